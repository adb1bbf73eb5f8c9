import { expect, test } from 'vitest';
import { undoPatch } from '../../src/core/undo-patch.ts';

interface Case {
  readonly after: string;
  readonly patch: string;
  readonly before: string | null;
}

const CASES: Readonly<Record<string, Case>> = {
  'lines that were changed, in two places': {
    after: 'one\ntwo!\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten!\n',
    patch: '@@ -1,3 +1,3 @@\n one\n-two\n+two!\n three\n@@ -9,2 +9,2 @@ eight\n nine\n-ten\n+ten!',
    before: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n',
  },
  'lines that were taken out': {
    after: 'one\nthree\n',
    patch: '@@ -1,3 +1,2 @@\n one\n-two\n three',
    before: 'one\ntwo\nthree\n',
  },
  'a text of which nothing is left': {
    after: '',
    patch: '@@ -1,2 +0,0 @@\n-one\n-two',
    before: 'one\ntwo\n',
  },
  'lines that were added between others, without context': {
    after: 'one\ntwo\nthree\n',
    patch: '@@ -1,0 +2 @@ one\n+two',
    before: 'one\nthree\n',
  },
  'a last line that got its end': {
    after: 'one\ntwo\n',
    patch: '@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+two\n',
    before: 'one\ntwo',
  },
  'a last line that lost its end': {
    after: 'one\ntwo',
    patch: '@@ -1,2 +1,2 @@\n one\n-two\n+two\n\\ No newline at end of file',
    before: 'one\ntwo\n',
  },
  'ends of another system': {
    after: 'one\r\ntwo!\r\n',
    patch: '@@ -1,2 +1,2 @@\n one\r\n-two\r\n+two!\r',
    before: 'one\r\ntwo\r\n',
  },
  'a line that begins like a sign': {
    after: '- one\n+ two\n',
    patch: '@@ -1 +1,2 @@\n - one\n++ two',
    before: '- one\n',
  },
  'a patch of another text': {
    after: 'ein\nzwei\n',
    patch: '@@ -1,2 +1,2 @@\n one\n-two\n+two!',
    before: null,
  },
  'a patch that goes on past the end': { after: 'one\n', patch: '@@ -8 +8 @@\n-a\n+b', before: null },
};

test.each(Object.entries(CASES))('the text before %s', (_, { after, patch, before }) => {
  const count = (sign: string): number => patch.split('\n').filter((line) => line.startsWith(sign)).length;
  const file = { path: 'a.md', additions: count('+'), deletions: count('-'), patch };
  expect(undoPatch(after, file)).toBe(before);
});

test.each([
  ['lines are missing', { additions: 9, deletions: 1, patch: '@@ -1 +1 @@\n-one\n+two' }],
  ['it is empty', { additions: 0, deletions: 0, patch: '' }],
  ['there is none', { additions: 1, deletions: 1 }],
])('a text is not told from a patch where %s', (_, file) => {
  expect(undoPatch('two\n', { path: 'a.md', ...file })).toBeNull();
});
