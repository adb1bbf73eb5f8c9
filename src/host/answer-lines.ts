import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import { answererOf, type LineJob } from './line-job.ts';
import type { Line } from './lines.ts';
import { inOrder, startPool } from './worker-pool.ts';

/** Below this many lines, starting workers costs more than they save. */
const LINES_ALONE = 64;
const USUAL_WORKERS = 2;

/** How lines are shared out. */
export interface Sharing {
  /** Workers, or null for what suits the machine and the input. */
  readonly workers: number | null;
  /** The file that a worker runs. */
  readonly program: string;
}

type Batches = AsyncIterable<readonly Line[], undefined>;
type Answers = AsyncGenerator<readonly string[]>;

/** Yields each line's answer by itself, so that the first is there before the second is begun. */
function* alone(lines: readonly Line[], answer: (line: Line) => string): Generator<readonly string[]> {
  for (const line of lines) yield [answer(line)];
}

async function* shared(
  batches: AsyncIterator<readonly Line[], undefined>,
  job: LineJob,
  { program, workers }: Plan,
): Answers {
  const pool = startPool<readonly Line[], readonly string[]>(program, job, workers);
  try {
    yield* inOrder(batches, pool);
  } finally {
    await pool.close();
  }
}

/** How many lines this thread answers by itself, and who takes over then. */
interface Plan {
  readonly alone: number;
  readonly program: string;
  readonly workers: number;
}

function planOf({ workers, program }: Sharing): Plan {
  const number = workers ?? Math.min(USUAL_WORKERS, availableParallelism());
  if (number === 1) return { alone: Infinity, program, workers: 1 };
  return { alone: workers === null ? LINES_ALONE : 0, program, workers: number };
}

/**
 * Yields the answers to batches of lines, in order. Unless it is told how many workers to use, the first lines are answered
 * at once by this thread, and two workers take over where more come.
 */
export async function* answerLines(batches: Batches, job: LineJob, sharing: Sharing): Answers {
  const plan = planOf(sharing);
  const iterator = batches[Symbol.asyncIterator]();
  const answer = plan.alone === 0 ? null : answererOf(job);
  for (let lines = 0; answer !== null && lines < plan.alone;) {
    const result = await iterator.next();
    if (result.done === true) return;
    lines += result.value.length;
    yield* alone(result.value, answer);
  }
  yield* shared(iterator, job, plan);
}

/** Writes each answer as a line, never further ahead than the reader of `output`. */
export async function writeLines(answers: AsyncIterable<readonly string[]>, output: Writable): Promise<void> {
  for await (const batch of answers) {
    const text = batch.map((answer) => `${answer}\n`).join('');
    if (!output.write(text)) await once(output, 'drain');
  }
}
