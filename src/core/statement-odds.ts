import type { Dimension } from './dimension.ts';
import { logistic, oddsOf, type LevelOdds } from './document-level.ts';
import { cueLevel, cueVerdict, type CueVerdict } from './judge-by-cues.ts';
import { LEVEL_TARGETS } from './model.ts';
import type { Reading } from './read-statements.ts';
import type { RuleSet } from './rule-set.ts';

/** What the cues of a statement settle for a dimension. */
export interface Settled {
  readonly verdict: CueVerdict;
  /** True where the cues fill a primary and a further slot. */
  readonly reasoned: boolean;
  /** True where it names too little, or joins too little of it, to hold a claim and what lets a reader act on it. */
  readonly thin: boolean;
}

/** What nothing settles. */
export const OPEN: Settled = { verdict: 'open', reasoned: false, thin: false };

/** Things that a reasoned statement names at least: of 1,000 labelled passages at level 3, five have no statement that does. */
const NAMED_BY_REASONS = 3;
/** The odds of level 3 where less is named. */
const THIN = 0.03;

/** Bounds on the odds: a hollow sentence claims nothing, an answer under its label is believed. */
const BOUNDS: Readonly<Record<CueVerdict, { readonly least: LevelOdds; readonly most: LevelOdds }>> = {
  other: { least: [0, 0, 0], most: [0.1, 0.05, 0.02] },
  hollow: { least: [0.8, 0, 0], most: [1, 0.1, 0.03] },
  bare: { least: [0, 0, 0], most: [1, 0.1, 0.03] },
  answer: { least: [0.9, 0.5, 0], most: [1, 1, 1] },
  under: { least: [0.9, 0.1, 0], most: [1, 1, 1] },
  open: { least: [0, 0, 0], most: [1, 1, 1] },
};

/** Returns what the cues of a statement settle for a dimension. */
export function settledBy(
  readings: readonly Reading[],
  at: number,
  dimension: number,
  rules: RuleSet,
): Settled {
  const reading = readings[at];
  if (reading === undefined) return OPEN;
  return {
    verdict: cueVerdict(reading, dimension, rules),
    reasoned: cueLevel(readings, at, dimension) === 3,
    thin: reading.particulars.count < NAMED_BY_REASONS || reading.particulars.telegram,
  };
}

/** Returns the targets of a dimension's further slots, those that make level 3, in a model with these slots. */
export function furtherTargets(
  dimension: Dimension,
  dimensions: number,
  slots: readonly string[],
): readonly number[] {
  return dimension.slots
    .filter((slot) => !slot.primary && slot.reasons)
    .map((slot) => slots.indexOf(`${dimension.id}/${slot.id}`))
    .filter((at) => at >= 0)
    .map((at) => dimensions * LEVEL_TARGETS + at);
}

/**
 * Returns the odds that a statement is at least at level 1, 2 and 3 of a dimension, from the model's logits and what the
 * cues settle. Level 3 is never likelier than one of its further slots.
 */
export function statementOdds(
  logits: Float64Array,
  place: number,
  further: readonly number[],
  settled: Settled,
): LevelOdds {
  const from = place * LEVEL_TARGETS;
  const [named, stated, reasoned] = oddsOf(
    logits[from] ?? -9,
    logits[from + 1] ?? -9,
    logits[from + 2] ?? -9,
  );
  const { least, most } = BOUNDS[settled.verdict];
  const slot = further.length === 0 ? -9 : Math.max(...further.map((target) => logits[target] ?? -9));
  const capped = settled.reasoned ? reasoned : Math.min(reasoned, logistic(slot));
  const bounded = (odds: number, level: 0 | 1 | 2): number =>
    Math.min(Math.max(odds, least[level]), most[level]);
  const last = bounded(capped, 2);
  return [bounded(named, 0), bounded(stated, 1), settled.thin ? Math.min(last, THIN) : last];
}
