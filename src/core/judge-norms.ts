import type { Demand } from './demand.ts';
import { LEVEL_NAMES, type Dimension, type Level } from './dimension.ts';
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

/** What stands for the changed file in a question of a fact. */
const FILE = '{file}';

/** What the text says of a dimension apart from its level. */
export interface Said {
  /** True where a bare `N/A` is all that stands under the dimension's heading or label. */
  readonly bare: boolean;
  /** True where a phrase of the fact that owes the dimension answers it. */
  readonly otherwise: boolean;
}

const NOTHING_SAID: Said = { bare: false, otherwise: false };

/** A fact may refuse a bare `N/A`: then a claim is asked for, which can be that nothing applies, with its reason. */
function refuses(demand: Demand, { id }: Dimension, said: Said): boolean {
  return said.bare && (demand.pressures.get(id)?.owed.bare ?? null) !== null;
}

/** The team's question for the slot, else for the dimension, else that of the kind of change, else the built-in one. */
function questionOf(
  dimension: Dimension,
  missing: readonly string[],
  { demand, said }: { readonly demand: Demand; readonly said: Said },
): string {
  const { id, slots, question } = dimension;
  const own = demand.questions;
  const slot = missing[0] === undefined ? undefined : own[`${id}.${missing[0]}`];
  const first = slots.find((one) => one.id === missing[0]);
  const pressure = demand.pressures.get(id);
  const unstated = first === undefined || first.primary;
  // A clause of the team can have named another file: then the question is not about what the fact saw.
  const same = pressure !== undefined && demand.causes.get(id) === pressure.file;
  const ofFact = same && unstated ? pressure.owed : undefined;
  const asked = (refuses(demand, dimension, said) ? ofFact?.bare : null) ?? ofFact?.asks;
  return slot ?? own[id] ?? asked ?? first?.question ?? question;
}

/** Every question that a file raised names it, so that a reader sees why it is asked of this change. */
function naming(question: string, file: string | null): string {
  if (file === null) return question;
  if (question.includes(FILE)) return question.replaceAll(FILE, () => file);
  return `${question} (asked because of \`${file}\`)`;
}

/** A level that the RFC had before is asked for as such, so that its author sees what was taken out. */
function recalling(question: string, lost: Level | undefined): string {
  if (lost === undefined) return question;
  return `This was ${LEVEL_NAMES[lost]} before the change. ${question}`;
}

/** Returns how one dimension of a document stands against what is asked of it. */
export function judgeDimension(
  dimension: Dimension,
  assessment: Assessment,
  demand: Demand,
  { said = NOTHING_SAID, before = null }: { readonly said?: Said; readonly before?: Level | null } = {},
): DimensionReview {
  const { id } = dimension;
  const owed = demand.required[id] ?? null;
  const required = owed === 1 && refuses(demand, dimension, said) ? 2 : owed;
  const waiver = demand.waivers.get(id) ?? null;
  const found = distinctSlots(assessment);
  const missing = missingSlots(dimension, found);
  const level = statusOf(assessment, required, waiver !== null);
  const status = level === 'short' && said.otherwise ? 'met' : level;
  const cause = status === 'short' ? (demand.causes.get(id) ?? null) : null;
  const question = (): string => questionOf(dimension, missing, { demand, said });
  return {
    id,
    title: dimension.title,
    core: dimension.core,
    level: assessment.level,
    required,
    status,
    score: scoreOf(assessment.level, found.length),
    evidence: assessment.kind === 'assessed' ? assessment.evidence : [],
    missing,
    cause,
    pressing: demand.pressures.get(id)?.rank ?? null,
    question: status === 'short' ? recalling(naming(question(), cause), demand.lost.get(id)) : null,
    before,
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
