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

test.each([
  ['The change is small.', { count: 0, references: 0, list: false, telegram: false }],
  ['Changes can be reverted.', { count: 0, references: 0, list: false, telegram: false }],
  [
    'The change is small, small, small with a change.',
    { count: 0, references: 0, list: false, telegram: false },
  ],
  [
    'The change empties the queue; the queue is small.',
    { count: 2, references: 0, list: false, telegram: false },
  ],
  ['Revert with `make undo`.', { count: 1, references: 0, list: false, telegram: false }],
  ['Change #12 is small.', { count: 1, references: 1, list: false, telegram: false }],
  ['latency throughput cost risk canary alert', { count: 6, references: 0, list: false, telegram: false }],
  [
    'queue latency throughput cost risk canary alert outbox gate',
    { count: 9, references: 0, list: true, telegram: true },
  ],
  ['latency throughput cost risk canary 5%', { count: 6, references: 0, list: false, telegram: false }],
  ['latency, cost, risk', { count: 3, references: 0, list: false, telegram: false }],
  ['latency, cost, risk, canary flags', { count: 5, references: 0, list: true, telegram: false }],
  ['latency, cost of risk, canary and alert', { count: 5, references: 0, list: true, telegram: false }],
  [
    'stop the queue, start old workers, empty caches',
    { count: 7, references: 0, list: false, telegram: false },
  ],
  ['wait with alerts of old workers and caches', { count: 5, references: 0, list: false, telegram: false }],
  [
    'latency throughput cost 5% risk canary alert queue with outbox',
    { count: 9, references: 0, list: false, telegram: false },
  ],
  [
    'latency throughput cost 5% risk canary alert queue gate outbox',
    { count: 10, references: 0, list: true, telegram: false },
  ],
  [
    'queue latency throughput cost risk canary alert outbox gate with broker',
    { count: 10, references: 0, list: false, telegram: true },
  ],
  [
    'queue latency throughput cost with risk canary alert of outbox gate',
    { count: 9, references: 0, list: false, telegram: false },
  ],
  ['', { count: 0, references: 0, list: false, telegram: false }],
])('%j names so many particulars', (text, expected) => {
  expect(particularsOf(tokenize(text), 0, WORDS)).toEqual(expected);
});

test('a label is no particular of what stands behind it', () => {
  const text = 'Kafka: the change is small.';
  expect(particularsOf(tokenize(text), text.indexOf('the'), WORDS)).toEqual({
    count: 0,
    references: 0,
    list: false,
    telegram: false,
  });
});

test('without a list of words every word is a particular', () => {
  const none = compileCommonWords(commonStems(NO_COMMON_WORDS));
  expect(particularsOf(tokenize('small small change to the build of it'), 0, none)).toEqual({
    count: 7,
    references: 0,
    list: false,
    telegram: false,
  });
});

test('a file of another form is refused at its place', () => {
  expect(() => parseCommonWords('clause: [a]\njoints: []\ncommon: [b]\n', 'rules/common-words.yml')).toThrow(
    'rules/common-words.yml:3:10: unexpected value "b", expected a list',
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
