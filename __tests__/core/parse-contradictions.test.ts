import { expect, test } from 'vitest';
import { wrongExamples } from '../../src/core/check-contradictions.ts';
import { compileKnowledge } from '../../src/core/knowledge.ts';
import { parseContradictions } from '../../src/core/parse-contradictions.ts';
import { NO_FOREIGN_TEXT } from '../../src/core/not-the-author.ts';
import { NO_STATUS_WORDS } from '../../src/core/rfc-status.ts';
import { NO_WORDS } from './build-rules.ts';

const FILE = `globs:
  go: ['**/*.go']
  none: [none]
families:
  docs-only:
    message: This is code.
    claim:
      says: [docs only]
      unless: [skip]
    touches:
      any: ['**/*.go']
    examples:
      fires:
        - { text: Docs only., files: [a.go] }
        - { title: Docs only, files: [a.go +3 -1], files-total: 9 }
      quiet:
        - { text: Docs only., files: [a.md +3] }
        - { text: Skip docs only., files: [a.go] }
`;

/** Returns the file with one of its lines written otherwise. */
function withLine(line: string, other: string): string {
  if (!FILE.includes(line)) throw new Error(`the file has no \`${line}\``);
  return FILE.replace(line, other);
}

function knowledgeOf(text: string): ReturnType<typeof compileKnowledge> {
  return compileKnowledge(
    {
      dimensions: [],
      ...NO_WORDS,
      habits: [],
      abbreviations: [],
      foreign: NO_FOREIGN_TEXT,
      facts: [],
      statuses: NO_STATUS_WORDS,
      presets: {},
      contradictions: parseContradictions(text, 'contradictions.yml', {}),
    },
    null,
  );
}

function wrongOf(text: string): readonly string[] {
  const knowledge = knowledgeOf(text);
  return knowledge.contradictions.families.flatMap((rule) =>
    wrongExamples(rule, knowledge).map(
      ({ line, column, example, expected }) => `${line}:${column} ${example} ${expected}`,
    ),
  );
}

test('an example is read with its sizes, its title and the number of all files', () => {
  const [rule] = parseContradictions(FILE, 'contradictions.yml', {}).families;
  expect(rule?.examples.fires[1]).toEqual({
    title: 'Docs only',
    text: '',
    files: [{ path: 'a.go', additions: 3, deletions: 1 }],
    filesTotal: 9,
    line: 15,
    column: 11,
  });
});

test('examples that do what they say are no problem', () => {
  expect(wrongOf(FILE)).toEqual([]);
});

test('an example that does not is named with its place', () => {
  expect(
    wrongOf(withLine('files: [a.go] }\n        - { title', 'files: [a.md] }\n        - { title')),
  ).toEqual(['14:11 Docs only. stays quiet, expected it to fire']);
  expect(wrongOf(withLine('a.md', 'a.go'))).toEqual(['17:11 Docs only. fires, expected it to stay quiet']);
});

test.each([
  ['says: [docs only]', 'says: [(docs only]', '8:14: unexpected cue `(docs only`, expected a closing `)`'],
  ['unless: [skip]', 'unless: [~3]', '9:16: unexpected cue `~3`, expected at least one word or class'],
  ['message: This is code.', 'massage: x', '6:5: unexpected key "massage"'],
  [
    "any: ['**/*.go']",
    "any: ['@rust']",
    '11:13: unexpected list `@rust`, expected a list above it: go, none',
  ],
  ["go: ['**/*.go']", "go: ['@none']", '2:8: unexpected list `@none`, expected a list above it: '],
  [
    "go: ['**/*.go']",
    "go: ['@constructor']",
    '2:8: unexpected list `@constructor`, expected a list above it: ',
  ],
  ['files: [a.md +3]', 'files: [a.md 3]', '17:39: unexpected value "a.md 3", expected `path`, `path +12`'],
  [
    "touches:\n      any: ['**/*.go']",
    'lacks: { none: [a], beside: [b] }\n    touches: { any: [a] }',
    '5:3: unexpected family `docs-only`, expected one of `touches` and `lacks`',
  ],
  ["touches:\n      any: ['**/*.go']", 'x: 1', '10:5: unexpected key "x"'],
  ['says: [docs only]\n      unless', 'unless', '8:7: unexpected empty claim, expected `says` or `answers`'],
  ['        - { text: Skip docs only., files: [a.go] }\n', '', '17:9: unexpected value'],
])('%j for %j is told at its place', (line, other, message) => {
  expect(() => parseContradictions(withLine(line, other), 'contradictions.yml', {})).toThrow(
    `contradictions.yml:${message}`,
  );
});

test('what a list takes away cannot be taken away again', () => {
  const text = withLine("go: ['**/*.go']", "go: ['**/*.go', '!a.go']").replace(
    "any: ['**/*.go']",
    "any: ['**', '!@go']",
  );
  expect(() => parseContradictions(text, 'contradictions.yml', {})).toThrow(
    'contradictions.yml:11:19: unexpected list `!@go` after `!`, expected a list of globs without `!`',
  );
});
