import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { PROFILES } from '../core/document.ts';
import type { ChangedFile, ReviewInput } from '../core/review-input.ts';
import { describeError, LegibleError } from '../errors.ts';

/** A longer line is answered with an error and dropped as it comes, so that memory stays flat. */
const LONGEST_LINE = 16_777_216;

const SHAPE =
  'Each line is one JSON object: {"id": "…", "as": "pull-request" or "rfc", "title"?: "…", "text": "…", "files"?: [{"path": "…"}], "filesTotal"?: 3, "labels"?: ["…"], "author"?: "…"}.';
const OUR_FAULT = 'This is a fault of Legible: please report it with the line.';

type Fields = Readonly<Record<string, unknown>>;

function wrong(field: string, expected: string): LegibleError {
  return new LegibleError(`unexpected \`${field}\`, expected ${expected}`, { hint: SHAPE });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseFields(line: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new LegibleError('the line is not JSON', { hint: SHAPE, cause: error });
  }
  if (isFields(value)) return value;
  throw new LegibleError('the line is not a JSON object', { hint: SHAPE });
}

function optionalText(fields: Fields, field: string): string | null {
  const value = fields[field] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw wrong(field, 'a string');
}

function optionalList(fields: Fields, field: string): readonly unknown[] {
  const value = fields[field] ?? [];
  if (Array.isArray(value)) return value as readonly unknown[];
  throw wrong(field, 'a list');
}

function toLabel(value: unknown): string {
  if (typeof value === 'string') return value;
  throw wrong('labels', 'a list of strings');
}

function toChangedFile(value: unknown): ChangedFile {
  if (!isFields(value) || typeof value['path'] !== 'string')
    throw wrong('files', 'a list of objects with a `path`');
  const count = (field: string): number => {
    const lines = value[field];
    return typeof lines === 'number' && Number.isFinite(lines) ? lines : 0;
  };
  return { path: value['path'], additions: count('additions'), deletions: count('deletions') };
}

/** A list of files that was cut short says so, and tells nothing by what it lacks. */
function totalOf(fields: Fields): Pick<ReviewInput, 'filesTotal'> {
  const value = fields['filesTotal'] ?? null;
  if (value === null) return {};
  if (typeof value === 'number' && Number.isFinite(value)) return { filesTotal: value };
  throw wrong('filesTotal', 'a number');
}

/**
 * Returns the document of a JSON line; fields that it does not know are left alone.
 * @throws LegibleError saying which field is wrong and what was expected.
 */
export function parseInputLine(fields: Fields): ReviewInput {
  const { id, text, as } = fields;
  if (typeof id !== 'string') throw wrong('id', 'a string');
  const profile = PROFILES.find((one) => one === as);
  if (profile === undefined) throw wrong('as', '`pull-request` or `rfc`');
  if (typeof text !== 'string') throw wrong('text', 'a string');
  return {
    id,
    profile,
    title: optionalText(fields, 'title'),
    text,
    path: null,
    files: optionalList(fields, 'files').map(toChangedFile),
    ...totalOf(fields),
    labels: optionalList(fields, 'labels').map(toLabel),
    author: optionalText(fields, 'author'),
  };
}

function errorLine(id: string | null, error: unknown): object {
  const { message, hint } = describeError(error);
  return { id, error: { message, hint: hint ?? OUR_FAULT } };
}

/** What a document is answered with. */
export type AnswerDocument = (input: ReviewInput) => Promise<object>;

/** Returns what a line is answered with: what `review` makes of its document, or its error. Never throws. */
export async function answerLine(line: string, review: AnswerDocument): Promise<object> {
  let id: string | null = null;
  try {
    const fields = parseFields(line);
    id = typeof fields['id'] === 'string' ? fields['id'] : null;
    return await review(parseInputLine(fields));
  } catch (error) {
    return errorLine(id, error);
  }
}

/** A line of a stream, or null for one that was too long to keep. */
type Line = string | null;

/** Yields the lines of a stream of bytes, the last one with or without its newline. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
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
  for await (const chunk of stream) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    keep(first);
    for (const piece of others) {
      yield take();
      keep(piece);
    }
  }
  keep(decoder.decode());
  if (length > 0) yield take();
}

/** Answers every line of `input` with one line on `output`, in order, never further ahead than the reader of `output`. */
export async function reviewLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  review: AnswerDocument,
): Promise<void> {
  for await (const line of linesOf(input)) {
    const answer =
      line === null
        ? errorLine(null, new LegibleError('the line is longer than 16 MiB', { hint: SHAPE }))
        : await answerLine(line, review);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
}
