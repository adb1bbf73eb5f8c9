import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeLines } from '../../src/host/answer-lines.ts';
import { answerLine, parseInputLine } from '../../src/host/jsonl.ts';
import { linesOf, type Line } from '../../src/host/lines.ts';

const LINE = { id: 'a', as: 'rfc', text: 'x' };
const INPUT = {
  id: 'a',
  profile: 'rfc',
  title: null,
  text: 'x',
  path: null,
  files: [],
  labels: [],
  author: null,
};

const LINES = 'a whole number of lines, 0 or more';

test.each([
  [LINE, INPUT],
  [{ ...LINE, extra: { deep: 1 }, title: null, files: null }, INPUT],
  [
    { ...LINE, title: 'T', labels: ['bug'], author: 'me' },
    { ...INPUT, title: 'T', labels: ['bug'], author: 'me' },
  ],
  [
    { ...LINE, files: [], filesTotal: 3 },
    { ...INPUT, filesTotal: 3 },
  ],
  [
    { ...LINE, files: [{ path: 'a.ts', additions: 3, deletions: 1, status: 'added' }, { path: 'b' }] },
    {
      ...INPUT,
      files: [
        { path: 'a.ts', additions: 3, deletions: 1 },
        { path: 'b', additions: 0, deletions: 0, uncounted: true },
      ],
    },
  ],
  [
    {
      ...LINE,
      files: [
        { path: 'a.sql', additions: 1, deletions: null, patch: '@@ -1 +1 @@\n+x' },
        { path: 'b', additions: 0, deletions: 0, patch: null },
      ],
    },
    {
      ...INPUT,
      files: [
        { path: 'a.sql', additions: 1, deletions: 0, uncounted: true, patch: '@@ -1 +1 @@\n+x' },
        { path: 'b', additions: 0, deletions: 0 },
      ],
    },
  ],
])('%j is read', (line, input) => {
  expect(parseInputLine(line)).toEqual(input);
});

test.each([
  ['nope', null, 'the line is not JSON'],
  ['', null, 'the line is not JSON'],
  ['[1]', null, 'the line is not a JSON object'],
  ['null', null, 'the line is not a JSON object'],
  ['{}', null, 'unexpected `id`, expected a string'],
  ['{"id":7,"as":"rfc","text":""}', null, 'unexpected `id`, expected a string'],
  ['{"id":"a"}', 'a', 'unexpected `as`, expected `pull-request` or `rfc`'],
  ['{"id":"a","as":"rfc"}', 'a', 'unexpected `text`, expected a string'],
  ['{"id":"a","as":"rfc","text":"","title":3}', 'a', 'unexpected `title`, expected a string'],
  ['{"id":"a","as":"rfc","text":"","files":{}}', 'a', 'unexpected `files`, expected a list'],
  [
    '{"id":"a","as":"rfc","text":"","files":[1]}',
    'a',
    'unexpected `files`, expected a list of objects with a `path`',
  ],
  ['{"id":"a","as":"rfc","text":"","filesTotal":"3"}', 'a', 'unexpected `filesTotal`, expected a number'],
  ['{"id":"a","as":"rfc","text":"","labels":[1]}', 'a', 'unexpected `labels`, expected a list of strings'],
])('%s is answered with its error', (line, id, message) => {
  expect(answerLine(line, () => ({}))).toEqual({
    id,
    error: { message, hint: expect.stringContaining('one JSON object') as string },
  });
});

test.each([
  ['{"path":"a","additions":"900"}', 'additions', LINES],
  ['{"path":"a","additions":-1}', 'additions', LINES],
  ['{"path":"a","additions":[]}', 'additions', LINES],
  ['{"path":"a","additions":1,"deletions":0.5}', 'deletions', LINES],
  ['{"path":"a","additions":1,"deletions":1e300}', 'deletions', LINES],
  ['{"path":"a","additions":1,"deletions":0,"patch":7}', 'patch', 'a string'],
])('the file %s is refused by its place and field', (file, field, expected) => {
  const line = `{"id":"a","as":"rfc","text":"","files":[{"path":"b"},${file}]}`;
  expect(answerLine(line, () => ({}))).toEqual({
    id: 'a',
    error: {
      message: `unexpected \`files[1].${field}\`, expected ${expected}`,
      hint: expect.stringContaining('"additions": 3') as string,
    },
  });
});

test.each([
  ['{"id":"a","as":"rfc","text":"caf\u{fffd}"}', 'a'],
  ['caf\u{fffd}', null],
])('the line %s that is not UTF-8 is answered with its error', (lossy, id) => {
  expect(answerLine({ lossy }, () => ({}))).toEqual({
    id,
    error: { message: 'the line is not UTF-8 text', hint: 'Write the line as UTF-8.' },
  });
});

test('a failure of the review is the answer of its line', () => {
  const answer = answerLine(JSON.stringify(LINE), () => {
    throw new Error('boom');
  });
  expect(answer).toEqual({
    id: 'a',
    error: { message: 'boom', hint: expect.stringContaining('report') as string },
  });
});

async function collect(chunks: readonly (string | Uint8Array)[]): Promise<readonly Line[]> {
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  const lines: Line[] = [];
  for await (const line of linesOf(Readable.from(bytes))) lines.push(line);
  return lines;
}

test.each([
  [['a\nb\n'], ['a', 'b']],
  [['a\nb'], ['a', 'b']],
  [['a\r\nb\r\n'], ['a', 'b']],
  [['a\n\nb'], ['a', '', 'b']],
  [
    ['a', 'b', '\nc'],
    ['ab', 'c'],
  ],
  [[Buffer.from('é\n').subarray(0, 1), Buffer.from('é\n').subarray(1)], ['é']],
  [['\u{feff}a\n'], ['a']],
  [['\u{feff}a\n\u{feff}b'], ['a', '\u{feff}b']],
  [
    ['a\n', Buffer.from('caf\xe9\n', 'latin1'), 'caf\u{fffd}'],
    ['a', { lossy: 'caf\u{fffd}' }, 'caf\u{fffd}'],
  ],
  [[Buffer.from('é').subarray(0, 1)], [{ lossy: '\u{fffd}' }]],
  [[''], []],
  [
    ['x'.repeat(17_000_000), 'y\nz\n'],
    [null, 'z'],
  ],
])('lines are cut where they end, case %#', async (chunks, expected) => {
  expect(await collect(chunks)).toEqual(expected);
});

test('a slow reader is waited for, and nothing is lost or out of order', async () => {
  let made = 0;
  let ahead = 0;
  let read = 0;
  const source = Readable.from(
    Array.from({ length: 2_000 }, (_, at) => Buffer.from(`${JSON.stringify({ ...LINE, id: String(at) })}\n`)),
  );
  const output = new PassThrough({ highWaterMark: 1_000 });
  async function* answers(): AsyncGenerator<readonly string[]> {
    for await (const line of linesOf(source)) {
      made += 1;
      ahead = Math.max(ahead, made - read);
      yield [JSON.stringify(answerLine(line, ({ id }) => ({ id })))];
    }
  }
  const done = writeLines(answers(), output).then(() => output.end());
  const ids: string[] = [];
  for await (const line of linesOf(output)) {
    read += 1;
    ids.push((JSON.parse(typeof line === 'string' ? line : '') as { id: string }).id);
  }
  await done;
  expect(ids).toEqual(Array.from({ length: 2_000 }, (_, at) => String(at)));
  expect(ahead).toBeLessThan(1_000);
});
