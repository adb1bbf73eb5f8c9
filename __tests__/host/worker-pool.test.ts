import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inOrder, startPool, type PoolPlan } from '../../src/host/worker-pool.ts';
import type { OddQuestion } from '../thread/odd-thread.ts';

// A busy machine takes its time to start threads.
vi.setConfig({ testTimeout: 120_000 });

type Answer = number | string;

const PLAN: PoolPlan<OddQuestion, Answer> = {
  program: join(import.meta.dirname, '..', 'thread', 'odd-thread.ts'),
  job: 'double',
  workers: 2,
  limits: { heapMb: 64, milliseconds: 60_000 },
  weight: 1,
  refuse: (question, reason) => `${question} is refused: ${reason}`,
};

async function* batchesOf<T>(all: readonly T[], size: number): AsyncGenerator<readonly T[], undefined> {
  for (let at = 0; at < all.length; at += size) yield await Promise.resolve(all.slice(at, at + size));
  return undefined;
}

async function* numbers(count: number): AsyncGenerator<number, undefined> {
  for (let at = 0; at < count; at += 1) yield await Promise.resolve(at);
  return undefined;
}

async function collect<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

/** Returns what a pool answers to questions that come in batches of sixteen. */
async function answersOf(
  questions: readonly OddQuestion[],
  plan: Partial<typeof PLAN> = {},
): Promise<readonly Answer[]> {
  const pool = startPool({ ...PLAN, ...plan });
  try {
    return (await collect(inOrder(batchesOf(questions, 16), pool))).flat();
  } finally {
    pool.close();
  }
}

/** A job that is settled from outside, so that a test decides in which order the answers come. */
function handMade(depth: number) {
  const under: { number: number; resolve: (answer: string) => void }[] = [];
  const run = (number: number) => new Promise<string>((resolve) => under.push({ number, resolve }));
  return { pool: { depth, run }, under };
}

/** Doubling takes no time: so much work means that the thread hangs. */
const SHORT: PoolPlan<OddQuestion, Answer>['limits'] = { heapMb: 64, milliseconds: 1_000 };

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('answers come in the order of the questions, whichever is ready first', async () => {
  const { pool, under } = handMade(3);
  const answers = collect(inOrder(numbers(3), pool));
  await turn();
  for (const { number, resolve } of [...under].reverse()) resolve(`answer ${number}`);
  expect(await answers).toEqual(['answer 0', 'answer 1', 'answer 2']);
});

test('no more are under way than the pool is deep', async () => {
  const { pool, under } = handMade(2);
  const answers = collect(inOrder(numbers(5), pool));
  await turn();
  expect(under.map(({ number }) => number)).toEqual([0, 1]);
  for (let at = 0; at < 5; at += 1) {
    under[at]?.resolve('done');
    await turn();
    expect(under.length).toBeLessThanOrEqual(at + 3);
  }
  expect(await answers).toHaveLength(5);
});

test('an answer does not wait for the next question', async () => {
  const { pool, under } = handMade(4);
  async function* oneThenSilence(): AsyncGenerator<number, undefined> {
    yield 7;
    await new Promise(() => undefined);
    return undefined;
  }
  const answers = inOrder(oneThenSilence(), pool);
  const first = answers.next();
  await turn();
  under[0]?.resolve('seven');
  expect(await first).toEqual({ done: false, value: 'seven' });
});

const UPTO_200: readonly number[] = Array.from({ length: 200 }, (_, at) => at);

test('two workers answer everything in order', async () => {
  expect(await answersOf(UPTO_200)).toEqual(UPTO_200.map((number) => number * 2));
});

// One in the middle of a batch, with another behind it, and the last of all.
const PLACES = [37, 38, 199];

test.each([
  ['hang', 'takes longer than 1.0 seconds', SHORT],
  ['fill the memory', 'takes too much memory', PLAN.limits],
  ['throw', 'failed (boom)', PLAN.limits],
  ['exit', 'ended with code 3', PLAN.limits],
] as const)(
  'a question that makes a worker %s is refused, and every other is answered',
  async (what, reason, limits) => {
    const questions = UPTO_200.map((number) => (PLACES.includes(number) ? what : number));
    const answers = UPTO_200.map((number) =>
      PLACES.includes(number) ? `${what} is refused: reading it ${reason}` : number * 2,
    );
    expect(await answersOf(questions, { limits })).toEqual(answers);
    expect(await answersOf(questions, { limits, workers: 1 })).toEqual(answers);
  },
);

test('a question that is read twice is given twice the time', async () => {
  expect(await answersOf(['hang'], { weight: 2, limits: SHORT })).toEqual([
    'hang is refused: reading it takes longer than 2.0 seconds',
  ]);
});

test('workers that cannot start are told with the reason, and nothing hangs', async () => {
  await expect(answersOf(UPTO_200, { job: 'never starts' })).rejects.toThrow(
    'no worker answers: starting its thread failed (no rules)',
  );
});
