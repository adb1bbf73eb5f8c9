import type { Heading, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../../src/core/markdown-tree.ts';
import { OPENS_A_BLOCK, sourceOf, span, startOfLine } from './markdown-source.ts';
import { applyEdits, type Edit } from './text-edits.ts';
import { wrapParagraphs } from './wrap-paragraphs.ts';

/*
 * Other ways to write the same document. Each gives back the text unchanged where it has nothing to rewrite, and keeps
 * every word of the author's; a document that could not be rewritten so is no case.
 */

/** Another way to write a document: the same words in the same order, unless its name says otherwise. */
export interface Variant {
  readonly name: string;
  readonly of: (text: string) => string;
}

function headingsOf(tree: Root): readonly Heading[] {
  return tree.children.filter((node) => node.type === 'heading');
}

/** The words of a heading as they stand in the source, or null where they take several lines or open a block. */
function headingWords(text: string, heading: Heading): string | null {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = text.slice(span(first).from, span(last).to);
  // `A sentence of many words.` over a line of dashes is read as the sentence that it most likely is.
  return words.includes('\n') || OPENS_A_BLOCK.test(words) || /[.!]$/.test(words) ? null : words;
}

function underline(text: string): string {
  const edits = headingsOf(parseMarkdown(text)).flatMap((heading): readonly Edit[] => {
    const words = headingWords(text, heading);
    if (words === null || heading.depth > 2 || !sourceOf(text, heading).startsWith('#')) return [];
    const { from, to } = span(heading);
    const above = text.slice(0, startOfLine(text, from));
    const gap = above === '' || /\n[ \t]*\r?\n$/.test(above) ? '' : '\n';
    return [{ from, to, by: `${gap}${words}\n${heading.depth === 1 ? '===' : '---'}` }];
  });
  return applyEdits(text, edits);
}

function hash(text: string): string {
  const edits = headingsOf(parseMarkdown(text)).flatMap((heading): readonly Edit[] => {
    const words = headingWords(text, heading);
    if (words === null || sourceOf(text, heading).startsWith('#')) return [];
    return [{ ...span(heading), by: `${'#'.repeat(heading.depth)} ${words}` }];
  });
  return applyEdits(text, edits);
}

/** True for a line that heads what follows it without being a heading: `**Risk**`, `Steps:`. */
function isKey(text: string, node: Nodes): boolean {
  return (
    node.type === 'paragraph' && (node.children[0]?.type === 'strong' || /:\s*$/.test(sourceOf(text, node)))
  );
}

/** Writes the headings of a document that has one depth of them, and no keys that would then stand beside them, in bold. */
function embolden(text: string): string {
  const tree = parseMarkdown(text);
  const headings = headingsOf(tree);
  const depths = new Set(headings.map(({ depth }) => depth));
  if (depths.size !== 1 || tree.children.some((node) => isKey(text, node))) return text;
  const edits = headings.map((heading): Edit | null => {
    const words = headingWords(text, heading);
    const [first, ...others] = heading.children;
    if (words === null || first?.type !== 'text' || others.length > 0) return null;
    const { from, to } = span(heading);
    return { from, to, by: `\n**${words}**\n` };
  });
  // A bold line stands below every heading, so that none may be left.
  return edits.every((one) => one !== null) ? applyEdits(text, edits) : text;
}

function recase(change: (words: string) => string): Variant['of'] {
  const editsIn = (text: string, nodes: readonly Nodes[]): readonly Edit[] =>
    nodes.flatMap((node) => {
      if (node.type === 'text' && sourceOf(text, node) === node.value)
        return [{ ...span(node), by: change(node.value) }];
      return 'children' in node ? editsIn(text, node.children) : [];
    });
  return (text) => applyEdits(text, editsIn(text, headingsOf(parseMarkdown(text))));
}

function title(words: string): string {
  return words.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

const NEXT_BULLET: Readonly<Record<string, string>> = { '-': '*', '*': '+', '+': '-' };

/** Turns every bullet into the next, so that lists that only their bullets part stay apart. */
function turnBullets(text: string): string {
  const editsIn = (nodes: readonly Nodes[]): readonly Edit[] =>
    nodes.flatMap((node) => {
      const own =
        node.type === 'list' && node.ordered !== true
          ? node.children.map((item) => {
              const { from } = span(item);
              return { from, to: from + 1, by: NEXT_BULLET[text[from] ?? ''] ?? text[from] ?? '' };
            })
          : [];
      return 'children' in node ? [...own, ...editsIn(node.children)] : own;
    });
  return applyEdits(text, editsIn(parseMarkdown(text).children));
}

/** Numbers the items of lists in which each item is one line without a box. */
function numberItems(text: string): string {
  const { children } = parseMarkdown(text);
  const edits = children.flatMap((node, at): readonly Edit[] => {
    if (node.type !== 'list' || node.ordered === true || children[at - 1]?.type === 'list') return [];
    const plain = node.children.every(
      (item) => typeof item.checked !== 'boolean' && !sourceOf(text, item).includes('\n'),
    );
    if (!plain || children[at + 1]?.type === 'list') return [];
    return node.children.map((item, place) => {
      const { from } = span(item);
      return { from, to: from + 1, by: `${String(place + 1)}.` };
    });
  });
  return applyEdits(text, edits);
}

function comment(text: string): string {
  const edits = parseMarkdown(text)
    .children.filter((node) => node.type !== 'yaml')
    .map((node) => {
      const at = startOfLine(text, span(node).from);
      return { from: at, to: at, by: '<!-- Please keep the words below short. -->\n\n' };
    });
  return applyEdits(text, edits);
}

const BADGES =
  '[![build](https://img.example/build.svg)](https://ci.example/runs) ![coverage](https://img.example/c.svg)\n' +
  '![screenshot of the page](https://img.example/page.png)\n\n';

function badges(text: string): string {
  const [first] = parseMarkdown(text).children;
  const at = first?.type === 'yaml' ? span(first).to : 0;
  return applyEdits(text, [{ from: at, to: at, by: at === 0 ? BADGES : `\n\n${BADGES}` }]);
}

/** True where a code block, a comment or a tag stays open to the end, so that what is appended would stand in it. */
export function endsOpen(text: string): boolean {
  const last = parseMarkdown(text).children.at(-1);
  if (last === undefined || !['code', 'html'].includes(last.type)) return false;
  const source = sourceOf(text, last);
  if (last.type === 'html')
    return /<!--(?![\s\S]*-->)|<(?:pre|script|style|textarea)\b(?![\s\S]*<\/)/i.test(source);
  const fence = /^\s*(`{3,}|~{3,})/.exec(source)?.[1];
  return (
    fence !== undefined && !new RegExp(`\\n\\s*${fence[0] ?? ''}{${String(fence.length)},}\\s*$`).test(source)
  );
}

function append(block: string): Variant['of'] {
  return (text) => (endsOpen(text) ? text : `${text.trimEnd()}\n\n${block}`);
}

const EMPTY_TEMPLATE = [
  '## What does this change?\n\n<!-- Describe the change in a few sentences. -->\n',
  '## Risks\n\n<!-- What could go wrong, and for whom? -->\n',
  '## Rollback plan\n\n<!-- How is this undone? -->\n',
  '### How was it tested?\n\n<!-- Steps, machines, results. -->\n',
].join('\n');

const FENCE = [
  '```yaml',
  '# Risk: clients lose their session; roll back with the flag.',
  'rollback: kubectl rollout undo deploy/web',
  'assumes: one writer',
  '```\n',
].join('\n');

function trail(spaces: string): Variant['of'] {
  return (text) => text.replace(/(?<!\\)(?=\r?\n|$)/g, spaces);
}

/** The sections of the first run of headings of one depth, and what stands before and after them. */
function sectionsOf(text: string): {
  readonly from: number;
  readonly parts: readonly string[];
  readonly to: number;
} {
  const headings = headingsOf(parseMarkdown(text));
  const depths = headings.map(({ depth }) => depth);
  const depth = [1, 2, 3, 4, 5, 6].find((one) => depths.filter((other) => other === one).length > 1) ?? 0;
  const first = depths.indexOf(depth as Heading['depth']);
  if (first < 0) return { from: 0, parts: [], to: 0 };
  const after = headings.findIndex((heading, at) => at > first && heading.depth < depth);
  const run = headings
    .slice(first, after < 0 ? undefined : after)
    .filter((heading) => heading.depth === depth);
  const starts = run.map((heading) => startOfLine(text, span(heading).from));
  const next = after < 0 ? undefined : headings[after];
  const to = next === undefined ? text.length : startOfLine(text, span(next).from);
  const parts = starts.map((start, at) => `${text.slice(start, starts[at + 1] ?? to).trimEnd()}\n\n`);
  return { from: starts[0] ?? 0, parts, to };
}

function reorder(order: (parts: readonly string[]) => readonly string[]): Variant['of'] {
  return (text) => {
    const { from, parts, to } = sectionsOf(text);
    return parts.length < 2 || endsOpen(text)
      ? text
      : text.slice(0, from) + order(parts).join('') + text.slice(to);
  };
}

/** The ways of writing under which no level of any dimension may change. */
export const VARIANTS: readonly Variant[] = [
  { name: 'line ends CRLF', of: (text) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'hard wraps at 72', of: wrapParagraphs },
  { name: 'headings underlined', of: underline },
  { name: 'headings with hashes', of: hash },
  { name: 'bold lines for headings', of: embolden },
  { name: 'headings in upper case', of: recase((words) => words.toUpperCase()) },
  { name: 'headings in lower case', of: recase((words) => words.toLowerCase()) },
  { name: 'headings in title case', of: recase(title) },
  { name: 'the next bullet', of: turnBullets },
  { name: 'the bullet after it', of: (text) => turnBullets(turnBullets(text)) },
  { name: 'numbers for bullets', of: numberItems },
  { name: 'comments between blocks', of: comment },
  { name: 'badges on top', of: badges },
  { name: 'an empty template below', of: append(EMPTY_TEMPLATE) },
  { name: 'a code block below', of: append(FENCE) },
  { name: 'a space at the end of lines', of: trail(' ') },
  { name: 'two spaces at the end of lines', of: trail('  ') },
  { name: 'sections in reverse order', of: reorder((parts) => parts.toReversed()) },
  { name: 'the first section last', of: reorder((parts) => [...parts.slice(1), ...parts.slice(0, 1)]) },
];
