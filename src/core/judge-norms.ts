import type { Demand } from './demand.ts';
import type { Dimension, Level } from './dimension.ts';
import type { Questions } from './norms.ts';
import type { Assessment, DimensionReview, HabitNote, Status, Verdict } from './review.ts';
import { scoreOf } from './score.ts';

function statusOf(assessment: Assessment, required: Level | null, waived: boolean): Status {
  if (assessment.kind === 'not-applicable') return 'not-applicable';
  if (required === null || required === 0) return 'not-asked';
  if (assessment.level >= required) return 'met';
  return waived ? 'waived' : 'short';
}

function distinctSlots(assessment: Assessment): readonly string[] {
  return assessment.kind === 'assessed' ? [...new Set(assessment.evidence.map((item) => item.slot))] : [];
}

/** Slots to ask for: the primary ones where none is filled (any one of them will do), else the further ones. */
function missingSlots(dimension: Dimension, found: readonly string[]): readonly string[] {
  const primary = dimension.slots.filter((slot) => slot.primary);
  const stated = primary.some((slot) => found.includes(slot.id));
  const further = dimension.slots.filter((slot) => !slot.primary && !found.includes(slot.id));
  return [...(stated ? [] : primary), ...further].map((slot) => slot.id);
}

/** The team's question for the slot, else for the dimension, else the built-in one. */
function questionOf(dimension: Dimension, missing: readonly string[], own: Questions): string {
  const { id, slots, question } = dimension;
  const slot = missing[0] === undefined ? undefined : own[`${id}.${missing[0]}`];
  return slot ?? own[id] ?? slots.find((one) => one.id === missing[0])?.question ?? question;
}

/** Returns how one dimension of a document stands against what is asked of it. */
export function judgeDimension(
  dimension: Dimension,
  assessment: Assessment,
  demand: Demand,
): DimensionReview {
  const required = demand.required[dimension.id] ?? null;
  const waiver = demand.waivers.get(dimension.id) ?? null;
  const found = distinctSlots(assessment);
  const missing = missingSlots(dimension, found);
  const status = statusOf(assessment, required, waiver !== null);
  return {
    id: dimension.id,
    title: dimension.title,
    core: dimension.core,
    level: assessment.level,
    required,
    status,
    score: scoreOf(assessment.level, found.length),
    evidence: assessment.kind === 'assessed' ? assessment.evidence : [],
    missing,
    cause: status === 'short' ? (demand.causes.get(dimension.id) ?? null) : null,
    question: status === 'short' ? questionOf(dimension, missing, demand.questions) : null,
    waiver: status === 'waived' ? waiver : null,
  };
}

/** Returns the verdict of the dimensions together, and of the habits that the norms do not let pass. */
export function verdictOf(
  dimensions: readonly DimensionReview[],
  habits: readonly HabitNote[] = [],
): Verdict {
  const short = dimensions.some((dimension) => dimension.status === 'short');
  return short || habits.some((habit) => habit.short === true) ? { kind: 'falls-short' } : { kind: 'meets' };
}
