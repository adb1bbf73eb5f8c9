import type { Level } from './dimension.ts';

/** Where each level's scores begin: a level is worth the same wherever it stands, and no bonus crosses into the next. */
const LEVEL_START: Readonly<Record<Level, number>> = { 0: 0, 1: 20, 2: 70, 3: 91 };
/** What one more distinct slot adds inside a level, and the most that slots can add. */
const POINTS_PER_SLOT = 3;
const MOST_POINTS = 9;
/** The share of the four core dimensions in a document's score. */
const CORE_SHARE = 0.7;

/** Returns the score of a dimension, 0 to 100, from its level and the number of distinct slots found. */
export function scoreOf(level: Level, slots: number): number {
  if (level === 0) return 0;
  return LEVEL_START[level] + Math.min(MOST_POINTS, Math.max(0, slots - 1) * POINTS_PER_SLOT);
}

/** Returns the score of a document, 0 to 100: the mean of its applicable dimensions, the core ones carrying 70 %. */
export function overallScore(parts: readonly { readonly core: boolean; readonly score: number }[]): number {
  const mean = (list: typeof parts): number =>
    list.length === 0 ? 0 : list.reduce((sum, part) => sum + part.score, 0) / list.length;
  const core = parts.filter((part) => part.core);
  const supporting = parts.filter((part) => !part.core);
  if (core.length === 0 || supporting.length === 0) return Math.round(mean(parts));
  return Math.round(CORE_SHARE * mean(core) + (1 - CORE_SHARE) * mean(supporting));
}
