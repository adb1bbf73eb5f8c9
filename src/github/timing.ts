import { setTimeout as sleep } from 'node:timers/promises';

/** The clock of a run: the tests set another. */
export interface Timing {
  /** Milliseconds, without those in which texts are read, after which the gate's own answer stands without what GitHub has not taken. */
  readonly longestRun: number;
  /** Milliseconds for one answer: a slow one must not spend the whole run's time. */
  readonly longestAnswer: number;
  /** Returns milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds, or until the signal is given. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The clock on the wall. */
export const REAL_TIMING: Timing = {
  longestRun: 60_000,
  longestAnswer: 20_000,
  now: Date.now,
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};
