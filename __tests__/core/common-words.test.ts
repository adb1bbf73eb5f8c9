import { expect, test } from 'vitest';
import {
  areFragments,
  commonStems,
  compileCommonWords,
  NO_COMMON_WORDS,
  particularsOf,
} from '../../src/core/common-words.ts';
import { parseCommonWords } from '../../src/core/parse-common-words.ts';
import { tokenize } from '../../src/core/tokens.ts';

const FILE = `
clause: [a, the, is, can, be]
joints: [with, of, and]
common:
  change: [change, revert]
  size: [small]
examples: { bare: [], particular: [] }
`;

const WORDS = compileCommonWords(commonStems(parseCommonWords(FILE, 'rules/common-words.yml')));

/** What words name that name nothing and hang together. */
const NOTHING = { count: 0, references: 0, oneThing: false, list: false, telegram: false };

test.each([
  ['The change is small.', { count: 0 }],
  ['Changes can be reverted.', { count: 0 }],
  ['The change is small, small, small with a change.', { count: 0 }],
  ['The change empties the queue; the queue is small.', { count: 2 }],
  ['Revert with `make undo`.', { count: 1 }],
  ['Change #12 is small.', { count: 1, references: 1 }],
  ['latency throughput cost risk canary alert', { count: 6 }],
  ['queue latency throughput cost risk canary alert outbox gate', { count: 9, list: true, telegram: true }],
  ['latency throughput cost risk canary 5%', { count: 6 }],
  ['latency, cost, risk', { count: 3 }],
  ['latency, cost, risk, canary flags', { count: 5, list: true }],
  ['latency, cost of risk, canary and alert', { count: 5, list: true }],
  ['stop the queue, start old workers, empty caches', { count: 7 }],
  ['wait with alerts of old workers and caches', { count: 5 }],
  ['latency throughput cost 5% risk canary alert queue with outbox', { count: 9 }],
  ['latency throughput cost 5% risk canary alert queue gate outbox', { count: 10, list: true }],
  ['queue latency throughput cost risk canary alert outbox gate with broker', { count: 10, telegram: true }],
  ['queue latency throughput cost with risk canary alert of outbox gate', { count: 9 }],
  ['The courier app is small.', { count: 2, oneThing: true }],
  ['The change is small with the courier app and the courier.', { count: 2 }],
  ['The courier app, the change.', { count: 2, oneThing: true }],
  ['the old courier desk app', { count: 4, oneThing: true }],
  ['the old courier desk app door', { count: 5 }],
  ['courier app, depot', { count: 3 }],
  ['The `courier` is small.', { count: 1 }],
  ['', {}],
])('%j names so many particulars', (text, expected) => {
  expect(particularsOf(tokenize(text), 0, WORDS)).toEqual({ ...NOTHING, ...expected });
});

test('a label is no particular of what stands behind it', () => {
  const text = 'Kafka: the change is small.';
  expect(particularsOf(tokenize(text), text.indexOf('the'), WORDS)).toEqual(NOTHING);
});

test('without a list of words every word is a particular', () => {
  const none = compileCommonWords(commonStems(NO_COMMON_WORDS));
  expect(particularsOf(tokenize('small small change to the build of it'), 0, none)).toEqual({
    ...NOTHING,
    count: 7,
  });
});

test('a file of another form is refused at its place', () => {
  const text = 'clause: [a]\njoints: []\ncommon: [b]\nexamples: { bare: [], particular: [] }\n';
  expect(() => parseCommonWords(text, 'rules/common-words.yml')).toThrow(
    'rules/common-words.yml:3:10: unexpected value "b", expected a list, such as `[b]`',
  );
});

test.each([
  ['Kill switch. Feature flag. Backup. Restore.', true],
  ['Ways weighed. Drawbacks accepted. Price well understood. Decision made.', true],
  ['Kill switch. Feature flag. Backup.', false],
  ['Kill switch. Feature flag. Backup. Restore 4.1.', false],
  ['Old pages break. New pages break. Printing breaks too. Mail still works.', false],
])('%j is a list with full stops: %j', (text, expected) => {
  expect(areFragments(text.match(/[^.]+\.(?:\d\.)?/g)?.map(tokenize) ?? [])).toBe(expected);
});
