import { expect, test } from 'vitest';
import { spentBetween } from '../../src/thread/spent-time.ts';

test.each([
  ['a thread that has a processor for itself spends the time that passes', 1_000, 1_000, 1, 1_000],
  ['a machine that is busy with other things takes nothing away', 4_000, 1_000, 1, 1_000],
  ['a thread that waits for ever spends a fifth of the time that passes', 9_000, 0, 1, 1_800],
  ['what compiles and collects beside a thread is not counted', 1_000, 1_400, 1, 1_000],
  ['two busy threads share the processor time', 4_000, 2_000, 2, 1_000],
] as const)('%s', (_, wall, processor, threads, spent) => {
  const from = { wall: 500, processor: 70 };
  const to = { wall: 500 + wall, processor: 70 + processor };
  expect(spentBetween(from, to, threads)).toBe(spent);
});
