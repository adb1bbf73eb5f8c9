import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../src/github/event.ts';
import {
  commentPayload,
  dispatchPayload,
  mergeGroupPayload,
  pullRequestPayload,
  workflowRunPayload,
} from './payloads.ts';

const SHA = 'd'.repeat(40);
const plain = { kind: 'request', comments: true, gates: true, checkSha: null, thinToken: false };

describe('parseEvent', () => {
  test.each([
    [
      'pull_request',
      pullRequestPayload('opened'),
      { ...plain, target: { by: 'number', number: 12 }, thinToken: true },
    ],
    ['pull_request_target', pullRequestPayload('opened'), { ...plain, target: { by: 'number', number: 12 } }],
    [
      'merge_group',
      mergeGroupPayload(104, SHA),
      { ...plain, target: { by: 'number', number: 104 }, comments: false, checkSha: SHA },
    ],
    [
      'workflow_run',
      workflowRunPayload('forker', 'patch-1', SHA),
      { ...plain, target: { by: 'head', owner: 'forker', branch: 'patch-1', sha: SHA }, gates: false },
    ],
    [
      'issue_comment',
      commentPayload(12, '/legible'),
      { ...plain, target: { by: 'number', number: 12 }, gates: false },
    ],
    [
      'workflow_dispatch',
      dispatchPayload({ 'pull-request': 12 }),
      { ...plain, target: { by: 'number', number: 12 } },
    ],
  ])('%s becomes a request', (name, payload, expected) => {
    expect(parseEvent(name, payload, null)).toEqual(expected);
  });

  test('a queue branch of another form is looked up by its commit', () => {
    const payload = {
      action: 'checks_requested',
      merge_group: { head_sha: SHA, head_ref: 'refs/heads/queue' },
    };
    expect(parseEvent('merge_group', payload, null)).toMatchObject({ target: { by: 'commit', sha: SHA } });
  });

  test.each([12, '12', ' 12 '])('a dispatch names its pull request by the number %j', (value) => {
    const payload = dispatchPayload({ 'pull-request': value });
    expect(parseEvent('workflow_dispatch', payload, null)).toEqual({
      ...plain,
      target: { by: 'number', number: 12 },
    });
  });

  test.each([true, '0x0c', '1e1', '012', 12.5, -12, 0, '', null])('a dispatch names none by %j', (value) => {
    const reason = 'no pull request is named: set the input `pull-request`';
    const payload = dispatchPayload({ 'pull-request': value });
    expect(parseEvent('workflow_dispatch', payload, null)).toEqual({ kind: 'skip', reason });
  });

  test('a scheduled run takes the pull request of the input', () => {
    expect(parseEvent('schedule', {}, 7)).toMatchObject({ target: { by: 'number', number: 7 } });
  });

  test.each(['pull_request', 'merge_group', 'workflow_run', 'issue_comment'])(
    'a payload of %s in another form is skipped in words',
    (name) => {
      const reason = `the payload of \`${name}\` is not in the form that GitHub documents`;
      for (const payload of [null, [], 'text', { pull_request: { number: -1 } }]) {
        expect(parseEvent(name, payload, null)).toEqual({ kind: 'skip', reason });
      }
    },
  );

  test('a bot’s `/legible` is ignored', () => {
    const payload = commentPayload(12, '/legible');
    const comment = { body: '/legible', user: { type: 'Bot' } };
    expect(parseEvent('issue_comment', { ...payload, comment }, null)).toMatchObject({ kind: 'skip' });
  });
});
