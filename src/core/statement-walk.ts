import type { Heading, Placeholder, Point, Position, Statement } from './document.ts';
import { sliceFlat, type FlatText } from './flat-text.ts';
import { splitSentences } from './split-statements.ts';

/** What the walk needs to know of the text around it. */
export interface Surroundings {
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
  readonly abbreviations: ReadonlySet<string>;
  /** True for a text that its author did not write. */
  readonly isForeign: (text: string, label: string | null) => boolean;
  readonly isPrompt: (text: string) => boolean;
}

/** A heading as the walk meets it, before it is known what stands below it. */
export interface HeadingMet extends Omit<Heading, 'empty'> {
  readonly statementsBefore: number;
}

/** Where a walk stands and what it has collected: the one thing that changes while a document is read. */
export interface Walk {
  readonly around: Surroundings;
  readonly statements: Statement[];
  readonly headings: HeadingMet[];
  readonly placeholders: Placeholder[];
  path: readonly { readonly text: string; readonly depth: number }[];
  block: number;
  group: number;
}

/** What a statement has from the block that it stands in. */
export type BlockContext = Pick<Statement, 'kind' | 'label' | 'leadIn' | 'columns' | 'checked'>;

/** The context of a plain sentence. */
export const PLAIN: BlockContext = {
  kind: 'sentence',
  label: null,
  leadIn: null,
  columns: null,
  checked: null,
};

/** Returns a walk that has collected nothing yet. */
export function startWalk(around: Surroundings): Walk {
  return { around, statements: [], headings: [], placeholders: [], path: [], block: 0, group: 0 };
}

/** Returns the place of a node of the tree. */
export function positionOf(
  walk: Walk,
  node: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  },
): Position {
  const start = node.position?.start.offset ?? 0;
  return {
    start: walk.around.pointAt(start),
    end: walk.around.pointAt(node.position?.end.offset ?? start),
  };
}

/** Goes on below a heading. */
export function enterHeading(walk: Walk, heading: Omit<Heading, 'empty'>): void {
  const { text, depth } = heading;
  walk.path = [...walk.path.filter((level) => level.depth < depth), { text, depth }];
  walk.headings.push({ ...heading, statementsBefore: walk.statements.length });
}

/** Takes a text into the walk as one statement, unless its author did not write it. */
export function addStatement(walk: Walk, flat: FlatText, context: BlockContext): void {
  const { text, offsets } = flat;
  const { around, block, group } = walk;
  if (!/[\p{L}\p{N}]/u.test(text) || around.isForeign(text, context.label)) return;
  const start = offsets[0] ?? 0;
  const position = { start: around.pointAt(start), end: around.pointAt((offsets.at(-1) ?? start) + 1) };
  if (around.isPrompt(text)) {
    walk.placeholders.push({ text, position, hidden: false });
    return;
  }
  const headings = walk.path.map((level) => level.text);
  walk.statements.push({ ...context, text, position, headings, block, group });
}

/** Takes a block's sentences into the walk, in order. */
export function addSentences(walk: Walk, flat: FlatText, context: BlockContext): void {
  walk.block += 1;
  for (const { from, to } of splitSentences(flat.text, walk.around.abbreviations))
    addStatement(walk, sliceFlat(flat, from, to), context);
}
