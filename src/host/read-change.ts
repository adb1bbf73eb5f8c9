import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangedFile } from '../core/review-input.ts';
import { findBase, type Base } from './find-base.ts';
import { gitOutput, workingTreeOf, type Git } from './git.ts';
import { withFreshPatch, withPatches } from './read-patches.ts';

/** The change that a working tree holds: its commits, and what is not committed yet. */
export interface Change {
  readonly base: Base;
  /** By path, with their hunks; of more than GitHub lists, the first. */
  readonly files: readonly ChangedFile[];
  /** How many files the change touches. */
  readonly filesTotal: number;
  /** The subject of the only commit, which GitHub proposes as the title; null with more, or none. */
  readonly subject: string | null;
  /** The branch, or null where none is checked out. */
  readonly branch: string | null;
}

/** GitHub lists no more files of a pull request, so no more are judged. */
export const MOST_FILES = 3000;

/** As git compares in a pull request, whatever the person's own settings say. */
const NUMSTAT = ['diff', '--numstat', '-z', '-M', '--no-ext-diff', '--no-textconv', '--no-relative'] as const;

/**
 * Returns the files of `git diff --numstat -z`: `added TAB deleted TAB path NUL`, or for a renamed file an empty path and
 * then the old and the new one. Git writes `-` for the lines of a binary file.
 */
export function parseNumstat(text: string): readonly ChangedFile[] {
  const parts = text.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const match = /^(\d+|-)\t(\d+|-)\t([\s\S]*)$/.exec(parts[at] ?? '');
    if (match === null) continue;
    const [, added = '-', deleted = '-', same = ''] = match;
    if (same === '') at += 2;
    const path = same === '' ? (parts[at] ?? '') : same;
    files.push({ path, additions: Number(added) || 0, deletions: Number(deleted) || 0 });
  }
  return files;
}

/** Counts lines as git does: a last line without its end counts, and a file with a NUL byte near its start has none. */
async function linesIn(path: string): Promise<number> {
  let lines = 0;
  let last = 0x0a;
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first && chunk.subarray(0, 8000).includes(0)) return 0;
    first = false;
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  return last === 0x0a ? lines : lines + 1;
}

async function untrackedFile(root: string, path: string): Promise<readonly ChangedFile[]> {
  // Another repository inside this one is listed as a folder; a file may be gone by now.
  const about = await stat(join(root, path)).catch(() => null);
  if (about?.isFile() !== true) return [];
  const additions = await linesIn(join(root, path)).catch(() => 0);
  return [await withFreshPatch({ path, additions, deletions: 0 }, join(root, path))];
}

async function untracked(git: Git, root: string, without: string | null): Promise<readonly ChangedFile[]> {
  const listed = await gitOutput(git, ['ls-files', '--others', '--exclude-standard', '-z']);
  const left = without === null ? null : await realpath(without).catch(() => null);
  const paths = listed.split('\0').filter((path) => path !== '' && join(root, path) !== left);
  const files: ChangedFile[] = [];
  // One after the other: thousands of open files at once are refused.
  for (const path of paths) files.push(...(await untrackedFile(root, path)));
  return files;
}

async function onlySubject(git: Git, { name, commit }: Base): Promise<string | null> {
  if (name === null) return null;
  const log = await gitOutput(git, ['log', '--format=%s', '-n', '2', `${commit}..HEAD`]);
  const [subject, ...others] = log.split('\n').filter((line) => line !== '');
  return subject !== undefined && others.length === 0 ? subject : null;
}

async function branchOf(git: Git): Promise<string | null> {
  const name = (await gitOutput(git, ['branch', '--show-current'])).trim();
  return name === '' ? null : name;
}

/**
 * Returns the change of a working tree since it left its base: commits, what is staged, what is not, and new files but
 * the one at `without`, such as the draft of the description.
 * @throws LegibleError outside a working tree, and where the base cannot be found.
 */
export async function readChange(
  gitOf: (folder: string) => Git,
  folder: string,
  { ref, without }: { readonly ref: string | null; readonly without: string | null },
): Promise<{ readonly root: string; readonly change: Change }> {
  const root = await workingTreeOf(gitOf(folder), folder);
  const git = gitOf(root);
  const base = await findBase(git, ref);
  const [diff, fresh, subject, branch] = await Promise.all([
    gitOutput(git, [...NUMSTAT, base.commit, '--']),
    untracked(git, root, without),
    onlySubject(git, base),
    branchOf(git),
  ]);
  const tracked = await withPatches(git, base.commit, parseNumstat(diff));
  const all = [...tracked, ...fresh].sort((one, other) => (one.path < other.path ? -1 : 1));
  return {
    root,
    change: { base, files: all.slice(0, MOST_FILES), filesTotal: all.length, subject, branch },
  };
}
