import { expect, test } from 'vitest';
import type { Document, Position, Statement } from '../../src/core/document.ts';
import { parseDocument, type ParseOptions } from '../../src/core/parse-document.ts';

const OPTIONS: ParseOptions = {
  profile: 'pull-request',
  title: null,
  abbreviations: new Set(['e.g.']),
  foreign: {
    stretches: [
      { from: '<!-- bot:start -->', to: '<!-- bot:end -->' },
      { from: '<!-- footer -->', to: null },
    ],
    trailers: ['signed-off-by', 'reviewers'],
    lines: ['Generated with'],
    prompts: ['tbd'],
    guidance: [],
  },
  template: ['Please say how you have tested this change.', 'I have read the guide for contributors'],
};

function read(text: string, options: Partial<ParseOptions> = {}): Document {
  return parseDocument(text, { ...OPTIONS, ...options });
}

function placed({ start, end }: Position, words: string): string {
  return `${start.line}:${start.column}-${end.line}:${end.column} ${words}`;
}

/** `line:column-line:column words` of each statement. */
function places(text: string): readonly string[] {
  return read(text).statements.map((statement) => placed(statement.position, statement.text));
}

function texts(text: string): readonly string[] {
  return read(text).statements.map((statement) => statement.text);
}

test('a statement carries its whole context', () => {
  expect(read('# Plan\n\nIn this order:\n\n- [x] **Consumer:** deploy it.\n').statements.slice(1)).toEqual([
    {
      kind: 'item',
      text: 'deploy it.',
      position: { start: { line: 5, column: 21, offset: 44 }, end: { line: 5, column: 31, offset: 54 } },
      headings: ['Plan'],
      leadIn: 'In this order',
      label: 'Consumer',
      columns: null,
      checked: true,
      block: 2,
      opens: true,
      group: 3,
    },
  ] satisfies readonly Statement[]);
});

