import type { CueIndex } from './cue-index.ts';
import type { CuePattern } from './cue-pattern.ts';
import type { DimensionId, Level } from './dimension.ts';
import type { ChangedFile } from './review-input.ts';

/** What a kind of change owes of one dimension. */
export interface Owed {
  readonly level: Level;
  /** The question of this kind of change, asked while no primary slot is filled; `{file}` stands for the file. */
  readonly asks: string | null;
  /** Asked instead where the answer is a bare `N/A`, which then does not count; null where the fact lets it pass. */
  readonly bare: string | null;
  /** Phrases in the cue language that answer as well as the level does, wherever in the text they stand. */
  readonly or: readonly string[];
}

/** Changed lines by which a fact is told, where the diff is known: an entry of `hunks`. */
export interface LineRule<Phrase> {
  /** Globs of the files that it is about, among those of the fact's `among`. */
  readonly in: readonly string[];
  /** Phrases of an added line, in the cue language. */
  readonly added: readonly Phrase[];
  /** Phrases of a line that was taken out. */
  readonly removed: readonly Phrase[];
  /** Phrases of the same line that take its force away. */
  readonly unless: readonly Phrase[];
  /** Phrases that take it away wherever among the file's added lines they stand. */
  readonly nowhere: readonly Phrase[];
  /** Phrases after whose line no line of the same hunk counts: there a migration says how it is undone. */
  readonly until: readonly Phrase[];
}

/** An example of a fact: a change for which it holds, or one for which it does not. */
export interface FactExample {
  readonly title: string | null;
  readonly files: readonly ChangedFile[];
  readonly labels: readonly string[];
  /** Its place in the rule file. */
  readonly line: number;
  readonly column: number;
}

/** What a change can be, and what it owes for that: the parsed form of an entry of `rules/change-facts.yml`. */
export interface ChangeFact {
  readonly id: string;
  /** True where the fact silences every question. */
  readonly quiet: boolean;
  /** Riskier facts before which this one steps back: where one of them holds, this one does not. */
  readonly yields: readonly string[];
  /** Globs that every changed file matches; empty where this does not decide. */
  readonly every: readonly string[];
  /** Phrases of which the title, where it is known, matches one too where `every` decides; empty for none. */
  readonly said: readonly string[];
  /** Globs of which some changed file among those of `among` matches one. */
  readonly any: readonly string[];
  /** Percent of the changed lines of those files that the matching ones must carry: a passing touch is not the change. */
  readonly share: number;
  /** Changed lines of the matching files from which their share does not matter, or null. */
  readonly enough: number | null;
  /** True where only files without a deleted line match: new ones, not reworded ones. */
  readonly fresh: boolean;
  /** Phrases of the title, in the cue language. */
  readonly title: readonly string[];
  /** Phrases of the title that take the fact away. */
  readonly unless: readonly string[];
  /** Labels of the pull request, in lower case. */
  readonly labels: readonly string[];
  /** Globs of the files that all but `every` and `fewer-lines` are about: none among them, no fact. Empty: any file. */
  readonly among: readonly string[];
  /** Changed lines of those files from which the fact holds, or null. */
  readonly lines: number | null;
  /** Changed lines of all files below which the fact holds, or null. */
  readonly fewerLines: number | null;
  /** Lines that show the fact, whatever the title says; empty where none do. */
  readonly hunks: readonly LineRule<string>[];
  /** Facts before which this one steps back where changed lines show them. */
  readonly yieldsToLines: readonly string[];
  readonly owes: Readonly<Record<DimensionId, Owed>>;
  readonly examples: { readonly fires: readonly FactExample[]; readonly quiet: readonly FactExample[] };
}

/** Returns the level that a fact owes of each dimension. */
export function levelsOwed({ owes }: ChangeFact): Readonly<Record<DimensionId, Level>> {
  return Object.fromEntries(Object.entries(owes).map(([id, { level }]) => [id, level]));
}

/** A fact with its cues compiled. */
export interface CompiledFact {
  readonly fact: ChangeFact;
  /** Phrases of the title, as ids of an index that all facts share; it is made when it is first asked for. */
  readonly title: readonly number[];
  readonly said: readonly number[];
  readonly unless: readonly number[];
  readonly titleIndex: () => CueIndex;
  /** The rules of `hunks`, their phrases as ids of another such index. */
  readonly hunks: readonly LineRule<number>[];
  readonly lineIndex: () => CueIndex;
  /** The phrases of `or`, by dimension. */
  readonly answers: ReadonlyMap<DimensionId, readonly CuePattern[]>;
}

/** A fact that holds for a change, and the file that caused it: of several the one with the most changed lines. */
export interface FoundFact {
  readonly id: string;
  readonly fact: ChangeFact;
  readonly answers: CompiledFact['answers'];
  /** Null where all files together did: a small change. */
  readonly file: string | null;
  /** True where changed lines of that file show it. */
  readonly shown: boolean;
}
