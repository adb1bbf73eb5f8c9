import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process left behind. */
export interface Measured {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
  /** From the start of the process to its end, in milliseconds. */
  readonly milliseconds: number;
  /** The largest resident set, in MB. */
  readonly megabytes: number;
}

/** Writes the largest resident set to a file when the main thread ends; given to Node as a module, so it needs no build. */
const WITNESS = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs';
   import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('exit', () => writeFileSync(process.env.LEGIBLE_WITNESS, String(process.resourceUsage().maxRSS)));`,
)}`;

let count = 0;

/** Runs a script on this Node with `input` on its standard input, and measures it from outside. */
export async function measureProcess(
  args: readonly string[],
  {
    input,
    folder,
    environment = {},
  }: {
    readonly input: string;
    readonly folder: string;
    readonly environment?: Readonly<Record<string, string>>;
  },
): Promise<Measured> {
  count += 1;
  const witness = join(tmpdir(), `legible-witness-${process.pid}-${count}`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', WITNESS, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LEGIBLE_WITNESS: witness, ...environment },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  const milliseconds = performance.now() - started;
  const kilobytes = Number(readFileSync(witness, 'utf8'));
  rmSync(witness, { force: true });
  return { code, output, errors, milliseconds, megabytes: kilobytes / 1024 };
}
