import { expect, test } from 'vitest';
import { baselineNaming } from '../../src/core/load-norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { KNOWLEDGE, normsOf, readerOf, type Files } from './build-norms.ts';

const ROLLBACK = 'pull-requests: { rollback: stated }\n';
const BASE = 'acme/norms/base.yml@v1';

const filesOf = (names: readonly number[], text: string): Files =>
  Object.fromEntries(names.map((name) => [`.github/${name}.yml`, text]));

/** What a chain of files makes of the levels of a description. */
const LAYERS: readonly (readonly [
  name: string,
  text: string,
  files: Files,
  written: Readonly<Record<string, number>>,
])[] = [
  [
    'a file wins over what it extends',
    'extends: ./base.yml\npull-requests: { risk: named }\n',
    { '.github/base.yml': 'pull-requests: { risk: reasoned, rollback: stated }\n' },
    { risk: 1, rollback: 2 },
  ],
  [
    'of two that are extended the later wins',
    'extends: [./a.yml, ./b.yml]\n',
    {
      '.github/a.yml': 'pull-requests: { risk: named, scope: named }',
      '.github/b.yml': 'pull-requests: { risk: stated }',
    },
    { risk: 2, scope: 1 },
  ],
  [
    'a path may climb inside the repository',
    'extends: ../norms/base.yml\n',
    { 'norms/base.yml': ROLLBACK },
    { rollback: 2 },
  ],
  [
    'a path in a folder needs no dot',
    'extends: parts/base.yml\n',
    { '.github/parts/base.yml': ROLLBACK },
    { rollback: 2 },
  ],
  [
    'a file of another repository is read at its ref',
    `extends: ${BASE}\n`,
    { [BASE]: ROLLBACK },
    { rollback: 2 },
  ],
  [
    'a path in a file of another repository stays in that repository',
    `extends: ${BASE}\n`,
    { [BASE]: 'extends: ./more/deep.yml\n', 'acme/norms/more/deep.yml@v1': ROLLBACK },
    { rollback: 2 },
  ],
  [
    'a file that two extend is laid twice and read once',
    'extends: [./a.yml, ./b.yml]\n',
    { '.github/a.yml': 'extends: ./c.yml', '.github/b.yml': 'extends: ./c.yml', '.github/c.yml': ROLLBACK },
    { rollback: 2 },
  ],
  [
    'eight files that extend each other as widely as four deep allows are read',
    'extends: [./1.yml, ./2.yml, ./3.yml, ./4.yml, ./5.yml, ./6.yml, ./7.yml]\n',
    {
      ...filesOf([1, 2, 3], 'extends: [./4.yml, ./5.yml, ./6.yml, ./7.yml]\n'),
      ...filesOf([4, 5], 'extends: [./6.yml, ./7.yml]\n'),
      ...filesOf([6, 7], ROLLBACK),
    },
    { rollback: 2 },
  ],
];

test.each(LAYERS)('%s', async (_, text, files, written) => {
  const norms = await normsOf(text, files);
  expect([norms.written, norms.insisted]).toEqual([written, written]);
});

test('maps are laid key by key, clauses are added, lists are replaced', async () => {
  const norms = await normsOf(
    'extends: ./base.yml\nquestions: { risk: Who? }\nhabits: { vague-quantity: on }\nexempt: { labels: [b] }\nwhen: [{ labels: [b], ask: none }]\n',
    {
      '.github/base.yml':
        'questions: { risk: What?, scope: Where? }\nhabits: { vague-quantity: off, mixed-repair: off }\nexempt: { labels: [a], authors: [octocat] }\nwhen: [{ labels: [a], ask: none }]\n',
    },
  );
  expect({ ...norms, when: norms.when.map((clause) => clause.labels) }).toEqual({
    ...DEFAULT_NORMS,
    questions: { risk: 'Who?', scope: 'Where?' },
    habits: { 'vague-quantity': 'on', 'mixed-repair': 'off' },
    exempt: { ...DEFAULT_NORMS.exempt, labels: ['b'], authors: ['octocat'] },
    when: [['a'], ['b']],
  });
});

test('levels of a built-in file are written, and not insisted on', async () => {
  const norms = await normsOf('extends: legible:strict\npull-requests: { scope: named }\n');
  expect([norms.written, norms.insisted, norms.enforce, norms.byFacts, norms.waivers]).toEqual([
    { assumptions: 2, risk: 3, rollback: 2, tradeoffs: 2, priorities: 2, scope: 1 },
    { scope: 1 },
    'require',
    true,
    'write',
  ]);
});

test('legible:recommended keeps the facts where levels are written beside it', async () => {
  expect((await normsOf('extends: legible:recommended\n')).byFacts).toBe(true);
  expect((await normsOf(`extends: legible:recommended\n${ROLLBACK}`)).byFacts).toBe(true);
  expect((await normsOf(ROLLBACK)).byFacts).toBe(false);
});

