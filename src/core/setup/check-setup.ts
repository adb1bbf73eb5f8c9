import { byPlace, partsOf } from '../place.ts';
import { BASELINE_CHECKS } from './check-baseline.ts';
import { CONCURRENCY_CHECKS } from './check-concurrency.ts';
import { EVENT_CHECKS } from './check-events.ts';
import { JOB_CHECKS } from './check-jobs.ts';
import { NORMS_CHECKS } from './check-norms.ts';
import { PERMISSION_CHECKS } from './check-permissions.ts';
import { REQUIRED_CHECKS } from './check-required.ts';
import { USE_CHECKS } from './check-uses.ts';
import type { Finding, Setup, SetupCheck } from './setup.ts';

/** Every check of a set-up; `docs/setup.md` has a line for each. */
export const CHECKS: readonly SetupCheck[] = [
  ...EVENT_CHECKS,
  ...PERMISSION_CHECKS,
  ...CONCURRENCY_CHECKS,
  ...JOB_CHECKS,
  ...USE_CHECKS,
  ...NORMS_CHECKS,
  ...BASELINE_CHECKS,
  ...REQUIRED_CHECKS,
];

/** Returns all that is wrong with a set-up, in the order of its files and lines. */
export function checkSetup(setup: Setup): readonly Finding[] {
  return CHECKS.flatMap(({ id, find }) => find(setup).map((found) => ({ check: id, ...found }))).sort(
    (one, other) => byPlace(partsOf(one.place), partsOf(other.place)),
  );
}
