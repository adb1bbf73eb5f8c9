import { LEVEL_NAMES, type Level, type LevelName } from '../core/dimension.ts';
import type { Contradiction, DimensionReview, Review, Status, Verdict } from '../core/review.ts';

/** One dimension in the JSON report. */
export interface DimensionJson {
  readonly level: Level;
  readonly name: LevelName;
  readonly status: Status;
  readonly score: number;
  readonly evidence: readonly {
    readonly slot: string;
    readonly line: number;
    readonly endLine: number;
    readonly quote: string;
  }[];
  readonly missing: readonly string[];
  readonly question: string | null;
  /** The level before this change; only of an RFC whose former text is known. */
  readonly before?: Level;
  /** The author's reason; only where the status is `waived`. */
  readonly waiver?: string;
  /** Only where a baseline waives it. */
  readonly known?: true;
}

/** A review in the JSON report: what scripts rely on. */
export interface ReviewJson {
  readonly id: string;
  readonly profile: Review['profile'];
  readonly score: number;
  readonly verdict: Verdict['kind'];
  readonly facts: readonly string[];
  readonly dimensions: Readonly<Record<string, DimensionJson>>;
  readonly habits: readonly {
    readonly id: string;
    readonly line: number;
    readonly quote: string;
    /** Only where the norms count the habit as falling short. */
    readonly status?: 'short';
  }[];
  readonly contradictions: readonly Contradiction[];
  /** Why the text is not read; only where it is not. */
  readonly unread?: string;
}

function dimensionToJson(dimension: DimensionReview): DimensionJson {
  return {
    level: dimension.level,
    name: LEVEL_NAMES[dimension.level],
    status: dimension.status,
    score: dimension.score,
    evidence: dimension.evidence.map(({ slot, line, endLine, quote }) => ({ slot, line, endLine, quote })),
    missing: dimension.missing,
    question: dimension.question,
    ...(dimension.before === null ? {} : { before: dimension.before }),
    ...(dimension.waiver === null ? {} : { waiver: dimension.waiver }),
    ...(dimension.known === true ? { known: true as const } : {}),
  };
}

/** Returns a review as the JSON that `docs/output.md` describes, keys in that order. */
export function reviewToJson(review: Review): ReviewJson {
  return {
    id: review.id,
    profile: review.profile,
    score: review.score,
    verdict: review.verdict.kind,
    facts: review.facts,
    dimensions: Object.fromEntries(review.dimensions.map((one) => [one.id, dimensionToJson(one)])),
    habits: review.habits.map(({ id, line, quote, short }) => ({
      id,
      line,
      quote,
      ...(short === true ? { status: 'short' as const } : {}),
    })),
    contradictions: review.contradictions,
    ...(review.unread === null ? {} : { unread: review.unread }),
  };
}

/** Returns JSON text in which no character is invisible, so that a terminal or a log shows what is there. */
export function stringifyVisibly(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Returns the JSON report: the review itself for one document, a list for several. */
export function renderJson(reviews: readonly Review[]): string {
  const all = reviews.map(reviewToJson);
  return `${stringifyVisibly(all.length === 1 ? all[0] : all, 2)}\n`;
}
