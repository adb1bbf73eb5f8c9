import { setFlagsFromString } from 'node:v8';

/**
 * What V8 does for each kind of run. Compiling the code that runs most into fast machine code pays off in long runs; in that of
 * one short text it takes a fifth of the whole, and is ready when the run is over. Room for new objects that doubles when it is
 * full saves copying in long runs; in short ones fresh memory costs more. The long run's are V8's own defaults, but for Maglev, which
 * only newer ones use unasked: it stays off. A stream of texts keeps 20 MB alive, and by default the heap grows to four times that and
 * more before what is dead is collected; to twice as much costs no time that could be measured.
 */
const FLAGS = {
  short: ['--no-opt', '--no-maglev', '--semi-space-growth-factor=1'],
  long: ['--opt', '--semi-space-growth-factor=2'],
  stream: ['--heap-growing-percent=100'],
} as const;

/** Settles this process, its threads included, for a run of one short text, for a longer one, or for a stream of texts. */
export function settleFor(run: keyof typeof FLAGS): void {
  for (const flag of FLAGS[run]) setFlagsFromString(flag);
}
