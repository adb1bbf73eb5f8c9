import { describe, expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import { MOMENTS } from './moments.ts';
import { CHANGES, changesOfCell, faultsOfCell, raceOfCell } from './run-cell.ts';

/** A slice of the matrix that meets every fault and every moment; `npm run faults` runs all of it. */
const slice = FAULTS.map((fault, at) => {
  const moment = MOMENTS[(at * 8) % MOMENTS.length];
  if (moment === undefined) throw new Error('There are no moments.');
  return { fault, moment, name: `${fault.name}, while ${moment.name}` };
});

test.concurrent.each(slice)(
  '$name: right exit code, no comment lost or doubled',
  async ({ fault, moment }) => {
    expect(await faultsOfCell(fault, moment, 'weak')).toEqual([]);
    expect(await faultsOfCell(fault, moment, 'good')).toEqual([]);
  },
);

test('the slice meets every moment', () => {
  expect(new Set(slice.map(({ moment }) => moment))).toEqual(new Set(MOMENTS));
});

describe('a pull request that changes while it is read is judged as it is', () => {
  const reading = MOMENTS.find(({ name }) => name === 'reading the norms');
  test.each(CHANGES)('$name', async (change) => {
    expect(reading === undefined ? ['no such moment'] : await changesOfCell(change, reading)).toEqual([]);
  });
});

test('of two runs that race one comment remains', async () => {
  const creating = MOMENTS.find(({ name }) => name === 'creating the comment');
  expect(creating === undefined ? ['no such moment'] : await raceOfCell(creating)).toEqual([]);
});