const PLACES: readonly (readonly [name: string, text: string, statements: readonly string[]])[] = [
  [
    'a hard-wrapped line is joined',
    'One line\nand its wrap. Two.\n\nThree.',
    ['1:1-2:14 One line and its wrap.', '2:15-2:19 Two.', '4:1-4:7 Three.'],
  ],
  [
    'a short line before a capital was ended on purpose',
    'It fixes the build\nIt adds a test\n',
    ['1:1-1:19 It fixes the build', '2:1-2:15 It adds a test'],
  ],
  [
    'a line is short because a long word did not fit',
    'The settings were moved out of the file\nAcme.Tools.Build.Configuration.Settings to one',
    ['1:1-2:47 The settings were moved out of the file Acme.Tools.Build.Configuration.Settings to one'],
  ],
  [
    'a line is short because a link did not fit, which is longer than its words',
    'The retry limits follow the advice of\n[Lee](https://example.com/papers/retries-and-limits) here',
    ['1:1-2:58 The retry limits follow the advice of Lee here'],
  ],
  [
    'a link as long as that fits where the block is wider',
    'It went stale\n[Lee](https://example.com/papers/retries-and-limits/second) says so, and the whole team has seen it',
    ['1:1-1:14 It went stale', '2:1-2:100 Lee says so, and the whole team has seen it'],
  ],
  [
    'a word that would have filled the line did fit',
    `The settings were moved out of the file\n${'A'.repeat(32)} is one`,
    ['1:1-1:40 The settings were moved out of the file', `2:1-2:40 ${'A'.repeat(32)} is one`],
  ],
  [
    'a word longer by a letter did not',
    `The settings were moved out of the file\n${'A'.repeat(33)} is one`,
    [`1:1-2:41 The settings were moved out of the file ${'A'.repeat(33)} is one`],
  ],
  [
    'a link that begins with bold words is one',
    'The retry limits follow the advice of us\n[**Lee** and so on](https://example.com/papers/limits) here',
    ['1:1-2:60 The retry limits follow the advice of us Lee and so on here'],
  ],
  [
    'a link further on does not hold bold words together',
    'The retry limits follow the advice of us\n**Nothing of [this](https://example.com/papers/limits) was here**',
    ['1:1-1:41 The retry limits follow the advice of us', '2:1-2:66 Nothing of this was here'],
  ],
  [
    'a code span over two lines makes neither wider',
    'The settings were moved out of the file\nAcme.Tools.Build.Configuration.Settings to one and a `call of the function\nthat reads them all` is gone',
    [
      '1:1-3:29 The settings were moved out of the file Acme.Tools.Build.Configuration.Settings to one and a `call of the function that reads them all` is gone',
    ],
  ],
  [
    'a field’s value may be a dash, a letter or a word that seldom ends a sentence',
    'Risk: -\nLevel: N/A\nFlag: on\nRollback: Stop it.',
    ['2:8-2:11 N/A', '3:7-3:9 on', '4:11-4:19 Stop it.'],
  ],
  [
    'bold words may be parted',
    'The cache of the page was removed by us\n**Nothing else in this module has moved** at all',
    [
      '1:1-1:40 The cache of the page was removed by us',
      '2:1-2:49 Nothing else in this module has moved at all',
    ],
  ],
  [
    'a name with a colon opens no field within a sentence',
    'Its goals were borrowed from\nLee and Kim: it is small.',
    ['1:1-2:26 Its goals were borrowed from Lee and Kim: it is small.'],
  ],
  [
    'the indent of a list counts',
    '- One.\n  - Two.\n    - It has all of its limits in the one file\n      Acme.Tools.Settings.Limits it reads',
    [
      '1:3-1:7 One.',
      '2:5-2:9 Two.',
      '3:7-4:42 It has all of its limits in the one file Acme.Tools.Settings.Limits it reads',
    ],
  ],
  [
    'Windows line ends move no place',
    'One.\r\nTwo wraps\r\nhere.\r\n\r\n- Three.\r\n',
    ['1:1-1:5 One.', '2:1-3:6 Two wraps here.', '5:3-5:9 Three.'],
  ],
  ['a hard break joins too', 'One wraps  \nhere\\\nand here.\n', ['1:1-3:10 One wraps here and here.']],
  ['a tab is one column', 'A\ttab.\n\n-\tAn item.\n', ['1:1-1:7 A tab.', '3:3-3:11 An item.']],
  ['a byte order mark is one column', '\ufeffOne.\n\nTwo.', ['1:2-1:6 One.', '3:1-3:5 Two.']],
  [
    'an entity counts as it is written',
    'This &amp; that.\n\nMore.',
    ['1:1-1:17 This & that.', '3:1-3:6 More.'],
  ],
  ['an emoji is two columns wide', '🎉 Party. More.', ['1:1-1:10 🎉 Party.', '1:11-1:16 More.']],
  ['code ends where its last tick stands', 'Run `make e2e`\n', ['1:1-1:15 Run `make e2e`']],
  [
    'code ends no sentence',
    'Run `a. B` first. Then wait.',
    ['1:1-1:18 Run `a. B` first.', '1:19-1:29 Then wait.'],
  ],
  [
    'a tick inside code does not end it',
    'Say `` a`b `` here. Go on.',
    ["1:1-1:20 Say `a'b` here.", '1:21-1:27 Go on.'],
  ],
  ['emphasis is not seen', 'It is *very* __cold__.', ['1:1-1:23 It is very cold.']],
  [
    'a list item is a statement for each of its sentences',
    '1. One. Two.\n2. Three\n   wraps.\n',
    ['1:4-1:8 One.', '1:9-1:13 Two.', '2:4-3:10 Three wraps.'],
  ],
  [
    'the words of a details block are the author’s',
    '<details>\n<summary>More here</summary>\n\nInside it.\n\n</details>\n',
    ['4:1-4:11 Inside it.'],
  ],
  [
    'the words after a comment on its line are the author’s',
    '<!-- a note --> The flag is off.\nMore.',
    ['1:17-1:33 The flag is off.', '2:1-2:6 More.'],
  ],
  [
    'a GitHub alert is the author’s',
    '> [!WARNING]\n> Clients must\n> upgrade.\n>\n> Soon.\n',
    ['2:3-3:11 Clients must upgrade.', '5:3-5:8 Soon.'],
  ],
];

test.each(PLACES)('%s', (_, text, statements) => {
  expect(places(text)).toEqual(statements);
});