test.each(Object.keys(KNOWLEDGE.presets))('legible:%s stands alone and can be extended', async (name) => {
  expect(KNOWLEDGE.presets[name]).not.toMatch(/^(?:extends|rules|templates):/m);
  await expect(normsOf(`extends: legible:${name}\n`)).resolves.toMatchObject({ team: null });
});

test('the built-in files are the three that the documentation names', () => {
  expect(Object.keys(KNOWLEDGE.presets).sort()).toEqual(['recommended', 'rfc', 'strict']);
});

const FORMS = '`legible:NAME`, `./file.yml` or `OWNER/REPO/path@ref`';
const chainOf = (length: number): Files =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [`.github/${at + 1}.yml`, `extends: ./${at + 2}.yml\n`]),
  );
const wide = (count: number): string =>
  `extends: [${Array.from({ length: count }, (_, at) => `./${at}.yml`).join(', ')}]`;
const leaves = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`.github/${at}.yml`, '{}']));

/** What is wrong with a file that is named, and the message at the entry that names it. */
const MISTAKES: readonly (readonly [name: string, text: string, files: Files, message: string])[] = [
  [
    'a built-in file that there is not',
    'extends: legible:lax',
    {},
    '1:10: unexpected reference "legible:lax", expected legible:recommended, legible:rfc, legible:strict',
  ],
  [
    'another repository without a ref',
    'extends: acme/norms/base.yml',
    {},
    '1:10: unexpected reference "acme/norms/base.yml", expected `./acme/norms/base.yml` for a file of this repository, or `OWNER/REPO/path@ref`',
  ],
  [
    'an absolute path',
    'extends: /etc/passwd',
    {},
    `1:10: unexpected reference "/etc/passwd", expected ${FORMS}`,
  ],
  [
    'an address',
    'extends: https://a.example/b.yml',
    {},
    `1:10: unexpected reference "https://a.example/b.yml", expected ${FORMS}`,
  ],
  [
    'a path out of the repository',
    'extends:\n  - legible:strict\n  - ../../base.yml',
    {},
    '3:5: unexpected reference "../../base.yml", expected a path inside the repository',
  ],
  [
    'a path out of another repository',
    'extends: acme/norms/../../x.yml@v1',
    {},
    '1:10: unexpected reference "acme/norms/../../x.yml@v1", expected a path inside that repository',
  ],
  ['a file that is missing', 'extends: ./base.yml', {}, '1:10: `.github/base.yml` is not there'],
  ['a remote file that is missing', `extends: [${BASE}]`, {}, `1:11: \`${BASE}\` is not there`],
  [
    'a folder',
    'extends: ./parts',
    { '.github/parts': { kind: 'unreadable', reason: 'is a directory', hint: 'Name a file.' } },
    '1:10: `.github/parts` is a directory',
  ],
  [
    'a huge file',
    'extends: ./base.yml',
    { '.github/base.yml': '#'.repeat(70_000) },
    '1:10: `.github/base.yml` has 70000 characters, expected at most 65536',
  ],
  [
    'a file that extends itself',
    'extends: ./legible.yml',
    {},
    '1:10: `.github/legible.yml` extends itself: .github/legible.yml → .github/legible.yml',
  ],
  [
    'a circle over another repository is told at its last entry',
    'extends: ./a.yml',
    { '.github/a.yml': 'extends:\n  - ./b.yml', '.github/b.yml': 'enforce: advise\nextends: ./a.yml' },
    '!.github/b.yml:2:10: `.github/a.yml` extends itself: .github/legible.yml → .github/a.yml → .github/b.yml → .github/a.yml',
  ],
  [
    'a chain that is too long',
    'extends: ./1.yml',
    chainOf(5),
    '!.github/3.yml:1:10: `.github/4.yml` is file 5 of a chain, expected at most 4',
  ],
  [
    'a list that names one file too often',
    `extends: [${'./0.yml, '.repeat(65)}]`,
    leaves(1),
    '1:587: a file is extended for the 65th time, expected at most 64 times in all',
  ],
  [
    'a built-in file that is named too often',
    `extends: [${'legible:rfc, '.repeat(65)}]`,
    {},
    '1:843: a file is extended for the 65th time, expected at most 64 times in all',
  ],
  [
    'short lists that multiply',
    `extends: [${'./1.yml, '.repeat(20)}]`,
    { '.github/1.yml': `extends: [${'./2.yml, '.repeat(20)}]`, '.github/2.yml': '{}' },
    '!.github/1.yml:1:11: a file is extended for the 65th time, expected at most 64 times in all',
  ],
  ['too many files', wide(8), leaves(8), '1:74: `.github/7.yml` is file 9, expected at most 8 in all'],
  [
    'a mistake in a file that is extended',
    `extends: ${BASE}`,
    { [BASE]: 'enforce: maybe' },
    `!${BASE}:1:10: unexpected enforcement "maybe", expected require or advise`,
  ],
  [
    'a bomb of aliases in a file that is extended',
    'extends: ./base.yml',
    { '.github/base.yml': 'a: &a [1]\nb: *a' },
    '!.github/base.yml:1:4: unexpected YAML anchor `&a`, expected the value itself, or quotation marks around what begins with `&`',
  ],
  ['a rule file that is missing', 'rules: [./rollback.yml]', {}, '1:9: `.github/rollback.yml` is not there'],
  [
    'a rule file without a dimension',
    'rules:\n  - ./words.yml',
    { '.github/words.yml': '{}' },
    '2:5: unexpected rule file `.github/words.yml`, expected one named after a dimension, in lower case',
  ],
  [
    'a rule file that bears the name of another kind of ours',
    'rules:\n  - ./rfc-status.yml',
    { '.github/rfc-status.yml': 'title: Status\n' },
    '2:5: unexpected rule file `.github/rfc-status.yml`, expected one named after a dimension, in lower case',
  ],
  [
    'a mistake in a rule file',
    'rules: [./rollback.yml]',
    { '.github/rollback.yml': 'topic:\n  - (a|b\n' },
    '!.github/rollback.yml:2:5: unexpected cue `(a|b`, expected a closing `)`',
  ],
  [
    'a new slot without a question',
    'rules: [./rollback.yml]',
    { '.github/rollback.yml': 'slots:\n  owner: { cues: [paged] }\n' },
    '!.github/rollback.yml:2:3: unexpected slot "owner", expected mechanism, trigger, residue, rehearsal, or a question for a new one',
  ],
  [
    'a new dimension without a slot',
    'rules: [./cost.yml]',
    { '.github/cost.yml': 'title: Cost\nquestion: What does it cost?\n' },
    '!.github/cost.yml:1:1: missing key "slots", expected `slots:` and its value',
  ],
  ['a template that is missing', 'templates: [./t.md]', {}, '1:13: `.github/t.md` is not there'],
  [
    'a level for a dimension of no rule file',
    'pull-requests:\n  cost: named',
    {},
    '2:3: unexpected key "cost", expected assumptions, risk, rollback, tradeoffs, constraints, scope, priorities, sequencing, uncertainty, stabilization, observability',
  ],
];

