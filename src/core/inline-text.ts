/** A run of a flat text and where it was read: its first character at `from`, and so on, or all of it opaque. */
export interface Piece {
  /** Its place in the flat text. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** True where characters do not count one by one: an entity, an escape, a code span. */
  readonly opaque: boolean;
  /** Where a statement that begins with this piece begins: at the markup around it. */
  open: number;
  /** Where a statement that ends with this piece ends. */
  close: number;
}

/** A block's words on one line, with the way back to their places in the source. */
export interface FlatText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Stretches of the text that are bold. */
  readonly bold: readonly Stretch[];
  /** Places in the text where a line of the source begins. */
  readonly breaks: readonly number[];
}

/** A stretch of a flat text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A flat text in the making. */
export interface FlatBuilder {
  text: string;
  readonly pieces: Piece[];
  readonly bold: Stretch[];
  readonly breaks: number[];
}

/** Returns an empty flat text, to be appended to. */
export function startFlat(): FlatBuilder {
  return { text: '', pieces: [], bold: [], breaks: [] };
}

/** Appends one space, unless the text is empty or ends with one. */
export function appendSpace(flat: FlatBuilder): void {
  if (flat.text !== '' && !flat.text.endsWith(' ')) flat.text += ' ';
}

/** Appends a space where the source begins a new line. */
export function appendBreak(flat: FlatBuilder): void {
  appendSpace(flat);
  if (flat.text !== '' && flat.breaks.at(-1) !== flat.text.length) flat.breaks.push(flat.text.length);
}

/** Appends words that stand in the source from `from` to `to`; they hold no runs of white space. */
export function appendPiece(
  flat: FlatBuilder,
  words: string,
  { from, to, opaque }: Stretch & { readonly opaque: boolean },
): void {
  if (words === '') return;
  flat.pieces.push({ at: flat.text.length, from, to, opaque, open: from, close: to });
  flat.text += words;
}

const WORD = /\S+/g;
const SPACES = /\s{2}|[^\S ]/;

/** Appends a line that stands in the source as it is, and makes each run of white space one space. */
export function appendLine(flat: FlatBuilder, line: string, offset: number): void {
  if (!SPACES.test(line)) {
    const skipped = line.startsWith(' ') ? 1 : 0;
    if (skipped > 0) appendSpace(flat);
    const words = line.slice(skipped);
    appendPiece(flat, words, { from: offset + skipped, to: offset + line.length, opaque: false });
    return;
  }
  let end = 0;
  for (const match of line.matchAll(WORD)) {
    if (match.index > end) appendSpace(flat);
    end = match.index + match[0].length;
    appendPiece(flat, match[0], { from: offset + match.index, to: offset + end, opaque: false });
  }
  if (end < line.length) appendSpace(flat);
}

/** Returns how many entries of a sorted list have a key at or below the limit. */
function countUpTo<Entry>(entries: readonly Entry[], limit: number, keyOf: (entry: Entry) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && keyOf(entry) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns which piece of a flat text a character of it was read from. */
export function pieceIndex(flat: FlatText, index: number): number {
  return Math.max(0, countUpTo(flat.pieces, index, (piece) => piece.at) - 1);
}

/** Returns where in the source a stretch of a flat text begins and ends; it neither begins nor ends with a space. */
export function sourceOf(flat: FlatText, { from, to }: Stretch): Stretch {
  const first = flat.pieces[pieceIndex(flat, from)];
  const last = flat.pieces[pieceIndex(flat, to - 1)];
  if (first === undefined || last === undefined) return { from: 0, to: 0 };
  const skipped = first.opaque ? 0 : from - first.at;
  const kept = to - last.at;
  const whole = last.opaque || kept >= last.to - last.from;
  return {
    from: skipped > 0 ? first.from + skipped : first.open,
    to: whole ? last.close : last.from + kept,
  };
}

function clipPiece(piece: Piece, from: number, to: number): Piece {
  const length = piece.to - piece.from;
  const skipped = piece.opaque ? 0 : Math.max(0, from - piece.at);
  const kept = piece.opaque ? length : Math.min(length, to - piece.at);
  return {
    at: Math.max(piece.at, from) - from,
    from: piece.from + skipped,
    to: piece.from + kept,
    opaque: piece.opaque,
    open: skipped > 0 ? piece.from + skipped : piece.open,
    close: kept < length ? piece.from + kept : piece.close,
  };
}

/** Returns a stretch of a flat text, without white space at its ends. */
export function sliceFlat(flat: FlatText, from: number, to: number): FlatText {
  let start = from;
  let end = to;
  while (start < end && flat.text[start] === ' ') start += 1;
  while (end > start && flat.text[end - 1] === ' ') end -= 1;
  if (start === 0 && end === flat.text.length) return flat;
  if (start >= end) return startFlat();
  const { pieces, bold, breaks } = flat;
  const until = countUpTo(pieces, end - 1, (piece) => piece.at);
  const lastBold = countUpTo(bold, end - 1, (range) => range.from);
  return {
    text: flat.text.slice(start, end),
    pieces: pieces.slice(pieceIndex(flat, start), until).map((piece) => clipPiece(piece, start, end)),
    bold: bold
      .slice(
        countUpTo(bold, start, (range) => range.to),
        lastBold,
      )
      .map((range) => ({ from: Math.max(range.from - start, 0), to: Math.min(range.to, end) - start })),
    breaks: breaks
      .slice(countUpTo(breaks, start, Number), countUpTo(breaks, end - 1, Number))
      .map((at) => at - start),
  };
}

/** Appends a finished flat text. */
export function appendFlat(flat: FlatBuilder, part: FlatText): void {
  const shift = flat.text.length;
  for (const piece of part.pieces) flat.pieces.push({ ...piece, at: piece.at + shift });
  for (const range of part.bold) flat.bold.push({ from: range.from + shift, to: range.to + shift });
  for (const at of part.breaks) flat.breaks.push(at + shift);
  flat.text += part.text;
}

/** Returns a flat text without some stretches of it, which come in order and do not overlap. */
export function withoutStretches(flat: FlatText, stretches: readonly Stretch[]): FlatText {
  if (stretches.length === 0) return flat;
  const kept = startFlat();
  let from = 0;
  for (const stretch of [...stretches, { from: flat.text.length, to: flat.text.length }]) {
    const part = sliceFlat(flat, from, stretch.from);
    if (part.text !== '') {
      if (flat.text[from] === ' ') appendSpace(kept);
      appendFlat(kept, part);
      if (flat.text[stretch.from - 1] === ' ') appendSpace(kept);
    }
    from = stretch.to;
  }
  return sliceFlat(kept, 0, kept.text.length);
}
