import type { Review, Verdict } from '../core/review.ts';

/** Returns the verdict on all texts together: one that falls short decides; exempt only where all are. */
export function overallVerdict(reviews: readonly Review[]): Verdict['kind'] {
  const kinds = reviews.map((review) => review.verdict.kind);
  if (kinds.includes('falls-short')) return 'falls-short';
  return kinds.length > 0 && kinds.every((kind) => kind === 'exempt') ? 'exempt' : 'meets';
}

/** Returns true where a text falls short and its norms require it not to. */
export function isBlocked(reviews: readonly Review[]): boolean {
  return reviews.some((review) => review.verdict.kind === 'falls-short' && review.enforcement === 'require');
}

/** Returns a check run's conclusion: `neutral` passes a required check, as advice must. */
export function conclusionOf(reviews: readonly Review[]): 'success' | 'failure' | 'neutral' {
  if (isBlocked(reviews)) return 'failure';
  return overallVerdict(reviews) === 'falls-short' ? 'neutral' : 'success';
}
