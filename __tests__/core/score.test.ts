import { expect, test } from 'vitest';
import { overallScore, scoreOf } from '../../src/core/score.ts';

test.each([
  [0, 0, 0],
  [0, 4, 0],
  [1, 0, 20],
  [1, 1, 20],
  [2, 1, 70],
  [2, 2, 73],
  [2, 9, 79],
  [3, 1, 91],
  [3, 2, 94],
  [3, 4, 100],
  [3, 9, 100],
] as const)('level %i with %i slots scores %i', (level, slots, score) => {
  expect(scoreOf(level, slots)).toBe(score);
});

const core = (score: number) => ({ core: true, score });
const supporting = (score: number) => ({ core: false, score });

test.each([
  ['nothing', [], 0],
  ['the core alone', [core(100), core(0)], 50],
  ['the rest alone', [supporting(20), supporting(70)], 45],
  ['both, the core at 70 %', [core(100), core(100), supporting(0)], 70],
  ['both, the rest at 30 %', [core(0), supporting(100), supporting(100)], 30],
  ['a fraction, rounded', [core(20), core(20), core(21)], 20],
])('a document’s score is the mean of %s', (_, parts, score) => {
  expect(overallScore(parts)).toBe(score);
});
