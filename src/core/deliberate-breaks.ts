import { pieceIndex, sourceOf, type FlatText, type Stretch } from './inline-text.ts';

/** Last words that cannot end a sentence, so that a line which ends with one was wrapped. */
const OPEN_END =
  /(?:[,;(—–-]|\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|as|than|that|is|are|our|its|via|using))$/i;
/** A line of so many characters or more was wrapped. */
const SHORT_LINE = 48;
/** The narrowest columns at which lines are wrapped: those of commit messages. */
const NARROWEST = 72;

/** Returns true where the words of a line, from one place to the next line's, cannot end a sentence. */
export function isOpenBefore(text: string, from: number, place: number): boolean {
  return OPEN_END.test(text.slice(Math.max(from, place - 14), place).trimEnd());
}

/** The words of one line of a block, and the first column after them in the source. */
interface Line extends Stretch {
  readonly end: number;
}

function linesOf(flat: FlatText, columnOf: (offset: number) => number): readonly Line[] {
  const { breaks, text } = flat;
  return [0, ...breaks].map((from, index) => {
    const to = (breaks[index] ?? text.length + 1) - 1;
    const source = sourceOf(flat, { from, to });
    return { from, to, end: columnOf(source.from) + source.to - source.from };
  });
}

/**
 * Returns how many characters of the source cannot be parted at a place: the word there, or the link that begins there. A link
 * closes with more marks than it opens with, other markup with as many.
 */
function wholeAt(flat: FlatText, at: number): number {
  const space = flat.text.indexOf(' ', at);
  const word = sourceOf(flat, { from: at, to: space < 0 ? flat.text.length : space });
  const first = pieceIndex(flat, at);
  const opened = (flat.pieces[first]?.from ?? 0) - (flat.pieces[first]?.open ?? 0);
  if (opened === 0) return word.to - word.from;
  for (let index = first; index < flat.pieces.length; index += 1) {
    const { to = 0, close = 0 } = flat.pieces[index] ?? {};
    if (close > to) return (close - to > opened ? Math.max(word.to, close) : word.to) - word.from;
  }
  return word.to - word.from;
}

/**
 * Returns the places where a line was ended on purpose: it is short, its words could end a sentence, a capital follows, and
 * what follows would have had room in the block. All other line ends are hard wraps. `columnOf` gives the column of an
 * offset of the source, from 1 on.
 */
export function deliberateBreaks(flat: FlatText, columnOf: (offset: number) => number): readonly number[] {
  const { text } = flat;
  const lines = linesOf(flat, columnOf);
  const widest = Math.max(NARROWEST + 1, ...lines.map((line) => line.end));
  return lines.slice(0, -1).flatMap((line) => {
    const next = line.to + 1;
    if (line.to - line.from >= SHORT_LINE) return [];
    if (!/^\p{Lu}|^\p{Extended_Pictographic}/u.test(text.slice(next, next + 2))) return [];
    if (isOpenBefore(text, line.from, next)) return [];
    return line.end + 1 + wholeAt(flat, next) <= widest ? [next] : [];
  });
}
