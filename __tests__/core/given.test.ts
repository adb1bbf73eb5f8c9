import { expect, test } from 'vitest';
import { given } from '../../src/core/given.ts';

test.each([
  [{ A: 'a', B: 'b' }, 'a'],
  [{ A: '', B: 'b' }, 'b'],
  [{ A: ' \t', B: ' b ' }, 'b'],
  [{ A: undefined, B: 'b' }, 'b'],
  [{ A: '', B: '' }, null],
  [{}, null],
])('of A and B in %j, %j is given', (environment, expected) => {
  expect(given(environment, 'A', 'B')).toBe(expected);
});
