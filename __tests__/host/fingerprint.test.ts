import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprint } from '../../src/host/fingerprint.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-program-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Files = Readonly<Record<string, string>>;
let programs = 0;

function fingerprintOf(files: Files): Promise<string> {
  const program = join(folder, String((programs += 1)));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(program, path)), { recursive: true });
    writeFileSync(join(program, path), text);
  }
  return fingerprint(program);
}

const PROGRAM: Files = {
  'cli/index.js': 'start()',
  'engine.js': 'review()',
  'yaml.cjs': 'parse()',
  'generated/weights.json': '{}',
  'generated/inputs.bin': '\u0001',
};

test('the same program has one fingerprint wherever it lies', async () => {
  expect(await fingerprintOf(PROGRAM)).toBe(await fingerprintOf(PROGRAM));
});

test.each(Object.keys(PROGRAM))('another %s makes another program', async (path) => {
  expect(await fingerprintOf({ ...PROGRAM, [path]: '{"other": 1}' })).not.toBe(await fingerprintOf(PROGRAM));
});

test('what moves from one file to the next makes another program', async () => {
  expect(await fingerprintOf({ a: 'bc', d: '' })).not.toBe(await fingerprintOf({ a: 'b', d: 'c' }));
});
