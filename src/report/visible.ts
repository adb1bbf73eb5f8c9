/**
 * Characters that show nothing or change how others are shown: controls, bidirectional marks, zero widths, tags.
 * A joiner inside an emoji and the emoji variation selector are what they seem and stay.
 */
const INVISIBLE =
  /(?<!\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u{200d}|\u{200d}(?!\p{Extended_Pictographic})|(?![\u{200d}\u{fe0f}])[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const SOFT_HYPHEN = /\u{ad}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** More marks than any script stacks on one letter. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

function name(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Names runs of one invisible character once, so that a thousand of them are not a thousand names. */
function nameRuns(text: string): string {
  const named = text.replace(INVISIBLE, (character) => `[${name(character)}]`);
  return named.replace(/(\[U\+[0-9A-F]{4,6}\])\1+/g, (run, one: string) => {
    return `${one.slice(0, -1)} ×${run.length / one.length}]`;
  });
}

/** Returns the text on one line with every invisible character named: `a[U+202E]b`. Safe to print on a terminal. */
export function visible(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(SOFT_HYPHEN, '').replace(LONE_SURROGATE, '\u{fffd}').trim();
  return nameRuns(line).replace(STACKED_MARKS, '$1');
}

/** Returns the text with its lines and spaces as they are and every other invisible character named: for a page. */
export function visibleAsWritten(text: string): string {
  const pieces = text
    .replace(SOFT_HYPHEN, '')
    .replace(LONE_SURROGATE, '\u{fffd}')
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t]+)/);
  return pieces
    .map((piece, at) => (at % 2 === 1 ? piece : nameRuns(piece).replace(STACKED_MARKS, '$1')))
    .join('');
}

/** Returns at most `limit` code points of the text, the last one an ellipsis where something was cut. */
export function cut(text: string, limit: number): string {
  const points = Array.from(text.slice(0, limit * 2 + 2));
  if (points.length <= limit && text.length <= limit * 2 + 2) return text;
  const kept = points.slice(0, limit - 1).join('');
  const word = kept.replace(/\s+\S*$/u, '');
  return `${word.length > kept.length * 0.6 ? word : kept.trimEnd()}…`;
}
