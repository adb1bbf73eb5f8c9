import { expect, test } from 'vitest';
import { parseCuePattern, type CuePattern, type Node } from '../../src/core/cue-pattern.ts';
import { LegibleError } from '../../src/errors.ts';

const LISTS = { undo: ['revert*', 'roll back'], loop: ['@loop'] };

const word = (text: string): Node => ({ kind: 'word', text });
const prefix = (text: string): Node => ({ kind: 'prefix', text });

const CUES: readonly (readonly [phrase: string, nodes: readonly Node[]])[] = [
  ['turn off', [word('turn'), word('off')]],
  ['  Turn   OFF ', [word('turn'), word('off')]],
  ['trade-off', [word('trade'), word('off')]],
  ["don't", [word("don't")]],
  ['revert*', [prefix('revert')]],
  ['trade-off*', [word('trade'), prefix('off')]],
  ['why ?', [word('why'), word('?')]],
  ['(break|time out)', [{ kind: 'choice', bodies: [[word('break')], [word('time'), word('out')]] }]],
  ['[the] flag', [{ kind: 'optional', body: [word('the')] }, word('flag')]],
  [
    '[the|this new] flag',
    [
      {
        kind: 'optional',
        body: [{ kind: 'choice', bodies: [[word('the')], [word('this'), word('new')]] }],
      },
      word('flag'),
    ],
  ],
  ['a ~ b', [word('a'), { kind: 'gap', most: 6 }, word('b')]],
  ['a ~2 b', [word('a'), { kind: 'gap', most: 2 }, word('b')]],
  ['@undo', [{ kind: 'choice', bodies: [[prefix('revert')], [word('roll'), word('back')]] }]],
  ['<code> <any>', [{ kind: 'class', name: 'code' }, { kind: 'any' }]],
  [
    '<number> <quantity> <version> <ref> <word> <mark>',
    [
      { kind: 'class', name: 'number' },
      { kind: 'class', name: 'quantity' },
      { kind: 'class', name: 'version' },
      { kind: 'class', name: 'ref' },
      { kind: 'class', name: 'word' },
      { kind: 'class', name: 'mark' },
    ],
  ],
  ['^ off $', [{ kind: 'start' }, word('off'), { kind: 'end' }]],
  [
    '((a|b) c|d)',
    [
      {
        kind: 'choice',
        bodies: [[{ kind: 'choice', bodies: [[word('a')], [word('b')]] }, word('c')], [word('d')]],
      },
    ],
  ],
];

test.each(CUES)('`%s` is compiled', (phrase, nodes) => {
  expect(parseCuePattern(phrase, LISTS)).toEqual({ nodes, affirmed: false } satisfies CuePattern);
});

test('a `!` at the head asks for an affirmation', () => {
  expect(parseCuePattern('! turn off', LISTS)).toEqual({
    nodes: [word('turn'), word('off')],
    affirmed: true,
  });
});

const WORDS_OR_CLASS = 'at least one word or class';
const MISTAKES: readonly (readonly [phrase: string, expected: string, hint: string])[] = [
  ['(a|b', 'a closing `)`', 'Every `(` needs its `)`.'],
  ['[a', 'a closing `]`', 'Every `[` needs its `]`.'],
  ['(a]', 'a closing `)`', 'Every `(` needs its `)`.'],
  ['a)', 'an opening `(`', 'Every `)` needs its `(`.'],
  ['a]', 'an opening `[`', 'Every `]` needs its `[`.'],
  ['a|b', 'a choice in `( )` or `[ ]`', 'Write `(a|b)`.'],
  ['a * b', 'a word before `*`', 'Write `<any>` for any one word.'],
  ['a ~7 b', 'a gap of at most 6 words', 'Write `~`, or two cues.'],
  ['a ~12 b', 'a gap of at most 6 words', 'Write `~`, or two cues.'],
  ['a ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ b', 'gaps of at most 60 words together', 'Write two cues instead.'],
  ['@nope', 'a word list of undo, loop', 'Word lists stand in rules/words.yml.'],
  ['@constructor', 'a word list of undo, loop', 'Word lists stand in rules/words.yml.'],
  [
    '<noun>',
    'a token class of word, number, quantity, code, version, ref, mark or any',
    'The classes are listed in rules/README.md.',
  ],
  [
    'a < b',
    'words, `*`, `( | )`, `[ ]`, `~`, `@list` or `<class>`',
    'The cue language is described in rules/README.md.',
  ],
  [
    'a @Undo',
    'words, `*`, `( | )`, `[ ]`, `~`, `@list` or `<class>`',
    'The cue language is described in rules/README.md.',
  ],
  ['', WORDS_OR_CLASS, 'A cue of gaps alone would match everything.'],
  ['~', WORDS_OR_CLASS, 'A cue of gaps alone would match everything.'],
  ['^ $', WORDS_OR_CLASS, 'A cue of gaps alone would match everything.'],
  ['[a]', WORDS_OR_CLASS, 'A cue of gaps alone would match everything.'],
  ['(a|)', WORDS_OR_CLASS, 'A cue of gaps alone would match everything.'],
  ['<any>', WORDS_OR_CLASS, 'A cue of gaps alone would match everything.'],
  ['((((((( a )))))))', 'at most 6 levels of nesting', 'Write two cues instead.'],
  ['@loop', 'at most 6 levels of nesting', 'Write two cues instead.'],
  [`(${'a|'.repeat(500)}a)`, 'at most 400 words with its lists', 'Shorten the cue or its list.'],
  ['@undo '.repeat(200), 'at most 400 words with its lists', 'Shorten the cue or its list.'],
];

test.each(MISTAKES)('`%s` is refused in words', (phrase, expected, hint) => {
  const parsing = (): CuePattern => parseCuePattern(phrase, LISTS);
  expect(parsing).toThrow(LegibleError);
  expect(parsing).toThrow(
    expect.objectContaining({ message: `unexpected cue \`${phrase}\`, expected ${expected}`, hint }),
  );
});
