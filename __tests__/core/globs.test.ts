import picomatch from 'picomatch';
import { globListProblem, globProblem } from '../../src/core/glob-problem.ts';
import { expect, test } from 'vitest';
import { literalsOf } from '../../src/core/glob-literals.ts';
import { matchesAny } from '../../src/core/globs.ts';

test.each([
  ['rfcs/a.md', ['rfcs/**/*.md'], true],
  ['rfcs/x/y/a.md', ['rfcs/**/*.md'], true],
  ['docs/rfcs/a.md', ['rfcs/**/*.md'], false],
  ['rfcs/a.txt', ['rfcs/**/*.md'], false],
  ['RFCs/A.MD', ['rfcs/**/*.md'], true],
  ['rfcs/.hidden/a.md', ['rfcs/**/*.md'], true],
  ['rfcs/a.md', ['docs/*.md', 'rfcs/*.md'], true],
  ['rfcs/README.md', ['rfcs/**/*.md', '!**/README.md'], false],
  ['README.md', ['*.md', '!**/README.md'], false],
  ['rfcs/README.md', ['rfcs/**/*.md', '!**/README.md', 'rfcs/README.md'], true],
  ['rfcs/a.md', ['!**/README.md'], false],
  ['rfcs/a.md', [], false],
])('%s against %j is %j', (path, globs, expected) => {
  expect(matchesAny(path, globs)).toBe(expected);
});

test.each([
  ['**/rfcs/**', ['rfcs']],
  ['docs/**', ['docs']],
  ['**/*.{MD,rst}', ['md', 'rst']],
  ['**/{test,tests}/**/*.snapshot', ['snapshot']],
  ['./a/b.c/*', ['a/b.c']],
  ['a{b,}c', ['a']],
  ['**/*.{snap,stories.*}', []],
  ['**/*[0-9]*.sql', []],
  ['src/+(a|b).ts', []],
  ['x{1..3}', []],
  ['**', []],
])('every path that %s matches holds one of %j', (glob, literals) => {
  expect(literalsOf(glob)).toEqual(literals);
});

test.each(['docs', 'Docs/a', 'docs/a/b', 'x/docs', 'docs.md', 'docs/'])(
  '%s fits or not as the glob alone says',
  (path) => {
    const options = { dot: true, nocase: true };
    for (const glob of ['docs/**', '**/docs', '**/docs/**', 'docs*', '{docs,rfcs}/*', 'docs/'])
      expect([glob, matchesAny(path, [glob])]).toEqual([glob, picomatch(glob, options)(path)]);
  },
);

test.each([
  ['docs/**/*.md', null],
  ['{docs,rfcs}/*-*.md', null],
  ['*a*a*a*a*a', 'at most three'],
  ['+(*a|*b)x', 'none inside'],
  ['**/a/**/a/**/a/**/a/**/b', 'four `**`'],
  [`${'a'.repeat(501)}`, 'a simpler glob'],
])('the glob %j is refused where a path could hold it for minutes', (glob, expected) => {
  const problem = globProblem(glob);
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toContain(expected);
});

test.each([
  [[], true],
  [['docs/**', '!docs/**'], false],
  [['Docs/a.md', '!docs/**'], false],
  [['docs/a.md', 'src/**', '!**'], false],
  [['!docs/**', 'docs/**'], true],
  [['docs/**', '!docs/rfcs/**'], true],
  [['docs/rfcs/**', '!doc/**'], true],
  [['docs/rfcs/**', '!docs/*'], true],
  [['docs/a.md', 'src/**', '!docs/**'], true],
])('the globs %j can match something: %j', (list, expected) => {
  expect(globListProblem(list) === null).toBe(expected);
});
