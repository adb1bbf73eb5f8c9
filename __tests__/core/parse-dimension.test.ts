import { expect, test } from 'vitest';
import type { Dimension } from '../../src/core/dimension.ts';
import { parseDimension } from '../../src/core/parse-dimension.ts';

const FILE = `title: Rollback
core: true
question: How is it undone?
headings: [Rollback, Way Back]
slots:
  residue:
    question: What is left?
    reasons: false
  mechanism:
    primary: true
    question: How?
    cues:
      - turn off
      - phrase: revert*
        unless: [transaction]
topic: [rollback]
hollow: [easily]
counter: [transaction]
sources: [https://example.com]
examples:
  stated: [Turn it off.]
  absent:
    - Nothing.
`;

test('a file is a dimension, primary slots first', () => {
  expect(parseDimension(FILE, 'rules/rollback.yml', {})).toEqual({
    id: 'rollback',
    title: 'Rollback',
    core: true,
    question: 'How is it undone?',
    byQuestions: false,
    byReferences: false,
    headings: ['rollback', 'way back'],
    slots: [
      {
        id: 'mechanism',
        primary: true,
        reasons: true,
        question: 'How?',
        cues: [
          { phrase: 'turn off', unless: [] },
          { phrase: 'revert*', unless: ['transaction'] },
        ],
      },
      { id: 'residue', primary: false, reasons: false, question: 'What is left?', cues: [] },
    ],
    topic: [{ phrase: 'rollback', unless: [] }],
    hollow: [{ phrase: 'easily', unless: [] }],
    counter: [{ phrase: 'transaction', unless: [] }],
    applies: [],
    examples: [
      { level: 0, text: 'Nothing.', line: 23 },
      { level: 2, text: 'Turn it off.', line: 21 },
    ],
    sources: ['https://example.com'],
  } satisfies Dimension);
});

const HEAD = 'title: T\nquestion: Q\nslots:\n  a: { primary: true, question: Q, cues: [x] }\n';

test.each([
  ['title: T\nquestion: Q\n', '1:1: missing key "slots", expected `slots:` and its value'],
  ['title: T\nquestion: Q\nslots: {}\n', '3:8: no slot with `primary: true`, expected at least one'],
  [
    'title: T\nquestion: Q\nslots:\n  a: { question: Q }\n',
    '4:3: no slot with `primary: true`, expected at least one',
  ],
  [
    'title: T\nquestion: Q\nslots:\n  a: { primry: true, question: Q }\n',
    '4:8: unexpected key "primry", expected primary, reasons, question, cues',
  ],
  [`${HEAD}topic:\n  - fine\n  - (a|b\n`, '7:5: unexpected cue `(a|b`, expected a closing `)`'],
  [`${HEAD}topic:\n  - fine\n  - fine\n`, '7:5: unexpected second `fine`, expected each cue once'],
  [
    `${HEAD}hollow:\n  - phrase: fine\n    unless: ['@no']\n`,
    '6:5: unexpected cue `@no`, expected a word list of undo',
  ],
  [
    `${HEAD}examples:\n  great: [x]\n`,
    '6:3: unexpected key "great", expected reasoned, stated, named, absent, not-applicable',
  ],
])('%j is refused at its place', (text, message) => {
  expect(() => parseDimension(text, 'rules/t.yml', { undo: ['revert'] })).toThrow(
    expect.objectContaining({ name: 'LegibleError', message: `rules/t.yml:${message}` }),
  );
});

const PHRASE = 'a phrase, or `phrase:` with `unless:`';
const NO_REGULAR_EXPRESSION =
  'expected no regular expression: `~` for words between, `*` at the end of a word';

/** Wrong cues of a list at line 6, and all that is told of them. */
const WRONG_CUES: readonly (readonly [cues: string, told: readonly string[]])[] = [
  ['  - 404', [`6:5: unexpected value "404", expected ${PHRASE}; quote it: \`'404'\``]],
  ['  - [a, b]', [`6:5: unexpected value "["a","b"]", expected ${PHRASE}`]],
  ['  -', [`6:4: unexpected empty value, expected ${PHRASE}`]],
  [
    '  - pharse: x\n  - roll back: now',
    [
      '6:5: unexpected key "pharse", expected phrase, unless; quote a phrase with a colon',
      '7:5: unexpected key "roll back", expected phrase, unless; quote a phrase with a colon',
    ],
  ],
  [
    '  - phrase: x\n    unles: [x]',
    ['7:5: unexpected key "unles", expected phrase, unless; quote a phrase with a colon'],
  ],
  ['  - phrase: x\n    unless: x', ['7:13: unexpected value "x", expected a list, such as `[x]`']],
  [
    '  - !yank ~3 banana',
    ['6:5: unexpected YAML tag `!yank`, expected quotation marks around what begins with `!`'],
  ],
  [
    '  - yank.*release\n  - yank\\s+release\n  - yank*\n  - ya*nk',
    [
      `6:5: unexpected \`.*\` in the cue \`yank.*release\`, ${NO_REGULAR_EXPRESSION}`,
      `7:5: unexpected \`\\\` in the cue \`yank\\s+release\`, ${NO_REGULAR_EXPRESSION}`,
      `9:5: unexpected \`*\` in the cue \`ya*nk\`, ${NO_REGULAR_EXPRESSION}`,
    ],
  ],
];

test.each(WRONG_CUES)('%j is told what a cue is', (cues, told) => {
  const parse = (): unknown => parseDimension(`${HEAD}topic:\n${cues}\n`, 'rules/t.yml', {});
  const [message, ...others] = told.map((line) => `rules/t.yml:${line}`);
  expect(parse).toThrow(expect.objectContaining({ name: 'LegibleError', message, others }));
});

test('a list with everything under it commented out is left out', () => {
  const empty = 'headings:\ntopic:\n  # - fine\nexamples:\n  stated:\n';
  expect(parseDimension(`${HEAD}${empty}`, 'rules/t.yml', {})).toEqual(
    parseDimension(HEAD, 'rules/t.yml', {}),
  );
});
