import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline as chain } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { describeError, LegibleError } from '../errors.ts';
import { dayOfLine } from './history-line.ts';
import {
  countSkipped,
  select,
  type Candidate,
  type HistorySource,
  type Selection,
} from './history-source.ts';
import { idOf, whyUnread, type Fields } from './jsonl.ts';
import { linesOf } from './lines.ts';

const CHUNK = 65_536;

/** A file, and what messages call it. */
interface NamedFile {
  readonly path: string;
  readonly shown: string;
}

async function* readBytes({ path, shown }: NamedFile): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(path, { highWaterMark: CHUNK });
  try {
    // What ends the file ends its unpacking too, and is thrown here.
    const texts: AsyncIterable<Uint8Array> = path.endsWith('.gz')
      ? chain(bytes, createGunzip({ chunkSize: CHUNK }), () => undefined)
      : bytes;
    yield* texts;
  } catch (error) {
    throw new LegibleError(`could not read \`${shown}\`: ${describeError(error).message}`, {
      hint: 'Name a text file that may be read; one whose name ends in `.gz` has to be whole and packed with gzip.',
      cause: error,
    });
  }
}

/** The lines of a file that are not blank; one that is no text is told where it is read. */
async function* filledLines(file: NamedFile): AsyncGenerator<string> {
  for await (const line of linesOf(readBytes(file))) {
    if (typeof line !== 'string') yield JSON.stringify({ id: idOf(line), skipped: whyUnread(line) });
    else if (line.trim() !== '') yield line;
  }
}

/** What the choice of a line rests on; a broken line is chosen, so that its error is told. */
function fieldsOf(line: string): Fields {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

interface Survey {
  readonly candidates: readonly Candidate[];
  readonly ids: ReadonlyMap<number, string>;
  /** Lines that are chosen whatever their date: RFCs. */
  readonly always: readonly number[];
  readonly hash: string;
}

async function survey(file: NamedFile): Promise<Survey> {
  const hash = createHash('sha256');
  const candidates: Candidate[] = [];
  const ids = new Map<number, string>();
  const always: number[] = [];
  let at = 0;
  for await (const line of filledLines(file)) {
    hash.update(line).update('\n');
    const fields = fieldsOf(line);
    if (fields['as'] === 'rfc') always.push(at);
    else {
      candidates.push({ at, date: dayOfLine(fields) });
      ids.set(at, typeof fields['id'] === 'string' ? fields['id'] : `line ${at + 1}`);
    }
    at += 1;
  }
  return { candidates, ids, always, hash: hash.digest('hex') };
}

/**
 * Returns a history kept as JSON lines, one document a line; a name that ends in `.gz` is unpacked as it is read.
 * @throws LegibleError where there is no such file, or it cannot be read.
 */
export async function jsonlHistory(file: NamedFile, selection: Selection): Promise<HistorySource> {
  const { path, shown } = file;
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined || about.isDirectory())
    throw new LegibleError(about === undefined ? `no file \`${shown}\`` : `\`${shown}\` is a folder`, {
      hint: 'Name a file with one JSON document a line, or `-` for standard input.',
    });
  const { candidates, ids, always, hash } = await survey(file);
  const skipped = countSkipped();
  const chosen = select(candidates, selection, (reason, at) => {
    skipped.add(reason, ids.get(at) ?? '');
  });
  const places = new Set([...chosen, ...always]);
  async function* lines(from: number): AsyncGenerator<string> {
    let at = 0;
    let place = 0;
    for await (const line of filledLines(file)) {
      if (places.has(at) && place++ >= from) yield line;
      at += 1;
    }
  }
  return {
    about: { kind: 'json-lines', name: basename(shown) },
    identity: `${hash} ${JSON.stringify(selection)}`,
    total: places.size,
    skipped: skipped.read(),
    changes: [],
    owners: null,
    lines,
  };
}

/** Runs something with a file that holds all of a stream, and removes the file: what is read twice cannot be read from a pipe. */
export async function withSpooled<T>(
  stream: AsyncIterable<Uint8Array>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'legible-'));
  const path = join(folder, randomUUID());
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
