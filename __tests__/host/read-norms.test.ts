import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readNorms, withUsualTemplate } from '../../src/host/read-norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { KNOWLEDGE } from '../core/build-norms.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'legible-norms-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const ROLLBACK = 'pull-requests: { rollback: stated }\n';

test('without a file the built-in norms hold', async () => {
  expect(await readNorms(null, folder, KNOWLEDGE)).toEqual(DEFAULT_NORMS);
});

test('a file of the working folder extends files of that folder', async () => {
  put('.github/legible.yml', 'extends: ../norms/base.yml\n');
  put('norms/base.yml', ROLLBACK);
  expect((await readNorms(null, folder, KNOWLEDGE)).written).toEqual({ rollback: 2 });
});

test('a file from elsewhere extends what stands beside it', async () => {
  put('elsewhere/a.yml', 'extends: ./b.yml\n');
  put('elsewhere/b.yml', ROLLBACK);
  put('work/x', '');
  const norms = await readNorms('../elsewhere/a.yml', join(folder, 'work'), KNOWLEDGE);
  expect(norms.written).toEqual({ rollback: 2 });
});

test.each([
  ['./missing.yml', '`.github/missing.yml` is not there'],
  ['./folder', '`.github/folder` is a directory'],
  ['./link.yml', '`.github/link.yml` is a symbolic link'],
  ['./through/a.yml', '`.github/through/a.yml` leads out of the folder'],
  ['../../a.yml', 'unexpected reference "../../a.yml", expected a path inside the repository'],
  ['acme/norms/a.yml@v1', '`acme/norms/a.yml@v1` is in another repository, and only the Action reads those'],
])('extends: %s is refused at its place', async (reference, message) => {
  put('.github/legible.yml', `enforce: advise\nextends: ${reference}\n`);
  put('.github/folder/a.yml', ROLLBACK);
  symlinkSync(join(folder, '.github/folder/a.yml'), join(folder, '.github/link.yml'));
  const outside = mkdtempSync(join(tmpdir(), 'legible-outside-'));
  writeFileSync(join(outside, 'a.yml'), ROLLBACK);
  symlinkSync(outside, join(folder, '.github/through'));
  const loading = readNorms(null, folder, KNOWLEDGE);
  await expect(loading).rejects.toThrow(
    expect.objectContaining({ name: 'LegibleError', message: `.github/legible.yml:2:10: ${message}` }),
  );
  rmSync(outside, { recursive: true });
});

test.each([
  '.github/pull_request_template.md',
  'PULL_REQUEST_TEMPLATE.txt',
  'docs/PULL_REQUEST_TEMPLATE/a.md',
])('the template %s is taken from the working folder', async (path) => {
  put(path, '## Risk\n');
  const norms = await withUsualTemplate(DEFAULT_NORMS, folder);
  expect(norms.templates).toEqual({ 'pull-request': ['## Risk\n'], rfc: [] });
});

test('norms that name templates, or none, take no other', async () => {
  put('.github/pull_request_template.md', '## Risk\n');
  put('.github/legible.yml', 'templates: []\n');
  const norms = await withUsualTemplate(await readNorms(null, folder, KNOWLEDGE), folder);
  expect(norms.templates).toEqual({ 'pull-request': [], rfc: [] });
});
