import type { Nodes } from 'mdast';

/** Words that would open another block at a line's start, where they stood in the middle of a paragraph. */
export const OPENS_A_BLOCK = /^(?:[-+*#>|=~<:]|`{3}|\d+[.)])/;

/** Returns where a node stands in its source. */
export function span(node: Nodes): { readonly from: number; readonly to: number } {
  const from = node.position?.start.offset ?? 0;
  return { from, to: node.position?.end.offset ?? from };
}

/** Returns a node as it is written. */
export function sourceOf(text: string, node: Nodes): string {
  const { from, to } = span(node);
  return text.slice(from, to);
}

/** Returns where the line of a place begins. */
export function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
