import { parseCuePattern, type CuePattern, type WordLists } from './cue-pattern.ts';
import { programsOf, type CuePrograms } from './cue-program.ts';
import { closeWindow, locate, openWindow, WINDOW, type Window } from './cue-window.ts';
import { isEnd, matchCue, type CueMatch } from './match-cue.ts';
import { listAt, placesByKey, type NumberLists } from './number-lists.ts';
import { patternOf } from './read-program.ts';
import { entryOf, indexTokens, type TokenEntry, type TokenIndex } from './token-index.ts';
import type { Token } from './tokens.ts';

/** Cues in programs, with what one scan of a statement needs at hand. */
export interface CueIndex {
  readonly programs: CuePrograms;
  readonly tokens: TokenIndex;
  /** Cues by the rarest symbol that they need. */
  readonly byNeed: NumberLists;
  /** Cues that need none. */
  readonly always: readonly number[];
  readonly affirmed: ReadonlySet<number>;
  /** Cues too wide for a window, which are looked for one by one in long statements. */
  readonly wide: readonly number[];
  readonly patterns: Map<number, CuePattern>;
  /** The one window of the scan that is under way. */
  readonly window: Window;
}

/** The widest cue that a window of a long statement holds, and how far the window moves on. */
const WIDEST = 24;
const STRIDE = WINDOW - WIDEST + 1;

/** Cues wider than a window of a long statement. */
function wideIn(spans: ArrayLike<number>): readonly number[] {
  const wide: number[] = [];
  for (let id = 0; id < spans.length; id += 1) if ((spans[id] ?? 0) > WIDEST) wide.push(id);
  return wide;
}

/** Returns the index of cues in programs. */
export function indexPrograms(programs: CuePrograms): CueIndex {
  const { starts, numbers } = programs.needs;
  const rarest = Array.from(programs.spans, (_, id) =>
    starts[id] === starts[id + 1] ? -1 : (numbers[starts[id] ?? 0] ?? -1),
  );
  const symbols = new Int32Array(programs.symbols);
  return {
    programs,
    tokens: indexTokens(programs),
    byNeed: placesByKey(rarest, programs.symbols),
    always: rarest.flatMap((need, id) => (need < 0 ? [id] : [])),
    affirmed: new Set(Array.from(programs.affirmed)),
    wide: wideIn(programs.spans),
    patterns: new Map(),
    window: { steps: programs.programs.numbers, symbols, touched: [], passable: 0, ends: 0, from: 0 },
  };
}

/** Returns the index of a list of compiled cues; a cue's place in the list is its id. */
export function indexCues(patterns: readonly CuePattern[]): CueIndex {
  return indexPrograms(programsOf(patterns));
}

/** Returns the index of a list of phrases; with programs, those of the same list, nothing is parsed. */
export function indexPhrases(
  phrases: readonly string[],
  lists: WordLists,
  programs: CuePrograms | undefined,
): CueIndex {
  return indexPrograms(programs ?? programsOf(phrases.map((phrase) => parseCuePattern(phrase, lists))));
}

/** How far after a negation a cue may not begin, in tokens. */
const NEGATION_REACH = 4;

/** Returns for each place of a statement whether a negation stands before it. */
function negatedPlaces(tokens: readonly Token[], entries: readonly TokenEntry[]): readonly boolean[] {
  let left = 0;
  return entries.map((entry, at) => {
    const negated = left > 0;
    if (entry.endsClause || tokens[at]?.text === 'but') left = 0;
    else if (entry.negates) left = NEGATION_REACH;
    else left = Math.max(0, left - 1);
    return negated;
  });
}

function patternAt(index: CueIndex, id: number): CuePattern {
  const known = index.patterns.get(id);
  if (known !== undefined) return known;
  const pattern = patternOf(index.programs, id);
  index.patterns.set(id, pattern);
  return pattern;
}

const NOTHING: ReadonlyMap<number, CueMatch> = new Map();

interface Found {
  readonly id: number;
  readonly match: CueMatch;
  /** 0 where a whole word begins the cue, 1 where a stem does, else 2: the order of cues that begin at one place. */
  readonly rank: number;
}

interface Scan {
  readonly index: CueIndex;
  readonly tokens: readonly Token[];
  readonly entries: readonly TokenEntry[];
  /** Places a negation stands before; made when a cue asks. */
  negated: readonly boolean[] | null;
  readonly found: Map<number, Found>;
}

