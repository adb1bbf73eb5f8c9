/** Characters that may end a sentence. */
const TERMINATOR = /[.!?…]/;
/** What may stand between a terminator and the space after it. */
const CLOSER = /["'”’)\]*_]/;

/** Returns true where the full stop at `at` belongs to an abbreviation, an initial or a number. */
function isInsideWord(text: string, at: number, abbreviations: ReadonlySet<string>): boolean {
  if (text[at] !== '.') return false;
  let start = at;
  while (start > 0 && !/[\s(]/.test(text[start - 1] ?? '')) start -= 1;
  const word = text.slice(start, at + 1).toLowerCase();
  if (abbreviations.has(word)) return true;
  // A single capital is an initial; a number with a stop at a statement's start counts an item.
  return /^[a-z]\.$/.test(word) && text[at - 1] !== text[at - 1]?.toLowerCase()
    ? true
    : start === 0 && /^\d+\.$/.test(word);
}

/** What follows the space decides: a capital, a digit, code, a quote; in lower case only where a name begins (`p99`). */
function startsSentence(text: string, at: number): boolean {
  const next = text[at];
  if (next === undefined) return true;
  if (/[\p{Lu}\p{N}`"'“(\[*_@#–—-]/u.test(next) || !/\p{L}/u.test(next)) return true;
  return /^[a-z]+\d/.test(text.slice(at, at + 8));
}

/** Returns where the terminators and closing marks that start at `at` end. */
function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (CLOSER.test(text[end] ?? '') || TERMINATOR.test(text[end] ?? ''))) end += 1;
  return end;
}

/**
 * Returns where each sentence of a text on one line begins and ends. Terminators inside code spans, abbreviations,
 * versions, URLs and file names end none; time is linear in the text.
 */
export function splitSentences(
  text: string,
  abbreviations: ReadonlySet<string>,
): readonly { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    // A tick that nothing closes opens no code, or it would join the rest into one sentence.
    if (text[at] === '`') at = Math.max(at, text.indexOf('`', at + 1));
    if (!TERMINATOR.test(text[at] ?? '')) continue;
    // The terminators of a run share its end: looking for it at each of them would take quadratic time.
    if (end <= at) end = runEnd(text, at);
    const breaks = end >= text.length || text[end] === ' ';
    if (!breaks || !startsSentence(text, end + 1) || isInsideWord(text, at, abbreviations)) continue;
    parts.push({ from, to: end });
    from = end + 1;
    at = end;
  }
  if (from < text.length) parts.push({ from, to: text.length });
  return parts.filter((part) => text.slice(part.from, part.to).trim() !== '');
}
