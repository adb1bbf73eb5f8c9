/** In bytes. A longer line is answered with an error and dropped as it comes, so that memory stays flat. */
const LONGEST_LINE = 16_777_216;
/** Lines that travel together: few enough that two workers end at about the same time. */
const MOST_IN_BATCH = 16;

/** A line whose bytes are no UTF-8 text, with what of it can be read. */
export interface NotUtf8 {
  readonly lossy: string;
}

/** A line of a stream: its text, or what is there of one that is none; null for one that was too long to keep. */
export type Line = string | NotUtf8 | null;

interface Splitter {
  /** Returns the lines that the bytes complete. */
  readonly add: (bytes: Uint8Array) => readonly Line[];
  /** Returns the last line where it has no newline. */
  readonly end: () => readonly Line[];
}

const NEWLINE = 10;
/** Only the first line of a stream begins with a byte order mark. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

function decode(bytes: Uint8Array): string | NotUtf8 {
  try {
    return STRICT.decode(bytes).replace(/\r$/, '');
  } catch {
    return { lossy: LENIENT.decode(bytes) };
  }
}

function splitter(): Splitter {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let begun = false;
  const take = (): Line => {
    const line = length > LONGEST_LINE ? null : decode(Buffer.concat(pieces));
    const marked = !begun && typeof line === 'string';
    begun = true;
    pieces = [];
    length = 0;
    return marked ? line.replace(/^\u{feff}/u, '') : line;
  };
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > LONGEST_LINE) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const add = (bytes: Uint8Array): readonly Line[] => {
    const lines: Line[] = [];
    let at = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, at)) {
      keep(bytes.subarray(at, end));
      lines.push(take());
      at = end + 1;
    }
    keep(bytes.subarray(at));
    return lines;
  };
  return { add, end: () => (length > 0 ? [take()] : []) };
}

function* inBatches(lines: readonly Line[]): Generator<readonly Line[]> {
  for (let at = 0; at < lines.length; at += MOST_IN_BATCH) yield lines.slice(at, at + MOST_IN_BATCH);
}

/** Yields the lines of a stream of bytes in small batches; a line that has come never waits for the next one. */
export async function* batchesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const lines = splitter();
  for await (const chunk of stream) yield* inBatches(lines.add(chunk));
  yield* inBatches(lines.end());
}

/** Yields the lines of a stream of bytes, the last one with or without its newline. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const batch of batchesOf(stream)) yield* batch;
}
