import { readdirSync, type Dirent } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { baselineOn } from '../core/baseline.ts';
import type { FileText, NormsKnowledge, ReadFile } from '../core/load-norms.ts';
import type { Norms } from '../core/norms.ts';
import { DEFAULT_NORMS } from '../core/default-norms.ts';
import { USUAL_NORMS } from '../core/setup/setup.ts';
import { isTemplateName, MOST_TEMPLATES, TEMPLATE_FOLDERS } from '../core/usual-template.ts';
import { describeError } from '../errors.ts';
import { fileExists, readTextFile } from './files.ts';

/** Where the norms are, unless the command line says otherwise. */
export const NORMS_PATH = USUAL_NORMS;

const PLAIN_FILE = 'Name a plain file of at most 64 KB.';

function unreadable(reason: string, hint: string): FileText {
  return { kind: 'unreadable', reason, hint };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function readInside(folder: string, path: string): Promise<FileText> {
  const place = join(folder, path);
  const about = await lstat(place).catch(() => null);
  if (about === null)
    return unreadable('is not there', 'Check the path: it is relative to the file that names it.');
  if (about.isSymbolicLink()) return unreadable('is a symbolic link', PLAIN_FILE);
  if (about.isDirectory()) return unreadable('is a directory', PLAIN_FILE);
  if (!isInside(await realpath(folder), await realpath(place)))
    return unreadable('leads out of the folder', 'Keep the files that norms name beside them.');
  try {
    return { kind: 'text', text: await readTextFile(place, path) };
  } catch (error: unknown) {
    return unreadable(`cannot be read: ${describeError(error).message}`, PLAIN_FILE);
  }
}

/** Reads files that norms name from a folder; those of other repositories only the Action can read. */
export function folderReader(folder: string): ReadFile {
  return async ({ repository, path }) => {
    if (repository === null) return readInside(folder, path);
    return unreadable(
      'is in another repository, and only the Action reads those',
      'Try the file out alone with `--norms FILE`, or copy what it extends beside it.',
    );
  };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function filesOf(folder: string): readonly string[] {
  const found = entriesOf(folder).filter(({ name }) => isTemplateName(name));
  const inside = found
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const within = readdirSync(join(folder, name), { withFileTypes: true });
      return within.filter((entry) => entry.isFile()).map((entry) => join(folder, name, entry.name));
    });
  return [...found.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name)), ...inside].sort();
}

/** Returns the paths of the pull request templates that GitHub shows: those of the first folder that has any. */
export function usualTemplates(folder: string): readonly string[] {
  for (const each of TEMPLATE_FOLDERS) {
    const paths = filesOf(join(folder, each));
    if (paths.length > 0) return paths;
  }
  return [];
}

/** Returns the norms with the pull request template of a working folder, where they name no other. */
export async function withUsualTemplate(norms: Norms, folder: string): Promise<Norms> {
  if (!norms.usualTemplate) return norms;
  const paths = usualTemplates(folder);
  if (paths.length === 0) return norms;
  const texts = await Promise.all(paths.slice(0, MOST_TEMPLATES).map((path) => readTextFile(path)));
  return { ...norms, templates: { ...norms.templates, 'pull-request': texts } };
}

/** Returns the day in UTC, as `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Returns the norms of a file, or of the working folder's own where none is named, or the built-in ones; `readerOf` gives what reads
 * the files that they name, from the folder that holds them all.
 */
export async function readNorms(
  path: string | null,
  folder: string,
  knowledge: NormsKnowledge,
  readerOf: (root: string) => ReadFile = folderReader,
): Promise<Norms> {
  const shown = path ?? NORMS_PATH;
  const file = resolve(folder, shown);
  if (path === null && !(await fileExists(file))) return DEFAULT_NORMS;
  const text = await readTextFile(file, shown);
  // A file from elsewhere is a world of its own: what it extends stands beside it.
  const root = isInside(folder, file) ? folder : dirname(file);
  const within = relative(root, file).split(sep).join('/');
  const place = { repository: null, path: within, ref: null };
  const { loadNorms } = await import('../core/load-norms.ts');
  const norms = await loadNorms({ text, place }, readerOf(root), knowledge);
  return { ...norms, baseline: baselineOn(norms.baseline, today()) };
}
