import { reversibility } from './least-reversible.ts';
import type { DimensionReview, Review } from './review.ts';

/** More questions than this are answered by nobody. */
export const MOST_QUESTIONS = 3;

type Point = Pick<DimensionReview, 'id' | 'pressing'>;

/**
 * Orders points by what is asked first: those that what the change is makes pressing, in the order of
 * `rules/change-facts.yml`, then the others. Returns a negative number where `one` goes first.
 */
export function byUrgency(one: Point, other: Point): number {
  const rank = ({ pressing }: Point): number => pressing ?? Number.MAX_SAFE_INTEGER;
  return rank(one) - rank(other) || reversibility(one.id) - reversibility(other.id);
}

/**
 * Returns the reviews of one change with no more questions than anyone answers, the least reversible first. A point whose
 * question is left out falls short all the same: what is asked is less than what is owed.
 */
export function askFew(reviews: readonly Review[]): readonly Review[] {
  const asking = reviews
    .flatMap((review) => review.dimensions.filter((dimension) => dimension.question !== null))
    .sort(byUrgency);
  const left = new Set(asking.slice(MOST_QUESTIONS));
  if (left.size === 0) return reviews;
  return reviews.map((review) => ({
    ...review,
    dimensions: review.dimensions.map((dimension) =>
      left.has(dimension) ? { ...dimension, question: null } : dimension,
    ),
  }));
}
