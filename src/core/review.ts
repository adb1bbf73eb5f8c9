import type { DimensionId, Level } from './dimension.ts';
import type { Profile } from './document.ts';
import type { RfcStatus } from './rfc-status.ts';

/** A sentence that fills a slot. Lines count from 1; 0 is the title. */
export interface Evidence {
  readonly slot: string;
  readonly line: number;
  readonly endLine: number;
  /** The author's words, untouched but for white space: every renderer defuses them itself. */
  readonly quote: string;
  /** What a quote of few words answers: its lead-in, else its heading; null where it speaks for itself. */
  readonly under: string | null;
  /** How strongly it carries the level, 0 to 1: the strongest is shown first. */
  readonly weight: number;
  /** What carried it, a cue or a feature of the model in words, for `explain`. */
  readonly because: readonly string[];
}

/** At least one. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** What a document shows of one dimension: no level without evidence. */
export type Assessment =
  | { readonly kind: 'absent'; readonly dimension: DimensionId; readonly level: 0 }
  | {
      readonly kind: 'assessed';
      readonly dimension: DimensionId;
      readonly level: Exclude<Level, 0>;
      readonly evidence: NonEmpty<Evidence>;
    }
  | { readonly kind: 'not-applicable'; readonly dimension: DimensionId; readonly level: 0 };

/** How a dimension stands against the norm: `short` is the only one that asks for anything. */
export const STATUSES = ['met', 'short', 'not-asked', 'waived', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];

/** One dimension of a review, as every output shows it. */
export interface DimensionReview {
  readonly id: DimensionId;
  readonly title: string;
  readonly core: boolean;
  readonly level: Level;
  /** The level that the norms require, or null where they ask for none. */
  readonly required: Level | null;
  readonly status: Status;
  /** 0 to 100; the levels start at 0, 20, 70 and 91. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Slots with no evidence, in the order in which they are asked. */
  readonly missing: readonly string[];
  /** The one question to the author, where the status is `short`; null also where others are asked first. */
  readonly question: string | null;
  /** The changed file that raised the question, or null; the question names it. */
  readonly cause: string | null;
  /** The place of the riskiest fact that owes the point, the least reversible first; null where none does. */
  readonly pressing: number | null;
  /** The level before this change, of an RFC whose former text is known; else null. */
  readonly before: Level | null;
  /** The reason of a waiver, or null. */
  readonly waiver: string | null;
  /** True where no author waives it but a baseline, which held it when it was written. */
  readonly known?: true;
}

/** A habit that weakens the text at one line; never a level. */
export interface HabitNote {
  readonly id: string;
  readonly line: number;
  readonly quote: string;
  readonly message: string;
  /** True where the norms count it as falling short. */
  readonly short?: true;
}

/** A sentence of the text that the change itself contradicts, both sides quoted. */
export interface Contradiction {
  readonly id: string;
  readonly line: number;
  readonly quote: string;
  readonly file: string;
  readonly message: string;
}

/** What the norms make of a document. */
export type Verdict =
  | { readonly kind: 'meets' }
  | { readonly kind: 'falls-short' }
  | { readonly kind: 'exempt'; readonly reason: string };

/** Whether a verdict of `falls-short` fails the job (`require`) or only says so (`advise`). */
export type Enforcement = 'require' | 'advise';

/** A document held against the norms: all that any output needs. */
export interface Review {
  /** The caller's name for the document: a path, `#12`, or the `id` of a JSON line. */
  readonly id: string;
  readonly profile: Profile;
  readonly title: string | null;
  /** The file's path for an RFC or a file on disk; null for a pull request's description. */
  readonly path: string | null;
  /** The path that the change found the file under, where that was another. */
  readonly formerPath?: string;
  readonly score: number;
  readonly verdict: Verdict;
  readonly enforcement: Enforcement;
  /** What the change is: `docs-only`, `migration`, …; empty where no files were given. */
  readonly facts: readonly string[];
  readonly dimensions: readonly DimensionReview[];
  readonly habits: readonly HabitNote[];
  readonly contradictions: readonly Contradiction[];
  /** Why the text was not judged (another language, a hostile shape), or null. */
  readonly unread: string | null;
  /** What an RFC's front matter says of its state, where that decides what it owes. */
  readonly status?: RfcStatus;
  /** False where the norms do not let the author waive a point. */
  readonly waivable?: false;
}
