// Runs every pathological text through the built command line and prints how long each took and how much memory.
// `npm run pathological` after `npm run build`; `-- NAME` runs only the texts whose name holds NAME, `-- --from N --count N` only
// some of them. Exit code 1 where a run is above 2 s or 512 MB, or fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureProcess, type Measured } from './measure-process.ts';
import { PATHOLOGICAL_TEXTS, type PathologicalText } from './pathological-texts.ts';
import { sayProgress, sliceOf } from './slice.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');
const LONGEST = 2_000;
const MOST_MEMORY = 512;

/** 25, 64 and 100 KB, GitHub's limit for a description, and 1 MB. */
const SIZES = [
  { name: '25 KB', as: 'pull-request', length: 25_600 },
  { name: '64 KB', as: 'pull-request', length: 65_536 },
  { name: '100 KB', as: 'rfc', length: 102_400 },
  { name: '1 MB', as: 'rfc', length: 1_048_576 },
] as const;

interface Cell extends Measured {
  readonly text: string;
  readonly size: string;
  /** `read`, or why not. */
  readonly answer: string;
}

function answerOf({ code, output, errors }: Measured): string {
  const { unread } = JSON.parse(output === '' ? '{}' : output) as { unread?: string | null };
  // A megabyte of letters of several bytes each is more than a file may have.
  if (code === 2 && errors.includes('larger than 1 MiB')) return 'refused: larger than 1 MiB';
  if (code !== 0) return `EXIT ${code}: ${errors.split('\n')[0] ?? ''}`;
  return unread === null || unread === undefined
    ? 'read'
    : unread.replace('The text is not read: ', 'not read: ');
}

function isFine({ milliseconds, megabytes, answer }: Cell): boolean {
  return milliseconds <= LONGEST && megabytes <= MOST_MEMORY && !answer.startsWith('EXIT');
}

async function measure(text: PathologicalText, size: (typeof SIZES)[number], folder: string): Promise<Cell> {
  const made = text.make(size.length);
  const args = [CLI, 'review', '-', '--as', size.as, '--format', 'json'];
  const measured = await measureProcess(args, { input: made, folder });
  return { ...measured, text: text.name, size: size.name, answer: answerOf(measured) };
}

function row(text: string, cells: readonly Cell[]): string {
  const shown = cells.map(({ milliseconds, megabytes, answer }) => {
    const mark = answer === 'read' ? '' : ' *';
    return `${(milliseconds / 1000).toFixed(2)} s, ${Math.round(megabytes)} MB${mark}`;
  });
  return [text.padEnd(32), ...shown.map((one) => one.padEnd(19))].join(' ');
}

const slice = sliceOf(PATHOLOGICAL_TEXTS, ({ name }) => name);
const folder = mkdtempSync(join(tmpdir(), 'legible-pathological-'));
const all: Cell[] = [];
console.log([''.padEnd(32), ...SIZES.map(({ name }) => name.padEnd(19))].join(' '));
for (const [at, text] of slice.cases.entries()) {
  const cells: Cell[] = [];
  for (const size of SIZES) cells.push(await measure(text, size, folder));
  all.push(...cells);
  console.log(row(text.name, cells));
  sayProgress(slice, at + 1);
}
rmSync(folder, { recursive: true, force: true });

const reasons = [...new Set(all.map(({ answer }) => answer))].filter((answer) => answer !== 'read').sort();
console.log(`\n* ${reasons.join('\n  ')}`);
const over = all.filter((cell) => !isFine(cell));
for (const { text, size, milliseconds, megabytes, answer } of over)
  console.log(
    `over: ${text}, ${size}: ${(milliseconds / 1000).toFixed(2)} s, ${Math.round(megabytes)} MB, ${answer}`,
  );
const most = (measure: (cell: Cell) => number): Cell | undefined =>
  all.toSorted((one, other) => measure(other) - measure(one))[0];
const slowest = most(({ milliseconds }) => milliseconds);
const largest = most(({ megabytes }) => megabytes);
const part = slice.cases.length === PATHOLOGICAL_TEXTS.length ? '' : ` of ${PATHOLOGICAL_TEXTS.length}`;
console.log(
  `\n${slice.cases.length}${part} texts, ${all.length} runs, ${all.filter(({ answer }) => answer === 'read').length} read, ` +
    `${over.length} over 2 s or 512 MB or failed; ` +
    `worst time ${((slowest?.milliseconds ?? 0) / 1000).toFixed(2)} s (${slowest?.text}, ${slowest?.size}), ` +
    `worst memory ${Math.round(largest?.megabytes ?? 0)} MB (${largest?.text}, ${largest?.size})`,
);
process.exitCode = all.length > 0 && over.length === 0 ? 0 : 1;
