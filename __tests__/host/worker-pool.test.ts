import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inOrder, startPool } from '../../src/host/worker-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-pool-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const PROGRAM = join(folder, 'double.mjs');
writeFileSync(
  PROGRAM,
  `import { parentPort, workerData } from 'node:worker_threads';
   parentPort.on('message', (number) => {
     if (number === workerData.fatal) throw new Error('boom');
     parentPort.postMessage(number * 2);
   });`,
);

async function* numbers(count: number): AsyncGenerator<number, undefined> {
  for (let at = 0; at < count; at += 1) yield await Promise.resolve(at);
  return undefined;
}

async function collect<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

/** A job that is settled from outside, so that a test decides in which order the answers come. */
function handMade(depth: number) {
  const under: { number: number; resolve: (answer: string) => void }[] = [];
  const run = (number: number) => new Promise<string>((resolve) => under.push({ number, resolve }));
  return { pool: { depth, run }, under };
}

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

test('two workers answer everything in order', async () => {
  const pool = startPool<number, number>(PROGRAM, {}, 2);
  try {
    expect(await collect(inOrder(numbers(200), pool))).toEqual(
      Array.from({ length: 200 }, (_, at) => at * 2),
    );
  } finally {
    await pool.close();
  }
});

test('a worker that stops is told with its reason, and nothing hangs', async () => {
  const pool = startPool<number, number>(PROGRAM, { fatal: 20 }, 2);
  try {
    await expect(collect(inOrder(numbers(200), pool))).rejects.toThrow('a worker stopped: boom');
  } finally {
    await pool.close();
  }
});
