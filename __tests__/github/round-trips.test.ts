import { expect, test } from 'vitest';
import { COMMENT_MARKER } from '../../src/report/comment.ts';
import { addComment, GITHUB_ACTIONS, makePull, makeWorld, MERGE_BASE_SHA, putFile } from './server/world.ts';
import { wavesOf } from './waves.ts';

/** Every request of an ordinary edited pull request. */
const ORDINARY = [
  {
    trip: 1,
    operation: 'graphql',
    for: 'who we are; of the base branch: norms, template and the lists that may name one',
  },
  { trip: 1, operation: 'issues/list-comments', for: 'our own comment, to edit it' },
  { trip: 1, operation: 'pulls/get', for: 'the text as it is now, which the payload of a re-run is not' },
  { trip: 1, operation: 'pulls/list-files', for: 'what the change is, and so what its text owes' },
  { trip: 2, operation: 'pulls/get', for: 'the look back: an older run must not answer for a newer text' },
  { trip: 3, operation: 'issues/update-comment', for: 'what the author reads' },
];

const AT_ONCE = ORDINARY.filter(({ trip }) => trip === 1).map(({ operation }) => operation);

test('an edited pull request takes six requests in three round trips', async () => {
  const world = makeWorld(makePull());
  putFile(world, 'main', '.github/legible.yml', 'enforce: require\n');
  putFile(world, 'main', '.github/pull_request_template.md', '## Why\n');
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  const { waves } = await wavesOf(world);
  const asked = waves.flatMap((wave, at) => wave.map((operation) => `${at + 1}: ${operation}`));
  expect(asked).toEqual(ORDINARY.map(({ trip, operation }) => `${trip}: ${operation}`));
});

test('a new comment is looked for once more, so that two runs leave one', async () => {
  expect((await wavesOf(makeWorld(makePull()))).waves).toEqual([
    AT_ONCE,
    ['pulls/get'],
    ['issues/create-comment'],
    ['issues/list-comments'],
  ]);
});

test('all RFC files are read together', async () => {
  const files = ['rfcs/0001-one.md', 'rfcs/0002-two.md'];
  const world = makeWorld(
    makePull({
      files: files.map((filename) => ({ filename, status: 'added', additions: 3, deletions: 0 })),
    }),
  );
  for (const file of files) putFile(world, 'a'.repeat(40), file, '# A text\n\nWe go on.\n');
  putFile(world, 'main', '.github/pull_request_template.md', '## Why\n');
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  expect((await wavesOf(world)).waves).toEqual([
    AT_ONCE,
    ['repos/get-content', 'repos/get-content'],
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
  expect((await wavesOf(world)).waves).toEqual([
    AT_ONCE,
    ['repos/compare-commits-with-basehead', 'repos/get-content', 'repos/get-content'],
    ['repos/get-content'],
    ['pulls/get'],
    ['issues/update-comment'],
  ]);
});

test('a base branch that is not the runner’s any more is read anew', async () => {
  const world = makeWorld(makePull({ baseRef: 'next' }));
  putFile(world, 'main', '.github/legible.yml', 'a mistake of the former base branch');
  putFile(world, 'next', '.github/legible.yml', 'enforce: advise\n');
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nAn older text.`);
  const { waves, said } = await wavesOf(world);
  expect(waves.slice(0, 2)).toEqual([AT_ONCE, ['repos/get-content']]);
  expect([said.code, said.log]).toEqual([0, expect.not.stringContaining('mistake')]);
});
