import type { CuePattern } from './cue-pattern.ts';
import type { DimensionId, Level } from './dimension.ts';

/** What a change can be, and what it owes for that: the parsed form of an entry of `rules/change-facts.yml`. */
export interface ChangeFact {
  readonly id: string;
  /** True where the fact silences every question. */
  readonly quiet: boolean;
  /** Globs that every changed file matches; empty where this does not decide. */
  readonly every: readonly string[];
  /** Globs of which some changed file matches one. */
  readonly any: readonly string[];
  /** Phrases of the title, in the cue language. */
  readonly title: readonly string[];
  /** Changed lines from which the fact holds, or null. */
  readonly lines: number | null;
  /** Changed lines below which the fact holds, or null. */
  readonly fewerLines: number | null;
  readonly owes: Readonly<Record<DimensionId, Level>>;
}

/** A fact with its title's cues compiled. */
export interface CompiledFact {
  readonly fact: ChangeFact;
  readonly title: readonly CuePattern[];
}

/** A fact that holds for a change, and the file that caused it; null where the title or the size did. */
export interface FoundFact {
  readonly id: string;
  readonly fact: ChangeFact;
  readonly file: string | null;
}
