import { expect, test } from 'vitest';
import type { Profile } from '../../src/core/document.ts';
import { compileHabits, findHabits } from '../../src/core/find-habits.ts';
import { parseHabits } from '../../src/core/parse-habits.ts';
import { readStatements } from '../../src/core/read-statements.ts';
import { compileRules } from '../../src/core/rule-set.ts';
import { documentOf, NO_WORDS } from './build-rules.ts';

const LISTS = { cause: ['because', 'since'] };
const FILE = `
mood:
  message: What would settle it?
  cues:
    - phrase: hopefully
      unless: ['@cause']
size:
  message: Is there a figure?
  cues: [much faster]
  near: [<quantity>]
  examples: { fires: [], quiet: [] }
left:
  message: This was left in place.
  kind: placeholder
  examples: { fires: [], quiet: [] }
  cues: []
design:
  message: What is the problem?
  kind: solution-first
  cues: [we will]
`.replaceAll(/(cues: \[we will\]|unless: .*)/g, '$1\n  examples: { fires: [], quiet: [] }');

const HABITS = compileHabits(parseHabits(FILE, 'habits.yml', LISTS), LISTS);
const RULES = compileRules([], { ...NO_WORDS, lists: LISTS });

function notes(text: string, profile: Profile): readonly string[] {
  const document = documentOf(text, profile);
  return findHabits(HABITS, document, readStatements(document, RULES)).map(
    ({ id, line, quote }) => `${id} ${line} ${quote}`,
  );
}

const CASES: readonly (readonly [name: string, profile: Profile, text: string, notes: readonly string[]])[] =
  [
    [
      'a phrase fires at its line',
      'pull-request',
      'One.\n\nHopefully it works.',
      ['mood 3 Hopefully it works.'],
    ],
    ['a phrase fires once a statement', 'rfc', 'Hopefully, hopefully.', ['mood 1 Hopefully, hopefully.']],
    ['what takes its force away keeps it quiet', 'pull-request', 'Hopefully, since we tried it.', []],
    ['a neighbour may answer it', 'rfc', 'Much faster. It takes 84 ms.', []],
    ['another paragraph does not', 'rfc', 'Much faster.\n\nIt takes 84 ms.', ['size 1 Much faster.']],
    ['a ticked prompt is answered', 'rfc', '- [x] TBD\n- [ ] TBD', ['left 2 TBD']],
    ['another statement does not keep it quiet', 'rfc', 'Hopefully. Since then.', ['mood 1 Hopefully.']],
    [
      'notes come in the order of lines',
      'pull-request',
      'TBD\n\nHopefully it works.\n\n## Test\n\n<!-- say what you did -->',
      ['left 1 TBD', 'mood 3 Hopefully it works.', 'left 7 say what you did'],
    ],
    [
      'an RFC that begins with its design is noted once',
      'rfc',
      'We will shard. We will split.',
      ['design 1 We will shard.'],
    ],
    ['an RFC that begins with its problem is not', 'rfc', 'It is slow. We will shard.', []],
    ['one sentence is too little to tell', 'rfc', 'We will shard.', []],
    ['a pull request may begin with its design', 'pull-request', 'We will shard. We will split.', []],
  ];

test.each(CASES)('%s', (_, profile, text, expected) => {
  expect(notes(text, profile)).toEqual(expected);
});

test('a note carries the words to the author', () => {
  const document = documentOf('Hopefully it works.');
  expect(findHabits(HABITS, document, readStatements(document, RULES))).toEqual([
    { id: 'mood', line: 1, quote: 'Hopefully it works.', message: 'What would settle it?' },
  ]);
});
