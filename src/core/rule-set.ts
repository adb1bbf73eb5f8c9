import {
  commonStems,
  compileCommonWords,
  type CommonStems,
  type CommonWords,
  type CommonWordsData,
} from './common-words.ts';
import { indexPhrases, indexPrograms, type CueIndex } from './cue-index.ts';
import type { WordLists } from './cue-pattern.ts';
import type { CuePrograms } from './cue-program.ts';
import type { Cue, Dimension, Slot } from './dimension.ts';
import { joinLists, listAt, type NumberLists } from './number-lists.ts';
import { startPhrases, type PhraseList } from './phrase-list.ts';
import { listOf, placeIn, tableOf, textAt, type TextList, type TextSymbols } from './text-table.ts';

/** What a cue's match means for its dimension. */
export type CueRole =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'topic' }
  | { readonly kind: 'hollow' }
  | { readonly kind: 'counter' }
  | { readonly kind: 'applies' };

/** A compiled cue of a dimension. */
export interface CueEntry {
  /** The dimension's place in the rule set. */
  readonly dimension: number;
  readonly role: CueRole;
  readonly cue: Cue;
  /** Ids of the phrases that take its force away. */
  readonly unless: readonly number[];
}

/** All dimensions with their cues compiled for one scan: made once, used for every document. */
export interface RuleSet {
  readonly dimensions: readonly Dimension[];
  /** Returns the cue of an id of the index; undefined for a phrase that is none. */
  readonly entryOf: (id: number) => CueEntry | undefined;
  /** Returns the name of the signal that a phrase of the index stands for, if it does. */
  readonly signalOf: (id: number) => string | undefined;
  readonly index: CueIndex;
  /** Dimensions by the headings and labels under which they are answered. */
  readonly byHeading: { readonly get: (heading: string) => readonly number[] | undefined };
  readonly common: CommonWords;
}

/** What all dimensions are read with. */
export interface SharedWords {
  readonly lists: WordLists;
  readonly signals: WordLists;
  readonly commonWords: CommonWordsData;
}

/** What cues of a dimension mean, with those that do, which are read when they are asked for. */
interface Part {
  readonly role: CueRole;
  readonly cues: () => readonly Cue[];
}

function partsOf(dimension: Dimension): readonly Part[] {
  return [
    ...dimension.slots.map((slot): Part => ({ role: { kind: 'slot', slot }, cues: () => slot.cues })),
    { role: { kind: 'topic' }, cues: () => dimension.topic },
    { role: { kind: 'hollow' }, cues: () => dimension.hollow },
    { role: { kind: 'counter' }, cues: () => dimension.counter },
    { role: { kind: 'applies' }, cues: () => dimension.applies },
  ];
}

/** Returns every cue of a dimension with what its match means. */
export function rolesOf(dimension: Dimension): readonly { readonly role: CueRole; readonly cue: Cue }[] {
  return partsOf(dimension).flatMap(({ role, cues }) => cues().map((cue) => ({ role, cue })));
}

/** A remark in brackets; one that nothing closes is taken up to the end, so that what is in it is not tried again. */
const REMARK = /\([^)]*(?:\)|$)/g;
/** What stands before the first letter and after the last. A run is tried once, after a letter: linear time. */
const AROUND_LETTERS = /^\P{L}+|(?<=\p{L})\P{L}+$/gu;

/**
 * Returns a heading or label in the form in which rule files list them: lower case, without numbering, emoji,
 * punctuation around it or a remark in brackets.
 */
export function normalizeHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(REMARK, (remark) => (remark.endsWith(')') ? ' ' : remark))
    .replace(AROUND_LETTERS, '')
    .replace(/\s+/g, ' ');
}

function byHeadingOf(dimensions: readonly Dimension[]): ReadonlyMap<string, readonly number[]> {
  const byHeading = new Map<string, number[]>();
  dimensions.forEach((dimension, at) => {
    for (const heading of dimension.headings.map(normalizeHeading)) {
      const known = byHeading.get(heading) ?? [];
      byHeading.set(heading, known.includes(at) ? known : [...known, at]);
    }
  });
  return byHeading;
}

/** The phrases of one index, and by phrase the names of the signals, which follow the cues. */
interface Phrases {
  readonly phrases: PhraseList;
  readonly names: readonly string[];
}

