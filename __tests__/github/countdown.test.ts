import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCountdown } from '../../src/github/countdown.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work of so many milliseconds of the clock that the test moves. */
const workOf = (milliseconds: number) => () =>
  new Promise<string>((done) => setTimeout(() => done('done'), milliseconds));

/** Checks that a signal is given after so many milliseconds, and not one before. */
async function endsAfter(signal: AbortSignal, milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds - 1);
  expect(signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(signal.aborted).toBe(true);
}

test('the signal is given when the time is up, and not before', async () => {
  const { signal } = startCountdown(1_000);
  await endsAfter(signal, 1_000);
});

test('the time of other work is not counted, however much of it overlaps', async () => {
  const { signal, without } = startCountdown(1_000);
  await vi.advanceTimersByTimeAsync(400);
  const first = without(workOf(5_000));
  await vi.advanceTimersByTimeAsync(2_000);
  const second = without(workOf(5_000));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await Promise.all([first, second])).toEqual(['done', 'done']);
  await endsAfter(signal, 600);
});

test('work that fails lets the time go on', async () => {
  const { signal, without } = startCountdown(1_000);
  await expect(without(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(signal.aborted).toBe(true);
});

test('a countdown that was ended during other work leaves no timer', async () => {
  const { signal, without, end } = startCountdown(1_000);
  const work = without(workOf(5_000));
  end();
  expect(signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  await work;
  expect(vi.getTimerCount()).toBe(0);
});
