import type {
  Blockquote,
  Heading as HeadingNode,
  Html,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import { flatFromSource, flatten, joinFlat, sliceFlat } from './flat-text.ts';
import { splitHtml } from './hidden-html.ts';
import { splitLabel, splitLines, isHeadingLike } from './labels.ts';
import {
  addSentences,
  addStatement,
  enterHeading,
  PLAIN,
  positionOf,
  startWalk,
  type Surroundings,
  type Walk,
} from './statement-walk.ts';

/** Bold lines and `Key:` lines stand below every real heading. */
const HEADING_LIKE_DEPTH = 7;
/** Longer bold paragraphs are emphasis, not headings. */
const LONGEST_BOLD_HEADING = 80;
/** A first cell of more words is a claim of its own and not its row's label. */
const MOST_WORDS_OF_A_ROW_LABEL = 6;
/** A comment of two words or more says something to its author; shorter ones are marks of tools. */
const PROMPT_COMMENT = /\p{L}{3,}.*\s\p{L}{2,}/u;
/** GitHub's alerts are the author's words in a quote's clothes. */
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;

function leadInOf(walk: Walk, node: Paragraph): string | null {
  const last = flatten(node.children, walk.around.source).text.trim();
  const sentence = last.slice(Math.max(last.lastIndexOf('. ') + 1, 0)).trim();
  return sentence.endsWith(':') || isHeadingLike(sentence) ? sentence.replace(/:$/, '') : null;
}

function collectBlocks(walk: Walk, nodes: readonly RootContent[], leadIn: string | null): void {
  let lead = leadIn;
  nodes.forEach((node, at) => {
    walk.group += 1;
    collectBlock(walk, node, { leadIn: lead, next: nodes[at + 1] });
    lead = node.type === 'paragraph' ? leadInOf(walk, node) : leadIn;
  });
}

function collectBlock(
  walk: Walk,
  node: RootContent,
  { leadIn, next }: { readonly leadIn: string | null; readonly next: RootContent | undefined },
): void {
  switch (node.type) {
    case 'heading':
      return collectHeading(walk, node);
    case 'paragraph':
      return collectParagraph(walk, node, next);
    case 'list':
      return collectList(walk, node, leadIn);
    case 'table':
      return collectTable(walk, node);
    case 'html':
      return collectHtml(walk, node);
    case 'blockquote':
      return collectAlert(walk, node);
    default:
      // Code, definitions, rules and front matter are not prose.
      return undefined;
  }
}

function collectHeading(walk: Walk, node: HeadingNode): void {
  const { text } = flatten(node.children, walk.around.source);
  enterHeading(walk, { text, depth: node.depth, position: positionOf(walk, node) });
}

function collectParagraph(walk: Walk, node: Paragraph, next: RootContent | undefined): void {
  const flat = flatten(node.children, walk.around.source);
  const below = { depth: HEADING_LIKE_DEPTH, position: positionOf(walk, node) };
  const bold = flat.boldLead > 0 && flat.boldLead >= flat.text.replace(/:$/, '').length;
  const key =
    /^[^.!?]{2,50}:$/.test(flat.text) && isHeadingLike(flat.text.slice(0, -1)) && next?.type !== 'list';
  if ((bold && flat.text.length < LONGEST_BOLD_HEADING) || key)
    return enterHeading(walk, { text: flat.text.replace(/:$/, ''), ...below });
  for (const part of splitLines(flat, walk.around.source)) {
    const { label, rest } = splitLabel(part);
    if (label !== null && rest.text === '') enterHeading(walk, { text: label, ...below });
    else addSentences(walk, rest, { ...PLAIN, label });
  }
}

function collectList(walk: Walk, node: List, leadIn: string | null): void {
  for (const item of node.children) collectItem(walk, item, leadIn);
}

/** A link to a heading of the same document and nothing else: a table of contents says nothing itself. */
function isContentsEntry(node: Paragraph): boolean {
  const [only, ...others] = node.children;
  return others.length === 0 && only?.type === 'link' && only.url.startsWith('#');
}

function collectItem(walk: Walk, node: ListItem, leadIn: string | null): void {
  const [first, ...rest] = node.children;
  let lead = leadIn;
  if (first?.type === 'paragraph' && !isContentsEntry(first)) {
    const flat = flatten(first.children, walk.around.source);
    const { label, rest: words } = splitLabel(flat);
    const bare = words.text === '';
    const context = { ...PLAIN, kind: 'item', leadIn, checked: node.checked ?? null } as const;
    addSentences(walk, bare ? flat : words, { ...context, label: bare ? null : label });
    lead = flat.text.replace(/:$/, '');
  } else if (first !== undefined && first.type !== 'paragraph') collectInItem(walk, first, lead);
  for (const child of rest) collectInItem(walk, child, lead);
}

function collectInItem(walk: Walk, node: RootContent, leadIn: string | null): void {
  if (node.type !== 'paragraph') return collectBlock(walk, node, { leadIn, next: undefined });
  const { label, rest } = splitLabel(flatten(node.children, walk.around.source));
  addSentences(walk, rest, { ...PLAIN, kind: 'item', label, leadIn });
}

function collectTable(walk: Walk, node: Table): void {
  const [head, ...rows] = node.children;
  const cellsOf = (row: Table['children'][number]) =>
    row.children.map((cell) => flatten(cell.children, walk.around.source));
  const columns = head === undefined ? [] : cellsOf(head).map((cell) => cell.text);
  for (const row of rows) {
    const cells = cellsOf(row).filter((cell) => cell.text !== '');
    const [first, ...others] = cells;
    if (first === undefined) continue;
    const keyed = others.length > 0 && first.text.split(' ').length <= MOST_WORDS_OF_A_ROW_LABEL;
    const label = keyed ? first.text.replace(/:$/, '') : null;
    walk.block += 1;
    addStatement(walk, joinFlat(keyed ? others : cells), { ...PLAIN, kind: 'row', label, columns });
  }
}

function collectHtml(walk: Walk, node: Html): void {
  const { source, pointAt } = walk.around;
  const start = node.position?.start.offset ?? 0;
  const { prose, comments } = splitHtml(source.slice(start, node.position?.end.offset ?? start));
  for (const { text, start: from, end: to } of comments) {
    const position = { start: pointAt(start + from), end: pointAt(start + to) };
    if (PROMPT_COMMENT.test(text)) walk.placeholders.push({ text, position, hidden: true });
  }
  addSentences(walk, flatFromSource(prose, start), PLAIN);
}

function collectAlert(walk: Walk, node: Blockquote): void {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return;
  const flat = flatten(first.children, walk.around.source);
  const mark = ALERT.exec(flat.text);
  if (mark === null) return;
  const words = sliceFlat(flat, mark[0].length, flat.text.length);
  addSentences(walk, words, { ...PLAIN, label: mark[1]?.toLowerCase() ?? null });
  collectBlocks(walk, rest, null);
}

/** Returns what the author says in some blocks, in reading order: one walk over the tree. */
export function collectStatements(nodes: readonly RootContent[], around: Surroundings): Walk {
  const walk = startWalk(around);
  collectBlocks(walk, nodes, null);
  return walk;
}
