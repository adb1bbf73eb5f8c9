import { expect, test } from 'vitest';
import { featuresOf } from '../../src/core/features.ts';
import { readStatements } from '../../src/core/read-statements.ts';
import { compileRules } from '../../src/core/rule-set.ts';
import { documentOf, NO_WORDS, ROLLBACK } from './build-rules.ts';

const CONTEXT = /^(?:p{1,2}|n{1,2}):/;

function contextOf(text: string, at: number): readonly string[] {
  const readings = readStatements(documentOf(text), compileRules([ROLLBACK], NO_WORDS));
  return [...featuresOf(readings, at, ['rollback'], 'pull-request')].filter((name) => CONTEXT.test(name));
}

test.each([
  [
    'A rollback is rare. Rows remain. Here we stand. Tills wait. Turn off the till. Rows remain there.',
    [
      'p:cue:rollback/residue',
      'p:rows',
      'p:remain',
      'n:till',
      'n:wait',
      'pp:cue:rollback/topic',
      'nn:cue:rollback/mechanism',
    ],
  ],
  ['Rows remain.\n\nTurn off the till.\n\nHere we stand.\n\nTurn off the till.', []],
])('the cues of two statements on either side and the words of the nearest: %j', (text, expected) => {
  expect(contextOf(text, 2)).toEqual(expected);
});
