import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayFrom, periodLengthOf, periodOf, periodsBetween } from '../../src/core/periods.ts';

test.each([
  ['2026-02-09', 'week', '2026-W07'],
  ['2027-01-03', 'week', '2026-W53'],
  ['2024-12-30', 'week', '2025-W01'],
  ['2026-02-09', 'month', '2026-02'],
  ['2026-02-09', 'quarter', '2026-Q1'],
  ['2026-12-31', 'quarter', '2026-Q4'],
  ['2026-02-09', 'year', '2026'],
] as const)('%s is in the %s %s', (day, length, period) => {
  expect(periodOf(day, length)).toBe(period);
});

test('periods without a pull request are there too', () => {
  expect(periodsBetween('2025-11-30', '2026-02-01', 'month')).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
});

test.each([
  ['2026-01-01', '2026-01-01', 'week'],
  ['2026-01-01', '2026-08-31', 'week'],
  ['2024-01-01', '2026-10-31', 'month'],
  ['2020-01-01', '2026-12-31', 'quarter'],
  ['1999-01-01', '2026-12-31', 'year'],
] as const)('from %s to %s a period is a %s, and there are at most 36', (from, to, length) => {
  expect(periodLengthOf(from, to)).toBe(length);
  expect(periodsBetween(from, to, length).length).toBeLessThanOrEqual(36);
});

const DAYS: readonly (readonly [text: string, day: string | null])[] = [
  ['2026-01-31', '2026-01-31'],
  ['2026-01', '2026-01-01'],
  ['2026-01-31T23:30:00-05:00', '2026-02-01'],
  ['2026-01-31T23:30:00', '2026-01-31'],
  ['2026-01-31T23:30:00.250Z', '2026-01-31'],
  ['2026-02-03 01:00:00', '2026-02-03'],
  ['2026-02-03 23:30', '2026-02-03'],
  ['2026-02-03 23:30:00.123456', '2026-02-03'],
  ['2026-02-03 23:30:00 UTC', '2026-02-03'],
  ['2026-02-03 23:30:00-05', '2026-02-04'],
  ['2026-02-03 23:30:00 -0500', '2026-02-04'],
  ['Tue, 3 Feb 2026 23:30:00 GMT', '2026-02-03'],
  ['Tue Feb 3 23:30:00 2026 -0500', '2026-02-04'],
  ['2026-02-30', null],
  ['2026-02-03 25:00:00', null],
  ['2026/02/03', null],
  ['02-03-2026', null],
  ['Feb 3, 2026', null],
  ['1969-12-31', null],
  ['soon', null],
  ['PR 12', null],
  ['', null],
];

describe.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('in the zone %s', (zone) => {
  const usual = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (usual === undefined) delete process.env['TZ'];
    else process.env['TZ'] = usual;
  });

  test.each(DAYS)('the day of %j is %j', (text, day) => {
    expect(dayFrom(text)).toBe(day);
  });
});
