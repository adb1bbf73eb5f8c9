import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexCues, scanCues } from '../../src/core/cue-index.ts';
import { parseCuePattern } from '../../src/core/cue-pattern.ts';
import { matchCue } from '../../src/core/match-cue.ts';
import { tokenize } from '../../src/core/tokens.ts';

const LISTS = { undo: ['revert*', 'roll back'], author: ['we', 'this [change]'] };

/** The words that a cue matched, or null. */
function found(phrase: string, text: string): string | null {
  const tokens = tokenize(text);
  const match = matchCue(parseCuePattern(phrase, LISTS), tokens);
  return match === null
    ? null
    : tokens
        .slice(match.from, match.to)
        .map((token) => token.text)
        .join(' ');
}

const MATCHES: readonly (readonly [phrase: string, text: string, words: string | null])[] = [
  ['turn off', 'Turn off the flag.', 'turn off'],
  ['turn off', 'Please turn OFF the flag.', 'turn off'],
  ['turn off', 'Turn it off.', null],
  ['turn off', 'Turns off.', null],
  ['trade off', 'The trade-off is known.', 'trade off'],
  ['trade-off', 'The trade off is known.', 'trade off'],
  ["don't", 'We don’t.', "don't"],
  ["don't", 'We do not.', null],
  ['turn', '`turn`', null],
  ['revert*', 'It was reverted.', 'reverted'],
  ['revert*', 'Revert it.', 'revert'],
  ['revert*', 'It is irreversible.', null],
  ['(break|time out)', 'It may time out.', 'time out'],
  ['(break|time out)', 'It takes time.', null],
  ['[the] flag', 'the flag', 'the flag'],
  ['turn [the] flag', 'turn flag', 'turn flag'],
  ['turn [the|this] flag', 'turn this flag', 'turn this flag'],
  ['turn [the|this] flag', 'turn flag', 'turn flag'],
  ['turn [the|this] flag', 'turn the this flag', null],
  ['a ~ b', 'a b', 'a b'],
  ['a ~ b', 'a 1 2 3 4 5 6 b', 'a 1 2 3 4 5 6 b'],
  ['a ~ b', 'a 1 2 3 4 5 6 7 b', null],
  ['a ~2 b', 'a 1 2 b', 'a 1 2 b'],
  ['a ~2 b', 'a 1 2 3 b', null],
  ['a ~ b', 'a , b', 'a , b'],
  ['a ~ b', 'a ( x ) b', 'a ( x ) b'],
  ['a ~ b', 'a. b', null],
  ['a ~ b', 'a; b', null],
  ['a ~ b', 'a: b', null],
  ['a ~ b', 'a? b', null],
  ['a ~ b', 'a! b', null],
  ['a ~ b', 'a x b y b', 'a x b'],
  ['@undo', 'We roll back.', 'roll back'],
  ['@undo it', 'Reverts it.', 'reverts it'],
  ['@author', 'this', 'this'],
  ['<code>', 'Set `off`.', '`off`'],
  ['<code>', 'Set --off now.', '--off'],
  ['<code>', 'Set fooBar now.', 'foobar'],
  ['<code>', 'Set foo_bar now.', 'foo_bar'],
  ['<code>', 'Set it now.', null],
  ['<number>', 'Three of 12 fail.', '12'],
  ['<number>', 'It takes 12 ms.', '12 ms'],
  ['<quantity>', 'It takes 12 ms.', '12 ms'],
  ['<quantity>', 'At 0.5% of it.', '0.5%'],
  ['<quantity>', 'It takes 2.5 seconds.', '2.5 seconds'],
  ['<quantity>', 'Three of 12 fail.', null],
  ['<quantity>', 'Since 1.2.3 it fails.', null],
  ['<version>', 'Since 1.2.3 it fails.', '1.2.3'],
  ['<version>', 'Since v1.2 it fails.', 'v1.2'],
  ['<ref>', 'See #12.', '#12'],
  ['<ref>', 'See ABC-12.', 'abc-12'],
  ['<ref>', 'See https://x.y/z now.', 'https://x.y/z'],
  ['<mark>', 'Now, then', ','],
  ['<word> off', 'Set `x` off, it off.', 'it off'],
  ['turn <any> off', 'turn `x` off', 'turn `x` off'],
  ['turn <any> off', 'turn, off', null],
  ['^ turn', 'turn it', 'turn'],
  ['^ turn', 'we turn it', null],
  ['off $', 'turn it off', 'off'],
  ['off $', 'turn it off.', 'off'],
  ['off $', 'turn it off...', 'off'],
  ['off $', 'turn it off?!', 'off'],
  ['off $', 'turn it off. Now', null],
  ['a ?', 'is it a?', 'a ?'],
  ['(^|so) we', 'So we do.', 'so we'],
  ['(^|so) we', 'We do.', 'we'],
  ['(^|so) we', 'And we do.', null],
];

