import type { Point } from './document.ts';
import { pieceIndex, sourceOf, type FlatText } from './inline-text.ts';

/** Last words that cannot end a sentence, so that a line which ends with one was wrapped. */
const OPEN_END =
  /(?:[,;(—–-]|(?<![\w/-])(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|as|than|that|is|are|our|its|via|using))$/i;
/** A line of more characters than this, with the space after it, was wrapped. */
const SHORT_LINE = 48;
/** The narrowest columns at which lines are wrapped: those of commit messages. */
const NARROWEST = 72;

/** Returns true where the words before a place, back to `from` at most, cannot end a sentence: the line was wrapped. */
export function isOpenBefore(text: string, from: number, place: number): boolean {
  return OPEN_END.test(text.slice(Math.max(from, place - 14), place).trimEnd());
}

/** The text that a block was read from. */
interface Source {
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
}

/** The first column of the source after the words that end at a place. */
function columnAfter(flat: FlatText, place: number, { pointAt }: Source): number {
  return pointAt(sourceOf(flat, { from: place - 1, to: place }).to).column;
}

/** Returns how many characters of the source cannot be parted at a place: the word there, or the link that begins there. */
function wholeAt(flat: FlatText, at: number, { source }: Source): number {
  const { pieces, text } = flat;
  const space = text.indexOf(' ', at);
  const word = sourceOf(flat, { from: at, to: space < 0 ? text.length : space });
  const first = pieceIndex(flat, at);
  const opening = pieces[first];
  if (opening === undefined || !source.slice(opening.open, opening.from).includes('['))
    return word.to - word.from;
  let last = first;
  while (last < pieces.length - 1 && !source.slice(pieces[last]?.to, pieces[last]?.close).startsWith(']'))
    last += 1;
  return Math.max(word.to, pieces[last]?.close ?? 0) - word.from;
}

/** True where a line's words could end, from one place to the next line's: they are few, and a capital follows. */
function couldEnd(text: string, from: number, next: number): boolean {
  if (next - from > SHORT_LINE || isOpenBefore(text, from, next)) return false;
  return /^\p{Lu}|^\p{Extended_Pictographic}/u.test(text.slice(next, next + 2));
}

/**
 * Returns the places where a line was ended on purpose: it is short, its words could end a sentence, a capital follows, and
 * what follows would have had room in the block. All other line ends are hard wraps.
 */
export function deliberateBreaks(flat: FlatText, source: Source): readonly number[] {
  const { breaks, text } = flat;
  const could = breaks.filter((next, index) => couldEnd(text, breaks[index - 1] ?? 0, next));
  // Most blocks have none, and their lines need not be found in the source.
  if (could.length === 0) return [];
  const ends = [...breaks.map((next) => next - 1), text.length].map((end) => columnAfter(flat, end, source));
  const widest = Math.max(NARROWEST + 1, ...ends);
  return could.filter(
    (next) => columnAfter(flat, next - 1, source) + 1 + wholeAt(flat, next, source) <= widest,
  );
}
