import { expect, test } from 'vitest';
import { askFew } from '../../src/core/ask-few.ts';
import type { Review } from '../../src/core/review.ts';
import { reviewToJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { buildReview } from '../report/build-review.ts';

/** What is asked in the JSON, as `path: dimension`, and how many points fall short. */
function askedIn(reviews: readonly Review[]): { asked: readonly string[]; short: number } {
  const points = reviews.flatMap((review) =>
    Object.entries(reviewToJson(review).dimensions).map(([id, json]) => ({
      id: `${review.id}: ${id}`,
      json,
    })),
  );
  return {
    asked: points.filter(({ json }) => json.question !== null).map(({ id }) => id),
    short: points.filter(({ json }) => json.status === 'short').length,
  };
}

const FIVE = Object.fromEntries(
  ['priorities', 'scope', 'risk', 'sequencing', 'tradeoffs'].map((id) => [id, { required: 2 } as const]),
);

test('of five points three are asked, the least reversible first, and all five fall short', () => {
  expect(askedIn(askFew([buildReview({ dimensions: FIVE })]))).toEqual({
    asked: ['#12: risk', '#12: tradeoffs', '#12: sequencing'],
    short: 5,
  });
});

test('what the change makes pressing goes before what is asked of every change', () => {
  const dimensions = {
    ...FIVE,
    scope: { required: 2, pressing: 1 },
    priorities: { required: 2, pressing: 0 },
  } as const;
  expect(askedIn(askFew([buildReview({ dimensions })])).asked).toEqual([
    '#12: risk',
    '#12: scope',
    '#12: priorities',
  ]);
});

test('the texts of one change share the three questions', () => {
  const reviews = [buildReview({ dimensions: FIVE }), buildReview({ dimensions: FIVE, path: 'rfcs/1.md' })];
  expect(askedIn(askFew(reviews))).toEqual({
    asked: ['#12: risk', '#12: sequencing', 'rfcs/1.md: risk'],
    short: 10,
  });
});

test('a point that is not asked yet has a result in SARIF without a question', () => {
  const log = renderSarif(askFew([buildReview({ dimensions: FIVE })]));
  const { runs } = JSON.parse(log) as { runs: [{ results: { message: { text: string } }[] }] };
  expect(runs[0].results.map(({ message }) => message.text)).toEqual([
    'Risk: absent, stated is asked for. What could this break, and for whom?',
    'Trade-offs: absent, stated is asked for. What does this choice cost?',
    'Scope: absent, stated is asked for.',
    'Priorities: absent, stated is asked for.',
    'Sequencing: absent, stated is asked for. In what order does it happen?',
  ]);
});

test('three questions or fewer are left as they are', () => {
  const reviews = [buildReview({ dimensions: { risk: { required: 2 } } })];
  expect(askFew(reviews)).toBe(reviews);
});
