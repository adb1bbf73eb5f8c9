/** Words shared with a template's line from which a statement counts as the template's own. */
const SAME = 0.8;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Returns a test for statements that are near-verbatim lines of the repository's own template. */
export function templateTest(lines: readonly string[]): (text: string) => boolean {
  const known = lines.map(wordsOf).filter((words) => words.size > 1);
  if (known.length === 0) return () => false;
  return (text) => {
    const words = wordsOf(text);
    return known.some((template) => {
      let shared = 0;
      for (const word of words) if (template.has(word)) shared += 1;
      return shared / (words.size + template.size - shared || 1) >= SAME;
    });
  };
}
