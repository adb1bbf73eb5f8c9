/** A moment on two clocks, in milliseconds from any beginning. */
export interface Moment {
  readonly wall: number;
  /** What all threads of this process have had of the processor. */
  readonly processor: number;
}

/** Returns this moment. */
export function now(): Moment {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1000 };
}

/**
 * Of the time that passes, what counts at least: so what waits for ever ends too, and the forty seconds of the largest change
 * are over within the five minutes that the README gives a job.
 */
const LEAST_SHARE = 1 / 5;

/**
 * Returns the milliseconds of work that one of `threads` busy threads can have done between two moments: its share of the
 * processor time, so that a machine which is busy with other things takes none of it away, and never more than have passed.
 */
export function spentBetween(from: Moment, to: Moment, threads: number): number {
  const passed = to.wall - from.wall;
  const share = (to.processor - from.processor) / threads;
  return Math.max(passed * LEAST_SHARE, Math.min(passed, share));
}
