import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairedRatio, runJob, shown, type Job } from './pair.ts';
import type { Row } from './start.ts';
import type { BenchLine } from './texts.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');
/** Makes a process say at its end how much memory it took at most, in KB. */
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+' KB'))`;
const ROUNDS = 3;

/** Writes documents as JSON lines and returns the file. */
export function writeLines(folder: string, name: string, lines: readonly BenchLine[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

/** Returns the job that reviews a file of JSON lines. */
export function streamJob(input: string, workers: number): Job {
  const args = ['--import', TELL_MEMORY, CLI, 'review', '--jsonl', '--workers', String(workers)];
  return { file: process.execPath, args, input };
}

async function run(job: Job): Promise<{ readonly milliseconds: number; readonly peak: number }> {
  const { milliseconds, code, errors } = await runJob(job);
  if (code !== 0) throw new Error(`review --jsonl ended with ${code}: ${errors}`);
  // Worker threads run the same import; the process is the last to speak.
  return { milliseconds, peak: Number(/peak (\d+) KB(?!.*peak)/s.exec(errors)?.[1] ?? NaN) };
}

/** Returns the documents per second of a stream, what two workers make of it, and how memory grows with the stream. */
export async function measureStream(folder: string, pulls: readonly BenchLine[]): Promise<readonly Row[]> {
  const many = writeLines(folder, 'many.jsonl', pulls);
  const few = writeLines(folder, 'few.jsonl', pulls.slice(0, Math.ceil(pulls.length / 10)));
  const whole = await run(streamJob(many, 1));
  const tenth = await run(streamJob(few, 1));
  const time = async (workers: number): Promise<number> => (await run(streamJob(many, workers))).milliseconds;
  const workers = await pairedRatio(
    () => time(1),
    () => time(2),
    ROUNDS,
  );
  const [all, some] = [pulls.length, Math.ceil(pulls.length / 10)];
  return [
    {
      what: `\`review --jsonl\`, ${all} pull requests, one worker`,
      against: 'documents per second, start-up included',
      measured: String(Math.round((all * 1_000) / whole.milliseconds)),
      bound: 'ahead of the others below',
    },
    {
      what: 'two workers',
      against: 'one worker',
      measured: `${shown(workers)} times as fast`,
      bound: 'at least 1.7',
    },
    {
      what: `peak memory of ${all} documents`,
      against: `peak memory of ${some}`,
      measured: `${(whole.peak / tenth.peak).toFixed(2)} (${Math.round(whole.peak / 1024)} MB, ${Math.round(tenth.peak / 1024)} MB)`,
      bound: 'within 10 %',
    },
  ];
}
