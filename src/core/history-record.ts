import type { CodeOwners } from './code-owners.ts';
import { areasOf } from './code-areas.ts';
import type { DimensionId, Level } from './dimension.ts';
import { exemptionOfText } from './exemption.ts';
import type { Knowledge } from './knowledge.ts';
import type { Norms } from './norms.ts';
import { reviewDocument } from './pipeline.ts';
import type { Profile } from './document.ts';
import type { DimensionReview, Review, Status } from './review.ts';
import type { ReviewInput } from './review-input.ts';

/** A text of the past with what is known of it. */
export interface HistoryText {
  readonly input: ReviewInput;
  /** The day of the merge in UTC, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly url: string | null;
  readonly authorIsBot: boolean;
}

/** How a text of the past stands on one dimension. */
export interface DimensionRecord {
  readonly id: DimensionId;
  readonly level: Level;
  readonly required: Level | null;
  /** `known` where a baseline held it already. */
  readonly status: Status | 'known';
  /** What asked for it: a fact (`migration`), or `norms` for levels and clauses of the norms file; null where nothing did. */
  readonly because: string | null;
  /** The changed file that raised the question, or null. */
  readonly file: string | null;
  /** The empty slot that is asked for, and the question; null where nothing is open. */
  readonly slot: string | null;
  readonly question: string | null;
  readonly waiver: string | null;
}

/** How a text of the past stands against some norms. */
export interface StandingRecord {
  readonly verdict: 'meets' | 'falls-short' | 'exempt' | 'unread';
  readonly dimensions: readonly DimensionRecord[];
  /** Habits that the norms do not let pass. */
  readonly habits: readonly string[];
}

/** All that is kept of a reviewed text: no word of its author's but the title, and no name. */
export interface HistoryRecord extends StandingRecord {
  readonly id: string;
  readonly profile: Profile;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly facts: readonly string[];
  readonly areas: readonly string[];
  readonly contradictions: readonly { readonly id: string; readonly file: string }[];
  /** How it stands against the norms that are compared; absent where none are. */
  readonly compared?: StandingRecord;
}

/** Some norms with the knowledge that their rules make of ours. */
export interface NormsInForce {
  readonly norms: Norms;
  readonly knowledge: Knowledge;
}

/** What texts of the past are held against. */
export interface RecordContext extends NormsInForce {
  readonly compared: NormsInForce | null;
  readonly owners: CodeOwners | null;
}

const LONGEST_TITLE = 120;

/** A mention is a person's name; `@owner/team` is none. */
function withoutNames(text: string | null): string | null {
  return text === null ? null : text.replace(/(?<![\w.])@[\w-]+(?![\w/-])/g, '@…');
}

/** What asked for a dimension: the first fact that owes that much, else the norms file. */
function becauseOf(
  dimension: DimensionReview,
  review: Review,
  { norms, knowledge }: NormsInForce,
): string | null {
  const { id, required } = dimension;
  if (required === null || required === 0) return null;
  if (review.profile === 'rfc' || !norms.byFacts) return 'norms';
  const owing = knowledge.facts.find(
    (fact) => review.facts.includes(fact.id) && (fact.owes[id]?.level ?? 0) >= required,
  );
  return owing?.id ?? 'norms';
}

function dimensionRecord(dimension: DimensionReview, review: Review, force: NormsInForce): DimensionRecord {
  const { id, level, required, status, cause, missing, question, waiver } = dimension;
  return {
    id,
    level,
    required,
    status: dimension.known === true ? 'known' : status,
    because: becauseOf(dimension, review, force),
    file: cause,
    slot: status === 'short' ? (missing[0] ?? null) : null,
    question,
    waiver: dimension.known === true ? null : withoutNames(waiver),
  };
}

function standingOf(text: HistoryText, review: Review, force: NormsInForce): StandingRecord {
  if (exemptionOfText(text, force.norms) !== null) return { verdict: 'exempt', dimensions: [], habits: [] };
  if (review.unread !== null) return { verdict: 'unread', dimensions: [], habits: [] };
  return {
    verdict: review.verdict.kind,
    dimensions: review.dimensions.map((dimension) => dimensionRecord(dimension, review, force)),
    habits: review.habits.filter((habit) => habit.short === true).map((habit) => habit.id),
  };
}

/** Returns what is kept of a text of the past, held against norms and against those that they are compared with. */
export function recordOf(text: HistoryText, context: RecordContext): HistoryRecord {
  const { input, date, url } = text;
  const review = reviewDocument(input, context.knowledge, context.norms);
  const { compared, owners } = context;
  const other = compared === null ? null : reviewDocument(input, compared.knowledge, compared.norms);
  return {
    id: input.id,
    profile: input.profile,
    title: withoutNames(input.title)?.slice(0, LONGEST_TITLE) ?? null,
    date,
    url,
    facts: review.facts,
    areas: areasOf(input.files, owners),
    ...standingOf(text, review, context),
    contradictions: review.contradictions.map(({ id, file }) => ({ id, file })),
    ...(compared === null || other === null ? {} : { compared: standingOf(text, other, compared) }),
  };
}
