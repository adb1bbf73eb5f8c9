/** A stretch of a text and what is put in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Returns the text with some stretches, which do not overlap, each replaced. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, by } of edits.toSorted((one, other) => one.from - other.from)) {
    parts.push(text.slice(at, from), by);
    at = to;
  }
  return parts.join('') + text.slice(at);
}
