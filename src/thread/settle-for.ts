import { setFlagsFromString } from 'node:v8';

/**
 * What V8 does for each kind of run. Compiling the code that runs most into fast machine code pays off in long runs; in that of
 * one short text it takes a fifth of the whole, and is ready when the run is over. Room for new objects that doubles when it is
 * full saves copying in long runs; in short ones fresh memory costs more. The long run's are V8's own defaults, but for Maglev, which
 * only newer ones use unasked: it stays off.
 */
const FLAGS = {
  short: ['--no-opt', '--no-maglev', '--semi-space-growth-factor=1'],
  long: ['--opt', '--semi-space-growth-factor=2'],
} as const;

/** Settles this process, its threads included, for a run of one short text, or for a longer one. */
export function settleFor(run: keyof typeof FLAGS): void {
  for (const flag of FLAGS[run]) setFlagsFromString(flag);
}
