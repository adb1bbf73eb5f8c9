import { expect, test } from 'vitest';
import { sumRows } from '../../src/core/sum-rows.ts';

/** Bytes of all sizes, the least and the largest among them; the same each time. */
function bytesOf(count: number): Int8Array {
  return Int8Array.from({ length: count }, (_, at) => [-128, 127, (at * 37) % 256, -1, 0][at % 5] ?? 0);
}

test.each([
  ['four at a time', 8, [0, 3, 1]],
  ['one by one, where the width is no multiple of four', 5, [2, 0]],
  ['no rows', 8, []],
  ['the same row more often than two bytes hold', 8, Array.from({ length: 700 }, () => 1)],
])('sums of rows: %s', (_, width, rows) => {
  const bytes = bytesOf(width * 4);
  const expected = Array.from({ length: width }, (_, place) =>
    rows.reduce((sum, row) => sum + (bytes[row * width + place] ?? 0), 0),
  );
  expect([...sumRows(bytes, width, rows)]).toEqual(expected);
});

test('rows that begin at an odd byte of a larger buffer are summed, too', () => {
  const bytes = new Int8Array(bytesOf(33).buffer, 1, 32);
  expect([...sumRows(bytes, 8, [0, 2])]).toEqual(
    Array.from({ length: 8 }, (_, place) => (bytes[place] ?? 0) + (bytes[16 + place] ?? 0)),
  );
});
