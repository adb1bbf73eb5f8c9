import type { Writable } from 'node:stream';

/** Where progress is shown. */
export interface ProgressScreen extends Pick<Writable, 'write'> {
  readonly isTTY?: boolean | undefined;
}

/** How far long work has come, shown on standard error. */
export interface Progress {
  /** Shows that so many are done. */
  readonly show: (done: number) => void;
  /** Takes the bar away and says one last line. */
  readonly end: (line: string) => void;
}

const BAR = 24;
/** A bar is drawn no more often than this, in milliseconds. */
const FRAME = 100;
/** A log gets a line for each of so many parts of the work. */
const PARTS = 10;
const ERASE_LINE = '\r\u001B[2K';

function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR : Math.round((BAR * Math.min(done, total)) / total);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done} of ${total}`;
}

/**
 * Returns what shows the progress of `total` texts, of which `from` were there before: a bar where the screen is a terminal,
 * and a line for every tenth where it is a log.
 */
export function startProgress(
  screen: ProgressScreen,
  { total, from }: { readonly total: number; readonly from: number },
  now: () => number,
): Progress {
  const drawn = { at: -Infinity, part: Math.floor((PARTS * from) / Math.max(1, total)) };
  const show = (done: number): void => {
    if (screen.isTTY === true) {
      if (now() - drawn.at < FRAME) return;
      drawn.at = now();
      screen.write(`${ERASE_LINE}${bar(done, total)}`);
      return;
    }
    const part = Math.floor((PARTS * done) / Math.max(1, total));
    if (part <= drawn.part) return;
    drawn.part = part;
    screen.write(`legible: ${done} of ${total} texts\n`);
  };
  const end = (line: string): void => {
    screen.write(`${screen.isTTY === true ? ERASE_LINE : ''}legible: ${line}\n`);
  };
  return { show, end };
}