const WORDS: readonly (readonly [name: string, text: string, statements: readonly string[]])[] = [
  ['a comment is not', 'Mine.\n\n<!-- Describe\nyour change -->\n', ['Mine.']],
  ['a comment inside a line is not', 'The flag <!-- which one? --> is off.', ['The flag is off.']],
  ['a comment that is never closed is not', 'Mine.\n\n<!-- Describe\n\n# This\n\nand that.', ['Mine.']],
  ['a comment in an item is not', '- [ ] <!-- tick it --> real words\n- <!-- more -->\n', ['real words']],
  ['a code block is not', '```\nIt will break.\n```\n\n    It will fail.\n\nMine.', ['Mine.']],
  ['a code block that is never closed is not', 'Mine.\n\n~~~\nIt will break.', ['Mine.']],
  ['a diff is not', 'Mine.\n\n```diff\n- old words here\n+ new words here\n```\n', ['Mine.']],
  ['a quote is not', '> It will break.\n\nMine.', ['Mine.']],
  ['an image is not', '![It will break](x.png) Mine.', ['Mine.']],
  ['a badge is not', '[![It will break](a.svg)](b)\n\nMine.', ['Mine.']],
  ['struck text is not', 'Mine ~~it will break~~ is this. ~~All gone.~~', ['Mine is this.']],
  ['struck HTML is not', 'Mine <del>it will break</del> is <s>not</s> this.', ['Mine is this.']],
  ['a struck HTML block is not', '<del>\nIt will break.\n</del>\n\nMine.', ['Mine.']],
  ['preformatted HTML is not', '<pre>\nIt will break.\n\nIt will.\n</pre>\n\nMine.', ['Mine.']],
  ['a quote in HTML is not', '<blockquote>\nIt will break.\n</blockquote>\n\nMine.', ['Mine.']],
  ['a script is not', '<script>\nIt will break.\n</script>\n\nMine.', ['Mine.']],
  ['a link’s target is not, its words are', 'See [the docs](https://x.y/will-break "t").', ['See the docs.']],
  ['a definition is not', 'See [it][1].\n\n[1]: https://x.y/z "It breaks"\n', ['See it.']],
  ['tildes in code strike nothing out', 'Both `~~a` and `b~~` stay.', ['Both `~~a` and `b~~` stay.']],
  ['a single pair of tildes strikes nothing out', 'About ~~3 seconds.', ['About ~~3 seconds.']],
  [
    'what a bot writes between its marks is not',
    'Mine.\n\n<!-- bot:start -->\nIt will break.\n<!-- bot:end -->\n\nMine too.',
    ['Mine.', 'Mine too.'],
  ],
  [
    'what a bot writes to the end is not',
    'Mine.\n\n<!-- footer -->\nIt will break.\n\n# It\n\nwill.',
    ['Mine.'],
  ],
  ['a stretch that is never closed runs to the end', 'Mine.\n\n<!-- bot:start -->\nIt breaks.', ['Mine.']],
  ['a trailer is not', 'Mine.\n\nSigned-off-by: A <a@b.c>\nReviewers: @a, @b\n', ['Mine.']],
  ['a line that a tool writes is not', 'Mine.\n\nGenerated with a tool.', ['Mine.']],
  [
    'a line of the template is not',
    'Please say how you have tested this change.\n\n- [x] I have read the guide for contributors\n\nMine.',
    ['Mine.'],
  ],
  [
    'a template’s line with words of the author’s own is',
    'Please say how you have tested this change: I ran the replay of a whole day against it.',
    ['Please say how you have tested this change: I ran the replay of a whole day against it.'],
  ],
  ['a mark in code breaks off no comment', 'Both `<!--` and `[^a]` stay.', ['Both `<!--` and `[^a]` stay.']],
  ['punctuation alone is no statement', '---\n\n…\n\n- \n\n🎉\n\nMine.', ['Mine.']],
];

test.each(WORDS)('as evidence of the author: %s', (_, text, statements) => {
  expect(texts(text)).toEqual(statements);
});

