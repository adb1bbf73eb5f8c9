// Injects every fault of GitHub's at every moment of a run and prints what came of it: `npm run faults`.
// `-- NAME` runs only the moments whose name holds NAME.
import { FAULTS } from '../../__tests__/github/faults/faults.ts';
import { MOMENTS } from '../../__tests__/github/faults/moments.ts';
import { CHANGES, changesOfCell, faultsOfCell, raceOfCell } from '../../__tests__/github/faults/run-cell.ts';

/** Slow answers leave the machine idle, so cells run beside each other. */
const AT_ONCE = 6;

/** Something that happens at a moment of a run, and what is to be found wrong with that run. */
interface Cell {
  readonly what: string;
  readonly moment: string;
  readonly check: () => Promise<readonly string[]>;
}

const wanted = process.argv[2] ?? '';
const moments = MOMENTS.filter(({ name }) => name.includes(wanted));
const cells: readonly Cell[] = moments.flatMap((moment) => [
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
const kinds = [...new Set(cells.map(({ what }) => what))];
const wrong = new Map<Cell, readonly string[]>();
const started = performance.now();
let next = 0;

async function work(): Promise<void> {
  for (let cell = cells[next++]; cell !== undefined; cell = cells[next++]) {
    const problems = await cell.check();
    if (problems.length > 0) wrong.set(cell, problems);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));

const width = Math.max(...kinds.map((kind) => kind.length));
const letters = moments.map((_, at) => String.fromCharCode(65 + at));
moments.forEach(({ name }, at) => console.log(`${letters[at]}  ${name}`));
console.log(`\n${' '.repeat(width)}  ${letters.join(' ')}`);
for (const kind of kinds) {
  const marks = moments.map(({ name }) =>
    [...wrong.keys()].some((cell) => cell.what === kind && cell.moment === name) ? 'x' : '.',
  );
  console.log(`${kind.padEnd(width)}  ${marks.join(' ')}`);
}
for (const [{ what, moment }, problems] of wrong)
  console.log(`\n${what}, while ${moment}:\n  ${problems.join('\n  ')}`);

const counted = (pattern: RegExp): number =>
  [...wrong.values()].flat().filter((one) => pattern.test(one)).length;
console.log(
  `\n${cells.length} cells: ${moments.length} moments × (${FAULTS.length} faults × 2 texts + ${CHANGES.length} changes + a race)`,
);
console.log(
  `${cells.length - wrong.size} right, ${wrong.size} wrong, in ${Math.round((performance.now() - started) / 1000)} s`,
);
console.log(`exit codes that are wrong: ${counted(/^exit code/)}`);
console.log(`comments lost: ${counted(/lost/)}, doubled: ${counted(/doubled|comments (?:after|remain)/)}`);
process.exitCode = wrong.size === 0 ? 0 : 1;
