import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { reviewDocument } from '../../src/core/pipeline.ts';
import { run } from '../../src/github/run.ts';
import { REAL_TIMING } from '../../src/github/timing.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { COMMENT_MARKER } from '../../src/report/comment.ts';
import { pullRequestPayload } from './payloads.ts';
import { environmentOf } from './run-action.ts';
import { startServer, type GitHubServer } from './server/server.ts';
import {
  addComment,
  GITHUB_ACTIONS,
  makePull,
  makeWorld,
  MERGE_BASE_SHA,
  putFile,
  type World,
} from './server/world.ts';

const realFetch = globalThis.fetch;
const knowledge = loadKnowledge();
/** Turns of the event loop after which whoever has something to ask has asked it. */
const QUIET = 50;

afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Answers requests in waves: all that are asked before the first is answered go together. Returns the waves' operations. */
function inWaves(github: GitHubServer): readonly (readonly string[])[] {
  const waves: (readonly string[])[] = [];
  let waiting: (() => Promise<void>)[] = [];
  const release = async (): Promise<void> => {
    for (let [quiet, before] = [0, 0]; quiet < QUIET; quiet += 1) {
      await new Promise((turn) => setImmediate(turn));
      if (waiting.length !== before) [quiet, before] = [0, waiting.length];
    }
    const wave = waiting;
    waiting = [];
    const first = github.seen.length;
    await Promise.all(wave.map((send) => send()));
    waves.push(github.seen.slice(first).map(({ operation }) => operation));
  };
  globalThis.fetch = (input, init) => {
    if (waiting.length === 0) void release();
    return new Promise((resolve, reject) => {
      waiting.push(() => realFetch(input, init).then(resolve, reject));
    });
  };
  return waves;
}

async function wavesOf(world: World): Promise<readonly (readonly string[])[]> {
  const github = await startServer({ world });
  const folder = mkdtempSync(join(tmpdir(), 'legible-waves-'));
  const payload = pullRequestPayload('edited');
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload));
  const waves = inWaves(github);
  const code = await run({
    environment: environmentOf(folder, { apiUrl: github.url, event: 'pull_request', payload }),
    review: (inputs, norms) =>
      Promise.resolve(inputs.map((input) => reviewDocument(input, knowledge, norms))),
    knowledge: () => knowledge,
    writeLine: () => undefined,
    timing: REAL_TIMING,
  });
  rmSync(folder, { recursive: true, force: true });
  await github.close();
  expect([code, github.violations]).toEqual([0, []]);
  return waves.map((wave) => [...wave].sort());
}

const AT_ONCE = [
  'graphql',
  'issues/list-comments',
  'pulls/get',
  'pulls/list-files',
  'repos/get-content',
  'repos/get-content',
  'repos/get-content',
  'repos/get-content',
];

test('an edited pull request takes three round trips: all that is known, the look back, one write', async () => {
  const world = makeWorld(makePull());
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  expect(await wavesOf(world)).toEqual([AT_ONCE, ['pulls/get'], ['issues/update-comment']]);
});

test('a new comment is looked for once more, so that two runs leave one', async () => {
  expect(await wavesOf(makeWorld(makePull()))).toEqual([
    AT_ONCE,
    ['pulls/get'],
    ['issues/create-comment'],
    ['issues/list-comments'],
  ]);
});

test('all RFC files and the template are read together', async () => {
  const files = ['rfcs/0001-one.md', 'rfcs/0002-two.md'];
  const world = makeWorld(
    makePull({
      files: files.map((filename) => ({ filename, status: 'added', additions: 3, deletions: 0 })),
    }),
  );
  for (const file of files) putFile(world, 'a'.repeat(40), file, '# A text\n\nWe go on.\n');
  putFile(world, 'main', '.github/pull_request_template.md', '## Why\n');
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  expect(await wavesOf(world)).toEqual([
    AT_ONCE,
    ['repos/get-content', 'repos/get-content', 'repos/get-content'],
    ['pulls/get'],
    ['issues/update-comment'],
  ]);
});

test('what an RFC was is told by its hunks, and only without them asked for, from where the change began', async () => {
  const known = {
    filename: 'rfcs/0001-one.md',
    additions: 1,
    deletions: 1,
    patch: '@@ -1 +1 @@\n-# One\n+# Two',
  };
  const unknown = { filename: 'rfcs/0002-two.md', additions: 900, deletions: 900 };
  const world = makeWorld(
    makePull({ files: [known, unknown].map((file) => ({ ...file, status: 'modified' })) }),
  );
  for (const { filename } of [known, unknown]) putFile(world, 'a'.repeat(40), filename, '# Two\n');
  putFile(world, MERGE_BASE_SHA, unknown.filename, '# Two\n\nWe go on.\n');
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  expect(await wavesOf(world)).toEqual([
    AT_ONCE,
    ['repos/compare-commits-with-basehead', 'repos/get-content', 'repos/get-content'],
    ['repos/get-content'],
    ['pulls/get'],
    ['issues/update-comment'],
  ]);
});

test('a base branch that is not the runner’s any more is read anew', async () => {
  const world = makeWorld(makePull({ baseRef: 'next' }));
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  const [first, second] = await wavesOf(world);
  expect([first, second]).toEqual([AT_ONCE, ['repos/get-content']]);
});
