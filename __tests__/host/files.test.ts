import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { looksLikeRfc, readRuleFiles, readStream, readTextFile, shownPath } from '../../src/host/files.ts';
import { terminalOptions } from '../../src/host/terminal-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test.each([
  ['rfcs/0001-x.md', true],
  ['docs/rfcs/x.md', true],
  ['/home/me/repository/docs/adr/0002-y.md', true],
  ['keps/proposals/x.md', true],
  ['examples/rfc.md', true],
  ['RFC-12.md', true],
  ['rfcs/README.md', false],
  ['description.md', false],
  ['examples/pull-request.md', false],
  ['docs/traffic.md', false],
])('%s looks like an RFC: %s', (path, expected) => {
  expect(looksLikeRfc(path, DEFAULT_NORMS.rfcs)).toBe(expected);
});

test('a byte order mark is no part of the text', async () => {
  expect(await readTextFile(file('bom.md', '\u{feff}hello'))).toBe('hello');
});

test.each([
  ['missing', () => join(folder, 'missing.md'), 'no file `x.md`'],
  ['a folder', () => folder, '`x.md` is a folder'],
  ['not text', () => file('bytes', Uint8Array.of(0xff, 0xfe, 0)), '`x.md` is not UTF-8 text'],
  ['too large', () => file('large', 'a'.repeat(1_048_577)), '`x.md` is larger than 1 MiB'],
])('a file that is %s is refused by its name', async (_, path, message) => {
  await expect(readTextFile(path(), 'x.md')).rejects.toMatchObject({
    message,
    hint: expect.any(String) as string,
  });
});

test.each([
  ['a missing text', 'missing.md', 'text', 'Check the path, or give `-` to read standard input.'],
  ['a missing file of an option', 'missing.md', 'file', 'Check the path.'],
  ['a folder of texts', '', 'text', 'Name the files in it: `x/*.md`.'],
  ['a folder for a file of an option', '', 'file', 'Name a file.'],
] as const)('of %s, what is said to do can be done', async (_, name, as, hint) => {
  await expect(readTextFile(join(folder, name), 'x', as)).rejects.toMatchObject({ hint });
});

test('a stream is read whole', async () => {
  expect(await readStream(Readable.from([Buffer.from('a'), Buffer.from('b')]))).toBe('ab');
});

test('a folder without rule files is refused', async () => {
  await expect(readRuleFiles(folder)).rejects.toMatchObject({ message: `no rule files in \`${folder}\`` });
  await expect(readRuleFiles(join(folder, 'none'))).rejects.toMatchObject({ hint: /legible rules check/ });
});

test.each([
  ['/a/b/c.md', '/a', 'b/c.md'],
  ['/x/c.md', '/a', '/x/c.md'],
])('%s seen from %s is %s', (path, from, expected) => {
  expect(shownPath(path, from)).toBe(expected);
});

test.each([
  [{}, { isTTY: true, columns: 70 }, { color: true, width: 70 }],
  [{}, { isTTY: false }, { color: false, width: 80 }],
  [{ NO_COLOR: '1' }, { isTTY: true }, { color: false, width: 80 }],
  [{ NO_COLOR: '' }, { isTTY: true }, { color: true, width: 80 }],
  [{ FORCE_COLOR: '1' }, {}, { color: true, width: 80 }],
  [{ FORCE_COLOR: '' }, { isTTY: false }, { color: false, width: 80 }],
  [{ FORCE_COLOR: '' }, { isTTY: true }, { color: true, width: 80 }],
  [{ FORCE_COLOR: '0' }, { isTTY: true }, { color: false, width: 80 }],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, { isTTY: true }, { color: false, width: 80 }],
  [{ TERM: 'dumb' }, { isTTY: true }, { color: false, width: 80 }],
  [{}, { isTTY: true, columns: 300 }, { color: true, width: 100 }],
  [{}, { isTTY: true, columns: 10 }, { color: true, width: 48 }],
])('%j on %j writes as %j', (environment, screen, expected) => {
  expect(terminalOptions(environment, screen)).toEqual(expected);
});
