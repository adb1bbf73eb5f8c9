import { describe, expect, test } from 'vitest';
import { makeFullWorld, runOnce, type Outcome, type Setting } from './faults/run-cell.ts';
import { workflowRunPayload } from './payloads.ts';
import type { Fault, Seen } from './server/server.ts';
import { GITHUB_ACTIONS, makePull, putFile, type World } from './server/world.ts';

const SETTING: Setting = {
  event: 'workflow_run',
  payload: workflowRunPayload('acme', 'uploads', 'a'.repeat(40)),
};
const REPLY = { status: 500, body: { message: 'Server Error' } };
const unread = (number: number): string =>
  `Not reviewed: #${number}: GitHub did not answer properly (\`Server Error\`); re-run the job when it is back. It was not judged, so nothing in it is blocked.`;

/** Returns a GitHub where #12 and #13 have one head; the base of #13 is `release`. */
function makeTwo(): World {
  const world = makeFullWorld('good');
  world.pulls.push(makePull({ number: 13, baseRef: 'release' }));
  return world;
}

const failing =
  (...numbers: readonly number[]) =>
  ({ operation, path }: Seen): Fault | null =>
    operation === 'pulls/get' && numbers.some((number) => path.endsWith(`/${number}`))
      ? { kind: 'reply', reply: REPLY }
      : null;

/** Numbers of the pull requests that have a comment of ours, in order. */
const commented = ({ comments }: World): readonly number[] =>
  comments
    .filter(({ user }) => user.login === GITHUB_ACTIONS.login)
    .map(({ issue }) => issue)
    .sort((a, b) => a - b);
const warnings = ({ log }: Outcome): readonly string[] =>
  log.split('\n').filter((line) => line.startsWith('::warning title=Legible::'));
const headings = ({ summary }: Outcome): number => summary.match(/^## Legible$/gm)?.length ?? 0;

describe('of two pull requests with one head', () => {
  test.each<readonly [string, readonly number[], readonly number[]]>([
    ['both are reviewed', [], [12, 13]],
    ['the first is reviewed where the second cannot be read', [13], [12]],
    ['the second is reviewed where the first cannot be read', [12], [13]],
    ['none is reviewed where none can be read', [12, 13], []],
  ])('%s', async (_, unreadable, reviewed) => {
    const world = makeTwo();
    const outcome = await runOnce(world, failing(...unreadable), SETTING);
    expect([outcome.code, commented(world), headings(outcome)]).toEqual([0, reviewed, 1]);
    expect(warnings(outcome)).toEqual(
      unreadable.map((number) => `::warning title=Legible::${unread(number)}`),
    );
    const said = outcome.summary.split('\n').filter((line) => line.startsWith('Not reviewed'));
    expect(said).toHaveLength(unreadable.length);
  });

  test('a mistake in the norms of one stops the run with its place, after the other was published', async () => {
    const world = makeTwo();
    putFile(world, 'release', '.github/legible.yml', 'enforce: perhaps\n');
    const outcome = await runOnce(world, () => null, SETTING);
    expect([outcome.code, commented(world)]).toEqual([1, [12]]);
    expect(outcome.log).toMatch(/^::error title=Legible::.*legible\.yml:1:10/m);
  });

  test('one that is closed meanwhile leaves the other', async () => {
    const world = makeTwo();
    const close = ({ operation, path }: Seen): null => {
      if (operation === 'pulls/get' && path.endsWith('/13'))
        world.pulls.filter(({ number }) => number === 13).forEach((pull) => (pull.state = 'closed'));
      return null;
    };
    const outcome = await runOnce(world, close, SETTING);
    expect([outcome.code, commented(world)]).toEqual([0, [12]]);
    expect(outcome.log).toContain('Nothing to review: #13 is closed.');
  });
});
