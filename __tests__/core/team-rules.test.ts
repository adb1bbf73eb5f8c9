import { expect, test } from 'vitest';
import { checkRules } from '../../src/core/check-rules.ts';
import type { Level } from '../../src/core/dimension.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import { teamKnowledge } from '../../src/core/team-knowledge.ts';
import { KNOWLEDGE, normsOf } from './build-norms.ts';

/** A cue for each role in a dimension that the weights know, in words that they never saw. */
const ROLLBACK = `
headings: [backout drill]
slots:
  mechanism: { cues: [pull the blue lever] }
  owner: { question: Who pulls the lever?, cues: [<word> holds the glove] }
topic: [lever]
hollow: [leverage happens]
counter: [climate lever]
examples:
  reasoned: [Pull the blue lever; Ada holds the glove.]
  stated: [Somebody would pull the blue lever.]
  named: [There is a lever.]
  absent: [A climate lever is no way back.]
`;

/** A level and the slots of its evidence with their lines. */
type Shown = readonly [Level, readonly string[]];

/** What a text shows without a team's rules and with them. */
async function levelsOf(rules: string, text: string): Promise<readonly [Shown, Shown]> {
  const norms = await normsOf('rules: [./rollback.yml]', { '.github/rollback.yml': rules });
  const input = {
    id: 'x',
    profile: 'pull-request',
    title: null,
    text,
    path: null,
    files: [],
    labels: [],
    author: null,
  } as const;
  const shown = (own: boolean): Shown => {
    const review = reviewDocument(input, own ? teamKnowledge(KNOWLEDGE, norms) : KNOWLEDGE, norms);
    const rollback = review.dimensions.find(({ id }) => id === 'rollback');
    return [rollback?.level ?? 0, rollback?.evidence.map(({ slot, line }) => `${slot}:${line}`) ?? []];
  };
  return [shown(false), shown(true)];
}

// Without the team's cues the weights decide, and a training may move them: the level is only bounded there.
test.each<readonly [string, string, Level, Shown]>([
  ['a slot', 'Somebody would pull the blue lever.\n', 1, [2, ['mechanism:1']]],
  [
    'two slots of one point',
    'Pull the blue lever; Ada holds the glove.\n',
    1,
    [3, ['mechanism:1', 'owner:1']],
  ],
  ['the topic alone', 'There is a lever.\n', 0, [1, ['topic:1']]],
  ['another sense', 'There is a climate lever.\n', 0, [0, []]],
])('%s of a team’s own decides without training', async (_, text, most, after) => {
  const [[before], now] = await levelsOf(ROLLBACK, text);
  expect(before).toBeLessThanOrEqual(most);
  expect(now).toEqual(after);
});

test('examples of a team’s rule files are checked against its cues and the built-in ones', () => {
  const files = [
    { path: 'rules/rollback.yml', text: ROLLBACK },
    {
      path: 'rules/cost.yml',
      text: 'title: Cost\nquestion: What does it cost?\nslots:\n  amount: { primary: true, question: How much?, cues: ["@undo ~3 <quantity>"] }\nexamples:\n  stated: [Roll back 5 GB., It is cheap.]\n',
    },
  ];
  expect(checkRules(files, KNOWLEDGE)).toEqual([
    {
      path: 'rules/cost.yml',
      line: 6,
      column: 1,
      message: 'the example "It is cheap." is absent, expected stated',
    },
  ]);
});

test('an example that fails names the cues that carried it or kept it low', () => {
  const text = `title: Cost
question: What does it cost?
headings: [cost]
slots:
  amount: { primary: true, question: How much?, cues: ["costs ~2 <quantity>"] }
topic: [price]
hollow: [cheap enough]
counter: [costs nothing]
examples:
  absent: [The rack costs about 5 GB., A price.]
  stated: [The price is cheap enough., It costs nothing., "## Cost\\n\\nIt costs nothing.", It is cheap enough and costs nothing.]
`;
  expect(checkRules([{ path: 'rules/cost.yml', text }], KNOWLEDGE).map(({ message }) => message)).toEqual([
    'the example "The rack costs about 5 GB." is stated by the cue “costs ~2 <quantity>”, expected absent',
    'the example "A price." is named by the cue “price”, expected absent',
    'the example "The price is cheap enough." is named by the cue “cheap enough” of `hollow`, expected stated',
    'the example "It costs nothing." is absent by the cue “costs nothing” of `counter`, expected stated',
    'the example "## Cost It costs nothing." is named, expected stated',
    'the example "It is cheap enough and costs nothing." is absent by the cue “costs nothing” of `counter`, expected stated',
  ]);
});

test('what is wrong in rule files is told in the order of their names and lines', () => {
  const cost = (examples: string): string =>
    `title: Cost\nquestion: What does it cost?\nslots:\n  amount: { primary: true, question: How much?, cues: ["<quantity>"] }\nexamples:\n${examples}`;
  const files = [
    { path: 'rules/price.yml', text: cost('  absent: [It costs 5 GB.]\n') },
    { path: 'rules/cost.yml', text: cost('  stated: [It is cheap.]\n  absent: [It costs 5 GB.]\n') },
    { path: 'rules/due.yml', text: cost('  absent: [It costs 5 GB.]\n  stated: [It is cheap.]\n') },
  ];
  expect(checkRules(files, KNOWLEDGE).map(({ path, line }) => `${path}:${line}`)).toEqual([
    'rules/cost.yml:6',
    'rules/cost.yml:7',
    'rules/due.yml:6',
    'rules/due.yml:7',
    'rules/price.yml:6',
  ]);
});

test('a mistake in a team’s rule file is told at its place', () => {
  expect(checkRules([{ path: 'rules/rollback.yml', text: 'slotz: {}\n' }], KNOWLEDGE)).toMatchObject([
    { path: 'rules/rollback.yml', line: 1, column: 1 },
  ]);
});

test('a hostile cue of a team’s own runs in time that grows with the text', async () => {
  const cue = `${'[a] ~6 '.repeat(9)}(a|a a|a a a) ~6 zzz`;
  const rules = `slots:\n  mechanism: { cues: [ "${cue}" ] }\n`;
  const norms = await normsOf('rules: [./rollback.yml]', { '.github/rollback.yml': rules });
  const knowledge = teamKnowledge(KNOWLEDGE, norms);
  const millisecondsOf = (words: number): number => {
    const text = `${'a '.repeat(words)}\n`;
    const input = {
      id: 'x',
      profile: 'pull-request',
      title: null,
      text,
      path: null,
      files: [],
      labels: [],
      author: null,
    } as const;
    const start = performance.now();
    reviewDocument(input, knowledge, norms);
    return performance.now() - start;
  };
  millisecondsOf(1000);
  expect(millisecondsOf(30_000)).toBeLessThan(10_000);
});
