import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { DEFAULT_NORMS } from '../src/core/default-norms.ts';
import type { HistoryReport } from '../src/core/history-report.ts';
import { answerLines } from '../src/host/answer-lines.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { reviewToJson } from '../src/report/json.ts';
import { createReviewer } from '../src/thread/review-apart.ts';
import type { ThreadLimits } from '../src/thread/watched-thread.ts';
import { pullRequestPayload } from './github/payloads.ts';
import { runAction } from './github/run-action.ts';
import { startServer } from './github/server/server.ts';
import { makePull, makeWorld } from './github/server/world.ts';

// Deadlines are waited for, and a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'legible-deadline-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// No text is known that hangs the engine or fills its memory. So the fault is planted from outside, with a module that Node loads
// first in every thread: there, one function of JavaScript's own does not survive some words. The clocks by which the main
// thread ends it run three times as fast, so that the wait is short and yet many times what a sound text takes.
const FAULT = join(folder, 'fault.mjs');
writeFileSync(
  FAULT,
  `import { isMainThread } from 'node:worker_threads';
   const split = String.prototype.split;
   if (!isMainThread) String.prototype.split = function (...args) {
     if (this.includes('This hangs.')) for (;;);
     if (this.includes('This fills.')) for (const all = [];;) all.push(new Array(2_000_000).fill(0));
     return split.apply(this, args);
   };
   const { now } = performance;
   const { cpuUsage } = process;
   if (isMainThread) {
     performance.now = () => 3 * now.call(performance);
     process.cpuUsage = () => {
       const { user, system } = cpuUsage();
       return { user: 3 * user, system: 3 * system };
     };
   }`,
);
const PLANTED = { NODE_OPTIONS: `--import ${pathToFileURL(FAULT).href}` };

function legible(args: readonly string[], input: string, environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], LEGIBLE_CACHE: join(folder, 'cache'), ...environment };
  const options = { cwd: folder, input, env, encoding: 'utf8' as const, maxBuffer: 2 ** 26 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

const SENTENCE = 'We keep the old table for a week, because a rollback needs it.\n\n';
const LONG = SENTENCE.repeat(150);
const LARGE = SENTENCE.repeat(1_900);
const HANGS = `This hangs.\n\n${LONG}`;
const FILLS = `This fills.\n\n${LONG}`;

const lineOf = (id: string, text: string): string => JSON.stringify({ id, as: 'rfc', text });
const parsed = (out: string): readonly object[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

/** Returns what lines are answered with where nothing is planted; a text that is refused for its length shows the form of a refusal. */
function expected(
  texts: readonly (readonly [id: string, text: string, unread?: RegExp])[],
): readonly object[] {
  const lines = texts.map(([id, text, unread]) =>
    lineOf(id, unread === undefined ? text : 'a '.repeat(70_000)),
  );
  const answers = parsed(legible(['review', '--jsonl', '--workers', '1'], lines.join('\n')).out);
  return answers.map((answer, at) => {
    const unread = texts[at]?.[2];
    if (unread === undefined) return answer;
    expect(answer).toHaveProperty('unread', 'The text is not read: it is longer than 131072 characters.');
    return { ...answer, unread: expect.stringMatching(unread) as string };
  });
}

const LATE = /^The text is not read: reading it takes longer than \d+\.\d seconds\.$/;
/** On a busy machine the deadline may come before the memory is full. */
const FULL = /^The text is not read: reading it takes (?:too much memory|longer than \d+\.\d seconds)\.$/;
const STREAM = [
  ['short', SENTENCE],
  ['hangs', HANGS, LATE],
  ['short again', SENTENCE],
  ['fills', FILLS, FULL],
  ['long', LONG],
  ['last', SENTENCE],
] as const;

describe('a text that hangs the built engine or fills its memory', () => {
  test.each([[[]], [['--workers', '2']]])(
    'is refused in a stream, and every other line is answered as ever (%j)',
    (workers) => {
      const input = STREAM.map(([id, text]) => lineOf(id, text)).join('\n');
      const { code, out, err } = legible(['review', '--jsonl', ...workers], input, PLANTED);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(parsed(out)).toEqual(expected(STREAM));
    },
  );

  test('is counted as unread in a history', () => {
    const input = STREAM.map(([id, text]) => lineOf(id, text).replace('"rfc"', '"pull-request"')).join('\n');
    const { code, out } = legible(['report', '--jsonl', '-', '--format', 'json'], input, PLANTED);
    const { verdicts } = JSON.parse(out) as HistoryReport;
    expect({ code, texts: verdicts.texts, unread: verdicts.unread }).toEqual({
      code: 0,
      texts: 6,
      unread: 2,
    });
  });

  test.each([
    ['hangs', HANGS, LATE],
    ['fills', FILLS, FULL],
  ])('is refused by `review` where it %s, and blocks nothing', (_, text, reason) => {
    writeFileSync(join(folder, 'strict.yml'), 'enforce: require\nrfcs:\n  levels: { risk: stated }\n');
    const args = ['review', '-', '--as', 'rfc', '--norms', 'strict.yml', '--format', 'json'];
    const { code, out, err } = legible(args, text, PLANTED);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'meets',
      unread: expect.stringMatching(reason) as string,
    });
  });

  test('is refused by the Action, which says so and passes', async () => {
    const server = await startServer({ world: makeWorld(makePull({ number: 12, body: HANGS })) });
    const payload = pullRequestPayload('opened', 12);
    const result = await runAction({
      apiUrl: server.url,
      event: 'pull_request',
      payload,
      inputs: { enforce: 'require' },
      environment: PLANTED,
    });
    await server.close();
    expect(result).toMatchObject({ code: 0, errors: '' });
    expect(result.summary).toMatch(/Not read: reading it takes longer than \d+\.\d seconds\./);
    expect(result.outputs).toMatchObject({ verdict: 'meets' });
  });
});

