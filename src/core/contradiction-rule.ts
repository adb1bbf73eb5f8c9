import type { CueIndex } from './cue-index.ts';
import type { Cue } from './dimension.ts';
import type { ChangedFile } from './review-input.ts';

/** What of a file's lines is counted: `grown` is how many more were added than deleted, `shrunk` how many fewer. */
export const COUNTS = ['changed', 'added', 'deleted', 'grown', 'shrunk'] as const;
export type Count = (typeof COUNTS)[number];

/** What an author says of the change, as cues. */
export interface Claim {
  /** Phrases that make the claim wherever they stand. */
  readonly says: readonly Cue[];
  /** Phrases that make the claim only as an answer under one of these headings, lower case. */
  readonly answers: { readonly under: readonly string[]; readonly cues: readonly Cue[] };
  /** Headings under which the same words answer another question, lower case. */
  readonly exceptUnder: readonly string[];
  /** Phrases that take the claim's force away where they match the same statement. */
  readonly unless: readonly string[];
  /** Phrases that take it away wherever in the text they stand, the title included. */
  readonly nowhere: readonly string[];
}

/** What the changed files must show for the claim to be untrue. */
export type Disproof =
  | {
      /** Some files are there that the claim rules out. */
      readonly kind: 'touches';
      readonly any: readonly string[];
      /** Globs of which another changed file must match one too; empty where none is needed. */
      readonly beside: readonly string[];
      readonly counts: Count;
      /** Counted lines that a file must have to be one of them. */
      readonly least: number;
      /** Counted lines that they must have together. */
      readonly together: number;
    }
  | {
      /** No file is there that the claim needs: tells something only where every changed file is known. */
      readonly kind: 'lacks';
      readonly none: readonly string[];
      /** Globs of the files at which the lack shows; one of them must have changed. */
      readonly beside: readonly string[];
      /** Changed lines that those files must have together. */
      readonly together: number;
    };

/** An example of a family: a text beside changed files. */
export interface ContradictionExample {
  readonly title: string | null;
  readonly text: string;
  readonly files: readonly ChangedFile[];
  readonly filesTotal: number | null;
  /** `path:line:column` in the rule file, so that a failing example can be found. */
  readonly line: number;
  readonly column: number;
}

/** One family of claims that a change can contradict: the parsed form of an entry of `rules/contradictions.yml`. */
export interface ContradictionRule {
  readonly id: string;
  /** One sentence to the author; `{lines}` stands for the changed lines of the files that tell. */
  readonly message: string;
  readonly claim: Claim;
  readonly disproof: Disproof;
  readonly examples: {
    readonly fires: readonly ContradictionExample[];
    readonly quiet: readonly ContradictionExample[];
  };
}

/** Statements in which nothing is claimed of this change, whatever their words. */
export interface Guards {
  readonly unless: readonly string[];
  /** Headings and labels, lower case. */
  readonly under: readonly string[];
}

/** The families and what keeps all of them quiet. */
export interface ContradictionRules {
  readonly guards: Guards;
  readonly families: readonly ContradictionRule[];
}

/** No family: for a rules folder without `contradictions.yml`. */
export const NO_CONTRADICTIONS: ContradictionRules = { guards: { unless: [], under: [] }, families: [] };

/** A cue as ids of the families' index. */
export interface IndexedCue {
  readonly id: number;
  readonly unless: readonly number[];
}

/** A family with its cues compiled. */
export interface CompiledContradiction {
  readonly rule: ContradictionRule;
  readonly says: readonly IndexedCue[];
  readonly answers: readonly IndexedCue[];
  readonly under: ReadonlySet<string>;
  readonly exceptUnder: ReadonlySet<string>;
  readonly unless: readonly number[];
  readonly nowhere: readonly number[];
}

/** All families with their cues compiled for one scan. */
export interface CompiledContradictions {
  readonly index: CueIndex;
  readonly guards: { readonly unless: readonly number[]; readonly under: ReadonlySet<string> };
  readonly families: readonly CompiledContradiction[];
}
