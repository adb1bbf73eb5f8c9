/** Returns below 0 where a name stands before another, by their code units: for the order of plain names, paths and dates, which no language changes. */
export function byName(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