/** An entry's id is its place, so its phrase is listed even where another dimension has the same. */
function phrasesOf(cues: readonly Cue[], signals: WordLists): Phrases {
  const named = Object.entries(signals).flatMap(([name, all]) => all.map((phrase) => ({ name, phrase })));
  return {
    phrases: startPhrases([...cues, ...named].map(({ phrase }) => phrase)),
    names: named.map(({ name }) => name),
  };
}

/** Returns the rule set of some dimensions: the built-in ones and, after them, a team's own. */
export function compileRules(
  dimensions: readonly Dimension[],
  { lists, signals, commonWords }: SharedWords,
  common: CommonWords = compileCommonWords(commonStems(commonWords)),
): RuleSet {
  const cues = dimensions.flatMap((dimension, at) =>
    rolesOf(dimension).map((known) => ({ ...known, dimension: at })),
  );
  const { phrases, names } = phrasesOf(
    cues.map(({ cue }) => cue),
    signals,
  );
  const entries = cues.map((entry) => ({ ...entry, unless: phrases.idsOf(entry.cue.unless) }));
  return {
    dimensions,
    entryOf: (id) => entries[id],
    signalOf: (id) => names[id - entries.length],
    index: indexPhrases(phrases.all, lists, undefined),
    byHeading: byHeadingOf(dimensions),
    common,
  };
}

/** A rule set as a build can store it. */
export interface StoredRules<List = ArrayLike<number>, Text = string> {
  readonly programs: CuePrograms<List, Text>;
  /** The phrases of the programs: those of the cues first, those of the signals next. */
  readonly phrases: TextList<List, Text>;
  /** By cue, what it means: a place among the parts of all dimensions. */
  readonly roles: List;
  /** By cue, the ids of the phrases that take its force away. */
  readonly unless: NumberLists<List>;
  /** The names of the signals, one a phrase. */
  readonly signals: readonly string[];
  /** Headings in the form of rule files, each with the dimensions that it answers. */
  readonly headings: TextSymbols<List, Text>;
  readonly common: CommonStems;
}

/** Returns what `readRules` makes the same rule set of. */
export function storedRules(
  dimensions: readonly Dimension[],
  { lists, signals, commonWords }: SharedWords,
): StoredRules {
  const parts = dimensions.flatMap(partsOf);
  const cues = parts.flatMap(({ cues: some }) => some());
  const { phrases, names } = phrasesOf(cues, signals);
  const unless = joinLists(cues.map((cue) => phrases.idsOf(cue.unless)));
  const headings = [...byHeadingOf(dimensions)];
  return {
    programs: indexPhrases(phrases.all, lists, undefined).programs,
    phrases: listOf(phrases.all),
    roles: parts.flatMap(({ cues: some }, place) => some().map(() => place)),
    unless,
    signals: names,
    headings: {
      table: tableOf(headings.map(([heading]) => heading)),
      symbols: joinLists(headings.map(([, places]) => places)),
    },
    common: commonStems(commonWords),
  };
}

/** Returns the rule set of dimensions that a build stored; their cues are read from the store, not from the dimensions. */
export function readRules(dimensions: readonly Dimension[], stored: StoredRules): RuleSet {
  const { phrases, roles, headings } = stored;
  const parts = dimensions.flatMap((dimension, at) =>
    partsOf(dimension).map(({ role }) => ({ role, dimension: at })),
  );
  const made = new Map<number, CueEntry>();
  const make = (id: number): CueEntry | undefined => {
    const part = parts[roles[id] ?? -1];
    if (part === undefined) return undefined;
    const unless = listAt(stored.unless, id);
    const cue = { phrase: textAt(phrases, id), unless: unless.map((other) => textAt(phrases, other)) };
    const entry = { ...part, cue, unless };
    made.set(id, entry);
    return entry;
  };
  return {
    dimensions,
    entryOf: (id) => made.get(id) ?? make(id),
    signalOf: (id) => stored.signals[id - roles.length],
    index: indexPrograms(stored.programs),
    byHeading: {
      get: (heading) => {
        const place = placeIn(headings.table, heading);
        return place < 0 ? undefined : listAt(headings.symbols, place);
      },
    },
    common: compileCommonWords(stored.common),
  };
}
