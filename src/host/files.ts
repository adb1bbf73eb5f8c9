import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { matchesAny } from '../core/globs.ts';
import { LegibleError } from '../errors.ts';

/** GitHub gives no larger file as text; no RFC comes near. */
const LARGEST_FILE = 1_048_576;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a file is named as: one of the texts on the command line, which `-` can stand for, or a file of its own option. */
export type NamedAs = 'text' | 'file';

function unreadable(path: string, error: unknown, as: NamedAs): LegibleError {
  switch (codeOf(error)) {
    case 'ENOENT':
      return new LegibleError(`no file \`${path}\``, {
        hint: as === 'text' ? 'Check the path, or give `-` to read standard input.' : 'Check the path.',
        cause: error,
      });
    case 'EACCES':
      return new LegibleError(`\`${path}\` may not be read`, {
        hint: 'Check the permissions of the file.',
        cause: error,
      });
    default:
      return new LegibleError(`could not read \`${path}\``, { hint: String(error), cause: error });
  }
}

/**
 * Returns the text of a file; `shown` is what messages call it, and `as` decides what they say can be done.
 * @throws LegibleError where it is missing, a folder, too large or no text.
 */
export function readTextFile(path: string, shown: string = path, as: NamedAs = 'file'): Promise<string> {
  // A file of the machine's own is read at once: to wait for it takes longer, since Node must first load what waits.
  return new Promise((resolve) => resolve(decode(readBytes(path, shown, as), shown)));
}

function readBytes(path: string, shown: string, as: NamedAs): Buffer {
  try {
    return readPlain(path, shown, as);
  } catch (error: unknown) {
    throw error instanceof LegibleError ? error : unreadable(shown, error, as);
  }
}

function readPlain(path: string, shown: string, as: NamedAs): Buffer {
  const about = statSync(path);
  if (about.isDirectory()) {
    throw new LegibleError(`\`${shown}\` is a folder`, {
      hint: as === 'text' ? `Name the files in it: \`${join(shown, '*.md')}\`.` : 'Name a file.',
    });
  }
  if (about.size > LARGEST_FILE) {
    throw new LegibleError(`\`${shown}\` is larger than 1 MiB`, {
      hint: 'Legible reads texts that a person wrote.',
    });
  }
  return readFileSync(path);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    // The decoder drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new LegibleError(`\`${name}\` is not UTF-8 text`, { hint: 'Save it as UTF-8.', cause: error });
  }
}

/** Returns all of a stream as text: standard input where `-` is named. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_FILE) {
      throw new LegibleError('standard input is larger than 1 MiB', {
        hint: 'Use `--jsonl` for many texts.',
      });
    }
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks), 'standard input');
}

/** Returns true where there is such a file. */
export function fileExists(path: string): Promise<boolean> {
  try {
    return Promise.resolve(statSync(path).isFile());
  } catch {
    return Promise.resolve(false);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error: unknown) {
    throw new LegibleError(`no folder \`${folder}\``, {
      hint: 'Name the folder of the rule files: `legible rules check rules`.',
      cause: error,
    });
  }
}

/** Returns the rule files of a folder, in the order of their names. */
export async function readRuleFiles(folder: string): Promise<readonly { path: string; text: string }[]> {
  const names = namesIn(folder);
  const paths = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  if (paths.length === 0) {
    throw new LegibleError(`no rule files in \`${folder}\``, {
      hint: 'Rule files end in `.yml`; `rules/README.md` describes them.',
    });
  }
  return Promise.all(
    paths.map(async (name) => ({ path: join(folder, name), text: await readTextFile(join(folder, name)) })),
  );
}

/** Returns a path as reports show it: from the working folder, with forward slashes. */
export function shownPath(path: string, from: string): string {
  const shown = relative(from, path);
  return (shown === '' || shown.startsWith('..') ? path : shown).split(sep).join('/');
}

/** Returns true where a path looks like an RFC's: one of the globs fits its end, or its name begins so. */
export function looksLikeRfc(path: string, globs: readonly string[]): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  const ends = parts.map((_, at) => parts.slice(at).join('/'));
  return ends.some((end) => matchesAny(end, globs)) || /^(?:rfc|adr|proposal)\b/i.test(basename(path));
}