test.each(MISTAKES)('%s is told where it is named', async (_, text, files, message) => {
  const expected = message.startsWith('!') ? message.slice(1) : `.github/legible.yml:${message}`;
  await expect(normsOf(text, files)).rejects.toThrow(
    expect.objectContaining({
      name: 'LegibleError',
      message: expected,
      hint: expect.stringMatching(/\.$/) as string,
    }),
  );
});

test('what the reader throws passes through: an outage is no mistake of the file', async () => {
  const { loadNorms } = await import('../../src/core/load-norms.ts');
  const place = { repository: null, path: 'a.yml', ref: null };
  const outage = new Error('GitHub is down');
  const loading = loadNorms({ text: 'extends: ./b.yml', place }, () => Promise.reject(outage), KNOWLEDGE);
  await expect(loading).rejects.toBe(outage);
});

test('levels and questions of a dimension of the team’s own are known', async () => {
  const norms = await normsOf(
    'rules: [./cost.yml]\npull-requests: { cost: stated }\nquestions: { cost.amount: How much a month? }\n',
    {
      '.github/cost.yml':
        'title: Cost\nquestion: What does it cost?\nslots:\n  amount: { primary: true, question: How much?, cues: [<quantity> ~2 (month|year)] }\n',
    },
  );
  expect([norms.written, norms.team?.dimensions.at(-1)?.id, norms.team?.cues.size]).toEqual([
    { cost: 2 },
    'cost',
    1,
  ]);
});

const BASELINE = '{"form":1,"made":"2026-01-01","expires":"2026-04-01","documents":{}}';

test.each([
  ['enforce: advise\n', null],
  [
    'enforce: advise\nbaseline: ./known.json\n',
    { where: '.github/legible.yml:2:11', path: '.github/known.json' },
  ],
  ['extends: ../norms/base.yml\n', { where: 'norms/base.yml:1:11', path: 'norms/known.json' }],
  [
    'extends: ../norms/base.yml\nbaseline: ./known.json\n',
    { where: '.github/legible.yml:2:11', path: '.github/known.json' },
  ],
])('where %j names its baseline is told', async (text, expected) => {
  const files = {
    'norms/base.yml': 'baseline: ./known.json\n',
    'norms/known.json': BASELINE,
    '.github/known.json': BASELINE,
  };
  const place = { repository: null, path: '.github/legible.yml', ref: null };
  const naming = await baselineNaming({ text, place }, readerOf(files), KNOWLEDGE);
  expect(naming).toEqual(
    expected === null
      ? null
      : { where: expected.where, file: { repository: null, path: expected.path, ref: null } },
  );
});
