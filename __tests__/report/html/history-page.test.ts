import { expect, test } from 'vitest';
import type { HistoryReport } from '../../../src/core/history-report.ts';
import { renderHistoryPage } from '../../../src/report/html/history-page.ts';
import { periodInWords, periodOnAxis } from '../../../src/report/html/history-words.ts';
import { buildHistoryReport, buildVerdicts } from '../../core/build-history.ts';
import { hostileHistory } from './hostile-history.ts';
import { nestingFaults, wordsIn } from './markup.ts';

/** A history of nothing: what a new repository has. */
const NOTHING: HistoryReport = {
  ...buildHistoryReport(),
  verdicts: buildVerdicts(0, 0),
  skipped: [],
  span: null,
  periods: [],
  verdictsByPeriod: [],
  dimensions: [],
  areas: { by: 'folders', groups: [] },
  kinds: [],
  openQuestions: [],
  waivers: [],
  contradictions: [],
  normsChanges: [],
  rfcs: null,
};

test.each([
  ['a history', buildHistoryReport()],
  ['a hostile history', hostileHistory()],
  ['a history of nothing', NOTHING],
])('the tags of %s nest, and none loads or runs', (_, report) => {
  const page = renderHistoryPage(report);
  expect(nestingFaults(page)).toEqual([]);
  expect(page).not.toMatch(/<script|<img|<iframe|href="javascript/i);
});

test('the most and the least visible points are named where they differ', () => {
  const sees = (report: HistoryReport): string | undefined =>
    /A reader sees .*?\./.exec(wordsIn(renderHistoryPage(report)))?.[0];
  const report = buildHistoryReport();
  expect(sees(report)).toBe('A reader sees risk in 63 % of the texts, scope in 32 %.');
  const [first] = report.dimensions;
  const alike = ['risk', 'scope'].flatMap((id) => (first === undefined ? [] : [{ ...first, id }]));
  expect(sees({ ...report, dimensions: alike })).toBeUndefined();
});

test('the same report gives the same page', () => {
  expect(renderHistoryPage(buildHistoryReport())).toBe(renderHistoryPage(buildHistoryReport()));
});

test('a part without anything to show is left out', () => {
  const headings = [...renderHistoryPage(NOTHING).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]);
  expect(headings).toEqual(['At a glance']);
});

test.each([
  ['2026-02', 'Feb 2026', 'Feb\n2026'],
  ['2026-W07', 'week 7 of 2026', 'W7\n2026'],
  ['2026-Q1', 'Q1 2026', 'Q1\n2026'],
  ['2026', '2026', '2026'],
])('the period %s is called %s in tables', (period, inWords, onAxis) => {
  expect([periodInWords(period), periodOnAxis(period)]).toEqual([inWords, onAxis]);
});
