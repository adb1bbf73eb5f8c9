import { expect, test } from 'vitest';
import { firstWithin } from '../../src/report/first-within.ts';

test.each<readonly [string, readonly number[], readonly number[]]>([
  ['nothing is nothing', [], []],
  ['all that fits is kept, to the bound', [4, 6], [4, 6]],
  ['what does not fit ends the list, however small the next', [4, 7, 1], [4]],
  ['one that is too large leaves none', [11, 1], []],
])('%s', (_, sizes, kept) => {
  expect(firstWithin(sizes, 10, (size) => size)).toEqual(kept);
});
