import { expect, test } from 'vitest';
import { parseCuePattern } from '../../src/core/cue-pattern.ts';
import { programsOf } from '../../src/core/cue-program.ts';
import { entryOf, indexTokens } from '../../src/core/token-index.ts';
import type { Token } from '../../src/core/tokens.ts';

const PROGRAMS = programsOf([parseCuePattern('roll back', {})]);

const word = (text: string): Token => ({ text, kind: 'word', offset: 0 });

test('words that are in no cue share their symbols, and a word of a cue has one of its own beside them', () => {
  const tokens = indexTokens(PROGRAMS);
  const [roll, table, queue] = ['roll', 'table', 'queue'].map((text) => entryOf(tokens, word(text)).symbols);

  expect(table).toBe(queue);
  expect(roll).toEqual([expect.any(Number), ...(table ?? [])]);
});

test('a long stream of new words is not kept', () => {
  const tokens = indexTokens(PROGRAMS);
  for (let at = 0; at < 20_000; at += 1) entryOf(tokens, word(`word${at}`));

  expect(tokens.seen.get('word')?.size).toBeLessThan(4_100);
});
