import type { Nodes, Paragraph, RootContent } from 'mdast';
import { parseMarkdown } from '../../src/core/markdown-tree.ts';
import { OPENS_A_BLOCK, span, startOfLine } from './markdown-source.ts';
import { applyEdits, type Edit } from './text-edits.ts';

/** The columns at which GitHub breaks the lines of squash messages. */
const WIDTH = 72;

/** Paragraphs of the document and of its list items, with the column at which their lines begin. */
function paragraphsIn(nodes: readonly RootContent[]): readonly Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node];
    return node.type === 'list' ? node.children.flatMap((item) => paragraphsIn(item.children)) : [];
  });
}

/** The inline nodes of a paragraph that may not be broken over lines. */
function unbreakable(nodes: readonly Nodes[]): readonly { readonly from: number; readonly to: number }[] {
  return nodes.flatMap((node) => {
    if (['inlineCode', 'html', 'image', 'link'].includes(node.type)) return [span(node)];
    return 'children' in node ? unbreakable(node.children) : [];
  });
}

function wrapped(text: string, paragraph: Paragraph): readonly Edit[] {
  const { from, to } = span(paragraph);
  const indent = ' '.repeat((paragraph.position?.start.column ?? 1) - 1);
  const whole = unbreakable(paragraph.children);
  const edits: Edit[] = [];
  let lineStart = startOfLine(text, from);
  let lastSpace: number | null = null;
  for (let at = from; at <= to; at += 1) {
    const ends = at === to || text[at] === '\n';
    if (!ends && text[at] !== ' ') continue;
    if (at - lineStart > WIDTH && lastSpace !== null) {
      edits.push({ from: lastSpace, to: lastSpace + 1, by: `\n${indent}` });
      lineStart = lastSpace + 1 - indent.length;
      lastSpace = null;
    }
    if (ends) [lineStart, lastSpace] = [at + 1, null];
    else if (
      !OPENS_A_BLOCK.test(text.slice(at + 1, at + 8)) &&
      !/[ \\\n]/.test((text[at - 1] ?? '') + (text[at + 1] ?? ' ')) &&
      !whole.some((stretch) => stretch.from < at && at < stretch.to)
    )
      lastSpace = at;
  }
  return edits;
}

/** Returns a text with the long lines of its paragraphs broken, each for itself, as GitHub breaks those of squash messages. */
export function wrapParagraphs(text: string): string {
  return applyEdits(
    text,
    paragraphsIn(parseMarkdown(text).children).flatMap((paragraph) => wrapped(text, paragraph)),
  );
}
