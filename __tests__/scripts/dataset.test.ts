import { expect, test } from 'vitest';
import { DIMENSION_IDS } from '../../src/core/dimension.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { evenly, toSample, type Labelled } from '../../scripts/training/dataset.ts';

const RISK = DIMENSION_IDS.indexOf('risk');
const LABELLED: Labelled = {
  id: 'acme/shop#1',
  as: 'pull-request',
  title: 'Move the till',
  text: 'The till may stop.\nThen nobody can pay.\nIt was stopped twice this year.\nThe till is grey.\n',
  gold: {
    levels: { risk: 3 },
    evidence: {
      risk: [
        { lines: [0, 0], level: 1 },
        { lines: [1, 3], level: 2, slots: ['harm'] },
        { lines: [2, 2], level: 3, slots: ['exposure'] },
      ],
    },
  },
};

test('a statement has the level and the number of the highest passage that it stands in, and the slots of each', () => {
  const { repository, rows, levels } = toSample(LABELLED, loadKnowledge(), evenly(1));
  expect({
    repository,
    level: levels[RISK],
    rows: rows.map((row) => [row.levels[RISK], row.passages[RISK], row.slots]),
  }).toEqual({
    repository: 'acme/shop',
    level: 3,
    rows: [
      [2, 1, ['risk/harm']],
      [3, 2, ['risk/harm', 'risk/exposure']],
      [2, 1, ['risk/harm']],
      [0, -1, []],
    ],
  });
});

test('a statement that was read again has what was found then, and the document what its statements and its title have', () => {
  const again = { risk: [[1, 1, 0] as const, [3, 4, 2, 'answer'] as const] };
  const { rows, levels, gold } = toSample({ ...LABELLED, again }, loadKnowledge(), evenly(1));
  expect({
    rows: rows.map((row) => [row.levels[RISK], row.slots]),
    weights: rows.map((row) => row.weights[RISK]),
    passages: new Set(rows.map((row) => row.passages[RISK])).size,
    level: levels[RISK],
    gold: gold[RISK],
  }).toEqual({
    rows: [
      [0, []],
      [3, ['risk/harm', 'risk/exposure']],
      [2, ['risk/answer']],
      [0, []],
    ],
    weights: [1, 1, 1, 1],
    // None, that of the label, and one of its own.
    passages: 3,
    level: 3,
    gold: 3,
  });
  const nothing = { risk: [1, 2, 3].map((line) => [line, 1, 0] as const) };
  const learnt = toSample({ ...LABELLED, again: nothing }, loadKnowledge(), evenly(1));
  expect([learnt.levels[RISK], learnt.gold[RISK]]).toEqual([1, 3]);
});

test('of two second readings in one statement the higher one is learnt', () => {
  const again = { risk: [[1, 1, 0] as const, [1, 5, 2, 'harm'] as const, [1, 9, 1] as const] };
  const { rows } = toSample({ ...LABELLED, again }, loadKnowledge(), evenly(1));
  expect([rows[0]?.levels[RISK], rows[0]?.slots]).toEqual([2, ['risk/harm']]);
});

test.each([
  [
    'that stands in no statement',
    { risk: [[2, 3, 0] as const, [9, 1, 2, 'harm'] as const] },
    '9:1: unexpected reading of risk',
  ],
  ['of what is no dimension', { risks: [[2, 3, 0] as const] }, '2:3: unexpected reading of risks'],
])('a second reading %s is reported', (_, again, what) => {
  expect(() => toSample({ ...LABELLED, again }, loadKnowledge(), evenly(1))).toThrow(
    `training/readings.jsonl: acme/shop#1:${what}, expected a dimension and the place of a statement; take it out or mend it`,
  );
});
