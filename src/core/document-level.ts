import type { Level } from './dimension.ts';

/** How much the second, third, … statement adds to the first: several weak ones seldom make a strong one. */
const SHARE_BY_RANK = [1, 0.7, 0.5, 0.35, 0.25, 0.2];
/** No probability is certain. */
const MOST = 0.999;

/** The probabilities that a statement is at least at level 1, 2 and 3. */
export type LevelOdds = readonly [number, number, number];

/** Returns the odds of three logits, never rising with the level. */
export function oddsOf(one: number, two: number, three: number): LevelOdds {
  const named = logistic(one);
  const stated = Math.min(named, logistic(two));
  return [named, stated, Math.min(stated, logistic(three))];
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * Returns the score of a document for a dimension, 0 to 3: for each level the chance that some statement reaches it.
 * It only rises when a statement is added.
 */
export function documentScore(statements: readonly LevelOdds[]): number {
  let score = 0;
  for (const level of [0, 1, 2] as const) {
    const ranked = statements.map((odds) => odds[level]).sort((one, other) => other - one);
    let none = 1;
    SHARE_BY_RANK.forEach((share, rank) => {
      none *= 1 - Math.min(ranked[rank] ?? 0, MOST) * share;
    });
    score += 1 - none;
  }
  return score;
}

/** Returns the level of a score. */
export function levelOfScore(score: number, thresholds: readonly [number, number, number]): Level {
  if (score < thresholds[0]) return 0;
  if (score < thresholds[1]) return 1;
  return score < thresholds[2] ? 2 : 3;
}
