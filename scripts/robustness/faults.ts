// Injects every fault of GitHub's at every moment of a run and prints what came of it: `npm run faults`.
// `-- NAME` runs only the cells whose moment holds NAME; `-- --from N --count N` only some of them. Exit code 1 where a cell is wrong.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FAULTS } from '../../__tests__/github/faults/faults.ts';
import { MOMENTS } from '../../__tests__/github/faults/moments.ts';
import { CHANGES, changesOfCell, faultsOfCell, raceOfCell } from '../../__tests__/github/faults/run-cell.ts';
import { sayProgress, sliceOf } from './slice.ts';

/** Slow answers leave a core idle, so each thread runs some cells beside each other. */
const AT_ONCE = 4;

/** Something that happens at a moment of a run, and what is to be found wrong with that run. */
interface Cell {
  readonly what: string;
  readonly moment: string;
  readonly check: () => Promise<readonly string[]>;
}

/** What a thread found at a place of the slice. */
interface Found {
  readonly place: number;
  readonly problems: readonly string[];
}

const all: readonly Cell[] = MOMENTS.flatMap((moment) => [
  ...FAULTS.flatMap((fault) =>
    (['weak', 'good'] as const).map((body) => ({
      what: fault.name,
      moment: moment.name,
      check: () => faultsOfCell(fault, moment, body),
    })),
  ),
  ...CHANGES.map((change) => ({
    what: change.name,
    moment: moment.name,
    check: () => changesOfCell(change, moment),
  })),
  { what: 'another run passes through', moment: moment.name, check: () => raceOfCell(moment) },
]);
const slice = sliceOf(all, ({ moment }) => moment);
const { cases: cells } = slice;

/** Checks cells until none is left; `next` is the place of the next one, which all threads count up. */
async function checkCells(next: Int32Array, tell: (found: Found) => void): Promise<void> {
  const work = async (): Promise<void> => {
    for (;;) {
      const place = Atomics.add(next, 0, 1);
      const cell = cells[place];
      if (cell === undefined) return;
      const problems = await cell.check().catch((error: unknown) => [`it threw: ${String(error)}`]);
      tell({ place, problems });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Runs all cells on all cores and returns what is wrong, by the place of the cell. */
async function checkAll(): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  let behind = 0;
  const hear = ({ place, problems }: Found): void => {
    found.set(place, problems);
    while (found.has(behind)) sayProgress(slice, (behind += 1));
  };
  const next = new Int32Array(new SharedArrayBuffer(4));
  const threads = Array.from({ length: availableParallelism() }, async () => {
    const worker = new Worker(import.meta.filename, { workerData: next, argv: process.argv.slice(2) });
    worker.on('message', hear);
    await new Promise<void>((ended, failed) => {
      worker.on('error', failed);
      worker.on('exit', () => ended());
    });
  });
  await Promise.all(threads);
  return found;
}

function printMatrix(wrong: readonly (readonly [Cell, readonly string[]])[]): void {
  const kinds = [...new Set(cells.map(({ what }) => what))];
  const moments = [...new Set(cells.map(({ moment }) => moment))];
  const width = Math.max(...kinds.map((kind) => kind.length));
  const letters = moments.map((_, at) => String.fromCharCode(65 + at));
  moments.forEach((name, at) => console.log(`${letters[at]}  ${name}`));
  console.log(`\n${' '.repeat(width)}  ${letters.join(' ')}`);
  for (const kind of kinds) {
    const marks = moments.map((name) =>
      wrong.some(([cell]) => cell.what === kind && cell.moment === name) ? 'x' : '.',
    );
    console.log(`${kind.padEnd(width)}  ${marks.join(' ')}`);
  }
  for (const [{ what, moment }, problems] of wrong)
    console.log(`\n${what}, while ${moment}:\n  ${problems.join('\n  ')}`);
}

async function main(): Promise<void> {
  const started = performance.now();
  const found = await checkAll();
  const wrong = cells.flatMap((cell, place) => {
    const problems = found.get(place) ?? ['it was not run'];
    return problems.length === 0 ? [] : [[cell, problems] as const];
  });
  printMatrix(wrong);
  const counted = (pattern: RegExp): number =>
    wrong.flatMap(([, problems]) => problems).filter((one) => pattern.test(one)).length;
  const seconds = Math.round((performance.now() - started) / 1000);
  const part = cells.length === all.length ? '' : ` of ${all.length}`;
  console.log(
    `\n${cells.length}${part} cells (${MOMENTS.length} moments × (${FAULTS.length} faults × 2 texts + ${CHANGES.length} changes + a race)): ` +
      `${cells.length - wrong.length} right, ${wrong.length} wrong, ${counted(/^exit code/)} wrong exit codes, ` +
      `${counted(/lost|^0 comments/)} comments lost, ${counted(/doubled|^(?!0 )\d+ comments after/)} doubled, in ${seconds} s`,
  );
  process.exitCode = cells.length > 0 && wrong.length === 0 ? 0 : 1;
}

if (isMainThread) await main();
else await checkCells(workerData as Int32Array, (found) => parentPort?.postMessage(found));
