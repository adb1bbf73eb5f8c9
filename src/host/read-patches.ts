import { readFile, stat } from 'node:fs/promises';
import type { ChangedFile } from '../core/review-input.ts';
import type { Git } from './git.ts';

/** As GitHub shows a change, whatever the person's own settings say. */
const DIFF = [
  '-c',
  'core.quotePath=false',
  'diff',
  '--patch',
  '--unified=3',
  '--inter-hunk-context=0',
  '-M',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
] as const;
/** A new file above this is machine-made, or a text of its own. */
const LARGEST_FRESH = 256 * 1024;

/** The path that a file's header names, or null: git quotes one with a quotation mark or a control character. */
function pathIn(header: readonly string[]): string | null {
  const named = (start: string): string | null =>
    header
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      // Git ends a path that holds a space with a tab.
      .replace(/\t$/, '') ?? null;
  return named('+++ b/') ?? named('--- a/');
}

/** Returns the hunks of `git diff` by path, each from its first `@@` on; files without any are not in it. */
export function parseDiff(text: string): ReadonlyMap<string, string> {
  const patches = new Map<string, string>();
  // No line of a hunk begins so: each has its sign first.
  for (const section of text.split(/^diff --git /m).slice(1)) {
    const start = section.search(/^@@ /m);
    if (start < 0) continue;
    const path = pathIn(section.slice(0, start).split('\n'));
    if (path !== null) patches.set(path, section.slice(start).replace(/\n$/, ''));
  }
  return patches;
}

/** Returns files with the hunks that `git diff` shows for them; all of them without, where git will not show so much. */
export async function withPatches(
  git: Git,
  commit: string,
  files: readonly ChangedFile[],
): Promise<readonly ChangedFile[]> {
  if (files.length === 0) return files;
  const answer = await git([...DIFF, commit, '--']);
  if (answer.kind === 'refused') return files;
  const patches = parseDiff(answer.text);
  return files.map((file) => {
    const patch = patches.get(file.path);
    return patch === undefined ? file : { ...file, patch };
  });
}

/** Returns a file that git does not know yet with its one hunk: each of its lines is added. */
export async function withFreshPatch(file: ChangedFile, place: string): Promise<ChangedFile> {
  const about = await stat(place).catch(() => null);
  if (file.additions === 0 || about === null || about.size > LARGEST_FRESH) return file;
  const text = await readFile(place, 'utf8').catch(() => '');
  if (text === '') return file;
  const lines = text.replace(/\n$/, '').split('\n');
  const count = lines.length === 1 ? '' : `,${lines.length}`;
  return { ...file, patch: [`@@ -0,0 +1${count} @@`, ...lines.map((line) => `+${line}`)].join('\n') };
}
