import type { Stretch } from './inline-text.ts';

/** What the search for an end stops at. */
const CANDIDATE = /[.!?…`]/g;
/** What may stand between a terminator and the space after it. */
const CLOSER = /["'”’)\]*_.!?…]/;
/** The longest word that is looked up; keeps the time linear in a text without spaces. */
const LONGEST_WORD = 24;
/** `e.g.`, `U.S.`, `w.r.t.` */
const DOTTED = /^(?:\p{L}\.){2,}$/u;
/** Words that a lower-case sentence begins with, where its writer uses no capitals. */
const STARTERS = new Set(
  'the this that these those there we it they you i if when then but so also and for in no not once'.split(
    ' ',
  ),
);
/** After these a single capital is a name (`option B.`), not an initial. */
const LETTERED = new Set(
  'option plan phase step appendix case type class part section scenario alternative solution variant'.split(
    ' ',
  ),
);

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && !/[\s([{"'“‘]/.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, end);
}

/** Returns the place after the code span that opens at `at`, or after its mark where it does not close. */
function skipCode(text: string, at: number, unclosed: Set<string>): number {
  let end = at;
  while (text[end] === '`') end += 1;
  const fence = text.slice(at, end);
  if (unclosed.has(fence)) return end;
  let close = text.indexOf(fence, end);
  while (close >= 0 && (text[close + fence.length] === '`' || text[close - 1] === '`'))
    close = text.indexOf(fence, close + fence.length);
  // A mark that never closes is looked for once: the next one would search the same rest.
  if (close < 0) unclosed.add(fence);
  return close < 0 ? end : close + fence.length;
}

/** Returns true where the full stop just before `end` belongs to an abbreviation, an initial or an item's number. */
function isPartOfWord(text: string, { from, to: end }: Stretch, abbreviations: ReadonlySet<string>): boolean {
  const word = wordBefore(text, end);
  const lower = word.toLowerCase();
  if (abbreviations.has(lower) || DOTTED.test(word)) return true;
  if (/\d/.test(text[end + 1] ?? '') && abbreviations.has(`${lower} #`)) return true;
  if (/^\p{Lu}\.$/u.test(word) && word !== 'I.')
    return !LETTERED.has(wordBefore(text, end - 3).toLowerCase());
  return /^\(?\d{1,3}\.$/.test(word) && end - from <= word.length + 1;
}

/**
 * What follows the space decides: a capital, a digit, code, a quote. A lower-case word begins a sentence only where it
 * is a name (`p99`, `iOS`, `max_conns`), an address or one of the words that sentences begin with.
 */
function startsSentence(text: string, at: number): boolean {
  const next = text[at];
  if (next === undefined || !/\p{Ll}/u.test(next)) return !/[,;:)\]]/.test(next ?? '');
  const word = /^[^\s]{1,40}/.exec(text.slice(at, at + 40))?.[0] ?? '';
  return /^(?:https?:\/\/|[a-z]+(?:\d|_|[A-Z]|\())/.test(word) || STARTERS.has(word.replace(/[,'’].*$/, ''));
}

function endsSentence(text: string, sentence: Stretch, abbreviations: ReadonlySet<string>): boolean {
  const { to: end } = sentence;
  if (end >= text.length) return true;
  if (text[end] !== ' ') return false;
  const last = text[end - 1];
  if (last === '?') return true;
  // Before a capital it ends one; before anything else the sentence goes on after a pause.
  if (last === '…' || text.endsWith('...', end)) return /\p{Lu}/u.test(text[end + 1] ?? '');
  if (!startsSentence(text, end + 1)) return false;
  return last !== '.' || !isPartOfWord(text, sentence, abbreviations);
}

function trimmed(text: string, { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return { from: start, to: end };
}

/**
 * Returns where each sentence of a text on one line begins and ends, without white space at its ends. Terminators inside
 * code spans, abbreviations, versions, URLs and file names end none; a place of `breaks` always does. The time is linear
 * in the text.
 */
export function splitSentences(
  text: string,
  abbreviations: ReadonlySet<string>,
  breaks: readonly number[] = [],
): readonly Stretch[] {
  const ends = new Set(breaks);
  const unclosed = new Set<string>();
  let from = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    if (match[0] === '`') {
      CANDIDATE.lastIndex = skipCode(text, match.index, unclosed);
      continue;
    }
    let end = match.index + 1;
    while (end < text.length && CLOSER.test(text[end] ?? '')) end += 1;
    CANDIDATE.lastIndex = end;
    if (!endsSentence(text, { from, to: end }, abbreviations)) continue;
    ends.add(end);
    from = end;
  }
  ends.add(text.length);
  const places = [0, ...[...ends].sort((one, other) => one - other)];
  return places
    .slice(1)
    .map((to, at) => trimmed(text, { from: places[at] ?? 0, to }))
    .filter((part) => part.to > part.from);
}
