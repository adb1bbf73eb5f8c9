import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../src/core/split-statements.ts';

const ABBREVIATIONS = new Set(['e.g.', 'i.e.', 'etc.', 'vs.', 'approx.', 'dr.', 'no. #', 'fig. #']);

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text, ABBREVIATIONS).map(({ from, to }) => text.slice(from, to));
}

const TABLE: readonly (readonly [name: string, sentences: readonly string[]])[] = [
  ['a full stop ends a sentence', ['One thing.', 'Another thing.']],
  ['a question mark and an exclamation mark end one', ['Is it safe?', 'Yes!', 'It is.']],
  ['a text without a terminator is one sentence', ['No stop at the end']],
  ['the last sentence may lack its terminator', ['One thing.', 'Another']],
  ['an abbreviation ends no sentence', ['Some stores, e.g. Redis, keep it.', 'Others do not.']],
  ['an abbreviation before a capital ends no sentence', ['Use a store, i.e. Redis, here.']],
  ['an abbreviation in brackets ends no sentence', ['Some stores (e.g. Redis) keep it.']],
  ['an abbreviation in capitals ends no sentence', ['E.g. Redis keeps it.', 'Others do not.']],
  ['a version ends no sentence', ['Needs v1.2.3 of the client.', 'Upgrade first.']],
  ['a version may end a sentence', ['Needs v1.2.3.', 'Upgrade first.']],
  ['a decimal fraction ends no sentence', ['It takes 2.5 seconds.', 'That is fine.']],
  ['a URL ends no sentence', ['See https://example.com/a.b?c=d!e for it.', 'Then read on.']],
  ['a URL may end a sentence', ['See https://example.com/a.b.', 'Then read on.']],
  ['a file name ends no sentence', ['It changes src/index.ts and a.b.c only.', 'Nothing else.']],
  ['code ends no sentence', ['Run `a. B? C!` first.', 'Then wait.']],
  ['a sentence may begin with an address', ['It is off.', 'https://example.com/a turned it on.']],
  ['a sentence may begin with code', ['It is off.', '`flag` turns it on.']],
  ['a code span that is never closed hides nothing', ['A stray ` tick here.', 'The next one.']],
  ['an initial ends no sentence', ['Written with J. Smith and A. B. Jones.', 'Thanks.']],
  ['an ellipsis ends a sentence before a capital', ['It waits…', 'Then it goes on...', 'And stops.']],
  ['an ellipsis inside a sentence ends none', ['It waits… and then... goes on.']],
  ['a name with a digit begins a sentence in lower case', ['The cache is cold.', 'p99 rises to 3 s.']],
  ['a word in lower case begins none', ['It calls foo. bar is not called.']],
  ['a number begins a sentence', ['We measured it.', '3 of 10 runs fail.']],
  ['a number that counts an item ends none', ['1. Stop the worker.', 'Start it again.']],
  ['a bracket or a quote after the terminator belongs to it', ['It is "off."', '(It was on.)', 'Good.']],
  ['several terminators end one sentence', ['Really?!', 'Yes.']],
  ['an abbreviation before a capital that it belongs to ends none', ['It is vs. Disk.', 'Ask Dr. Who.']],
  ['a URL with a question mark ends no sentence', ['See a.b/c?d=1.', 'Done.']],
  ['a word that counts before a number only ends one elsewhere', ['The answer is no.', 'We wait.']],
  ['a word that counts before a number ends none there', ['See no. 5 and fig. 2.', 'Then go.']],
  ['a letter that names an option ends one', ['Written by J. Smith.', 'Option B.', 'We chose A.']],
  ['a runtime’s name ends none', ['Needs v1.2.3 or node.js 20.1.', 'See it.']],
  ['a name with an underscore begins a sentence in lower case', ['p99 is 5 ms.', 'max_conns stays.']],
  ['a question in lower case goes on after it', ['Wait...', 'What?', 'nothing breaks!', '(Really.)', 'Yes.']],
];

test.each(TABLE)('%s', (_, sentences) => {
  expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
});

test('a break that was made on purpose ends a sentence', () => {
  const text = 'No stop here And none there';
  const found = splitSentences(text, ABBREVIATIONS, [13]).map(({ from, to }) => text.slice(from, to));
  expect(found).toEqual(['No stop here', 'And none there']);
});

test('white space alone is no sentence', () => {
  expect(sentencesOf('   ')).toEqual([]);
});

test('sentences cover every word of the text, in order', () => {
  const piece = fc.constantFrom('a', 'B', 'etc.', '.', '!', '?', '…', '`', '"', ')', ' ', 'v1.2', 'J.', '1.');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      expect(sentencesOf(text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test.each([
  ['full stops after a word', `etc${'.'.repeat(65_000)} x`],
  ['full stops before a capital', `a${'.'.repeat(65_000)} X`],
  ['full stops and brackets', '.)'.repeat(32_000)],
  ['code marks', '`.'.repeat(32_000)],
  ['words without spaces', 'a.'.repeat(50_000)],
  ['ends alone', '. '.repeat(50_000)],
  ['code spans', '`a``b'.repeat(50_000)],
  ['initials', 'A. '.repeat(50_000)],
  ['numbers', '1. '.repeat(50_000)],
])('a long run of %s is split at once', (_, text) => {
  const before = performance.now();
  splitSentences(text, ABBREVIATIONS);
  expect(performance.now() - before).toBeLessThan(1_000);
});
