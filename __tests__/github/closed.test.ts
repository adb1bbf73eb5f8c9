import { expect, test } from 'vitest';
import { makeFullWorld, runOnce, type Setting } from './faults/run-cell.ts';
import {
  commentPayload,
  dispatchPayload,
  mergeGroupPayload,
  pullRequestPayload,
  withIn,
  workflowRunPayload,
} from './payloads.ts';
import type { World } from './server/world.ts';

const HEAD = 'a'.repeat(40);
const CLOSED = 'Nothing to review: #12 is closed.';
const edited = pullRequestPayload('edited');

/** What a run leaves on the pull request and in the job. */
interface Left {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly writes: readonly string[];
}

async function leave(world: World, setting: Setting, meanwhile: () => void = () => undefined): Promise<Left> {
  const { code, log, summary, requests } = await runOnce(
    world,
    ({ operation }) => {
      if (operation === 'repos/get-collaborator-permission-level') meanwhile();
      return null;
    },
    setting,
  );
  const writes = requests.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql');
  return { code, log, summary, writes: writes.map(({ operation }) => operation) };
}

function close({ pulls }: World): void {
  pulls.forEach((pull) => (pull.state = 'closed'));
}

test.each<Setting>([
  { event: 'pull_request', payload: edited, baseRef: 'main' },
  { event: 'pull_request_target', payload: edited, baseRef: 'main' },
  { event: 'merge_group', payload: mergeGroupPayload(12, 'd'.repeat(40)) },
  { event: 'issue_comment', payload: commentPayload(12, '/legible') },
  { event: 'workflow_dispatch', payload: dispatchPayload({ 'pull-request': '12' }) },
])('of a pull request that is closed, $event judges and writes nothing', async (setting) => {
  const world = makeFullWorld('weak');
  close(world);
  expect(await leave(world, setting)).toEqual({ code: 0, log: CLOSED, summary: '', writes: [] });
});

test.each<Setting>([
  { event: 'pull_request', payload: edited, baseRef: 'main' },
  { event: 'merge_group', payload: mergeGroupPayload(12, 'd'.repeat(40)) },
  { event: 'workflow_run', payload: workflowRunPayload('acme', 'uploads', HEAD) },
])('of a pull request that is closed while $event reads it, nothing is written', async (setting) => {
  const world = makeFullWorld('weak');
  const left = await leave(world, setting, () => close(world));
  expect(left).toEqual({ code: 0, log: CLOSED, summary: '', writes: [] });
});

test('whether it is closed is asked of the API: the payload of a comment that says so decides nothing', async () => {
  const world = makeFullWorld('weak');
  const payload = withIn(commentPayload(12, '/legible'), 'issue', { state: 'closed' });
  const left = await leave(world, { event: 'issue_comment', payload });
  expect([left.code, left.writes.includes('issues/create-comment')]).toEqual([0, true]);
});
