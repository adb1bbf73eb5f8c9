import { expect, test } from 'vitest';
import { refusal, refusalOfCount, refusalOfTitle } from '../../src/core/read-limits.ts';

test.each([
  ['a'.repeat(65_536), 'pull-request', null],
  ['a'.repeat(65_537), 'pull-request', 'it is longer than 65536 characters'],
  ['a'.repeat(131_072), 'rfc', null],
  ['a'.repeat(1_048_576), 'rfc', 'it is longer than 131072 characters'],
  ['\n'.repeat(20_000), 'rfc', 'it has more than 20000 lines'],
] as const)('a text is refused or not, case %#', (text, profile, expected) => {
  expect(refusal(text, profile)).toBe(expected);
});

test('what is more than a person writes is refused', () => {
  expect([refusalOfCount(4_000), refusalOfCount(4_001)]).toEqual([null, 'it has more than 4000 sentences']);
  expect([refusalOfTitle(null), refusalOfTitle('a'.repeat(1_025))]).toEqual([
    null,
    'its title is longer than 1024 characters',
  ]);
});
