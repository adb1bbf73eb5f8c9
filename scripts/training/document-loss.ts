import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { MOST_ODDS, noneReaches, SHARE_BY_RANK } from '../../src/core/document-level.ts';
import { LEVEL_TARGETS } from '../../src/core/model.ts';
import { OPEN, statementOdds, type Settled } from '../../src/core/statement-odds.ts';
import type { Sample } from './dataset.ts';

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

/**
 * Adds to `slopes`, one list of level targets a statement, what the levels of the whole document ask of the statements
 * that decide it: those with the highest odds, as `documentScores` counts them. A dimension without a label asks nothing.
 */
export function addDocumentSlopes(
  sample: Sample,
  logits: readonly Float64Array[],
  further: Further,
  weight: number,
  slopes: readonly Float32Array[],
): void {
  DIMENSION_IDS.forEach((_, place) => {
    const gold = sample.levels[place] ?? -1;
    if (gold < 0) return;
    const settled = sample.rows.map((row) => row.settled[place] ?? OPEN);
    const odds = logits.map((sums, at) =>
      statementOdds(sums, place, further[place] ?? [], settled[at] ?? OPEN),
    );
    for (const level of [0, 1, 2] as const) {
      const ranked = odds
        .map((one, at) => ({ at, chance: one[level] }))
        .sort((one, other) => other.chance - one.chance)
        .slice(0, SHARE_BY_RANK.length);
      const none = noneReaches(ranked.map(({ chance }) => chance));
      ranked.forEach(({ at, chance }, rank) => {
        const list = slopes[at];
        if (list === undefined || !decides(settled[at] ?? OPEN)) return;
        list[place * LEVEL_TARGETS + level] =
          weight *
          (sample.weights[place] ?? 1) *
          slopeAt(chance, SHARE_BY_RANK[rank] ?? 0, none, gold > level ? 1 : 0);
      });
    }
  });
}
