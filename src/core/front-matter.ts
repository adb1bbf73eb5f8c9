import { parse } from 'yaml';

/** Front matter larger than this is not read: the parser of YAML takes seconds for hostile nesting. */
const LARGEST = 8_192;

/** Returns the scalar values of a front matter's text, keys in lower case; none where it cannot be read. */
export function readFrontMatter(text: string): Readonly<Record<string, string>> {
  if (text.length > LARGEST) return {};
  try {
    const data: unknown = parse(text, { maxAliasCount: 0 });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
    const scalars = Object.entries(data).filter(([, entry]) =>
      ['string', 'number', 'boolean'].includes(typeof entry),
    );
    return Object.fromEntries(scalars.map(([key, entry]) => [key.toLowerCase(), String(entry)]));
  } catch {
    // Front matter is the author's affair; a mistake in it must not hide the text below it.
    return {};
  }
}
