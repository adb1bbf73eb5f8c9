import { PROFILES } from '../core/document.ts';
import type { ChangedFile, ReviewInput } from '../core/review-input.ts';
import { describeError, LegibleError } from '../errors.ts';
import type { Line } from './lines.ts';

const SHAPE =
  'Each line is one JSON object: {"id": "…", "as": "pull-request" or "rfc", "title"?: "…", "text": "…", "files"?: [{"path": "…", "additions": 3, "deletions": 1, "patch"?: "…"}], "filesTotal"?: 3, "labels"?: ["…"], "author"?: "…"}.';
const OUR_FAULT = 'This is a fault of Legible: please report it with the line.';

/** The keys of a line, before any is looked at. */
export type Fields = Readonly<Record<string, unknown>>;

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

/** Returns a count of lines, or null where it is left out. */
function countOf(file: Fields, field: 'additions' | 'deletions', where: string): number | null {
  const lines = file[field] ?? null;
  if (lines === null) return null;
  if (typeof lines === 'number' && Number.isSafeInteger(lines) && lines >= 0) return lines;
  throw wrong(`${where}.${field}`, 'a whole number of lines, 0 or more');
}

function patchOf(file: Fields, where: string): Pick<ChangedFile, 'patch'> {
  const patch = file['patch'] ?? null;
  if (patch === null) return {};
  if (typeof patch === 'string') return { patch };
  throw wrong(`${where}.patch`, 'a string');
}

function toChangedFile(value: unknown, at: number): ChangedFile {
  if (!isFields(value) || typeof value['path'] !== 'string')
    throw wrong('files', 'a list of objects with a `path`');
  const where = `files[${at}]`;
  const additions = countOf(value, 'additions', where);
  const deletions = countOf(value, 'deletions', where);
  return {
    path: value['path'],
    additions: additions ?? 0,
    deletions: deletions ?? 0,
    ...(additions === null || deletions === null ? { uncounted: true } : {}),
    ...patchOf(value, where),
  };
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

/** Returns true where a line says that its author is a bot: as `authorIsBot`, or by the end of the login as GitHub writes it. */
export function isByBot({ author, authorIsBot }: Fields): boolean {
  return authorIsBot === true || (typeof author === 'string' && author.endsWith('[bot]'));
}

/** Returns what a line calls itself, or null where that cannot be read. */
export function idOf(line: Line): string | null {
  if (line === null) return null;
  try {
    const { id } = parseFields(typeof line === 'string' ? line : line.lossy);
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** Returns why a line of a stream has no text, as a clause. */
export function whyUnread(line: Exclude<Line, string>): string {
  return line === null ? 'the line is longer than 16 MiB' : 'the line is not UTF-8 text';
}

function errorLine(id: string | null, error: unknown): object {
  const { message, hint } = describeError(error);
  return { id, error: { message, hint: hint ?? OUR_FAULT } };
}

/** Returns what a line is answered with: what is made of its fields, or its error. Never throws. */
function answer(line: Line, make: (fields: Fields) => object): object {
  try {
    if (typeof line === 'string') return make(parseFields(line));
    throw new LegibleError(whyUnread(line), { hint: line === null ? SHAPE : 'Write the line as UTF-8.' });
  } catch (error) {
    return errorLine(idOf(line), error);
  }
}

/** Returns what a line is answered with: what `review` makes of its document, or its error. Never throws. */
export function answerLine(line: Line, review: (input: ReviewInput, authorIsBot: boolean) => object): object {
  return answer(line, (fields) => review(parseInputLine(fields), isByBot(fields)));
}

/** Returns the JSON text that a line is answered with: what is made of its fields, or its error. Never throws. */
export function answerFields(line: Line, make: (fields: Fields) => object): string {
  return JSON.stringify(answer(line, make));
}
