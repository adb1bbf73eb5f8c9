import type { HistoryReport } from '../../core/history-report.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Returns a period as a table names it: `Feb 2026`, `week 7 of 2026`, `Q1 2026`, `2026`. */
export function periodInWords(period: string): string {
  const [, year = period, kind = '', number = ''] = /^(\d{4})-([WQ]?)(\d+)$/.exec(period) ?? [];
  if (kind === 'W') return `week ${Number(number)} of ${year}`;
  if (kind === 'Q') return `Q${number} ${year}`;
  const month = MONTHS[Number(number) - 1];
  return month === undefined ? period : `${month} ${year}`;
}

/** Returns a period as an axis names it, on two lines. */
export function periodOnAxis(period: string): string {
  const [, year = period, kind = '', number = ''] = /^(\d{4})-([WQ]?)(\d+)$/.exec(period) ?? [];
  if (number === '') return period;
  const name = kind === '' ? (MONTHS[Number(number) - 1] ?? number) : `${kind}${Number(number)}`;
  return `${name}\n${year}`;
}

/** Returns a day as prose names it: `2 Mar 2026`. */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** Returns at most `most` of the periods, evenly apart, for an axis that has no room for all. */
export function ticksOf(periods: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, Math.ceil(periods.length / most));
  return periods.filter((_, at) => at % step === 0);
}

/** Returns the title of a dimension, or its id where the report does not list it. */
export function titleOf(report: HistoryReport, id: string): string {
  return report.dimensions.find((dimension) => dimension.id === id)?.title ?? id;
}
