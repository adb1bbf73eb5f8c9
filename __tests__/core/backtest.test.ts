import { expect, test } from 'vitest';
import { foldBacktest, type Backtest } from '../../src/core/backtest.ts';
import { changeOf } from '../../src/core/compare-norms.ts';
import type { HistoryRecord } from '../../src/core/history-record.ts';
import { buildDimension, buildRecord, buildShort } from './build-records.ts';

function backtestOf(records: readonly HistoryRecord[]): Backtest {
  const fold = foldBacktest({
    legible: '1.2.3',
    source: { kind: 'json-lines', name: 'ferries.jsonl' },
    norms: 'built in',
    span: null,
    dimensions: [
      { id: 'risk', title: 'Risk' },
      { id: 'rollback', title: 'Rollback' },
    ],
  });
  for (const record of records) fold.add(record);
  return fold.finish({ skipped: [], budget: null, comparison: null });
}

const asked = { required: 2, because: 'migration' } as const;
const met = buildDimension('rollback', { ...asked, level: 2, status: 'met' });
const waived = buildDimension('rollback', { ...asked, status: 'waived', waiver: 'nothing reads it yet' });
const many = (count: number, dimension: HistoryRecord['dimensions'][number]): readonly HistoryRecord[] =>
  Array.from({ length: count }, (_, at) => buildRecord(at + 1, { dimensions: [dimension] }));

test('a norm lists the five newest that fall short of it, with the file that raised it', () => {
  const records = [1, 2, 3, 4, 5, 6].map((number) =>
    buildRecord(number, { date: `2026-03-0${number}`, dimensions: [buildShort('risk', 'migration')] }),
  );
  const [outcome] = backtestOf(records).outcomes;
  expect(outcome).toMatchObject({ dimension: 'risk', required: 2, because: 'migration', asked: 6, short: 6 });
  expect(outcome?.toRead.map(({ id, file }) => [id, file])).toEqual(
    [6, 5, 4, 3, 2].map((number) => [`#${number}`, 'db/migrate/1.sql']),
  );
});

test.each([
  ['nearly all pass', [...many(20, met)], 'retire'],
  ['one in twenty does not', [...many(19, met), ...many(1, buildShort('rollback', 'migration'))], 'retire'],
  ['one in ten does not', [...many(18, met), ...many(2, buildShort('rollback', 'migration'))], 'keep'],
  ['too few were asked', many(19, met), 'keep'],
  [
    'most who do not pass waive it',
    [...many(2, buildShort('rollback', 'migration')), ...many(5, waived)],
    'wrong',
  ],
  [
    'as many fall short as waive it',
    [...many(5, buildShort('rollback', 'migration')), ...many(5, waived)],
    'keep',
  ],
])('where %s, the advice is %s', (_, records, advice) => {
  expect(backtestOf(records).outcomes.map((outcome) => outcome.advice)).toEqual([advice]);
});

test('what is asked by a fact and by the norms file are two norms', () => {
  const { outcomes } = backtestOf([
    buildRecord(1, { dimensions: [buildShort('risk', 'migration')] }),
    buildRecord(2, { dimensions: [buildShort('risk', 'norms')] }),
  ]);
  expect(outcomes.map(({ because }) => because).sort()).toEqual(['migration', 'norms']);
});

test('norms that as many fall short of stand in the order of their code units', () => {
  const { outcomes } = backtestOf(
    ['änderung', 'zoo', 'Zoo'].map((fact, at) =>
      buildRecord(at + 1, { dimensions: [buildShort('risk', fact)] }),
    ),
  );
  expect(outcomes.map(({ because }) => because)).toEqual(['Zoo', 'zoo', 'änderung']);
});

const standing = (dimensions: HistoryRecord['dimensions']) => {
  const { verdict, habits } = buildRecord(1, { dimensions });
  return { verdict, dimensions, habits };
};

test.each([
  ['the same', [met], [met], null],
  [
    'more is asked, and it is not there',
    [buildDimension('risk')],
    [buildShort('risk', 'norms')],
    {
      before: 'meets',
      after: 'falls-short',
      dimensions: [{ id: 'risk', level: 0, before: null, after: 2, effect: 'newly-short' }],
    },
  ],
  [
    'less is asked',
    [buildShort('risk', 'norms')],
    [buildDimension('risk')],
    {
      before: 'falls-short',
      after: 'meets',
      dimensions: [{ id: 'risk', level: 0, before: 2, after: null, effect: 'no-longer-short' }],
    },
  ],
  [
    'more is asked, and it is there',
    [buildDimension('rollback', { level: 2 })],
    [met],
    {
      before: 'meets',
      after: 'meets',
      dimensions: [{ id: 'rollback', level: 2, before: null, after: 2, effect: 'asked-otherwise' }],
    },
  ],
] as const)('of a pull request of which %s, changed norms make what they do', (_, before, after, change) => {
  const record = buildRecord(1, { dimensions: before, compared: standing(after) });
  const expected = change === null ? null : { id: '#1', url: null, title: 'Change 1', ...change };
  expect(changeOf(record)).toEqual(expected);
});
