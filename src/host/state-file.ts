import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, truncate, type FileHandle } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { given } from '../core/given.ts';
import { linesOf } from './lines.ts';
import { takeLock } from './lock.ts';

const DAY = 86_400_000;
/** States that nobody took up for so long are removed. */
const KEPT_DAYS = 30;

/** Returns the folder for what can be made again: `XDG_CACHE_HOME`, `LOCALAPPDATA`, else `~/.cache`. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const named = given(environment, 'LEGIBLE_CACHE');
  if (named !== null) return named;
  return join(given(environment, 'XDG_CACHE_HOME', 'LOCALAPPDATA') ?? join(homedir(), '.cache'), 'legible');
}

/** The answers of a run so far, one a line, so that a stopped run goes on where it was. It belongs to one run at a time. */
export interface StateFile {
  readonly path: string;
  /** Answers that are there already. */
  readonly done: number;
  /** Adds answers; they are in the file when the promise resolves. */
  readonly append: (answers: readonly string[]) => Promise<void>;
  /** Yields every answer, in order. */
  readonly read: () => AsyncIterable<string>;
  /** Leaves the file to other runs. */
  readonly close: () => Promise<void>;
}

/** Counts the whole lines of a file, and where the last one ends: a run that was killed may have left half a line. */
async function wholeLines(path: string): Promise<{ readonly lines: number; readonly end: number }> {
  let lines = 0;
  let end = 0;
  let offset = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      lines += 1;
      end = offset + at + 1;
    }
    offset += chunk.length;
  }
  return { lines, end };
}

async function removeOld(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:jsonl|lock)$/.test(name));
  for (const name of names) {
    const about = await stat(join(folder, name)).catch(() => null);
    if (about !== null && now - about.mtimeMs > KEPT_DAYS * DAY)
      await rm(join(folder, name), { force: true });
  }
}

/** Opens the file at its last whole line. */
async function openAt(
  path: string,
  again: boolean,
): Promise<{ readonly file: FileHandle; readonly done: number }> {
  if (again) await rm(path, { force: true });
  const file = await open(path, 'a+', 0o600);
  const { lines, end } = await wholeLines(path);
  await truncate(path, end);
  return { file, done: lines };
}

/**
 * Returns the state of the run that `identity` names, in `folder`: what it has answered so far, or nothing yet. With `again`
 * it begins anew.
 * @throws LegibleError where another run has it.
 */
export async function openState(
  folder: string,
  identity: readonly string[],
  { now, again }: { readonly now: number; readonly again: boolean },
): Promise<StateFile> {
  await mkdir(folder, { recursive: true });
  await removeOld(folder, now);
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
  const path = join(folder, `history-${key}.jsonl`);
  const lock = await takeLock(folder, `history-${key}`);
  try {
    const { file, done } = await openAt(path, again);
    return {
      path,
      done,
      append: async (answers) => {
        await file.appendFile(answers.map((answer) => `${answer}\n`).join(''));
      },
      read: async function* () {
        for await (const line of linesOf(createReadStream(path))) {
          if (line !== null) yield typeof line === 'string' ? line : line.lossy;
        }
      },
      close: async () => {
        await file.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
