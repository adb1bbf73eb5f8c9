/** Returns the first items whose sizes together are within a bound: whatever does not fit ends them. */
export function firstWithin<T>(
  items: readonly T[],
  bound: number,
  sizeOf: (item: T) => number,
): readonly T[] {
  let sum = 0;
  const end = items.findIndex((item) => {
    sum += sizeOf(item);
    return sum > bound;
  });
  return end < 0 ? items : items.slice(0, end);
}
