import { isRateLimit, type Failure } from './problem.ts';

/** A request and two repeats: a longer outage is not ours to wait out. */
const MOST_ATTEMPTS = 3;
/** A wait that GitHub asks for is honoured up to here; above, the run goes on without the answer. */
const LONGEST_WAIT = 20_000;
/** Waits before the first and the second repeat after an outage. */
const OUTAGE_WAITS = [300, 1_500];

/** A request that failed, and how often it was sent so far. */
export interface Attempt {
  /** True where a second time changes nothing that the first did not. */
  readonly safe: boolean;
  readonly failure: Failure;
  readonly count: number;
  /** Milliseconds since 1970, for the header that names the second at which requests are allowed again. */
  readonly now: number;
}

function rateLimitWait({ failure, now }: Attempt): number | null {
  const after = Number(failure.headers['retry-after']);
  if (Number.isFinite(after)) return Math.max(0, after * 1000);
  const reset = Number(failure.headers['x-ratelimit-reset']);
  if (String(failure.headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
    return Math.max(0, reset * 1000 - now);
  }
  // GitHub asks for at least a minute where it names no time, which is longer than we wait.
  return null;
}

/**
 * Returns how many milliseconds to wait before the request is sent again, or null where it is not to be. A request that
 * GitHub refused for its rate did nothing and can be repeated; one that met an outage may have done its work, so that
 * only those are repeated whose second time changes nothing: a comment's creation is not among them.
 */
export function waitBeforeRepeat(attempt: Attempt): number | null {
  if (attempt.count >= MOST_ATTEMPTS) return null;
  if (isRateLimit(attempt.failure)) {
    const wait = rateLimitWait(attempt);
    return wait === null || wait > LONGEST_WAIT ? null : wait;
  }
  if (attempt.failure.status < 500 || !attempt.safe) return null;
  return OUTAGE_WAITS[attempt.count - 1] ?? null;
}
