import { expect, test } from 'vitest';
import { cueInWords, featureInWords } from '../../src/core/feature-words.ts';
import { tokenize } from '../../src/core/tokens.ts';

const TOKENS = tokenize('We list the sessions first, then downgrade `api` to 2.1.');

test.each([
  ['downgrad', '“downgrade”'],
  ['^ we', '“we” at the beginning'],
  ['the sess', '“the sessions”'],
  ['<code>', '“<code>”'],
  ['first', '“first”'],
  ['list', '“list”'],
  ['labelled', 'its label'],
  ['checked:true', 'a ticked box'],
  ['h:risk', '“risk…” in its heading'],
  ['p:compatibl', '“compatibl…” in the sentence before'],
  ['cue:@present-state', 'a sign of present state'],
  ['nn:cue:@choice', 'a sign of choice two sentences after'],
  ['cue:rollback/mechanism', 'a cue for rollback: mechanism'],
  ['n:cue:tradeoffs/cost', 'a cue for tradeoffs: cost in the sentence after'],
  ['level:rollback:2', 'its cues for rollback, stated by themselves'],
  ['under:risk:10', 'standing under risk'],
  ['as:pull-request', 'being in a pull request'],
  ['kind:item', 'being an item'],
  ['length:20', 'its length'],
  ['names:3', 'naming 3 things'],
])('%s is shown as %s', (feature, words) => {
  expect(featureInWords(feature, TOKENS)).toBe(words);
});

test.each([
  ['turn* off ~3 <code>', 'the cue “turn* off ~3 <code>”'],
  ['x'.repeat(101), `the cue “${'x'.repeat(100)}…”`],
])('the cue %s is shown as %s', (phrase, words) => {
  expect(cueInWords(phrase)).toBe(words);
});
