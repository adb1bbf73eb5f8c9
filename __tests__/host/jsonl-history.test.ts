import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonlHistory } from '../../src/host/jsonl-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'legible-jsonl-'));
const LINE = '{"id": "#1", "text": "Moves the tide tables."}';

beforeAll(() => {
  mkdirSync(join(folder, 'folder'));
  mkdirSync(join(folder, 'folder.gz'));
  writeFileSync(join(folder, 'plain.gz'), LINE);
  writeFileSync(join(folder, 'cut.gz'), gzipSync(LINE).subarray(0, 30));
  writeFileSync(join(folder, 'whole.gz'), gzipSync(LINE));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string) =>
  jsonlHistory({ path: join(folder, name), shown: name }, { last: null, since: null });

test('a packed file is unpacked as it is read', async () => {
  const lines: string[] = [];
  for await (const line of (await read('whole.gz')).lines(0)) lines.push(line);
  expect(lines).toEqual([LINE]);
});

const NAME_ONE = 'Name a file with one JSON document a line, or `-` for standard input.';
const READABLE =
  'Name a text file that may be read; one whose name ends in `.gz` has to be whole and packed with gzip.';

test.each([
  ['missing', 'no file `missing`', NAME_ONE],
  ['folder', '`folder` is a folder', NAME_ONE],
  ['folder.gz', '`folder.gz` is a folder', NAME_ONE],
  ['plain.gz', 'could not read `plain.gz`: incorrect header check', READABLE],
  ['cut.gz', 'could not read `cut.gz`: unexpected end of file', READABLE],
])('%s is refused by its name', async (name, message, hint) => {
  await expect(read(name)).rejects.toMatchObject({ name: 'LegibleError', message, hint });
});

test('a line that is no UTF-8 text is skipped by its name, where it has one', async () => {
  const good = '{"id":"a","text":"café"}';
  const lines = [Buffer.from(`${good}\n`), Buffer.from('{"id":"b","text":"café"}\ncafé\n', 'latin1')];
  writeFileSync(join(folder, 'h.jsonl'), Buffer.concat(lines));
  const found: string[] = [];
  for await (const line of (await read('h.jsonl')).lines(0)) found.push(line);
  expect(found).toEqual([
    good,
    '{"id":"b","skipped":"the line is not UTF-8 text"}',
    '{"id":null,"skipped":"the line is not UTF-8 text"}',
  ]);
});
