import { expect, test } from 'vitest';
import { waitBeforeRepeat } from '../../src/github/retry.ts';

const NOW = 1_700_000_000_000;
type Headers = Readonly<Record<string, string>>;

test.each<[string, string, number, Headers, string, number, number | null]>([
  ['an outage is repeated soon', 'GET', 502, {}, '', 1, 300],
  ['and once more, later', 'GET', 502, {}, '', 2, 1_500],
  ['and then no more', 'GET', 502, {}, '', 3, null],
  ['an edit can be repeated', 'PATCH', 500, {}, '', 1, 300],
  ['a creation cannot: it may have been done', 'POST', 500, {}, '', 1, null],
  ['a refusal is final', 'GET', 404, {}, '', 1, null],
  ['a missing permission is final', 'POST', 403, {}, 'Resource not accessible by integration', 1, null],
  ['a limit is waited out as asked', 'POST', 429, { 'retry-after': '7' }, '', 1, 7_000],
  ['also as a 403', 'GET', 403, { 'retry-after': '1' }, '', 1, 1_000],
  [
    'a spent share waits for its reset',
    'GET',
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000005' },
    '',
    1,
    5_000,
  ],
  [
    'a reset in the past waits for nothing',
    'GET',
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
    '',
    1,
    0,
  ],
  ['a long wait is not ours', 'GET', 429, { 'retry-after': '3600' }, '', 1, null],
  [
    'a secondary limit without a time asks for a minute, which is too long',
    'POST',
    403,
    {},
    'You have exceeded a secondary rate limit',
    1,
    null,
  ],
])('%s', (_, method, status, headers, message, count, expected) => {
  expect(waitBeforeRepeat({ method, failure: { status, headers, message }, count, now: NOW })).toBe(expected);
});
