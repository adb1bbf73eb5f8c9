/** A longer line is answered with an error and dropped as it comes, so that memory stays flat. */
const LONGEST_LINE = 16_777_216;
/** Lines that travel together: few enough that two workers end at about the same time. */
const MOST_IN_BATCH = 16;

/** A line of a stream, or null for one that was too long to keep. */
export type Line = string | null;

interface Splitter {
  /** Returns the lines that the bytes complete. */
  readonly add: (bytes: Uint8Array) => readonly Line[];
  /** Returns the last line where it has no newline. */
  readonly end: () => readonly Line[];
}

function splitter(): Splitter {
  const decoder = new TextDecoder('utf-8');
  let pieces: string[] = [];
  let length = 0;
  const take = (): Line => {
    const line = length > LONGEST_LINE ? null : pieces.join('').replace(/\r$/, '');
    pieces = [];
    length = 0;
    return line;
  };
  const keep = (piece: string): void => {
    length += piece.length;
    if (length > LONGEST_LINE) pieces = [];
    else if (piece !== '') pieces.push(piece);
  };
  const add = (bytes: Uint8Array): readonly Line[] => {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    keep(first);
    return others.map((piece) => {
      const line = take();
      keep(piece);
      return line;
    });
  };
  const end = (): readonly Line[] => {
    keep(decoder.decode());
    return length > 0 ? [take()] : [];
  };
  return { add, end };
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
