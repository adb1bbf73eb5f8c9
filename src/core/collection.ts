import { deliberateBreaks } from './deliberate-breaks.ts';
import type { Heading, Placeholder, Point, Position, Statement } from './document.ts';
import { sourceOf, type FlatText, type Stretch } from './inline-text.ts';
import type { Authorship } from './not-the-author.ts';
import { splitSentences } from './split-statements.ts';

/** What the walk needs to know of the text around it. */
export interface Surroundings {
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
  readonly abbreviations: ReadonlySet<string>;
  readonly authorship: Authorship;
}

/** What a statement takes from the block that it stands in. */
export type Context = Pick<Statement, 'kind' | 'label' | 'leadIn' | 'columns' | 'checked'>;

interface CountedHeading extends Omit<Heading, 'empty'> {
  readonly statementsBefore: number;
}

/** What was collected so far, and where the walk stands. */
export interface Collection {
  readonly around: Surroundings;
  readonly statements: Statement[];
  readonly headings: CountedHeading[];
  readonly placeholders: Placeholder[];
  /** The headings that the walk stands under, outermost first. */
  path: readonly { readonly text: string; readonly depth: number }[];
  /** The texts of the path: one list that all statements below it share. */
  pathTexts: readonly string[];
  block: number;
  group: number;
  /** The depth of the section that a tool wrote, or null outside one. */
  foreignDepth: number | null;
  /** Quotes in HTML that are open: their words are another's. */
  openQuotes: number;
}

/** The context of a sentence outside lists and tables. */
export const PLAIN: Context = { kind: 'sentence', label: null, leadIn: null, columns: null, checked: null };
/** Bold lines and `Key:` lines stand below every real heading. */
export const KEY_DEPTH = 7;
/** Longer ones are looked at by their beginning only. */
const LONGEST_PLACEHOLDER = 300;

/** Returns an empty collection. */
export function startCollection(around: Surroundings): Collection {
  return {
    around,
    statements: [],
    headings: [],
    placeholders: [],
    path: [],
    pathTexts: [],
    block: 0,
    group: 0,
    foreignDepth: null,
    openQuotes: 0,
  };
}

/** Returns the position of a stretch of the source. */
export function positionOf(collection: Collection, { from, to }: Stretch): Position {
  const { pointAt } = collection.around;
  return { start: pointAt(from), end: pointAt(to) };
}

/** Steps under a heading. */
export function enterHeading(
  collection: Collection,
  heading: { readonly text: string; readonly depth: number },
  place: Stretch,
): void {
  const { text, depth } = heading;
  if (collection.foreignDepth !== null && depth <= collection.foreignDepth) collection.foreignDepth = null;
  if (collection.around.authorship.isForeignSection(text)) collection.foreignDepth ??= depth;
  collection.path = [...collection.path.filter((level) => level.depth < depth), { text, depth }];
  collection.pathTexts = collection.path.map((level) => level.text);
  if (collection.foreignDepth !== null || text === '') return;
  const position = positionOf(collection, place);
  collection.headings.push({ text, depth, position, statementsBefore: collection.statements.length });
}

/** Steps out from under keys, to the real heading above. */
export function leaveKeys(collection: Collection): void {
  if (collection.foreignDepth === KEY_DEPTH) collection.foreignDepth = null;
  collection.path = collection.path.filter((level) => level.depth < KEY_DEPTH);
  collection.pathTexts = collection.path.map((level) => level.text);
}

/** Keeps words that the author left in place without having written them; in a comment they are hidden. */
export function addPlaceholder(
  collection: Collection,
  text: string,
  place: Stretch,
  { hidden }: Pick<Placeholder, 'hidden'> = { hidden: false },
): void {
  if (collection.foreignDepth !== null || collection.openQuotes > 0) return;
  collection.placeholders.push({
    text: text.slice(0, LONGEST_PLACEHOLDER),
    position: positionOf(collection, place),
    hidden,
  });
}

/** A prompt stands where its answer should; a ticked box answers it. */
function addPrompt(collection: Collection, text: string, place: Stretch, { checked }: Context): void {
  if (checked !== true) addPlaceholder(collection, text, place);
}

function addStatement(collection: Collection, text: string, place: Stretch, context: Context): void {
  const { authorship } = collection.around;
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  if (collection.foreignDepth !== null || collection.openQuotes > 0) return;
  if (authorship.isPrompt(text)) return addPrompt(collection, text, place, context);
  if (authorship.isForeign(text, context.label)) return;
  const { pathTexts: headings, block, group } = collection;
  collection.statements.push({
    ...context,
    text,
    position: positionOf(collection, place),
    headings,
    block,
    opens: collection.statements.at(-1)?.block !== block,
    group,
  });
}

/** Adds the sentences of one block. */
export function addSentences(collection: Collection, flat: FlatText, context: Context): void {
  if (flat.text === '') return;
  // A prompt in brackets is one piece, however many sentences it holds.
  if (collection.around.authorship.isPrompt(flat.text))
    return addPrompt(collection, flat.text, sourceOf(flat, { from: 0, to: flat.text.length }), context);
  collection.block += 1;
  const breaks = deliberateBreaks(flat, collection.around);
  for (const part of splitSentences(flat.text, collection.around.abbreviations, breaks))
    addStatement(collection, flat.text.slice(part.from, part.to), sourceOf(flat, part), context);
}

/** Adds a block that is one statement, whatever its punctuation. */
export function addWhole(collection: Collection, text: string, place: Stretch, context: Context): void {
  collection.block += 1;
  addStatement(collection, text, place, context);
}

/** Returns the headings, each with what is known only now: whether anything of the author's stands under it. */
export function finishHeadings(collection: Collection): readonly Heading[] {
  const total = collection.statements.length;
  /** Where the next heading of each depth begins, looking from the end. */
  const next: number[] = Array.from({ length: KEY_DEPTH + 1 }, () => total);
  return collection.headings
    .toReversed()
    .map(({ text, depth, position, statementsBefore }): Heading => {
      const until = next[depth] ?? total;
      next.fill(statementsBefore, depth);
      return { text, depth, position, empty: until === statementsBefore };
    })
    .toReversed();
}
