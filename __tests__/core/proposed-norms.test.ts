import { expect, test } from 'vitest';
import { proposedNorms } from '../../src/core/proposed-norms.ts';

const part = { from: '2026-01-01', to: '2026-02-01', texts: 100, short: 5, share: 0.05 };

test.each([
  ['7%', 7 / 100],
  ['7.5%', 7.5 / 100],
  ['29%', 29 / 100],
  ['0.1%', 0.1 / 100],
])('a budget of %s is named as it was written', (written, budget) => {
  const [first] = proposedNorms([], { budget, fitted: part, later: part }).split('\n');
  expect(first).toBe(`# Proposed by \`legible backtest --budget ${written}\`.`);
});