const CONTEXTS: readonly (readonly [
  name: string,
  text: string,
  statements: readonly Partial<Statement>[],
])[] = [
  [
    'headings nest by their depth',
    '# A\n\nOne.\n\n### B\n\nTwo.\n\n## C\n\nThree.\n',
    [
      { text: 'One.', headings: ['A'] },
      { text: 'Two.', headings: ['A', 'B'] },
      { text: 'Three.', headings: ['A', 'C'] },
    ],
  ],
  ['an underlined heading is a heading', 'Risk\n----\n\nOne.', [{ text: 'One.', headings: ['Risk'] }]],
  [
    'a bold line is a heading below all others, until the next',
    '## A\n\n**Risk**\n\nOne.\n\n**Rollback:**\n\nTwo.\n\n## B\n\nThree.',
    [
      { text: 'One.', headings: ['A', 'Risk'] },
      { text: 'Two.', headings: ['A', 'Rollback'] },
      { text: 'Three.', headings: ['B'] },
    ],
  ],
  [
    'a key alone on its line is a heading',
    'Risk:\n\nOne.',
    [{ text: 'One.', headings: ['Risk'], label: null }],
  ],
  ['a bold label is taken off', '**Risk:** it may break.', [{ text: 'it may break.', label: 'Risk' }]],
  ['a bold label may end in a dash', '**Risk** — it may break.', [{ text: 'it may break.', label: 'Risk' }]],
  ['a key is taken off', 'Risk: it may break.', [{ text: 'it may break.', label: 'Risk' }]],
  [
    'a question as key is taken off',
    'Any risk?: it may break.',
    [{ text: 'it may break.', label: 'Any risk' }],
  ],
  [
    'a label holds for each sentence of its block',
    'Risk: it may break. It may leak.',
    [
      { text: 'it may break.', label: 'Risk', block: 1 },
      { text: 'It may leak.', label: 'Risk', block: 1 },
    ],
  ],
  [
    'each line that opens a field is a block of its own',
    'It is cold.\nRisk: it may break.\nTest Plan: ran it.\n',
    [
      { text: 'It is cold.', label: null, block: 1 },
      { text: 'it may break.', label: 'Risk', block: 2 },
      { text: 'ran it.', label: 'Test Plan', block: 3 },
    ],
  ],
  [
    'a sentence that holds a colon has no label',
    'We looked at two of the other ways here: both break.',
    [{ text: 'We looked at two of the other ways here: both break.', label: null }],
  ],
  [
    'a list has the sentence that introduces it',
    'It is cold. The ways to undo it are:\n\n- one way\n\nAfter it.',
    [
      { text: 'It is cold.', leadIn: null },
      { text: 'The ways to undo it are:', leadIn: null },
      { text: 'one way', leadIn: 'The ways to undo it are' },
      { text: 'After it.', leadIn: null },
    ],
  ],
  [
    'a comment between a list and the sentence that introduces it parts them not',
    'To undo it:\n\n<!-- Say how. -->\n\n- one way\n\n<!-- End. -->\n\nAfter it.',
    [
      { text: 'To undo it:', leadIn: null },
      { text: 'one way', leadIn: 'To undo it' },
      { text: 'After it.', leadIn: null },
    ],
  ],
  [
    'an inner list is introduced by its item',
    '- Undo it:\n  - turn it off\n',
    [
      { text: 'Undo it:', leadIn: null, block: 1 },
      { text: 'turn it off', leadIn: 'Undo it', block: 2 },
    ],
  ],
  [
    'a box is ticked, empty or absent',
    '- [x] One.\n- [X] Two.\n- [ ] Three.\n- Four.\n',
    [
      { text: 'One.', kind: 'item', checked: true },
      { text: 'Two.', kind: 'item', checked: true },
      { text: 'Three.', kind: 'item', checked: false },
      { text: 'Four.', kind: 'item', checked: null },
    ],
  ],
  [
    'a row has its columns, and its first cell as label',
    '| Risk | Answer |\n|---|---|\n| **Cold** cache | warm it; `make warm` |\n',
    [
      {
        text: 'warm it; `make warm`',
        kind: 'row',
        columns: ['Risk', 'Answer'],
        label: 'Cold cache',
        position: { start: { line: 3, column: 20, offset: 47 }, end: { line: 3, column: 40, offset: 67 } },
      },
    ],
  ],
  [
    'a row whose first cell is a claim is read whole',
    '| Risk | Answer |\n|---|---|\n| The cache is cold after each of the deploys | warm it |\n| only one | |\n',
    [
      { text: 'The cache is cold after each of the deploys; warm it', label: null, block: 1 },
      { text: 'only one', label: null, block: 2 },
    ],
  ],
  [
    'an alert has its kind as label',
    '> [!CAUTION]\n> It may break.\n',
    [{ text: 'It may break.', label: 'caution' }],
  ],
];

test.each(CONTEXTS)('%s', (_, text, statements) => {
  const found = read(text).statements;
  expect(found).toHaveLength(statements.length);
  expect(found).toMatchObject(statements);
});

