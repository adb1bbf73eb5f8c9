/**
 * Lists of numbers, one behind the other: list `at` is `numbers` from `starts[at]` up to `starts[at + 1]`. Read from JSON far
 * faster than a list of lists.
 */
export interface NumberLists<List = ArrayLike<number>> {
  readonly starts: List;
  readonly numbers: List;
}

/** Returns lists of numbers as one. */
export function joinLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = [0];
  const numbers: number[] = [];
  for (const list of lists) {
    for (const number of list) numbers.push(number);
    starts.push(numbers.length);
  }
  return { starts, numbers };
}

/** Returns one of the lists; empty where there is none at that place. */
export function listAt({ starts, numbers }: NumberLists, at: number): readonly number[] {
  const list: number[] = [];
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1) list.push(numbers[place] ?? 0);
  return list;
}

/** Returns for each key below some number the places that have it, in order; a key below 0 is none. */
export function placesByKey(keys: readonly number[], most: number): NumberLists {
  const counts = new Int32Array(most + 1);
  for (const key of keys) counts[key + 1] = (counts[key + 1] ?? 0) + 1;
  counts[0] = 0;
  for (let key = 0; key < most; key += 1) counts[key + 1] = (counts[key + 1] ?? 0) + (counts[key] ?? 0);
  const next = counts.slice();
  const numbers = new Int32Array(counts[most] ?? 0);
  keys.forEach((key, place) => {
    if (key < 0) return;
    numbers[next[key] ?? 0] = place;
    next[key] = (next[key] ?? 0) + 1;
  });
  return { starts: counts, numbers };
}
