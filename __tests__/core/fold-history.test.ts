import { expect, test } from 'vitest';
import { foldHistory, surveyHistory, type HistoryFrame } from '../../src/core/fold-history.ts';
import type { HistoryRecord } from '../../src/core/history-record.ts';
import type { HistoryReport } from '../../src/core/history-report.ts';
import { buildVerdicts } from './build-history.ts';
import { buildDimension, buildRecord, buildShort } from './build-records.ts';

const DIMENSIONS = [
  { id: 'risk', title: 'Risk', core: true },
  { id: 'scope', title: 'Scope', core: false },
];

function reportOf(records: readonly HistoryRecord[], changes: HistoryFrame['changes'] = []): HistoryReport {
  const survey = surveyHistory();
  for (const record of records) survey.add(record);
  const fold = foldHistory({
    legible: '1.2.3',
    source: { kind: 'json-lines', name: 'ferries.jsonl' },
    norms: 'built in',
    dimensions: DIMENSIONS,
    areasBy: 'folders',
    changes,
    ...survey.read(),
  });
  for (const record of records) fold.add(record);
  return fold.finish([]);
}

const met = buildDimension('risk', { level: 2, required: 2, status: 'met', because: 'norms' });
const short = buildShort('risk', 'migration', { level: 1 });
const none = { met: 0, short: 0, waived: 0, known: 0, notApplicable: 0 };

test('every figure of a small history is there', () => {
  const report = reportOf([
    buildRecord(1, { date: '2026-01-05', dimensions: [met], facts: ['large'] }),
    buildRecord(2, {
      date: '2026-01-20',
      dimensions: [short],
      facts: ['large', 'migration'],
      areas: ['db', 'src'],
    }),
    buildRecord(3, { date: null, verdict: 'exempt' }),
    buildRecord(4, { profile: 'rfc', dimensions: [buildShort('scope', 'norms')] }),
  ]);
  expect(report).toMatchObject({
    form: 1,
    verdicts: buildVerdicts(1, 1, 1),
    span: { from: '2026-01-05', to: '2026-01-20' },
    undated: 1,
    periodLength: 'week',
    periods: ['2026-W02', '2026-W03', '2026-W04'],
    verdictsByPeriod: [buildVerdicts(1, 0), buildVerdicts(0, 0), buildVerdicts(0, 1)],
    openQuestions: [
      {
        dimension: 'risk',
        slot: 'harm',
        question: 'What could go wrong?',
        count: 1,
        examples: [{ id: '#2', url: null }],
      },
    ],
    rfcs: { verdicts: buildVerdicts(0, 1) },
  });
  expect(report.dimensions[0]).toEqual({
    id: 'risk',
    title: 'Risk',
    core: true,
    total: { levels: [0, 1, 1, 0], asked: 2, ...none, met: 1, short: 1 },
    periods: [
      { levels: [0, 0, 1, 0], asked: 1, ...none, met: 1 },
      { levels: [0, 0, 0, 0], asked: 0, ...none },
      { levels: [0, 1, 0, 0], asked: 1, ...none, short: 1 },
    ],
  });
  expect(report.areas.groups.map(({ name, verdicts }) => [name, verdicts.texts])).toEqual([
    ['src', 3],
    ['db', 1],
  ]);
  expect(report.kinds.map(({ name, verdicts }) => [name, verdicts.texts, verdicts.fallsShort])).toEqual([
    ['large', 2, 1],
    ['migration', 1, 1],
  ]);
});

test('a change counts once in `other`, however many of its areas are not shown by name', () => {
  const areas = Array.from({ length: 12 }, (_, at) => `often-${String(at).padStart(2, '0')}`);
  const { groups } = reportOf([
    buildRecord(1, { areas }),
    buildRecord(2, { areas }),
    buildRecord(3, { areas: ['seldom', 'never'] }),
  ]).areas;
  expect(groups.map(({ name }) => name)).toEqual([...areas, 'other']);
  expect(groups.at(-1)?.verdicts.texts).toBe(1);
});

test('areas of as many changes stand in the order of their code units, which no language of a machine changes', () => {
  const { groups } = reportOf([buildRecord(1, { areas: ['ähre', 'zoo', 'Zoo', 'apfel'] })]).areas;
  expect(groups.map(({ name }) => name)).toEqual(['Zoo', 'apfel', 'zoo', 'ähre']);
});

test('waivers and contradictions keep the three newest', () => {
  const waived = (reason: string) =>
    buildDimension('risk', { required: 2, status: 'waived', because: 'norms', waiver: reason });
  const report = reportOf(
    [1, 2, 3, 4].map((number) =>
      buildRecord(number, {
        date: `2026-03-0${number}`,
        dimensions: [waived(`reason ${number}`)],
        contradictions: [{ id: 'docs-only', file: `src/${number}.ts` }],
      }),
    ),
  );
  expect(report.waivers).toEqual([
    {
      dimension: 'risk',
      count: 4,
      examples: [4, 3, 2].map((number) => ({ id: `#${number}`, url: null, reason: `reason ${number}` })),
    },
  ]);
  expect(report.contradictions[0]?.examples.map(({ file }) => file)).toEqual([
    'src/4.ts',
    'src/3.ts',
    'src/2.ts',
  ]);
});

test('before and after a change of the norms are told apart, and a change outside the history is none', () => {
  const records = [
    buildRecord(1, { date: '2026-03-01', dimensions: [short] }),
    buildRecord(2, { date: '2026-03-09', dimensions: [short] }),
    buildRecord(3, { date: '2026-03-10', dimensions: [met] }),
  ];
  const changes = [
    { date: '2026-01-01', what: 'before all' },
    { date: '2026-03-10', what: 'ask for risk' },
    { date: '2026-03-10', what: 'the same day again' },
    { date: '2026-04-01', what: 'after all' },
  ];
  expect(reportOf(records, changes).normsChanges).toMatchObject([
    {
      date: '2026-03-10',
      what: 'ask for risk',
      before: { verdicts: buildVerdicts(0, 2) },
      after: { verdicts: buildVerdicts(1, 0) },
    },
  ]);
});

test('a history of nothing is a report of nothing', () => {
  expect(reportOf([])).toMatchObject({ span: null, periods: [], verdicts: buildVerdicts(0, 0), rfcs: null });
});
