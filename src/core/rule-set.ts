import { indexCues, type CueIndex } from './cue-index.ts';
import { parseCuePattern, type CuePattern, type WordLists } from './cue-pattern.ts';
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
  readonly unless: readonly CuePattern[];
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

/** Returns the rule set of some dimensions: the built-in ones and, after them, a team's own. */
export function compileRules(
  dimensions: readonly Dimension[],
  lists: WordLists,
  signals: WordLists,
): RuleSet {
  const entries: CueEntry[] = [];
  const patterns: CuePattern[] = [];
  const byHeading = new Map<string, number[]>();
  dimensions.forEach((dimension, at) => {
    for (const { role, cue } of rolesOf(dimension)) {
      entries.push({
        dimension: at,
        role,
        cue,
        unless: cue.unless.map((phrase) => parseCuePattern(phrase, lists)),
      });
      patterns.push(parseCuePattern(cue.phrase, lists));
    }
    for (const heading of dimension.headings.map(normalizeHeading)) {
      const known = byHeading.get(heading) ?? [];
      byHeading.set(heading, known.includes(at) ? known : [...known, at]);
    }
  });
  const named = Object.entries(signals).flatMap(([name, phrases]) =>
    phrases.map((phrase) => ({ name, phrase })),
  );
  patterns.push(...named.map(({ phrase }) => parseCuePattern(phrase, lists)));
  return {
    dimensions,
    entries,
    signals: named.map(({ name }) => name),
    index: indexCues(patterns),
    byHeading,
  };
}
