import type { CompiledFact, LineRule } from './change-fact.ts';
import { scanCues, type CueIndex } from './cue-index.ts';
import { matchesAny } from './globs.ts';
import { hunksOf, readablePatches, type Hunk, type HunkLine, type Patched } from './hunks.ts';
import type { ChangedFile } from './review-input.ts';
import { tokenize } from './tokens.ts';

/** Files by the fact that their changed lines show. */
export type Shown = ReadonlyMap<string, readonly ChangedFile[]>;

type Found = Pick<ReadonlySet<number>, 'has'>;
const NOTHING_FOUND: Found = new Set<number>();

/** A line with the phrases that it holds: with its comments, as `until` is looked for, and without. */
interface ReadLine {
  readonly line: HunkLine;
  readonly inWhole: Found;
  readonly inCode: Found;
}

interface ReadHunk {
  readonly inPlace: Found;
  readonly lines: readonly ReadLine[];
}

/** The texts of all changed lines of the change: a line that stands among both only moved. */
interface Moves {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

function squeezed({ code }: HunkLine): string {
  return code.replace(/\s+/g, '');
}

function movesIn(hunks: readonly Hunk[]): Moves {
  const moves = { added: new Set<string>(), removed: new Set<string>() };
  for (const { lines } of hunks)
    for (const line of lines)
      if (line.sign !== ' ') moves[line.sign === '+' ? 'added' : 'removed'].add(squeezed(line));
  return moves;
}

function hasMoved(line: HunkLine, { added, removed }: Moves): boolean {
  return (line.sign === '+' ? removed : added).has(squeezed(line));
}

function scan(index: CueIndex, text: string): Found {
  return text.trim() === '' ? NOTHING_FOUND : scanCues(index, tokenize(text));
}

/** What did not change is looked through only where it may end what counts: that is half of most patches. */
function readHunk({ place, lines }: Hunk, index: CueIndex, ends: boolean): ReadHunk {
  return {
    inPlace: ends ? scan(index, place) : NOTHING_FOUND,
    lines: lines.map((line) => {
      const inCode = line.sign === ' ' && !ends ? NOTHING_FOUND : scan(index, line.code);
      const inWhole = ends && line.code !== line.whole ? scan(index, line.whole) : inCode;
      return { line, inCode, inWhole };
    }),
  };
}

function holds(found: Found, ids: readonly number[]): boolean {
  return ids.some((id) => found.has(id));
}

/** The lines of a hunk before the first that ends what counts. */
function counting({ inPlace, lines }: ReadHunk, { until }: LineRule<number>): readonly ReadLine[] {
  if (holds(inPlace, until)) return [];
  const end = lines.findIndex(({ line, inWhole }) => line.sign !== '-' && holds(inWhole, until));
  return end < 0 ? lines : lines.slice(0, end);
}

/**
 * More lines with one of the phrases are on one side of the change than on the other: where as many came as went, they were
 * edited, and where the same text stands on both sides, it moved.
 */
function outweighs(
  lines: readonly ReadLine[],
  {
    phrases,
    sign,
    moves,
  }: { readonly phrases: readonly number[]; readonly sign: '+' | '-'; readonly moves: Moves },
): boolean {
  if (phrases.length === 0) return false;
  const changed = lines.filter(
    ({ line, inCode }) => line.sign !== ' ' && holds(inCode, phrases) && !hasMoved(line, moves),
  );
  const here = changed.filter(({ line }) => line.sign === sign).length;
  return here > changed.length - here;
}

function shows(rule: LineRule<number>, hunks: readonly ReadHunk[], moves: Moves): boolean {
  const { added, removed, unless, nowhere } = rule;
  const inFile = hunks.flatMap(({ lines }) => lines);
  if (inFile.some(({ line, inCode }) => line.sign === '+' && holds(inCode, nowhere))) return false;
  const lines = hunks.flatMap((hunk) => counting(hunk, rule)).filter(({ inCode }) => !holds(inCode, unless));
  return (
    outweighs(lines, { phrases: added, sign: '+', moves }) ||
    outweighs(lines, { phrases: removed, sign: '-', moves })
  );
}

function rulesFor({ fact, hunks }: CompiledFact, { path }: ChangedFile): readonly LineRule<number>[] {
  if (hunks.length === 0 || (fact.among.length > 0 && !matchesAny(path, fact.among))) return [];
  return hunks.filter((rule) => matchesAny(path, rule.in));
}

function factsOf(
  file: Patched,
  facts: readonly CompiledFact[],
  { hunks, moves }: { readonly hunks: readonly Hunk[]; readonly moves: () => Moves },
): readonly string[] {
  const asked = facts
    .map((each) => ({ each, rules: rulesFor(each, file) }))
    .filter(({ rules }) => rules.length > 0);
  const index = asked[0]?.each.lineIndex();
  if (index === undefined) return [];
  const ends = asked.some(({ rules }) => rules.some(({ until }) => until.length > 0));
  const read = hunks.map((hunk) => readHunk(hunk, index, ends));
  return asked
    .filter(({ rules }) => rules.some((rule) => shows(rule, read, moves())))
    .map(({ each }) => each.fact.id);
}

function findShown(facts: readonly CompiledFact[], files: readonly ChangedFile[]): Shown {
  const read = readablePatches(files).map((file) => ({ file, hunks: hunksOf(file) }));
  let known: Moves | null = null;
  const moves = (): Moves => (known ??= movesIn(read.flatMap(({ hunks }) => hunks)));
  const shown = new Map<string, ChangedFile[]>();
  for (const { file, hunks } of read)
    for (const id of factsOf(file, facts, { hunks, moves })) {
      const before = shown.get(id);
      if (before === undefined) shown.set(id, [file]);
      else before.push(file);
    }
  return shown;
}

/** The texts of one change share their files, and the lines are the same whatever text is judged. */
const shownBefore = new WeakMap<readonly ChangedFile[], readonly [readonly CompiledFact[], Shown]>();

/**
 * Returns the files whose changed lines show a fact, by the fact's id, in their order. Comments show nothing, nor do lines that
 * moved or were only edited; of very large changes the smallest patches are read.
 */
export function shownByLines(facts: readonly CompiledFact[], files: readonly ChangedFile[]): Shown {
  const before = shownBefore.get(files);
  if (before !== undefined && before[0] === facts) return before[1];
  const shown = findShown(facts, files);
  shownBefore.set(files, [facts, shown]);
  return shown;
}
