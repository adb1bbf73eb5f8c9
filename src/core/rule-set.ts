import {
  commonStems,
  compileCommonWords,
  type CommonStems,
  type CommonWords,
  type CommonWordsData,
} from './common-words.ts';
import { indexPhrases, type CueIndex } from './cue-index.ts';
import type { WordLists } from './cue-pattern.ts';
import type { CuePrograms } from './cue-program.ts';
import { startPhrases } from './phrase-list.ts';
import type { Cue, Dimension, Slot } from './dimension.ts';

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
  readonly entries: readonly CueEntry[];
  /** The names of the signals whose phrases follow the entries in the index, one name a phrase. */
  readonly signals: readonly string[];
  readonly index: CueIndex;
  /** Dimensions by the headings and labels under which they are answered. */
  readonly byHeading: ReadonlyMap<string, readonly number[]>;
  readonly common: CommonWords;
}

/** What all dimensions are read with. */
export interface SharedWords {
  readonly lists: WordLists;
  readonly signals: WordLists;
  readonly commonWords: CommonWordsData;
}

/** Returns every cue of a dimension with what its match means. */
export function rolesOf(dimension: Dimension): readonly { readonly role: CueRole; readonly cue: Cue }[] {
  return [
    ...dimension.slots.flatMap((slot) =>
      slot.cues.map((cue) => ({ role: { kind: 'slot', slot } as const, cue })),
    ),
    ...dimension.topic.map((cue) => ({ role: { kind: 'topic' } as const, cue })),
    ...dimension.hollow.map((cue) => ({ role: { kind: 'hollow' } as const, cue })),
    ...dimension.counter.map((cue) => ({ role: { kind: 'counter' } as const, cue })),
    ...dimension.applies.map((cue) => ({ role: { kind: 'applies' } as const, cue })),
  ];
}

/**
 * Returns a heading or label in the form in which rule files list them: lower case, without numbering, emoji,
 * punctuation around it or a remark in brackets.
 */
export function normalizeHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
}

function byHeadingOf(dimensions: readonly Dimension[]): RuleSet['byHeading'] {
  const byHeading = new Map<string, number[]>();
  dimensions.forEach((dimension, at) => {
    for (const heading of dimension.headings.map(normalizeHeading)) {
      const known = byHeading.get(heading) ?? [];
      byHeading.set(heading, known.includes(at) ? known : [...known, at]);
    }
  });
  return byHeading;
}

/** What a build can compile of a rule set. */
export interface StoredRules {
  readonly programs: CuePrograms;
  readonly common: CommonStems;
}

/**
 * Returns the rule set of some dimensions: the built-in ones and, after them, a team's own. `stored` is what a build compiled
 * of the same data before, as far as it did.
 */
export function compileRules(
  dimensions: readonly Dimension[],
  { lists, signals, commonWords }: SharedWords,
  stored: Partial<StoredRules> = {},
): RuleSet {
  const cues = dimensions.flatMap((dimension, at) =>
    rolesOf(dimension).map((known) => ({ ...known, dimension: at })),
  );
  const named = Object.entries(signals).flatMap(([name, phrases]) =>
    phrases.map((phrase) => ({ name, phrase })),
  );
  // An entry's id is its place, so its phrase is listed even where another dimension has the same.
  const phrases = startPhrases([...cues.map(({ cue }) => cue.phrase), ...named.map(({ phrase }) => phrase)]);
  const entries = cues.map((entry) => ({ ...entry, unless: phrases.idsOf(entry.cue.unless) }));
  return {
    dimensions,
    entries,
    signals: named.map(({ name }) => name),
    index: indexPhrases(phrases.all, lists, stored.programs),
    byHeading: byHeadingOf(dimensions),
    common: compileCommonWords(stored.common ?? commonStems(commonWords)),
  };
}
