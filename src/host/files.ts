import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { matchesAny } from '../core/globs.ts';
import { LegibleError } from '../errors.ts';

/** GitHub gives no larger file as text; no RFC comes near. */
const LARGEST_FILE = 1_048_576;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function unreadable(path: string, error: unknown): LegibleError {
  switch (codeOf(error)) {
    case 'ENOENT':
      return new LegibleError(`no file \`${path}\``, {
        hint: 'Check the path, or give `-` to read standard input.',
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
 * Returns the text of a file; `shown` is what messages call it.
 * @throws LegibleError where it is missing, a folder, too large or no text.
 */
export async function readTextFile(path: string, shown: string = path): Promise<string> {
  const bytes = await readBytes(path, shown).catch((error: unknown) => {
    throw error instanceof LegibleError ? error : unreadable(shown, error);
  });
  return decode(bytes, shown);
}

async function readBytes(path: string, shown: string): Promise<Buffer> {
  const about = await stat(path);
  if (about.isDirectory()) {
    throw new LegibleError(`\`${shown}\` is a folder`, {
      hint: `Name the files in it: \`${join(shown, '*.md')}\`.`,
    });
  }
  if (about.size > LARGEST_FILE) {
    throw new LegibleError(`\`${shown}\` is larger than 1 MiB`, {
      hint: 'Legible reads texts that a person wrote.',
    });
  }
  return readFile(path);
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
export async function fileExists(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isFile(),
    () => false,
  );
}

/** Returns the rule files of a folder, in the order of their names. */
export async function readRuleFiles(folder: string): Promise<readonly { path: string; text: string }[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new LegibleError(`no folder \`${folder}\``, {
      hint: 'Name the folder of the rule files: `legible rules check rules`.',
      cause: error,
    });
  });
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
