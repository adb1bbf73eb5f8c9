import { PERIOD_LENGTHS, type PeriodLength } from './history-report.ts';

/** More periods than this are no picture any more. */
const MOST_PERIODS = 36;
const DAY = 86_400_000;

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekOf(day: Date): string {
  const weekday = (day.getUTCDay() + 6) % 7;
  const thursday = new Date(day.getTime() + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Returns the name of the period that a day (`YYYY-MM-DD`) is in: `2026-W07`, `2026-02`, `2026-Q1` or `2026`. */
export function periodOf(date: string, length: PeriodLength): string {
  const day = dayOf(date);
  switch (length) {
    case 'week':
      return weekOf(day);
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
    case 'year':
      return date.slice(0, 4);
    default:
      return length satisfies never;
  }
}

/** Returns the periods from one day to another, oldest first and without gaps. */
export function periodsBetween(from: string, to: string, length: PeriodLength): readonly string[] {
  const periods = new Set<string>();
  const end = dayOf(to).getTime();
  for (let time = dayOf(from).getTime(); time <= end; time += DAY)
    periods.add(periodOf(new Date(time).toISOString().slice(0, 10), length));
  return [...periods];
}

/** Returns the shortest length with which a span has no more than 36 periods; years where none is long enough. */
export function periodLengthOf(from: string, to: string): PeriodLength {
  const days = (dayOf(to).getTime() - dayOf(from).getTime()) / DAY + 1;
  const length: Readonly<Record<PeriodLength, number>> = { week: 7, month: 30.4, quarter: 91.3, year: 365 };
  return PERIOD_LENGTHS.find((one) => days / length[one] <= MOST_PERIODS - 1) ?? 'year';
}

/** ISO 8601, as it is and as databases and `git log --date=iso` write it: with a space for the `T` and before a short zone. */
const ISO =
  /^(?<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(?<zone>Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** Any other form means the same everywhere only where it ends in a zone, as that of mails and of `git log` does. */
const ENDS_IN_ZONE = / (?:GMT|UTC|[+-]\d{4})$/;

function zoneOf(written: string): string {
  const offset = /^(?<hours>[+-]\d\d):?(?<minutes>\d\d)?$/.exec(written)?.groups;
  return offset === undefined ? 'Z' : `${offset['hours'] ?? ''}:${offset['minutes'] ?? '00'}`;
}

/** The moment that a text names, or NaN. A form that the machine would read in its own zone is read in UTC or not at all. */
function momentOf(text: string): number {
  const groups = ISO.exec(text)?.groups;
  if (groups === undefined) return ENDS_IN_ZONE.test(text) ? Date.parse(text) : NaN;
  const { date = '', time = '00:00', zone = '' } = groups;
  const begin = Date.parse(`${date}T00:00Z`);
  // Node reads the 30th of February as the 2nd of March.
  if (Number.isNaN(begin) || !new Date(begin).toISOString().startsWith(date)) return NaN;
  return Date.parse(`${date}T${time}${zoneOf(zone)}`);
}

/**
 * Returns the UTC day of a date or time as others write it, or null where it is none. What names no zone is in UTC, so that the
 * same history gives the same report everywhere.
 */
export function dayFrom(text: string): string | null {
  const time = momentOf(text.trim());
  if (Number.isNaN(time)) return null;
  const year = new Date(time).getUTCFullYear();
  return year < 1970 || year > 9998 ? null : new Date(time).toISOString().slice(0, 10);
}
