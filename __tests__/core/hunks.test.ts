import { describe, expect, test } from 'vitest';
import { changesCommentsOnly, hunksOf, MOST_PATCH, readablePatches } from '../../src/core/hunks.ts';
import { lineStripper } from '../../src/core/strip-comments.ts';

describe('the lines of a patch', () => {
  test('are those after the first `@@`, each with its sign and without its comments', () => {
    const patch = [
      '--- a/shop.ts',
      '+++ b/shop.ts',
      '@@ -1,3 +1,3 @@ class Shop {',
      ' open(); // at nine',
      '-close();',
      '+close(now);',
      '',
      '\\ No newline at end of file',
      '@@ -9 +9 @@',
      '+-- sell();',
    ].join('\n');
    expect(hunksOf({ path: 'shop.ts', additions: 2, deletions: 1, patch })).toEqual([
      {
        place: 'class Shop {',
        lines: [
          { sign: ' ', whole: 'open(); // at nine', code: 'open();' },
          { sign: '-', whole: 'close();', code: 'close();' },
          { sign: '+', whole: 'close(now);', code: 'close(now);' },
          { sign: ' ', whole: '', code: '' },
        ],
      },
      { place: '', lines: [{ sign: '+', whole: '-- sell();', code: '-- sell();' }] },
    ]);
  });

  test('of what was and of what is are read apart: a comment that one opens does not close in the other', () => {
    const patch = '-/* old\n+let shop;\n-still old */\n+let desk;';
    const [hunk] = hunksOf({ path: 'shop.ts', additions: 2, deletions: 2, patch });
    expect(hunk?.lines.map(({ sign, code }) => `${sign}${code}`)).toEqual([
      '-',
      '+let shop;',
      '-',
      '+let desk;',
    ]);
  });
});

test.each([
  [
    'a.ts',
    ['run(); // now', '/* a', 'b */ run();', ' * a', 'a = "x//y";'],
    ['run();', '', ' run();', '', 'a = "x//y";'],
  ],
  ['a.ts', ["glob('src/**/*.ts');", 'run();'], ["glob('src/**/*.ts');", 'run();']],
  ['a.py', ['run()  # now', '"""About', 'this."""', 'run()'], ['run()', '', '', 'run()']],
  ['a.py', ['run("""', 'DROP TABLE a', '""")'], ['run("""', 'DROP TABLE a', '""")']],
  ['a.rb', ['puts "#{a} #{b}" # out'], ['puts "#{a} #{b}"']],
  ['a.rs', ['#[test]', 'run(); // now'], ['#[test]', 'run();']],
  ['a.sql', ['SELECT 1; -- one', '--rollback DROP TABLE a;'], ['SELECT 1;', '']],
  ['a.xml', ['<a/> <!-- x', 'y --><b/>'], ['<a/>', '<b/>']],
  ['Dockerfile', ['# base', 'FROM a'], ['', 'FROM a']],
])('of %s, %j is left %j', (path, lines, left) => {
  const strip = lineStripper(path);
  expect(lines.map(strip)).toEqual(left);
});

describe('a change of comments alone', () => {
  const file = { path: 'a.sql', additions: 1, deletions: 1, patch: '-- one\n+-- two\n ALTER TABLE a;' };
  test.each([
    ['is one', { ...file, patch: '--- one\n+-- two\n ALTER TABLE a;' }, true],
    [
      'is none with another line',
      { ...file, additions: 2, patch: '--- one\n+-- two\n+ALTER TABLE a;' },
      false,
    ],
    [
      'is not known to be one where lines are missing',
      { ...file, additions: 9, patch: '--- one\n+-- two' },
      false,
    ],
    ['is not known to be one without its hunks', { path: 'a.sql', additions: 1, deletions: 1 }, false],
  ])('%s', (_, changed, expected) => {
    expect(changesCommentsOnly(changed)).toBe(expected);
  });
});

test('of too many lines the smallest patches are read, in the order of the files', () => {
  const file = (path: string, length: number) => ({
    path,
    additions: 1,
    deletions: 0,
    patch: '+'.repeat(length),
  });
  const files = [
    file('large', MOST_PATCH),
    file('b', 30),
    { path: 'none', additions: 0, deletions: 0 },
    file('a', 20),
  ];
  expect(readablePatches(files).map(({ path }) => path)).toEqual(['b', 'a']);
});
