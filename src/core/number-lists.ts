/**
 * Lists of numbers, one behind the other: list `at` is `numbers` from `starts[at]` up to `starts[at + 1]`. Read from JSON far
 * faster than a list of lists.
 */
export interface NumberLists {
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
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
  return numbers.slice(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** Returns for each of some keys the places that have it, in order; a key below 0 is none. */
export function placesByKey(keys: readonly number[], most: number): NumberLists {
  const starts = Array.from({ length: most + 1 }, () => 0);
  for (const key of keys) if (key >= 0) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < most; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const numbers = Array.from({ length: starts[most] ?? 0 }, () => 0);
  keys.forEach((key, place) => {
    if (key < 0) return;
    numbers[next[key] ?? 0] = place;
    next[key] = (next[key] ?? 0) + 1;
  });
  return { starts, numbers };
}
