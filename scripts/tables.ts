import type { Exchange, ListRange, TextRange } from '../src/core/stored-programs.ts';

/** A file of lists and texts in the making. */
interface Tables extends Exchange<ArrayLike<number>, ListRange, string, TextRange> {
  readonly bytes: () => Uint8Array;
}

/** Bytes at whose multiples a list begins, as typed arrays ask. */
const STEP = 4;

/** The bytes that each number of a list takes, below 0 where one of them is. */
function sizeOf(numbers: readonly number[]): ListRange[2] {
  if (numbers.every((number) => number >= 0 && number <= 0xffff)) return 2;
  return numbers.every((number) => number >= -0x8000 && number <= 0x7fff) ? -2 : -4;
}

/** Returns an empty file, which gives for each list or text the range where it was put. */
export function startTables(): Tables {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array): number => {
    const start = length;
    const room = Math.ceil(part.length / STEP) * STEP;
    const padded = new Uint8Array(room);
    padded.set(part);
    parts.push(padded);
    length += room;
    return start;
  };
  return {
    list: (list) => {
      const numbers = Array.from(list);
      const size = sizeOf(numbers);
      const view = new DataView(new ArrayBuffer(numbers.length * Math.abs(size)));
      numbers.forEach((number, at) => {
        if (size === -4) view.setInt32(at * 4, number, true);
        else view.setUint16(at * 2, number, true);
      });
      return [put(new Uint8Array(view.buffer)), numbers.length, size];
    },
    text: (text) => {
      const bytes = Buffer.from(text, 'latin1');
      if (bytes.toString('latin1') !== text) throw new Error(`no plain text: ${text.slice(0, 80)}`);
      return [put(bytes), bytes.length];
    },
    bytes: () => Buffer.concat(parts),
  };
}
