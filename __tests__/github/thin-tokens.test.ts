import { expect, test } from 'vitest';
import { COMMENT_MARKER } from '../../src/report/comment.ts';
import { makeFullWorld, runOnce } from './faults/run-cell.ts';
import { pullRequestPayload, workflowRunPayload } from './payloads.ts';
import { addComment, AUTHOR, GITHUB_ACTIONS, type Permission, type World } from './server/world.ts';

const HEAD = 'a'.repeat(40);
const EVENT = { event: 'pull_request', payload: pullRequestPayload('edited') };
type Permissions = Readonly<Partial<Record<Permission, 'none' | 'read' | 'write'>>>;

function worldWith(permissions: Permissions): World {
  const world = makeFullWorld('weak');
  world.permissions = { ...world.permissions, ...permissions };
  return world;
}

const ours = (world: World): number =>
  world.comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login).length;

test.each([
  ['only reads', { 'pull-requests': 'read', checks: 'none' }, 1, 'add `pull-requests: write`'],
  ['may write issues and only read pull requests', { 'pull-requests': 'read', issues: 'write' }, 1, null],
  ['may not touch issues', { issues: 'none' }, 1, null],
  ['may not write check runs', { checks: 'read' }, 1, 'add `checks: write`'],
  ['may not read pull requests', { 'pull-requests': 'none' }, 0, 'add `pull-requests: read`'],
  ['may not read the contents of a private base', { contents: 'none' }, 0, 'add `contents: read`'],
] as const)(
  'a token that %s costs the comment at most, and one line says what is missing',
  async (_, permissions, code, line) => {
    const world = worldWith(permissions);
    const outcome = await runOnce(world, () => null);
    expect(outcome.code).toBe(code);
    expect(outcome.summary.length).toBeGreaterThan(50);
    if (line !== null) expect(outcome.log + outcome.summary).toContain(line);
    expect(outcome.log + outcome.summary).not.toContain('ghs_test');
  },
);

test('without a token the review is in the summary and the exit code', async () => {
  const world = worldWith({ 'pull-requests': 'read', checks: 'none' });
  const outcome = await runOnce(world, () => null, { ...EVENT, inputs: { token: '' } });
  expect([outcome.code, ours(world)]).toEqual([1, 0]);
  expect(outcome.summary).toContain('The comment was not published');
});

test('Dependabot’s token only reads: the line says what helps', async () => {
  const world = worldWith({ 'pull-requests': 'read', checks: 'none' });
  world.pulls.forEach((pull) => (pull.user = { login: 'dependabot[bot]', id: 49699333, type: 'Bot' }));
  world.entries.set('acme/shop@main:.github/legible.yml', {
    kind: 'text',
    text: 'enforce: require\nexempt: { bots: false }\npull-requests: { rollback: named, risk: absent, priorities: absent }\n',
  });
  const outcome = await runOnce(world, () => null);
  expect(outcome.code).toBe(1);
  expect(outcome.summary).toContain(
    'a pull request from a fork or by Dependabot gets a token that only reads',
  );
});

test('the recipe of two workflows: the first gates a fork, the second comments and never fails', async () => {
  const world = worldWith({ 'pull-requests': 'read', checks: 'none' });
  world.pulls.forEach((pull) => {
    pull.headRepository = 'forker/shop';
    pull.headRef = 'patch-1';
  });
  const gate = await runOnce(world, () => null, { ...EVENT, inputs: { comment: 'never', 'check-name': '' } });
  expect([gate.code, ours(world)]).toEqual([1, 0]);
  world.permissions = { ...world.permissions, 'pull-requests': 'write' };
  const payload = workflowRunPayload('forker', 'patch-1', HEAD);
  const second = await runOnce(world, () => null, {
    event: 'workflow_run',
    payload,
    inputs: { 'check-name': '' },
  });
  expect([second.code, ours(world)]).toEqual([0, 1]);
  // Nothing of the head but the texts of its RFCs is asked for.
  const asked = second.requests.filter(({ path }) => path.includes('ref=') && !path.includes('ref=main'));
  expect(asked.every(({ path }) => /rfcs%2F[12]\.md/.test(path))).toBe(true);
});

test('ten thousand comments of others hide ours from nobody', async () => {
  const world = makeFullWorld('good');
  for (let count = 0; count < 10_000; count += 1) addComment(world, 12, AUTHOR, `Remark ${count}`);
  const own = addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nOld.`);
  expect((await runOnce(world, () => null)).code).toBe(0);
  expect([ours(world), own.body.includes('Old.')]).toEqual([1, false]);
});

test('a description at GitHub’s limit has a comment that fits', async () => {
  const world = makeFullWorld('good');
  const sentence =
    'Rollback: turn off `new_uploads` if errors pass 0.5%, because files written meanwhile stay.\n\n';
  world.pulls.forEach((pull) => (pull.body = sentence.repeat(700).slice(0, 65_536)));
  const outcome = await runOnce(world, () => null);
  expect([outcome.code, ours(world)]).toEqual([0, 1]);
  expect(world.comments.at(-1)?.body.length).toBeLessThan(65_536);
});
