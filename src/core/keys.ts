import { isOpenBefore } from './deliberate-breaks.ts';
import { sliceFlat, type FlatText } from './inline-text.ts';

/** A label is a few words: longer ones are sentences that happen to hold a colon. */
const MOST_WORDS = 5;
const MOST_BOLD_WORDS = 8;
const KEY = /^[^\p{L}\p{N}`]{0,4}(?<key>\p{L}[\p{L}\p{N} /&'’()+-]{1,48}?)\??\s?:(?=\s|$)/u;
const DASHED = /^[^\p{L}\p{N}`]{0,4}(?<key>\p{Lu}[\p{L} /&'’]{1,30}?)\s[—–-]\s/u;
/** A line that begins so opens a field of its own, as in `Summary:` and `Test Plan:`. */
const FIELD = /^\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,2}:(?=\s|$)/u;
const QUESTION = /^(?:what|why|how|when|where|which|who|does|is|are)\b/i;
/** Words that make a clause of what looks like a key: `This change is backward compatible:`. */
const CLAUSE =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|does|did|this|that|these|those|there|it|we|i|you|they|following)\b/i;
/** What a block's text is: a key that heads what follows it, or words with the label that they stand under. */
export type Labelled =
  | { readonly kind: 'key'; readonly key: string; readonly flat: FlatText }
  | { readonly kind: 'words'; readonly label: string | null; readonly flat: FlatText };

function wordCount(text: string): number {
  return text.split(' ').length;
}

function isClause(text: string): boolean {
  return /[.!]$/.test(text) || (CLAUSE.test(text) && !QUESTION.test(text));
}

/** Returns true for words that read as a key: few, and no clause unless they ask. */
export function isKey(text: string): boolean {
  if (text.length < 2 || wordCount(text) > MOST_WORDS || /[.!,;]/.test(text)) return false;
  return !isClause(text);
}

/** The marks that a label ends with. A run is tried from its first mark alone: from each, it would take quadratic time. */
const TRAILING_MARKS = /(?<![\s:—–-])[\s:—–-]+$/;

function withoutColon(text: string): string {
  return text.replace(TRAILING_MARKS, '');
}

/** The bold words that a text begins with, and where they end; emoji may stand before them. */
function boldLead(flat: FlatText): { readonly words: string; readonly to: number } | null {
  const range = flat.bold[0];
  if (range === undefined || range.from > 4 || /[\p{L}\p{N}]/u.test(flat.text.slice(0, range.from)))
    return null;
  return { words: flat.text.slice(range.from, range.to).trim(), to: range.to };
}

function labelOfBold(flat: FlatText): Labelled | null {
  const lead = boldLead(flat);
  if (lead === null || wordCount(lead.words) > MOST_BOLD_WORDS) return null;
  const after = /^\s*[:—–-]?\s*/.exec(flat.text.slice(lead.to, lead.to + 8))?.[0] ?? '';
  const key = withoutColon(lead.words);
  const rest = sliceFlat(flat, lead.to + after.length, flat.text.length);
  if (rest.text === '') return isClause(key) ? null : { kind: 'key', key, flat };
  const parted = /[:—–-]$/.test(lead.words) || /[:—–-]/.test(after);
  return parted ? { kind: 'words', label: key, flat: rest } : null;
}

/** Returns what a block's text is: its bold label or the key of its `Key: value`, and the words after it. */
export function readLabel(flat: FlatText): Labelled {
  const bold = labelOfBold(flat);
  if (bold !== null) return bold;
  const match = KEY.exec(flat.text) ?? DASHED.exec(flat.text);
  const key = match?.groups?.['key']?.trim();
  const plain = { kind: 'words', label: null, flat } as const;
  if (match === null || key === undefined || !isKey(key)) return plain;
  // A lower-case key is one word: `risk: low`, but not `we do two things: …`.
  if (!/^\p{Lu}/u.test(key) && wordCount(key) > 1) return plain;
  const rest = sliceFlat(flat, match[0].length, flat.text.length);
  return rest.text === '' ? { kind: 'key', key, flat } : { kind: 'words', label: key, flat: rest };
}

/** Returns a block's lines that stand for themselves: a bold line, and each line that opens a field. */
export function splitFields(flat: FlatText): readonly FlatText[] {
  const { breaks, text } = flat;
  const isField = (at: number): boolean => FIELD.test(text.slice(at, at + 60));
  const starts = new Set([0, ...breaks]);
  const boldLines = new Set(flat.bold.filter((range) => starts.has(range.from)).map((range) => range.to));
  const cuts = breaks.filter((at, index) => {
    if (boldLines.has(at - 1)) return true;
    if (!isField(at)) return false;
    const from = breaks[index - 1] ?? 0;
    // A field's value may end in any word: `Feature flag: on`, `Risk: -`.
    return isField(from) || !isOpenBefore(text, from, at);
  });
  if (cuts.length === 0) return [flat];
  return [0, ...cuts]
    .map((from, index) => sliceFlat(flat, from, cuts[index] ?? text.length))
    .filter((part) => part.text !== '');
}
