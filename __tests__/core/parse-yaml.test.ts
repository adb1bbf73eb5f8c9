import { expect, test } from 'vitest';
import * as v from 'valibot';
import { parseYaml, readYaml } from '../../src/core/parse-yaml.ts';

const SCHEMA = v.strictObject({
  name: v.string(),
  level: v.optional(v.picklist(['low', 'high'], 'level')),
  list: v.optional(v.array(v.number()), []),
  deep: v.optional(v.strictObject({ on: v.boolean() })),
});

function parse(text: string): unknown {
  return parseYaml(text, 'a/b.yml', SCHEMA, 'See the docs.').value;
}

test('a text is read as its schema says', () => {
  expect(parse('name: x\nlist: [1, 2]\ndeep: { on: true }\n')).toEqual({
    name: 'x',
    list: [1, 2],
    deep: { on: true },
  });
});

const MISTAKES: readonly (readonly [name: string, text: string, message: string])[] = [
  ['an unknown key', 'name: x\nlevl: low\n', '2:1: unexpected key "levl", expected name, level, list, deep'],
  [
    'an unknown key deep inside',
    'name: x\ndeep:\n  on: true\n  of: 1\n',
    '4:3: unexpected key "of", expected on',
  ],
  [
    'an unknown key beside a missing one',
    'nam: x\n',
    '1:1: unexpected key "nam", expected name, level, list, deep',
  ],
  ['a missing key', 'list: []\n', '1:1: missing key "name", expected `name:` and its value'],
  ['a missing key deep inside', 'name: x\ndeep: {}\n', '2:7: missing key "on", expected `on:` and its value'],
  ['a value of another kind', 'name: 3\n', `1:7: unexpected value "3", expected text; quote it: \`'3'\``],
  ['nothing for a value', 'name:\n', '1:6: unexpected empty value, expected text'],
  [
    'a value outside its choices',
    'name: x\nlevel: great\n',
    '2:8: unexpected level "great", expected low or high',
  ],
  ['a value in a list', 'name: x\nlist:\n  - 1\n  - two\n', '4:5: unexpected value "two", expected a number'],
  ['a list for a map', '- x\n', '1:1: unexpected list, expected the keys name, level, list, deep'],
  [
    'a word for a map',
    'strict\n',
    '1:1: unexpected value "strict", expected keys below it: name, level, list, deep',
  ],
  ['an empty file', '', '1:1: unexpected empty value, expected keys below it: name, level, list, deep'],
];

test.each(MISTAKES)('%s is told at its place', (_, text, message) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({ name: 'LegibleError', message: `a/b.yml:${message}`, hint: 'See the docs.' }),
  );
});

const PLAIN = 'unexpected structure, expected plain YAML without aliases or deep nesting';
const YAML_HINT = 'The file must be YAML 1.2.';
const SIGN_HINT =
  'Quote a phrase or glob that begins with `!`, `*` or `&`, and write values out instead of referring to them.';
const ALIAS_HINT = 'Write the values out instead of referring to them.';

test.each([
  ['a key that stands twice', 'a: 1\na: 2\n', '2:1: Map keys must be unique', YAML_HINT],
  ['a tab as indentation', 'a:\n\t- b\n', '2:1: Tabs are not allowed as indentation', YAML_HINT],
  [
    'a second document',
    'a: 1\n---\nb: 2\n',
    '2:1: unexpected second YAML document, expected one',
    'Take out the line `---` that parts them, or keep them in files of their own.',
  ],
  [
    'an anchor',
    'a: &x [1]\nb: *x\n',
    '1:4: unexpected YAML anchor `&x`, expected the value itself, or quotation marks around what begins with `&`',
    SIGN_HINT,
  ],
  [
    'an alias',
    'a: [ *.md ]\n',
    '1:6: unexpected YAML alias `*.md`, expected the value itself, or quotation marks around what begins with `*`',
    SIGN_HINT,
  ],
  [
    'an alias before what follows from it',
    'a:\n  - **/*.{ts,py}\n',
    '2:5: unexpected YAML alias `**/*.`, expected the value itself, or quotation marks around what begins with `*`',
    SIGN_HINT,
  ],
  [
    'a tag',
    '- !yank ~3 banana\n',
    '1:3: unexpected YAML tag `!yank`, expected quotation marks around what begins with `!`',
    SIGN_HINT,
  ],
  [
    'a tag without a name',
    '- ! yank\n',
    '1:3: unexpected YAML tag `!`, expected quotation marks around what begins with `!`',
    SIGN_HINT,
  ],
  [
    'a tag before what follows from it',
    '- !(db|x) foo\n',
    '1:3: unexpected YAML tag `!(db|x)`, expected quotation marks around what begins with `!`',
    SIGN_HINT,
  ],
  ['a bomb of nesting', '['.repeat(60_000), `1:1: ${PLAIN}`, ALIAS_HINT],
  [
    'a file that is too large',
    'a'.repeat(65_537),
    '1:1: unexpected size of 65537 characters, expected at most 65536',
    'Split the file or shorten it.',
  ],
])('%s is no YAML of ours', (_, text, message, hint) => {
  expect(() => readYaml(text, 'b.yml')).toThrow(
    expect.objectContaining({ name: 'LegibleError', message: `b.yml:${message}`, hint }),
  );
});

test('a quoted sign is text, and a tag of YAML itself may stand', () => {
  expect(readYaml("- '!yank'\n- '*.md'\n- !!str 5\n", 'b.yml').value).toEqual(['!yank', '*.md', '5']);
});

test('a node is found by its keys, a missing one by its nearest parent', () => {
  const { placeOf } = readYaml('a:\n  - b: 1\n', 'c.yml');
  expect(placeOf(['a', 0, 'b'])).toBe('c.yml:2:8');
  expect(placeOf(['a', 0, 'b'], 'key')).toBe('c.yml:2:5');
  expect(placeOf(['a', 0, 'c'])).toBe('c.yml:2:5');
  expect(placeOf([])).toBe('c.yml:1:1');
});