// Nothing is planted here: the built program starts in time and memory that are too small for a real text.
describe.each([
  ['time', { heapMb: 192, milliseconds: 60 }, 'reading it takes longer than 0.1 seconds'],
  ['memory', { heapMb: 20, milliseconds: 60_000 }, 'reading it takes too much memory'],
] satisfies readonly (readonly [string, ThreadLimits, string])[])(
  'a limit of %s that a real text exceeds',
  (_, limits, reason) => {
    const unread = `The text is not read: ${reason}.`;

    test('refuses that text alone in a stream', async () => {
      const texts = [
        ['before', SENTENCE],
        ['large', LARGE, new RegExp(`^${unread}$`)],
        ['after', SENTENCE],
      ] as const;
      async function* batches(): AsyncGenerator<readonly string[], undefined> {
        yield await Promise.resolve(texts.map(([id, text]) => lineOf(id, text)));
        return undefined;
      }
      const answers: object[] = [];
      const sharing = { workers: null, program: CLI, limits };
      for await (const batch of answerLines(batches(), { kind: 'review', norms: DEFAULT_NORMS }, sharing))
        answers.push(...batch.map((answer) => JSON.parse(answer) as object));
      expect(answers).toEqual(expected(texts));
    });

    test('refuses that text alone in a change, and a fresh thread reads the next', async () => {
      const reviewer = createReviewer(CLI, loadKnowledge, limits);
      const input = { profile: 'rfc', title: null, path: null, files: [], labels: [], author: null } as const;
      const inputs = [
        { ...input, id: 'before', text: SENTENCE },
        { ...input, id: 'large', text: LARGE },
      ];
      const answers = [
        ...(await reviewer.review(inputs, DEFAULT_NORMS)),
        ...(await reviewer.review(inputs, DEFAULT_NORMS)),
      ];
      reviewer.end();
      expect(answers.map((answer) => reviewToJson(answer).unread)).toEqual([
        undefined,
        unread,
        undefined,
        unread,
      ]);
      expect(answers[0]).toEqual(answers[2]);
    });
  },
);
