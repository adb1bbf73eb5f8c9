import { expect, test } from 'vitest';
import { PLAIN, standingOf } from '../../src/report/standing.ts';
import type { Review } from '../../src/core/review.ts';
import { buildReview } from './build-review.ts';

const POINTS = ['risk', 'rollback', 'scope'];

/** A review with three open points, of which so many are asked. */
function open(asked: number): Review {
  const point = (at: number) => ({ required: 2 as const, ...(at < asked ? {} : { question: null }) });
  return buildReview({ dimensions: Object.fromEntries(POINTS.map((id, at) => [id, point(at)])) });
}

test.each([
  [3, 'Three answers would complete it: rollback, risk and scope. Nothing is blocked.'],
  [
    2,
    'Three answers would complete it: rollback, risk and scope. The first two are asked below. Nothing is blocked.',
  ],
  [
    1,
    'Three answers would complete it: rollback, risk and scope. The first is asked below. Nothing is blocked.',
  ],
  [0, 'Three answers would complete it: rollback, risk and scope. Nothing is blocked.'],
])('where %d of three open points are asked', (asked, words) => {
  expect(standingOf([open(asked)], PLAIN, 'below')).toBe(words);
});

test.each([
  ['below', 'One answer would complete it: risk. Nothing is blocked.'],
  ['here', 'One answer would complete it: What could this break, and for whom? Nothing is blocked.'],
] as const)('where the one open point is asked %s', (asking, words) => {
  const review = buildReview({ dimensions: { risk: { required: 2 } } });
  expect(standingOf([review], PLAIN, asking)).toBe(words);
});

test('a line that nothing follows does not speak of what is asked below', () => {
  expect(standingOf([open(1)], PLAIN, 'here')).toBe(
    'Three answers would complete it: rollback, risk and scope. Nothing is blocked.',
  );
});
