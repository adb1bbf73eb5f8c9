/**
 * Returns source text or JSON with every other character than ASCII escaped, which is the same in strings and expressions. V8
 * parses it in half the time: one letter outside Latin-1 makes it take two bytes for each.
 */
export function asciiOf(source: string): string {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
