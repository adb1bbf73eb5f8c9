import type { Level } from './dimension.ts';

/** How much the second, third, … statement adds to the first: several weak ones seldom make a strong one. */
export const SHARE_BY_RANK = [1, 0.3, 0.1];
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

/** The highest odds of some statements, for each level and falling with the rank: all that a document's scores rest on. */
export interface TopOdds {
  /** Adds a statement. */
  readonly add: (odds: LevelOdds) => void;
  /** Returns the scores of the statements added so far. */
  readonly scores: () => LevelOdds;
}

const RANKS = SHARE_BY_RANK.length;

function insert(tops: Float64Array, from: number, odds: number): void {
  let at = from + RANKS;
  while (at > from && odds > (tops[at - 1] ?? 0)) {
    if (at < from + RANKS) tops[at] = tops[at - 1] ?? 0;
    at -= 1;
  }
  if (at < from + RANKS) tops[at] = odds;
}

/**
 * Returns the chance that none of the strongest statements reaches a level; `tops` holds their odds from a place on, falling.
 */
export function noneReaches(tops: ArrayLike<number>, from: number = 0): number {
  let none = 1;
  for (let rank = 0; rank < RANKS; rank += 1)
    none *= 1 - Math.min(tops[from + rank] ?? 0, MOST_ODDS) * (SHARE_BY_RANK[rank] ?? 0);
  return none;
}

/** Returns the highest odds of no statement, to be added to. */
export function startTopOdds(): TopOdds {
  const tops = new Float64Array(3 * RANKS);
  return {
    add: (odds) => {
      insert(tops, 0, odds[0]);
      insert(tops, RANKS, odds[1]);
      insert(tops, 2 * RANKS, odds[2]);
    },
    scores: () => [1 - noneReaches(tops, 0), 1 - noneReaches(tops, RANKS), 1 - noneReaches(tops, 2 * RANKS)],
  };
}

/** Returns the scores of a document for the three levels, each 0 to 1. They only rise when a statement is added. */
export function documentScores(statements: readonly LevelOdds[]): LevelOdds {
  const top = startTopOdds();
  for (const odds of statements) top.add(odds);
  return top.scores();
}

/** Returns the level of a document's scores: the highest whose threshold, and those below it, are reached. */
export function levelOfScores(scores: LevelOdds, thresholds: LevelOdds): Level {
  if (scores[0] < thresholds[0]) return 0;
  if (scores[1] < thresholds[1]) return 1;
  return scores[2] < thresholds[2] ? 2 : 3;
}
