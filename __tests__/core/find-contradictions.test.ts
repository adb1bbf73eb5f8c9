import { expect, test } from 'vitest';
import { compileContradictions, findContradictions } from '../../src/core/find-contradictions.ts';
import { parseContradictions } from '../../src/core/parse-contradictions.ts';
import { readStatements } from '../../src/core/read-statements.ts';
import type { Contradiction } from '../../src/core/review.ts';
import type { ChangedFile, ReviewInput } from '../../src/core/review-input.ts';
import { compileRules } from '../../src/core/rule-set.ts';
import { documentOf, NO_WORDS } from './build-rules.ts';

const FILE = `
globs:
  code: ['**/*.go']
  tests: ['**/*_test.go']
guards:
  unless: [(if|unless)]
  under: [alternatives]
families:
  docs-only:
    message: This is code ({lines} lines).
    claim:
      says: ['!docs only']
      except-under: [user-facing changes]
      unless: [skip*]
      nowhere: [docstrings]
    touches: { any: ['@code', '!@tests'], least: 2, together: 10 }
    examples: *none
  no-rollback:
    message: This is a migration.
    claim: { answers: { under: [rollback plan], cues: [^ (n a|none) $] } }
    touches: { any: ['**/migrations/**'] }
    examples: *none
  tests-added:
    message: Where are they?
    claim: { says: [added tests] }
    lacks: { none: ['@tests'], beside: ['@code'], together: 5 }
    examples: *none
  additive:
    message: This shrinks.
    claim: { says: [additive] }
    touches: { any: ['@code'], counts: shrunk, least: 1 }
    examples: *none
  no-dependencies:
    message: This grows.
    claim: { says: [no new dependencies] }
    touches: { any: [go.mod], beside: [go.sum], counts: grown, least: 1 }
    examples: *none
`.replaceAll(
  '*none',
  '{ fires: [{ text: x, files: [a] }, { text: x, files: [a] }], quiet: [{ text: x, files: [a] }, { text: x, files: [a] }] }',
);

const FAMILIES = compileContradictions(parseContradictions(FILE, 'contradictions.yml', {}), {});
const RULES = compileRules([], NO_WORDS);

function file(path: string, additions: number, deletions = 0): ChangedFile {
  return { path, additions, deletions };
}

function found(
  text: string,
  files: readonly ChangedFile[],
  about: Partial<ReviewInput> = {},
): readonly Contradiction[] {
  const input: ReviewInput = {
    id: 'x',
    profile: 'pull-request',
    title: null,
    text,
    path: null,
    files,
    labels: [],
    author: null,
    ...about,
  };
  return findContradictions(FAMILIES, readStatements(documentOf(text, input.profile), RULES), input);
}

test('both sides are quoted: the sentence with its line, and the file that shows it best', () => {
  expect(found('Hello.\n\nDocs only.', [file('a.go', 9, 1), file('b.go', 20, 4), file('c.md', 90)])).toEqual([
    { id: 'docs-only', line: 3, quote: 'Docs only.', file: 'b.go', message: 'This is code (34 lines).' },
  ]);
});

const CODE = [file('a.go', 20)];
const MIGRATION = [file('db/migrations/1.sql', 3)];

test.each<readonly [name: string, text: string, files: readonly ChangedFile[], ids: readonly string[]]>([
  ['a claim that a file disproves is found', 'Docs only.', CODE, ['docs-only']],
  ['a family is found once', 'Docs only.\n\nDocs only.', CODE, ['docs-only']],
  ['a ticked box claims', '- [x] docs only', CODE, ['docs-only']],
  ['a box that is not ticked claims nothing', '- [ ] docs only', CODE, []],
  ['a question claims nothing', 'Docs only?', CODE, []],
  ['a negation claims nothing', 'This is not docs only.', CODE, []],
  ['a guard keeps every family quiet', 'Skip this if docs only.', CODE, []],
  ['what stands under a guarded heading claims nothing', '## Alternatives\n\nDocs only.', CODE, []],
  ['a counter-cue keeps its sentence quiet', 'Skipped, docs only.', CODE, []],
  ['a word anywhere in the text keeps its family quiet', 'Docs only.\n\nIt is all docstrings.', CODE, []],
  ['the same words may answer another heading', '## User-facing changes\n\nDocs only.', CODE, []],
  ['a file with too few lines is none', 'Docs only.', [file('a.go', 1), file('b.go', 1)], []],
  ['files with too few lines together are none', 'Docs only.', [file('a.go', 5), file('b.go', 4)], []],
  ['`!` takes files away', 'Docs only.', [file('a_test.go', 90)], []],
  ['without files nothing is disproved', 'Docs only.', [], []],
  ['an answer counts under its heading', '## Rollback plan\n\nN/A', MIGRATION, ['no-rollback']],
  ['an answer counts after its label', '**Rollback plan:** none', MIGRATION, ['no-rollback']],
  ['an answer elsewhere is another answer', '## Risks\n\nN/A', MIGRATION, []],
  ['a lack shows at the largest file', 'Added tests.', [file('a.go', 1), file('b.go', 9)], ['tests-added']],
  ['nothing lacks where the file is there', 'Added tests.', [file('a.go', 9), file('a_test.go', 1)], []],
  ['nothing lacks where no file would need it', 'Added tests.', [file('a.md', 9)], []],
  ['a file that shrank counts', 'It is additive.', [file('a.go', 1, 2)], ['additive']],
  ['a file that grew does not shrink', 'It is additive.', [file('a.go', 2, 1)], []],
  ['a file beside', 'No new dependencies.', [file('go.mod', 2, 1), file('go.sum', 0)], ['no-dependencies']],
  ['a file alone', 'No new dependencies.', [file('go.mod', 2, 1)], []],
])('%s', (_, text, files, ids) => {
  expect(found(text, files).map(({ id }) => id)).toEqual(ids);
});

test('a list of files that was cut short shows no lack, but still what it holds', () => {
  expect(found('Added tests. Docs only.', CODE, { filesTotal: 2 }).map(({ id }) => id)).toEqual([
    'docs-only',
  ]);
  expect(found('Added tests.', CODE, { filesTotal: 1 }).map(({ id }) => id)).toEqual(['tests-added']);
});

test('an RFC says nothing of the files beside it', () => {
  expect(found('Docs only.', CODE, { profile: 'rfc' })).toEqual([]);
});
