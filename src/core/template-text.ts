/** Words shared with a template's line from which a statement counts as the template's own. */
const SAME = 0.8;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function shareOf(words: ReadonlySet<string>, template: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (template.has(word)) shared += 1;
  return shared / (words.size + template.size - shared || 1);
}

/**
 * Returns each line under its rarest words, as few as a near-verbatim copy can not all lack: of ten words, a statement
 * that shares eight lacks two, so it holds one of any three.
 */
function byRarestWords(
  lines: readonly ReadonlySet<string>[],
): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const counts = new Map<string, number>();
  for (const words of lines) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const index = new Map<string, ReadonlySet<string>[]>();
  for (const words of lines) {
    const rarest = [...words].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
    for (const word of rarest.slice(0, Math.floor(words.size * (1 - SAME)) + 1))
      index.set(word, [...(index.get(word) ?? []), words]);
  }
  return index;
}

/** Returns a test for statements that are near-verbatim lines of a template. */
export function templateTest(lines: readonly string[]): (text: string) => boolean {
  const index = byRarestWords(lines.map(wordsOf).filter((words) => words.size > 1));
  if (index.size === 0) return () => false;
  return (text) => {
    const words = wordsOf(text);
    for (const word of words)
      if (index.get(word)?.some((template) => shareOf(words, template) >= SAME) === true) return true;
    return false;
  };
}
