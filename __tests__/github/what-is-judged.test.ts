import { describe, expect, test } from 'vitest';
import { makeFullWorld, runOnce, type Body } from './faults/run-cell.ts';
import { GITHUB_ACTIONS, type World } from './server/world.ts';
import type { Fault, Seen } from './server/server.ts';

const ours = (world: World): readonly string[] =>
  world.comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login).map(({ body }) => body);

function failing(operation: string, status: number, message: string): (seen: Seen) => Fault | null {
  return (seen) =>
    seen.operation === operation ? { kind: 'reply', reply: { status, body: { message } } } : null;
}

describe('a change that GitHub finds too large to compare', () => {
  test.each<readonly [Body, number]>([
    ['weak', 1],
    ['good', 0],
  ])('is judged by its description, with a note (%s: %i)', async (body, code) => {
    const world = makeFullWorld(body);
    const message = 'Sorry, this diff is taking too long to generate.';
    const outcome = await runOnce(world, failing('pulls/list-files', 422, message));
    expect([outcome.code, ours(world).length, world.checks.length]).toEqual([code, 1, 1]);
    for (const text of [outcome.log, outcome.summary, ours(world)[0]])
      expect(text).toContain('The list of changed files could not be read: GitHub refused it');
  });

  test('is not judged where the list only failed', async () => {
    const world = makeFullWorld('weak');
    const outcome = await runOnce(world, failing('pulls/list-files', 502, 'Bad Gateway'));
    expect([outcome.code, ours(world)]).toEqual([0, []]);
    expect(outcome.log).toContain('Not reviewed: GitHub did not answer properly');
  });
});
