import { expect, test } from 'vitest';
import { placeIn, tableOf, textsOf } from '../../src/core/text-table.ts';

const MANY = Array.from({ length: 500 }, (_, at) => `w:${(at * 7919).toString(36)}`);

test.each<readonly [string, readonly string[]]>([
  ['no text', []],
  ['one text', ['a']],
  ['the empty text among others', ['a', '', 'b']],
  ['texts that begin with one another', ['ab', 'abc', 'a', 'abcd']],
  ['many texts', MANY],
])('a table of %s gives back each text and its place', (_, texts) => {
  const table = tableOf(texts);
  expect(textsOf(table)).toEqual(texts);
  expect(texts.map((text) => placeIn(table, text))).toEqual(texts.map((_, at) => at));
});

test.each(['', 'w', 'w:', 'w:x\nw:y', 'W:0', 'w:00', '\n'])(
  'a text that is not there, %j, has no place',
  (text) => {
    expect([placeIn(tableOf(MANY), text), placeIn(tableOf([]), text)]).toEqual([-1, -1]);
  },
);

test('of equal texts the last is found', () => {
  expect(placeIn(tableOf(['a', 'b', 'a']), 'a')).toBe(2);
});

test('a text is not found across the lines of two others', () => {
  expect(placeIn(tableOf(['ab', 'c']), 'ab\nc')).toBe(-1);
});
