import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Document } from '../../src/core/document.ts';
import { NO_FOREIGN_TEXT, type ForeignText } from '../../src/core/not-the-author.ts';
import { parseDocument, type ParseOptions } from '../../src/core/parse-document.ts';

const FOREIGN: ForeignText = {
  stretches: [
    { from: '<!-- bot:start -->', to: '<!-- bot:end -->' },
    { from: '## Summary by Bot', to: null },
  ],
  trailers: ['signed-off-by'],
  lines: ['generated with'],
  prompts: ['tbd', 'please describe …'],
  guidance: [],
};

function parse(text: string, changes: Partial<ParseOptions> = {}): Document {
  return parseDocument(text, {
    ...{ profile: 'pull-request', title: null, abbreviations: new Set(), foreign: FOREIGN, template: [] },
    ...changes,
  });
}

const texts = (text: string, changes: Partial<ParseOptions> = {}): readonly string[] =>
  parse(text, changes).statements.map((statement) => statement.text);

test('a document keeps what its author says, each statement with its context', () => {
  const path = join(import.meta.dirname, '..', 'fixtures', 'documents', 'queue.md');
  const document = parse(readFileSync(path, 'utf8'), { profile: 'rfc', title: 'Move it' });
  const seen = document.statements.map(({ kind, text, label, leadIn, checked, position }) => [
    ...[kind, position.start.line, position.end.line, label, leadIn, checked, text],
  ]);
  expect(seen).toEqual([
    ['title', 0, 0, null, null, null, 'Move it'],
    [
      'sentence',
      9,
      10,
      null,
      null,
      null,
      'This may slow the first request after the deploy, e.g. on cold caches.',
    ],
    ['sentence', 10, 11, null, null, null, 'p99 stays under 200 ms.'],
    ['sentence', 13, 13, 'Risk', null, null, 'Consumers that cached the old cursor get a `400`.'],
    ['item', 24, 24, null, null, true, 'The lag grows.'],
    ['row', 29, 29, 'Lost rows', null, null, 'Replay from the log.'],
    ['sentence', 36, 36, null, null, null, 'The column stays.'],
  ]);
  expect(document.frontMatter).toEqual({ status: 'draft' });
  expect(document.placeholders.map(({ text, position }) => [position.start.line, text])).toEqual([
    [7, 'Describe the problem that you solve here.'],
    [33, 'TBD'],
  ]);
  expect(document.headings.map(({ text, empty }) => [text, empty])).toEqual([
    ['Move the outbox to a queue', false],
    ['Test Plan', true],
    ['Possible failures', false],
    ['Rollback', false],
    ['Notes', false],
  ]);
});

test.each([
  ['**Risk** - it breaks', 'Risk', 'it breaks'],
  ['**Risk**: it breaks', 'Risk', 'it breaks'],
  ['Rollback — revert this', 'Rollback', 'revert this'],
  ['risk: low', 'risk', 'low'],
  ['This is the plan: we wait', null, 'This is the plan: we wait'],
])('%s has the label %s', (text, label, words) => {
  expect(parse(text).statements.map((statement) => [statement.label, statement.text])).toEqual([
    [label, words],
  ]);
});

test.each([
  ['a comment that never closes', 'Before.\n\n<!-- it breaks\n\nIt breaks.'],
  ['a comment broken off in a line', 'Before. <!-- it breaks'],
  ['an instruction to a program', 'Before.\n\n<? it breaks ?>'],
  ['a declaration', 'Before.\n\n<!NOTE it breaks>'],
  ['character data', 'Before.\n\n<![CDATA[ it breaks ]]>'],
  ['a fenced block', 'Before.\n\n~~~\nIt breaks.\n~~~'],
  ['an indented block', 'Before.\n\n    It breaks.'],
  ['a quote', 'Before.\n\n> It breaks.'],
  ['an image', 'Before.\n\n![It breaks.](x.png)'],
  ['struck-through text', 'Before.\n\n~~It breaks.~~ ~It breaks.~ <del>It breaks.</del>'],
  ['a definition', 'Before.\n\n[a]: https://example.com "It breaks."'],
  ["a bot's stretch", 'Before.\n\n<!-- bot:start -->\nIt breaks.\n<!-- bot:end -->'],
  ["a bot's section", 'Before.\n\n## Summary by Bot\n\nIt breaks.\n\n### More\n\nIt breaks.'],
  ['a trailer', 'Before.\n\nSigned-off-by: It Breaks <a@example.com>'],
  ['a prompt', 'Before.\n\n(How were the changes verified? Did it break?)'],
  ['a place to fill in', 'Before.\n\n<describe here>'],
])('%s is not said by the author', (_, text) => {
  expect(texts(text)).toEqual(['Before.']);
});

test("the repository's template is not the author's, but an answer in it is", () => {
  const template = ['- [ ] I ran the tests on my machine', '- [ ] The docs are up to date'];
  const text =
    '- [x] I ran the tests on my machine\n- [ ] The docs are up to date, except for the flag of #4';
  expect(texts(text, { template })).toEqual(['The docs are up to date, except for the flag of #4']);
});

test('a position cuts exactly the statement out of the text, whatever its line ends', () => {
  const text = 'It **fails**.\r\n\r\n- One\r\n  two &amp; `th ree`\r\n';
  const [first, second] = parse(text).statements;
  expect(second?.text).toBe('One two & `th ree`');
  expect(first?.position).toEqual({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 14, offset: 13 },
  });
  expect(second?.position).toEqual({
    start: { line: 3, column: 3, offset: 19 },
    end: { line: 4, column: 21, offset: 44 },
  });
});

test('a fence that wrapping left alone does not hide the rest', () => {
  expect(texts('- Run:\n  ```\nmake all\n  ```\n\nIt may fail.')).toEqual(['Run:', 'It may fail.']);
});

test('a table of contents says nothing, and what hangs below an entry does', () => {
  expect(texts('- [Risk](#risk)\n  - [More](#more)\n  - It breaks.\n- [Docs](docs.md)')).toEqual([
    'It breaks.',
    'Docs',
  ]);
});

test('a placeholder in a comment is hidden, one in the text is seen', () => {
  const { placeholders } = parse('<!-- Describe your change -->\n\nTBD\n\n<describe it>');
  expect(placeholders.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['Describe your change', true],
    ['TBD', false],
    ['<describe it>', false],
  ]);
});

test('a text in another language is not read, a short or code-heavy one is', () => {
  const german =
    'Diese Änderung ist nicht mit der alten Version kompatibel und wird für die Kunden eine Migration. ';
  expect(parse(german.repeat(3)).unread).toMatch(/not in English/);
  expect(parse('这个更改会破坏旧客户端，因为游标格式已经改变了，请先迁移数据库再部署。').unread).toMatch(
    /English/,
  );
  expect(parse('Prüfung.').unread).toBeNull();
  expect(parse('- Bump `foo` from 1 to 2\n'.repeat(40)).unread).toBeNull();
});

const FLOODS = [
  '*a',
  'a**',
  '*_',
  '~a',
  '[**',
  '>',
  '[^a] ',
  'a\n=\n',
  '[a](',
  '[a][b]',
  '> a\nb\n',
  '- - - a\n',
  '<!-- ',
];

test.each(FLOODS)('a flood of %j is read or refused within seconds', (part) => {
  const started = performance.now();
  parse(part.repeat(Math.floor(65_000 / part.length)), { foreign: NO_FOREIGN_TEXT });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('a text above the limit is refused in words', () => {
  expect(parse('a'.repeat(70_000)).unread).toBe('The text is not read: it is longer than 65536 characters.');
});