test.each(MATCHES)('`%s` in “%s” is %j', (phrase, text, words) => {
  expect(found(phrase, text)).toBe(words);
});

const NEGATED: readonly (readonly [text: string, words: string | null])[] = [
  ['It may break.', 'break'],
  ['It does not break.', null],
  ['It doesn’t break.', null],
  ['It cannot ever really break.', null],
  ['It can never break.', null],
  ['Nothing will break.', null],
  ['It goes on without a break.', null],
  ['Neither of the two break.', null],
  ['It does not only slow down, it will break.', 'break'],
  ['Not today; it may break.', 'break'],
  ['Not today: it may break.', 'break'],
  ['It is not slow but may break.', 'break'],
  ['It may break, not today.', 'break'],
  ['It does not break here. Others break.', 'break'],
];

test.each(NEGATED)('`!break` in “%s” is %j', (text, words) => {
  expect(found('!break', text)).toBe(words);
});

const PHRASES = [
  ...new Set(MATCHES.map(([phrase]) => phrase)),
  '!break',
  '([the]|a) flag',
  '(a|[b] [c]) flag',
  '[the] [new] flag',
  '^ [the] flag',
  '~2 flag',
  '(~|so) flag',
  'f* off',
  '[@undo] it',
  'not',
  '!so ~6 we',
  'a ~6 ~6 ~6 ~6 x',
  'the ~6 the ~6 the ~6 the ~6 $',
  '(a b|b c|<number>|the) (new ~|this)',
  '<any> <any> turn',
  '! (roll ~6 ~6 ~6 ~6 back|it) $',
];

test('one scan of an index finds what each cue finds alone', () => {
  const patterns = PHRASES.map((phrase) => parseCuePattern(phrase, LISTS));
  const index = indexCues(patterns);
  const piece = fc.constantFrom(
    ...'a b c the new this flag turn off it we so roll back reverts 12 `x` v1.2 #3 not break , . ; ?'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 90 }), (pieces) => {
      const tokens = tokenize(pieces.join(' '));
      const alone = patterns.flatMap((pattern, id) => {
        const match = matchCue(pattern, tokens);
        return match === null ? [] : [[id, match] as const];
      });
      expect([...scanCues(index, tokens)].sort(([one], [other]) => one - other)).toEqual(alone);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['nested choices of gaps', '(~ ~ (~ ~ (~ ~ (~ ~ (~ ~ z|y)|y)|y)|y)|y)'],
  ['nested optional gaps', '[~ ~ [~ ~ [~ ~ [~ ~ [~ ~ b] b] b] b] b] z'],
  ['a row of gaps', `a ${'~ '.repeat(10)} z`],
  ['a row of optional words', `${'[a] '.repeat(190)} z`],
])('a hostile cue of %s is matched in time', (_, phrase) => {
  const pattern = parseCuePattern(phrase, {});
  const tokens = tokenize('a '.repeat(400));
  const before = performance.now();
  expect(matchCue(pattern, tokens)).toBeNull();
  expect(performance.now() - before).toBeLessThan(5_000);
});
