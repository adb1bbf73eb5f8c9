import type { DimensionTally, HistoryReport, Tally, VerdictCounts } from '../core/history-report.ts';

/** The columns of the CSV, in their order; a cell that does not apply to a row is empty. */
const COLUMNS = [
  'table',
  'name',
  'period',
  'dimension',
  'count',
  'absent',
  'named',
  'stated',
  'reasoned',
  'asked',
  'met',
  'short',
  'waived',
  'known',
  'not applicable',
  'meets',
  'falls short',
  'exempt',
  'unread',
] as const;

type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], string | number>>>;

/** RFC 4180. A spreadsheet takes a cell that begins with one of these marks for a formula. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function tallyRow({ levels, asked, met, short, waived, known, notApplicable }: Tally): Row {
  const [absent, named, stated, reasoned] = levels;
  const standing = { asked, met, short, waived, known, 'not applicable': notApplicable };
  return { count: absent + named + stated + reasoned, absent, named, stated, reasoned, ...standing };
}

function verdictRow({ texts, meets, fallsShort, exempt, unread }: VerdictCounts): Row {
  return { count: texts, meets, 'falls short': fallsShort, exempt, unread };
}

function groupRows(
  table: string,
  name: string,
  {
    verdicts,
    dimensions,
  }: { readonly verdicts: VerdictCounts; readonly dimensions: readonly DimensionTally[] },
): readonly Row[] {
  return [
    { table, name, ...verdictRow(verdicts) },
    ...dimensions.map(({ id, tally }) => ({ table, name, dimension: id, ...tallyRow(tally) })),
  ];
}

function timeRows({ periods, verdictsByPeriod, dimensions, verdicts }: HistoryReport): readonly Row[] {
  return [
    { table: 'total', ...verdictRow(verdicts) },
    ...dimensions.map(({ id, total }) => ({ table: 'total', dimension: id, ...tallyRow(total) })),
    ...verdictsByPeriod.map((one, at) => ({
      table: 'period',
      period: periods[at] ?? '',
      ...verdictRow(one),
    })),
    ...dimensions.flatMap(({ id, periods: course }) =>
      course.map((tally, at) => ({
        table: 'period',
        period: periods[at] ?? '',
        dimension: id,
        ...tallyRow(tally),
      })),
    ),
  ];
}

function findingRows({ openQuestions, waivers, contradictions, skipped }: HistoryReport): readonly Row[] {
  return [
    ...openQuestions.map(({ dimension, question, count }) => ({
      table: 'open question',
      name: question,
      dimension,
      count,
    })),
    ...waivers.map(({ dimension, count }) => ({ table: 'waiver', dimension, count })),
    ...contradictions.map(({ id, count }) => ({ table: 'contradiction', name: id, count })),
    ...skipped.map(({ reason, count }) => ({ table: 'skipped', name: reason, count })),
  ];
}

/** Returns the report of a history as CSV (RFC 4180, lines end in a line feed): one row a figure's group, told apart by `table`. */
export function renderHistoryCsv(report: HistoryReport): string {
  const rows: readonly Row[] = [
    ...timeRows(report),
    ...report.areas.groups.flatMap((group) => groupRows('area', group.name, group)),
    ...report.kinds.flatMap((group) => groupRows('kind', group.name, group)),
    ...report.normsChanges.flatMap(({ date, before, after }) => [
      ...groupRows('before norms change', date, before),
      ...groupRows('after norms change', date, after),
    ]),
    ...(report.rfcs === null ? [] : groupRows('rfcs', '', report.rfcs)),
    ...findingRows(report),
  ];
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
    .map((line) => `${line}\n`)
    .join('');
}
