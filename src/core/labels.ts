import { sliceFlat, type FlatText } from './flat-text.ts';

/** A label is a few words: longer ones are sentences that happen to hold a colon. */
const MOST_WORDS = 5;
const KEY = /^(?<key>[\p{Lu}][\p{L}\p{N} /&'-]{1,48}?)(?:\?)?\s?:(?=\s|$)/u;
const DASHED = /^(?<key>[\p{Lu}][\p{L} /&'-]{1,30}?)\s[—–-]\s/u;
/** A line that begins so opens a field of its own, as in `Summary:` and `Test Plan:`. */
const FIELD = /^[\p{Lu}][\p{L}-]+(?: [\p{L}-]+){0,2}:(?=\s|$)/u;

/** Returns true for words that read as a heading: few, and no sentence. */
export function isHeadingLike(text: string): boolean {
  return text.length > 1 && text.split(' ').length <= MOST_WORDS && !/[.!?,;]/.test(text);
}

/** Returns a block's bold label or the key of its `Key: value`, and the words after it. */
export function splitLabel(flat: FlatText): { readonly label: string | null; readonly rest: FlatText } {
  if (flat.boldLead > 0 && flat.boldLead < flat.text.length) {
    const bold = flat.text.slice(0, flat.boldLead).trim();
    const after = /^\s*[:—–-]?\s*/.exec(flat.text.slice(flat.boldLead))?.[0] ?? '';
    const label = bold.replace(/\s*[:—–-]$/, '');
    const marked = /[:—–-]$/.test(bold) || /[:—–-]/.test(after);
    if (marked && label.split(' ').length <= MOST_WORDS + 2)
      return { label, rest: sliceFlat(flat, flat.boldLead + after.length, flat.text.length) };
  }
  const match = KEY.exec(flat.text) ?? (flat.text.length < 400 ? DASHED.exec(flat.text) : null);
  const key = match?.groups?.['key'];
  if (match === null || key === undefined || key.split(' ').length > MOST_WORDS)
    return { label: null, rest: flat };
  return { label: key.trim(), rest: sliceFlat(flat, match[0].length, flat.text.length) };
}

/** Returns a paragraph's parts: it is cut before each line that opens a field, since writers leave no blank line there. */
export function splitLines(flat: FlatText, source: string): readonly FlatText[] {
  const cuts: number[] = [];
  for (let at = 1; at < flat.text.length; at += 1) {
    if (flat.text[at - 1] !== ' ') continue;
    const before = flat.offsets[at - 2] ?? 0;
    const here = flat.offsets[at] ?? 0;
    if (!source.slice(before, here).includes('\n')) continue;
    if (FIELD.test(flat.text.slice(at, at + 60))) cuts.push(at);
  }
  if (cuts.length === 0) return [flat];
  return [0, ...cuts].map((from, index) => sliceFlat(flat, from, cuts[index] ?? flat.text.length));
}
