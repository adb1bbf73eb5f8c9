import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '../../src/host/lock.ts';
import { openState } from '../../src/host/state-file.ts';

const root = mkdtempSync(join(tmpdir(), 'legible-lock-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const makeFolder = (): string => mkdtempSync(join(root, 'f'));

const HERE = hostname().replace(/[^A-Za-z0-9-]/g, '_');
const GONE = spawnSync(process.execPath, ['--version']).pid;
/** The process that runs the tests: it is there as long as they are. */
const OTHER = process.ppid;
const NOW = Date.now() / 1000;

test.each([
  ['of a process that is there', `work.${HERE}.${OTHER}.lock`, NOW, `process ${OTHER})`],
  ['of a process that was killed', `work.${HERE}.${GONE}.lock`, NOW, null],
  [
    'of a process that gave no sign for long: its number is another’s now',
    `work.${HERE}.${OTHER}.lock`,
    NOW - 400,
    null,
  ],
  ['of another machine', `work.far-away.${GONE}.lock`, NOW, `process ${GONE} on far-away)`],
  ['of another machine, carried here long after', `work.far-away.${OTHER}.lock`, NOW - 400, null],
  ['of other work', `work2.${HERE}.${OTHER}.lock`, NOW, null],
])('the file %s', async (_, name, time, holder) => {
  const folder = makeFolder();
  writeFileSync(join(folder, name), '');
  utimesSync(join(folder, name), time, time);
  const taking = takeLock(folder, 'work');
  if (holder === null) {
    await (await taking).release();
    expect(readdirSync(folder)).toEqual(name.startsWith('work.') ? [] : [name]);
    return;
  }
  await expect(taking).rejects.toMatchObject({
    message: expect.stringContaining(holder) as string,
    hint: expect.stringContaining(`delete \`${join(folder, name)}\``) as string,
  });
  expect(readdirSync(folder)).toEqual([name]);
});

test('a state is one run’s until it is closed, and what it holds is untouched by who may not have it', async () => {
  const folder = makeFolder();
  const open = (again: boolean) => openState(folder, ['a history'], { now: Date.now(), again });
  const state = await open(false);
  await state.append(['one', 'two']);
  await expect(open(true)).rejects.toThrow('another run');
  await state.append(['three']);
  await state.close();
  const next = await open(false);
  expect(next.done).toBe(3);
  await next.close();
  expect(readdirSync(folder)).toHaveLength(1);
});
