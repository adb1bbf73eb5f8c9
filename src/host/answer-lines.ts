import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import { READ_AT_ONCE } from '../thread/review-apart.ts';
import { settleFor } from '../thread/settle-for.ts';
import { FOR_A_TEXT, type ThreadLimits } from '../thread/watched-thread.ts';
import { answererOf, readingsOf, type Answerer, type LineJob } from './line-job.ts';
import type { Line } from './lines.ts';
import { inOrder, startPool, type WorkerPool } from './worker-pool.ts';

/** Below this many lines, starting workers costs more than they save. */
const LINES_ALONE = 64;
const USUAL_WORKERS = 2;

/** How lines are shared out. */
export interface Sharing {
  /** Workers, or null for what suits the machine and the input. */
  readonly workers: number | null;
  /** The file that a worker runs. */
  readonly program: string;
  /** What a line may use up, where not the usual. */
  readonly limits?: ThreadLimits;
}

type LinePool = WorkerPool<Line, string>;
type Batches = AsyncIterable<readonly Line[], undefined>;
type Answers = AsyncGenerator<readonly string[]>;

/** A line of up to so many characters holds no text that is worth a thread. */
function isLong(line: Line): boolean {
  return typeof line === 'string' && line.length > READ_AT_ONCE;
}

/** Who answers: this thread short lines, the pool whatever may take long. */
interface Answering {
  readonly answer: Answerer;
  readonly pool: LinePool;
}

/** Yields each line's answer by itself, so that the first is there before the second is begun. */
async function* alone(lines: readonly Line[], { answer, pool }: Answering): Answers {
  // A worker loads the rules while this thread answers the lines before the long one.
  if (lines.some(isLong)) pool.expect();
  for (const line of lines) yield isLong(line) ? await pool.run([line]) : [answer(line)];
}

/** How many lines this thread answers by itself, and how many workers take over then. */
interface Plan {
  readonly alone: number;
  readonly workers: number;
}

function planOf({ workers }: Sharing): Plan {
  const number = workers ?? Math.min(USUAL_WORKERS, availableParallelism());
  if (number === 1) return { alone: Infinity, workers: 1 };
  return { alone: workers === null ? LINES_ALONE : 0, workers: number };
}

/** Knowledge is compiled when the first line needs it: where workers answer, none may. */
function whenNeeded(job: LineJob): Answerer {
  let made: Answerer | null = null;
  return (line, refused) => (made ??= answererOf(job))(line, refused);
}

/**
 * Yields the answers to batches of lines, in order. Unless it is told how many workers to use, the first lines are answered
 * at once by this thread, and two workers take over where more come. Long lines are always a worker's: one that takes too
 * long or too much memory is answered as a text that is not read, and the lines go on.
 */
export async function* answerLines(batches: Batches, job: LineJob, sharing: Sharing): Answers {
  settleFor('stream');
  const plan = planOf(sharing);
  const iterator = batches[Symbol.asyncIterator]();
  const answer = whenNeeded(job);
  const { program, limits = FOR_A_TEXT } = sharing;
  const pool = startPool<Line, string>({
    program,
    job,
    workers: plan.workers,
    limits,
    weight: readingsOf(job),
    refuse: answer,
  });
  try {
    for (let lines = 0; lines < plan.alone;) {
      const result = await iterator.next();
      if (result.done === true) return;
      lines += result.value.length;
      yield* alone(result.value, { answer, pool });
    }
    yield* inOrder(iterator, pool);
  } finally {
    pool.close();
  }
}

/** Writes each answer as a line, never further ahead than the reader of `output`. */
export async function writeLines(answers: AsyncIterable<readonly string[]>, output: Writable): Promise<void> {
  for await (const batch of answers) {
    const text = batch.map((answer) => `${answer}\n`).join('');
    if (!output.write(text)) await once(output, 'drain');
  }
}
