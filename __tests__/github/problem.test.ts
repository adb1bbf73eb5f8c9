import { expect, test } from 'vitest';
import { neededPermission, problemOf, sentenceOf } from '../../src/github/problem.ts';

test.each([
  ['issues=write; pull_requests=write', 'pull-requests: write'],
  ['contents=read', 'contents: read'],
  ['pull_requests=read,contents=read; issues=read', 'pull-requests: read, contents: read'],
  ['', null],
  [undefined, null],
  ['<script>', null],
])('the header %j asks for %j', (header, expected) => {
  expect(neededPermission(header)).toBe(expected);
});

test.each([
  [403, {}, 'Resource not accessible by integration', { kind: 'permission', needs: null }],
  [403, { 'x-ratelimit-remaining': '0' }, 'API rate limit exceeded', { kind: 'rate-limit' }],
  [403, {}, 'This API returns blobs up to 100 MB: {"code":"too_large"}', { kind: 'too-large' }],
  [
    403,
    { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
    'Unable to create comment because issue is locked. - https://docs.github.com/articles/locking-conversations/',
    { kind: 'refused', message: 'Unable to create comment because issue is locked.' },
  ],
  [
    403,
    { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
    'Repository was archived so is read-only.',
    { kind: 'refused', message: 'Repository was archived so is read-only.' },
  ],
  [401, {}, 'Bad credentials', { kind: 'credentials' }],
  [404, {}, 'Not Found - https://docs.github.com', { kind: 'absent' }],
  [422, {}, 'Validation Failed - https://docs.github.com', { kind: 'refused', message: 'Validation Failed' }],
  [503, {}, '<!DOCTYPE html>', { kind: 'outage', message: 'status 503' }],
])('status %i with %o and %j is told apart', (status, headers, message, expected) => {
  expect(problemOf({ status, headers, message })).toEqual(expected);
});

test('a message of the server cannot leave its code span', () => {
  expect(sentenceOf({ kind: 'refused', message: 'a ` @octocat' })).toBe("GitHub refused it (`a ' @octocat`)");
});
