import type { Root, RootContent } from 'mdast';
import type { Passage } from './explain-notes.ts';

/** A block of the text with the stretch that it takes. */
export interface Block extends Passage {
  readonly node: RootContent;
}

/** Below the page's own: its title, and the heading of the text's part. */
const FIRST_LEVEL = 3;
const LAST_LEVEL = 6;

/** Returns the blocks of a text that show something, in order. */
export function blocksOf(root: Root): readonly Block[] {
  return root.children
    .filter((node) => node.type !== 'definition')
    .map((node) => ({
      node,
      from: node.position?.start.offset ?? 0,
      to: node.position?.end.offset ?? 0,
      line: node.position?.start.line ?? 0,
      endLine: node.position?.end.line ?? 0,
    }));
}

function headingsIn(nodes: readonly RootContent[]): readonly Extract<RootContent, { type: 'heading' }>[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node];
    return 'children' in node ? headingsIn(node.children) : [];
  });
}

/**
 * Returns the levels of a text's headings on the page, by offset: each is at most one below the one before it, however
 * the author counted, so that a screen reader's list of headings has no holes.
 */
export function headingLevels(root: Root): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let path: readonly number[] = [];
  for (const { depth, position } of headingsIn(root.children)) {
    path = [...path.filter((above) => above < depth), depth];
    levels.set(position?.start.offset ?? 0, Math.min(LAST_LEVEL, FIRST_LEVEL + path.length - 1));
  }
  return levels;
}
