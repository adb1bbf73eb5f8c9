import type { Level } from './dimension.ts';

/** How much the second, third, … statement adds to the first: several weak ones seldom make a strong one. */
export const SHARE_BY_RANK = [1, 0.5, 0.25];
/** No probability is certain. */
export const MOST_ODDS = 0.999;
/** The probabilities that a statement is at least at level 1, 2 and 3; of a document, its scores for these levels. */
export type LevelOdds = readonly [number, number, number];

/** Returns the probability of a logit. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Returns the odds of three logits, never rising with the level. */
export function oddsOf(one: number, two: number, three: number): LevelOdds {
  const named = logistic(one);
  const stated = Math.min(named, logistic(two));
  return [named, stated, Math.min(stated, logistic(three))];
}

/** The largest odds of a level, as many as count, the first the largest; one pass, since a hostile text has thousands. */
function largest(statements: readonly LevelOdds[], level: 0 | 1 | 2): readonly number[] {
  const ranked = SHARE_BY_RANK.map(() => 0);
  for (const odds of statements) {
    let value = odds[level];
    if (value <= (ranked.at(-1) ?? 0)) continue;
    for (let rank = 0; rank < ranked.length; rank += 1) {
      const held = ranked[rank] ?? 0;
      if (value <= held) continue;
      ranked[rank] = value;
      value = held;
    }
  }
  return ranked;
}

/** The chance that some statement reaches a level. */
function someReach(statements: readonly LevelOdds[], level: 0 | 1 | 2): number {
  const ranked = largest(statements, level);
  const none = SHARE_BY_RANK.reduce(
    (rest, share, rank) => rest * (1 - Math.min(ranked[rank] ?? 0, MOST_ODDS) * share),
    1,
  );
  return 1 - none;
}

/** Returns the scores of a document for the three levels, each 0 to 1. They only rise when a statement is added. */
export function documentScores(statements: readonly LevelOdds[]): LevelOdds {
  return [someReach(statements, 0), someReach(statements, 1), someReach(statements, 2)];
}

/** Returns the level of a document's scores: the highest whose threshold, and those below it, are reached. */
export function levelOfScores(scores: LevelOdds, thresholds: LevelOdds): Level {
  if (scores[0] < thresholds[0]) return 0;
  if (scores[1] < thresholds[1]) return 1;
  return scores[2] < thresholds[2] ? 2 : 3;
}
