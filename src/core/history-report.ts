import type { DimensionId } from './dimension.ts';

/** How long one period of a report is: the shortest that gives no more than 36 of them. */
export const PERIOD_LENGTHS = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** Where a history was read from. */
export const HISTORY_SOURCES = ['json-lines', 'local-clone', 'github'] as const;
export type HistorySourceKind = (typeof HISTORY_SOURCES)[number];

/** How often each level was reached: absent, named, stated, reasoned. */
export type LevelCounts = readonly [absent: number, named: number, stated: number, reasoned: number];

/**
 * How some texts stand on one dimension. `levels` add up to the texts that the dimension applies to;
 * `asked` is `met + short + waived + known`, and every text that is not asked is in `levels` alone.
 */
export interface Tally {
  readonly levels: LevelCounts;
  /** Texts of which the norms ask for the dimension. */
  readonly asked: number;
  readonly met: number;
  readonly short: number;
  readonly waived: number;
  /** Texts that fall short only of what a baseline already held. */
  readonly known: number;
  /** Texts to which the dimension does not apply; in no other figure. */
  readonly notApplicable: number;
}

/** How some texts stand as a whole; the four add up to `texts`. */
export interface VerdictCounts {
  readonly texts: number;
  readonly meets: number;
  readonly fallsShort: number;
  readonly exempt: number;
  /** Texts that were not judged: another language, a hostile shape. */
  readonly unread: number;
}

/** One dimension over time; `periods` has one entry for each of `HistoryReport.periods`, in that order. */
export interface DimensionHistory {
  readonly id: DimensionId;
  readonly title: string;
  readonly core: boolean;
  readonly total: Tally;
  readonly periods: readonly Tally[];
}

/** One dimension without its course over time. */
export interface DimensionTally {
  readonly id: DimensionId;
  readonly tally: Tally;
}

/** Changes that have something in common: the place in the code, or the kind. A change counts in each group that it is in. */
export interface GroupHistory {
  /** A folder (`src/core`), a team of CODEOWNERS (`@acme/payments`), a fact (`migration`), or `other`. Never a person. */
  readonly name: string;
  readonly verdicts: VerdictCounts;
  /** In the order of `HistoryReport.dimensions`. */
  readonly dimensions: readonly DimensionTally[];
}

/** A pull request to read, without its author. */
export interface TextReference {
  /** `#12`, `owner/name#12`, or a path. */
  readonly id: string;
  /** Its page, or null where none is known. */
  readonly url: string | null;
}

/** A question that was left open, and how often. */
export interface OpenQuestion {
  readonly dimension: DimensionId;
  /** The empty slot that was asked for, or null. */
  readonly slot: string | null;
  readonly question: string;
  readonly count: number;
  /** At most three, the newest first. */
  readonly examples: readonly TextReference[];
}

/** Waivers of one dimension. */
export interface WaiverHistory {
  readonly dimension: DimensionId;
  readonly count: number;
  /** At most three, the newest first, with the reason in the author's words: every renderer defuses them itself. */
  readonly examples: readonly (TextReference & { readonly reason: string })[];
}

/** Contradictions of one family between texts and changes. */
export interface ContradictionHistory {
  readonly id: string;
  readonly count: number;
  /** At most three, the newest first, with the changed file that contradicts the text. */
  readonly examples: readonly (TextReference & { readonly file: string })[];
}

/** How texts stood before and after a day on which the norms changed, both held against the same norms. */
export interface NormsChange {
  /** `YYYY-MM-DD`; texts of that day count as after. */
  readonly date: string;
  /** What happened, in a few words: a commit's subject, or `given on the command line`. */
  readonly what: string;
  /** From the change before (or the first text) to this one. */
  readonly before: NormsStanding;
  /** From this change to the next one (or the last text). */
  readonly after: NormsStanding;
}

/** How the texts of one stretch of time stand. */
export interface NormsStanding {
  readonly verdicts: VerdictCounts;
  /** In the order of `HistoryReport.dimensions`. */
  readonly dimensions: readonly DimensionTally[];
}

/** What was not reviewed, and why. */
export interface SkippedTexts {
  /** The end of the sentence `Skipped because …`. */
  readonly reason: string;
  readonly count: number;
  /** At most three ids or places. */
  readonly examples: readonly string[];
}

/** Reviews of a history, counted: all that a team's page, its Markdown, JSON and CSV show. No author's name is in it. */
export interface HistoryReport {
  /** The version of this form. */
  readonly form: 1;
  /** The version of Legible that reviewed. */
  readonly legible: string;
  readonly source: { readonly kind: HistorySourceKind; readonly name: string };
  /** The norms file, as the command line names it, or `built in`. */
  readonly norms: string;
  /** Pull requests that were reviewed: every table but `rfcs` is about them. */
  readonly verdicts: VerdictCounts;
  readonly skipped: readonly SkippedTexts[];
  /** Days of the first and last dated pull request, or null where none has a date. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Pull requests without a date: in the totals, in no period. */
  readonly undated: number;
  readonly periodLength: PeriodLength;
  /** `2026-W07`, `2026-02`, `2026-Q1` or `2026`, oldest first, without gaps. */
  readonly periods: readonly string[];
  /** One entry for each period. */
  readonly verdictsByPeriod: readonly VerdictCounts[];
  /** The order of the rule set: core dimensions first. */
  readonly dimensions: readonly DimensionHistory[];
  readonly areas: {
    /** Whether areas are folders or the teams of a CODEOWNERS file. */
    readonly by: 'folders' | 'owners';
    /** At most twelve and `other`, those with most changes first. */
    readonly groups: readonly GroupHistory[];
  };
  /** By fact about the change (`migration`, `docs-only`, …), those with most changes first. */
  readonly kinds: readonly GroupHistory[];
  /** The most frequent first, at most twenty. */
  readonly openQuestions: readonly OpenQuestion[];
  readonly waivers: readonly WaiverHistory[];
  readonly contradictions: readonly ContradictionHistory[];
  /** Oldest first. */
  readonly normsChanges: readonly NormsChange[];
  /** RFCs and design documents, apart from pull requests; null where there were none. */
  readonly rfcs: { readonly verdicts: VerdictCounts; readonly dimensions: readonly DimensionTally[] } | null;
}
