import { expect, test } from 'vitest';
import { authorshipOf, NO_FOREIGN_TEXT } from '../../src/core/not-the-author.ts';
import { templateTest } from '../../src/core/template-text.ts';

const GUIDANCE = [
  'What else might our readers have to know before the harvest?',
  'Say how the barn is emptied, in order.',
  'Think twice.',
];

const PROMPTS = ['tbd', 'state how …'];

const authorship = authorshipOf(
  { ...NO_FOREIGN_TEXT, guidance: GUIDANCE, prompts: PROMPTS },
  templateTest([]),
);

test.each([
  ['Say how the barn is emptied, in order.', true],
  ['say how the barn is emptied in order', true],
  ['Say how the shed is emptied, in order.', false],
  ['What else might our own readers have to know before the harvest?', true],
  ['What else might the readers know of the harvest?', false],
  ['Think twice.', true],
  ['Think.', false],
  ['We say how the barn is emptied, in order, on page 4.', false],
  ['', false],
])('%j is guidance: %j', (text, expected) => {
  expect(authorship.isForeign(text, null)).toBe(expected);
});

test.each([
  ['(low / medium / high)', true],
  ['(yes/no)', true],
  ['(revert / flag / migration).', true],
  ['(low)', false],
  ['low / medium / high', false],
  ['(see docs/setup/index.md, which says how)', false],
  ['The way back (flag / migration) is open.', false],
  ['State how the barn is emptied.', true],
  ['- State how:', true],
  ['State however long the hay lay, it is dry.', false],
  ['TBD.', true],
  ['TBD by the miller.', false],
])('%j is a prompt: %j', (text, expected) => {
  expect(authorship.isPrompt(text)).toBe(expected);
});