/** The starts of a window that a cue may begin at, as bits. */
function startsOf(scan: Scan, id: number, from: number, starts: number): number {
  if (!scan.index.affirmed.has(id)) return starts;
  scan.negated ??= negatedPlaces(scan.tokens, scan.entries);
  let left = starts;
  for (let bit = 0; bit < WINDOW; bit += 1) if (scan.negated[from + bit] === true) left &= ~(1 << bit);
  return left;
}

function rankOf({ programs, window }: CueIndex, id: number, bit: number): number {
  const words = programs.begins[2 * id] ?? -1;
  const stems = programs.begins[2 * id + 1] ?? -1;
  if (words >= 0 && ((window.symbols[words] ?? 0) & bit) !== 0) return 0;
  return stems >= 0 && ((window.symbols[stems] ?? 0) & bit) !== 0 ? 1 : 2;
}

function tryCue(scan: Scan, id: number, starts: number): void {
  const { index, found, tokens } = scan;
  const { programs, window } = index;
  const { needs } = programs;
  const last = needs.starts[id + 1] ?? 0;
  for (let at = needs.starts[id] ?? 0; at < last; at += 1)
    if (window.symbols[needs.numbers[at] ?? 0] === 0) return;
  if (found.has(id) || (tokens.length > WINDOW && (programs.spans[id] ?? 0) > WIDEST)) return;
  const { starts: begins } = programs.programs;
  const places = startsOf(scan, id, window.from, starts);
  const match = locate(window, begins[id] ?? 0, begins[id + 1] ?? 0, places);
  if (match === null) return;
  const rank = rankOf(index, id, 1 << (match.from - window.from));
  found.set(id, { id, match, rank });
}

function scanWindow(scan: Scan, from: number, places: number): void {
  const { index, entries, tokens } = scan;
  const { byNeed } = index;
  const starts = places >= WINDOW ? -1 >>> 1 : (1 << places) - 1;
  openWindow(index.window, entries, from);
  for (let at = tokens.length; at >= from && isEnd(tokens, at); at -= 1)
    if (at - from <= WINDOW) index.window.ends |= 1 << (at - from);
  for (const symbol of index.window.touched) {
    const last = byNeed.starts[symbol + 1] ?? 0;
    for (let at = byNeed.starts[symbol] ?? 0; at < last; at += 1)
      tryCue(scan, byNeed.numbers[at] ?? 0, starts);
  }
  for (const id of index.always) tryCue(scan, id, starts);
  closeWindow(index.window);
}

function scanWide(scan: Scan): void {
  const { index, tokens, entries, found } = scan;
  const stands = (need: number): boolean => entries.some(({ symbols }) => symbols.includes(need));
  for (const id of index.wide) {
    if (!listAt(index.programs.needs, id).every(stands)) continue;
    const match = matchCue(patternAt(index, id), tokens);
    if (match === null) continue;
    const words = index.programs.begins[2 * id] ?? -1;
    const stems = index.programs.begins[2 * id + 1] ?? -1;
    const symbols = scan.entries[match.from]?.symbols ?? [];
    found.set(id, { id, match, rank: symbols.includes(words) ? 0 : symbols.includes(stems) ? 1 : 2 });
  }
}

/**
 * Returns the first match of every cue that matches the tokens, by cue id and in the order of the words they begin with. All
 * cues are run at once over all places of a window: a place is a bit.
 */
export function scanCues(index: CueIndex, tokens: readonly Token[]): ReadonlyMap<number, CueMatch> {
  const entries = tokens.map((token) => entryOf(index.tokens, token));
  const scan: Scan = { index, tokens, entries, negated: null, found: new Map() };
  let from = 0;
  for (; from + WINDOW < tokens.length; from += STRIDE) scanWindow(scan, from, STRIDE);
  scanWindow(scan, from, tokens.length - from);
  if (tokens.length > WINDOW) scanWide(scan);
  if (scan.found.size === 0) return NOTHING;
  const found = [...scan.found.values()].sort(
    (one, other) => one.match.from - other.match.from || one.rank - other.rank || one.id - other.id,
  );
  return new Map(found.map(({ id, match }) => [id, match]));
}
