import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { MOST_ODDS, noneReaches, SHARE_BY_RANK, type LevelOdds } from '../../src/core/document-level.ts';
import { LEVEL_TARGETS } from '../../src/core/model.ts';
import { OPEN, statementOdds, type Settled } from '../../src/core/statement-odds.ts';
import type { Row, Sample } from './dataset.ts';

/** The targets of each dimension's further slots, as `furtherTargets` gives them. */
export type Further = readonly (readonly number[])[];

/** Chances are kept this far from certain, so that no slope is without bound. */
const LEAST = 1e-3;

/** The slope of the log loss of 1 - Π(1 - chance × share) for the chance at one rank, times that chance's own slope. */
function slopeAt(chance: number, share: number, none: number, label: number): number {
  const score = Math.min(Math.max(1 - none, LEAST), MOST_ODDS);
  const others = none / Math.max(LEAST, 1 - Math.min(chance, MOST_ODDS) * share);
  return ((score - label) / (score * (1 - score))) * share * others * chance * (1 - chance);
}

/** True where the model, and not a bound, decides the odds of a statement. */
function decides({ verdict }: Settled): boolean {
  return verdict !== 'other' && verdict !== 'hollow' && verdict !== 'bare';
}

/** The odds of every statement of a document for the levels of every dimension: `odds[dimension][statement]`. */
export type SampleOdds = readonly (readonly LevelOdds[])[];

/** Returns the odds of a document's statements from their logits, within the bounds that their cues set. */
export function sampleOdds(sample: Sample, logits: readonly Float64Array[], further: Further): SampleOdds {
  return DIMENSION_IDS.map((_, place) =>
    logits.map((sums, at) =>
      statementOdds(sums, place, further[place] ?? [], sample.rows[at]?.settled[place] ?? OPEN),
    ),
  );
}

/**
 * Returns what the levels of the whole document ask of the statements that decide it, one list of slopes of the level targets
 * a statement: those with the highest odds, as `documentScores` counts them. A dimension without a label asks nothing; a level
 * that labelled passages reach asks only those of the strongest that stand in one.
 */
export function documentSlopes(sample: Sample, odds: SampleOdds, weight: number): readonly Float32Array[] {
  const slopes = sample.rows.map(() => new Float32Array(DIMENSION_IDS.length * LEVEL_TARGETS));
  DIMENSION_IDS.forEach((_, place) => {
    const gold = sample.levels[place] ?? -1;
    if (gold < 0) return;
    for (const level of [0, 1, 2] as const) {
      const reaches = ({ levels }: Row): boolean => (levels[place] ?? 0) > level;
      const known = gold > level && sample.rows.some(reaches);
      const ranked = (odds[place] ?? [])
        .map((one, at) => ({ at, chance: one[level] }))
        .sort((one, other) => other.chance - one.chance)
        .slice(0, SHARE_BY_RANK.length);
      const none = noneReaches(ranked.map(({ chance }) => chance));
      ranked.forEach(({ at, chance }, rank) => {
        const row = sample.rows[at];
        const list = slopes[at];
        if (row === undefined || list === undefined || !decides(row.settled[place] ?? OPEN)) return;
        if (known && !reaches(row)) return;
        list[place * LEVEL_TARGETS + level] =
          weight *
          (sample.weights[place] ?? 1) *
          slopeAt(chance, SHARE_BY_RANK[rank] ?? 0, none, gold > level ? 1 : 0);
      });
    }
  });
  return slopes;
}

/** Returns the places of the statements of each labelled passage of a dimension, those of more than one statement. */
function longPassages(sample: Sample, place: number): readonly (readonly number[])[] {
  const passages = new Map<number, number[]>();
  sample.rows.forEach((row, at) => {
    const passage = row.passages[place] ?? -1;
    if (passage >= 0) passages.set(passage, [...(passages.get(passage) ?? []), at]);
  });
  return [...passages.values()].filter((statements) => statements.length > 1);
}

/**
 * Returns what each statement's labels above level 0 count, one list of shares of the level targets a statement. A passage
 * is labelled as a whole, and three statements of four stand in one with others: for each level, the likeliest of
 * it counts in full, the rest by their odds beside its.
 */
export function passageShares(sample: Sample, odds: SampleOdds): readonly Float32Array[] {
  const shares = sample.rows.map(() => new Float32Array(DIMENSION_IDS.length * LEVEL_TARGETS).fill(1));
  DIMENSION_IDS.forEach((_, place) => {
    for (const statements of longPassages(sample, place))
      for (const level of [0, 1, 2] as const) {
        const chances = statements.map((at) => odds[place]?.[at]?.[level] ?? 0);
        const most = Math.max(...chances);
        statements.forEach((at, nth) => {
          const list = shares[at];
          if (list !== undefined && most > 0)
            list[place * LEVEL_TARGETS + level] = (chances[nth] ?? 0) / most;
        });
      }
  });
  return shares;
}
