/** Colours of a terminal, or none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly open: (text: string) => string;
  readonly ask: (text: string) => string;
}

function sgr(on: number, off: number): (text: string) => string {
  return (text) => `\u001B[${on}m${text}\u001B[${off}m`;
}

/** Returns the colours, or functions that leave text as it is. */
export function paintFor(color: boolean): Paint {
  const plain = (text: string): string => text;
  if (!color) return { bold: plain, dim: plain, good: plain, open: plain, ask: plain };
  return { bold: sgr(1, 22), dim: sgr(2, 22), good: sgr(32, 39), open: sgr(33, 39), ask: sgr(36, 39) };
}

/** East Asian wide characters and emoji take two columns; marks take none. */
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{ff01}-\u{ff60}]/u;
const NO_WIDTH = /[\p{M}\u{200d}\u{fe0f}]/u;

/** Most words: a column each. */
const PLAIN = /^[ -~]*$/;

/** Returns the columns that a text without control characters takes. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** Returns the text padded with spaces to the given columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

function brokenWord(word: string, columns: number): readonly string[] {
  if (columnsOf(word) <= columns) return [word];
  const pieces: string[] = [''];
  for (const character of word) {
    const last = pieces.at(-1) ?? '';
    if (columnsOf(last + character) > columns) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}

/** Returns the lines of a text wrapped at spaces; a word longer than a line is broken. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => brokenWord(one, columns))) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