test('the title is line 0', () => {
  const point = { line: 0, column: 1, offset: 0 };
  const [title, first] = read('One.', { title: ' Stop  the worker ' }).statements;
  expect(title).toEqual({
    kind: 'title',
    text: 'Stop the worker',
    position: { start: point, end: point },
    headings: [],
    leadIn: null,
    label: null,
    columns: null,
    checked: null,
    block: 0,
    opens: true,
    group: 0,
  });
  expect(first?.text).toBe('One.');
  expect(read('One.', { title: ' ' }).statements).toHaveLength(1);
});

test('a heading is empty where nothing of the author’s stands below it', () => {
  const text = '# A\n\n## B\n\n<!-- say why -->\n\n## C\n\nTBD\n\n### D\n\nOne.\n\n**E**\n\n# F\n';
  expect(read(text).headings.map(({ text: name, depth, empty }) => [name, depth, empty])).toEqual([
    ['A', 1, false],
    ['B', 2, true],
    ['C', 2, false],
    ['D', 3, false],
    ['E', 7, true],
    ['F', 1, true],
  ]);
});

test.each([
  ['a comment', '<!-- Describe your change -->', '1:1-1:30 Describe your change'],
  ['a comment over lines', 'One.\n\n<!-- Describe\n your change -->', '3:1-4:17 Describe your change'],
  ['a comment that is never closed', '<!-- Describe your change', '1:1-1:26 Describe your change'],
  ['a prompt of the rules', '## Why\n\nTBD', '3:1-3:4 TBD'],
  ['a prompt in angle brackets', '<describe here>', '1:1-1:16 <describe here>'],
  ['a prompt in angle brackets after a label', 'Risk: <describe it here>', '1:7-1:25 <describe it here>'],
  ['a prompt in square brackets', '- [your words here]', '1:3-1:20 [your words here]'],
  ['a word of the template to the author', '(Please describe it.)', '1:1-1:22 (Please describe it.)'],
])('%s is a placeholder and no statement', (_, text, placeholder) => {
  const { statements, placeholders } = read(text);
  expect(statements.map((statement) => statement.text)).toEqual(text.startsWith('One.') ? ['One.'] : []);
  expect(placeholders.map(({ text: words, position }) => placed(position, words))).toEqual([placeholder]);
});

test.each([
  '<!-- bot-id -->',
  '<!---->',
  '<details open>',
  '<br>',
  '<img src="a b">',
  '<image src="a b"></image>',
])('%s is no placeholder', (text) => {
  expect(read(text)).toMatchObject({ statements: [], placeholders: [] });
});

test.each([
  [
    'scalars are read',
    '---\nTitle: A thing\nn: 3\ndone: true\nlist: [a]\n---\n\nOne.',
    { title: 'A thing', n: '3', done: 'true' },
  ],
  ['Windows line ends are read', '---\r\nstatus: draft\r\n---\r\n\r\nOne.', { status: 'draft' }],
  ['a mistake hides nothing', '---\na: [\n---\n\nOne.', {}],
  ['a list is nothing', '---\n- a\n---\n\nOne.', {}],
  ['an alias is refused', '---\na: &a x\nb: *a\n---\n\nOne.', {}],
  ['a large one is not read', `---\na: ${'x'.repeat(9_000)}\n---\n\nOne.`, {}],
  ['a rule in the text is none', 'One.\n\n---\na: b\n', {}],
])('front matter: %s', (_, text, expected) => {
  const { frontMatter, statements } = read(text, { profile: 'rfc' });
  expect(frontMatter).toEqual(expected);
  expect(statements[0]?.text).toBe('One.');
});

test.each([
  ['what stands between two rules of a description', 'pull-request', '---\nRevert it.\n\n---\n\nOne.'],
  ['what follows a rule that nothing closes', 'rfc', '---\nRevert it.\n\nOne.'],
] as const)('%s is the author’s', (_, profile, text) => {
  const { frontMatter, statements } = read(text, { profile });
  expect(frontMatter).toEqual({});
  expect(
    statements.map((statement) => text.slice(statement.position.start.offset, statement.position.end.offset)),
  ).toEqual(['Revert it.', 'One.']);
});

test('the summary of details heads what they hold, and no more', () => {
  const text = '# Plan\n\n<details>\n<summary>Way back</summary>\n\nOne.\n\n</details>\n\nTwo.\n';
  expect(read(text).statements).toMatchObject([
    { text: 'One.', headings: ['Plan', 'Way back'] },
    { text: 'Two.', headings: ['Plan'] },
  ]);
});

