import { expect, test } from 'vitest';
import { tameMarkdown } from '../../src/core/tame-markdown.ts';

/** Texts that held the parser for a minute, and how many of their markers are left to it. */
test.each([
  ['quotes', '> a\n\n', 2_000, />/g, 550],
  ['empty quotes', '>\n\n', 2_000, />/g, 550],
  ['quotes that open and close in one', '>> a\n>\n', 2_000, />/g, 825],
  ['lists of two kinds in turn', '- a\n1. a\n', 1_000, /-|1\./g, 550],
  ['link definitions', '[a]: b\n', 1_000, /\]:/g, 300],
])('%s are left in part: what is over the bound is blank', (_, piece, times, marker, left) => {
  const text = piece.repeat(times);
  const tamed = tameMarkdown(text);
  expect(tamed).toHaveLength(text.length);
  expect(tamed.split('\n')).toHaveLength(text.split('\n').length);
  expect(tamed.match(marker)).toHaveLength(left);
});

test('ordinary text comes back as it is', () => {
  const text =
    '# A\n\n> a quote\n\n- an item\n  - another\n\n1. one\n2. two\n\n[a]: https://a.example\n'.repeat(20);
  expect(tameMarkdown(text)).toBe(text);
});
