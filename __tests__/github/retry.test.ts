import { expect, test } from 'vitest';
import { waitBeforeRepeat } from '../../src/github/retry.ts';

const NOW = 1_700_000_000_000;
type Headers = Readonly<Record<string, string>>;

test.each<[string, boolean, number, Headers, string, number, number | null]>([
  ['an outage is repeated soon', true, 502, {}, '', 1, 300],
  ['and once more, later', true, 502, {}, '', 2, 1_500],
  ['and then no more', true, 502, {}, '', 3, null],
  ['an edit can be repeated', true, 500, {}, '', 1, 300],
  ['a creation cannot: it may have been done', false, 500, {}, '', 1, null],
  ['a refusal is final', true, 404, {}, '', 1, null],
  ['a missing permission is final', false, 403, {}, 'Resource not accessible by integration', 1, null],
  ['a limit is waited out as asked', false, 429, { 'retry-after': '7' }, '', 1, 7_000],
  ['a wait of less than nothing is none', true, 429, { 'retry-after': '-5' }, '', 1, 0],
  ['also as a 403', true, 403, { 'retry-after': '1' }, '', 1, 1_000],
  [
    'a spent share waits for its reset',
    true,
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000005' },
    '',
    1,
    5_000,
  ],
  [
    'a reset in the past waits for nothing',
    true,
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
    '',
    1,
    0,
  ],
  ['a long wait is not ours', true, 429, { 'retry-after': '3600' }, '', 1, null],
  [
    'a secondary limit without a time asks for a minute, which is too long',
    false,
    403,
    {},
    'You have exceeded a secondary rate limit',
    1,
    null,
  ],
])('%s', (_, safe, status, headers, message, count, expected) => {
  expect(waitBeforeRepeat({ safe, failure: { status, headers, message }, count, now: NOW })).toBe(expected);
});
