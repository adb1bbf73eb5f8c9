import { parseArgs } from 'node:util';

/** A part of a long list of cases, so that it can be run in parts, or go on where it was stopped. */
export interface Slice<Case> {
  readonly cases: readonly Case[];
  /** The place of the first of them among all that are wanted, from 0. */
  readonly from: number;
  /** How many are wanted in all. */
  readonly total: number;
}

function numberOf(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`unexpected \`${value}\`, expected a whole number`);
}

/** Returns the cases that `[NAME] [--from N] [--count N]` choose: those whose name holds NAME, `count` of them from the Nth (0 is the first) on. */
export function sliceOf<Case>(
  all: readonly Case[],
  nameOf: (one: Case) => string,
  args: readonly string[] = process.argv.slice(2),
): Slice<Case> {
  const options = { from: { type: 'string' }, count: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const wanted = all.filter((one) => nameOf(one).includes(positionals[0] ?? ''));
  const from = numberOf(values.from, 0);
  const count = numberOf(values.count, wanted.length);
  return { cases: wanted.slice(from, from + count), from, total: wanted.length };
}

/** Says on standard error how far a slice has come, and how to go on from there: `done` of its cases, without a gap, are behind. */
export function sayProgress({ cases, from }: Slice<unknown>, done: number): void {
  if (done % 50 !== 0 && done !== cases.length) return;
  process.stderr.write(`${done} of ${cases.length} done; \`--from ${from + done}\` goes on from here\n`);
}
