import type { Point } from './document.ts';
import { pieceIndex, sourceOf, type FlatText, type Stretch } from './inline-text.ts';

/** Last words that cannot end a sentence, so that a line which ends with one was wrapped. */
const OPEN_END =
  /(?:[,;(—–-]|(?<![\w/-])(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|as|than|that|is|are|our|its|via|using))$/i;
/** A line of so many characters or more was wrapped. */
const SHORT_LINE = 48;
/** The narrowest columns at which lines are wrapped: those of commit messages. */
const NARROWEST = 72;

/** Returns true where the words before a place, back to `from` at most, cannot end a sentence: the line was wrapped. */
export function isOpenBefore(text: string, from: number, place: number): boolean {
  return OPEN_END.test(text.slice(Math.max(from, place - 14), place).trimEnd());
}

/** The words of one line of a block, and the first column after them in the source. */
interface Line extends Stretch {
  readonly end: number;
}

/** The text that a block was read from. */
interface Source {
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
}

function linesOf(flat: FlatText, { pointAt }: Source): readonly Line[] {
  const { breaks, text } = flat;
  return [0, ...breaks].map((from, index) => {
    const to = (breaks[index] ?? text.length + 1) - 1;
    return { from, to, end: pointAt(sourceOf(flat, { from, to }).to).column };
  });
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

/**
 * Returns the places where a line was ended on purpose: it is short, its words could end a sentence, a capital follows, and
 * what follows would have had room in the block. All other line ends are hard wraps.
 */
export function deliberateBreaks(flat: FlatText, source: Source): readonly number[] {
  const { text } = flat;
  const lines = linesOf(flat, source);
  const widest = Math.max(NARROWEST + 1, ...lines.map((line) => line.end));
  return lines.slice(0, -1).flatMap((line) => {
    const next = line.to + 1;
    if (line.to - line.from >= SHORT_LINE) return [];
    if (!/^\p{Lu}|^\p{Extended_Pictographic}/u.test(text.slice(next, next + 2))) return [];
    if (isOpenBefore(text, line.from, next)) return [];
    return line.end + 1 + wholeAt(flat, next, source) <= widest ? [next] : [];
  });
}
