import { IS_LITTLE_ENDIAN } from './byte-order.ts';

/** Rows that two bytes hold the sums of: each adds 255 at most. */
const MOST_ROWS = 256;
/** Added to a signed byte, so that it is 0 or more. */
const LIFT = 128;
const LIFTS = 0x80808080;
const EVERY_OTHER = 0x00ff00ff;
/** Bytes of a word. */
const WORD = 4;

/** Adds rows four bytes at a time: in each word of `even` and `odd` two sums grow side by side. */
function addPacked(
  sums: Int32Array,
  words: Int32Array,
  rows: readonly number[],
  from: number,
  to: number,
): void {
  const width = sums.length / WORD;
  const even = new Int32Array(width);
  const odd = new Int32Array(width);
  for (let at = from; at < to; at += 1) {
    const row = (rows[at] ?? 0) * width;
    for (let place = 0; place < width; place += 1) {
      const word = (words[row + place] ?? 0) ^ LIFTS;
      even[place] = (even[place] ?? 0) + (word & EVERY_OTHER);
      odd[place] = (odd[place] ?? 0) + ((word >>> 8) & EVERY_OTHER);
    }
  }
  const lift = LIFT * (to - from);
  for (let place = 0; place < width; place += 1) {
    const first = place * WORD;
    const evens = even[place] ?? 0;
    const odds = odd[place] ?? 0;
    sums[first] = (sums[first] ?? 0) + (evens & 0xffff) - lift;
    sums[first + 1] = (sums[first + 1] ?? 0) + (odds & 0xffff) - lift;
    sums[first + 2] = (sums[first + 2] ?? 0) + (evens >>> 16) - lift;
    sums[first + 3] = (sums[first + 3] ?? 0) + (odds >>> 16) - lift;
  }
}

/** Returns the sum of some rows, column by column; `bytes` are rows of that width, one behind the other. */
export function sumRows(bytes: Int8Array, width: number, rows: readonly number[]): Int32Array {
  const sums = new Int32Array(width);
  if (IS_LITTLE_ENDIAN && width % WORD === 0 && bytes.byteOffset % WORD === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / WORD);
    for (let from = 0; from < rows.length; from += MOST_ROWS)
      addPacked(sums, words, rows, from, Math.min(rows.length, from + MOST_ROWS));
    return sums;
  }
  for (const row of rows)
    for (let place = 0; place < width; place += 1)
      sums[place] = (sums[place] ?? 0) + (bytes[row * width + place] ?? 0);
  return sums;
}
