import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';

/** A process to time. */
export interface Job {
  readonly file: string;
  readonly args: readonly string[];
  /** A file for standard input, or none. */
  readonly input?: string;
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** How a process ended. */
export interface Ended {
  readonly milliseconds: number;
  readonly code: number | null;
  readonly errors: string;
}

/** Runs a process to its end; what it writes to standard output is dropped. */
export async function runJob({ file, args, input, folder, environment }: Job): Promise<Ended> {
  const before = performance.now();
  const child = spawn(file, args, {
    ...(folder === undefined ? {} : { cwd: folder }),
    ...(environment === undefined ? {} : { env: environment }),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  child.stdin.on('error', () => undefined);
  if (input === undefined) child.stdin.end();
  else createReadStream(input).pipe(child.stdin);
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { milliseconds: performance.now() - before, code, errors };
}

/** Returns the median of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The ratio of two measures that were taken side by side. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Returns the ratio of two lists of measures, pair by pair. */
export function ratioOf(ones: readonly number[], others: readonly number[]): Ratio {
  const ratios = ones.map((one, at) => one / (others[at] ?? NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** Returns how many times longer one takes than the other: both are run in turn, and who is first changes each round. */
export async function pairedRatio(
  one: () => Promise<number> | number,
  other: () => Promise<number> | number,
  rounds: number,
): Promise<Ratio> {
  const ones: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) ones.push(await one());
    others.push(await other());
    if (round % 2 === 1) ones.push(await one());
  }
  return ratioOf(ones, others);
}

/** Returns a ratio as the table shows it: the median, and the least and the most in brackets. */
export function shown({ median: middle, least, most }: Ratio): string {
  return `${middle.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}
