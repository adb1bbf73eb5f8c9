import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Screen } from './terminal-options.ts';

/** Where a command writes. */
export interface Output extends Screen {
  /** Writes a text whole. */
  readonly write: (text: string) => void;
  /** The stream itself, for what is written bit by bit. */
  readonly stream: NodeJS.WriteStream;
  /** True where all is written that was given, and no error of it is to come: the process may end. */
  readonly isWritten: () => boolean;
}

const STANDARD_OUTPUT = 1;
const NOWHERE = '/dev/null';

/** True where standard output is a file, a pipe or nowhere: no screen, which is to be asked for its width. */
function isPlain(): boolean {
  if (process.platform === 'win32') return false;
  const about = fstatSync(STANDARD_OUTPUT);
  if (!about.isCharacterDevice()) return true;
  return about.rdev === statSync(NOWHERE).rdev;
}

/** Writes what fits at once, and returns the rest. */
function writeAtOnce(text: string): Buffer {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
  } catch (error: unknown) {
    // A pipe that is full and does not wait: Node's own stream does.
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return rest;
}

/**
 * Returns standard output. A file or a pipe is written to without Node's stream, which takes longer to load than most reports to
 * write. `onError` hears what becomes of a write that fails.
 */
export function standardOutput(onError: (error: NodeJS.ErrnoException) => void): Output {
  let opened: NodeJS.WriteStream | null = null;
  const open = (): NodeJS.WriteStream => (opened ??= process.stdout.on('error', onError));
  const plain = isPlain();
  return {
    get isTTY() {
      return !plain && open().isTTY;
    },
    get columns() {
      return plain ? undefined : open().columns;
    },
    get stream() {
      return open();
    },
    write: (text) => {
      if (!plain || opened !== null) return void open().write(text);
      try {
        const rest = writeAtOnce(text);
        if (rest.length > 0) open().write(rest);
      } catch (error: unknown) {
        onError(error as NodeJS.ErrnoException);
      }
    },
    isWritten: () => opened === null,
  };
}