const GERMAN =
  'Diese Änderung schaltet den Zwischenspeicher ab und ist für alle Dienste sicher. Wir haben das mit der alten und der neuen Fassung auf einem Rechner geprüft, und es wird nicht langsamer als vorher.';

test.each([
  ['German', GERMAN],
  [
    'Chinese',
    '这个改动关闭了缓存，因为它在部署之后会返回旧的数据。我们已经在测试环境中验证过，没有发现问题。',
  ],
  [
    'Polish',
    'Ta zmiana wyłącza pamięć podręczną, ponieważ po wdrożeniu zwraca ona stare dane. Sprawdziliśmy to na kopii bazy i nie jest wolniej niż przedtem. Jeśli coś się stanie, można ją znowu włączyć, bo nie usuwamy tabeli.',
  ],
  [
    'Finnish',
    'Tämä muutos poistaa välimuistin käytöstä, koska se palauttaa vanhoja tietoja julkaisun jälkeen. Olemme kokeilleet sitä testipalvelimella, eikä se ole hitaampi kuin ennen. Jos jotain tapahtuu, sen voi ottaa uudelleen käyttöön, sillä taulua ei poisteta vielä.',
  ],
  [
    'Swedish',
    'Den här ändringen stänger av cachen, eftersom den ger gamla data efter en driftsättning. Vi har provat det på en kopia av databasen och det är inte långsammare än förut. Om något händer kan den slås på igen, för tabellen finns kvar.',
  ],
  ['Russian, however short', 'Исправлена ошибка входа.'],
  ['Chinese, however short', '修复登录问题。'],
])('a text in %s is not read', (_, text) => {
  expect(read(`# Why\n\n${text}`, { title: 'Fix it' })).toEqual({
    profile: 'pull-request',
    title: 'Fix it',
    statements: [],
    headings: [],
    placeholders: [],
    frontMatter: {},
    unread: 'The text is not read: it is not in English.',
  });
});

test.each([
  ['a short foreign text', 'Schaltet den Zwischenspeicher ab.'],
  ['English with foreign names in code', `It renames \`${GERMAN}\` to the new name of the file.`],
  ['an empty text', ''],
])('%s is read', (_, text) => {
  expect(read(text).unread).toBeNull();
});

test.each([
  ['longer than 65536 characters', 'a'.repeat(65_537), 'it is longer than 65536 characters'],
  ['of many lines', 'a\n'.repeat(20_000), 'it has more than 20000 lines'],
])('a text %s is refused before it is parsed', (_, text, reason) => {
  expect(read(text)).toMatchObject({ statements: [], unread: `The text is not read: ${reason}.` });
});

test.each([
  ['deep quotes', `${'> '.repeat(41)}a`],
  ['deep lists', `${'- '.repeat(41)}a`],
  ['emphasis', '*a '.repeat(1_501)],
  ['brackets', '[a'.repeat(1_001)],
  ['ticks', '`a'.repeat(6_001)],
  ['footnotes', '[^a]: b\n\n'.repeat(301)],
  ['underlines', 'a\n===\n\n'.repeat(601)],
])('a flood of %s does not hide the text beside it', (_, text) => {
  const { statements, unread } = read(`One.\n\n${text}\n\nTwo.`);
  expect(unread).toBeNull();
  expect([statements[0]?.text, statements.at(-1)?.text]).toEqual(['One.', 'Two.']);
});

test('an RFC may be longer than a description', () => {
  const text = `One.\n\n${'a '.repeat(40_000)}`;
  expect(read(text, { profile: 'rfc' })).toMatchObject({ unread: null, profile: 'rfc' });
});

test.each([
  ['full stops', `One${'.'.repeat(60_000)}`],
  ['colons', 'A:'.repeat(30_000)],
  ['tags that are never closed', '<p\n\n'.repeat(4_000)],
  ['struck text that is never closed', '~~a\n\n'.repeat(4_000)],
  ['a bot’s marks', '<!-- bot:start --><!-- bot:end -->\n\n'.repeat(1_600)],
])('a text of many %s is read in time', (_, text) => {
  const before = performance.now();
  expect(read(text).unread).toBeNull();
  expect(performance.now() - before).toBeLessThan(10_000);
});
