import { byUrgency } from '../core/ask-few.ts';
import type { DimensionReview, HabitNote, Review } from '../core/review.ts';

/** A point that a document falls short of. */
export interface Short {
  readonly review: Review;
  readonly dimension: DimensionReview;
}

/** Returns true where the review was made: nothing is shown of an exempt or unread text but the reason. */
export function isJudged(review: Review): boolean {
  return review.verdict.kind !== 'exempt' && review.unread === null;
}

/** Returns a review's habits, those that the norms do not let pass first. */
export function habitsByWeight(review: Review): readonly HabitNote[] {
  return [
    ...review.habits.filter((habit) => habit.short === true),
    ...review.habits.filter((habit) => habit.short !== true),
  ];
}

/** Returns the sentences that the norms do not let pass. */
export function refusedHabits(reviews: readonly Review[]): readonly HabitNote[] {
  return reviews.filter(isJudged).flatMap((review) => review.habits.filter((habit) => habit.short === true));
}

/** Returns every point that the documents fall short of, the least reversible first. */
export function shortPoints(reviews: readonly Review[]): readonly Short[] {
  return reviews
    .filter(isJudged)
    .flatMap((review) =>
      review.dimensions
        .filter((dimension) => dimension.status === 'short')
        .map((dimension) => ({ review, dimension })),
    )
    .sort((one, other) => byUrgency(one.dimension, other.dimension));
}

/** Returns the few points whose question is asked; the others are shown and not asked for yet. */
export function askedPoints(reviews: readonly Review[]): readonly Short[] {
  return shortPoints(reviews).filter((short) => short.dimension.question !== null);
}
