import { describe, expect, test } from 'vitest';
import { baseQuestion, knownFrom } from '../../src/github/base-query.ts';
import { GitHubError } from '../../src/github/problem.ts';

const PATHS = ['.github/legible.yml', '.github', '', 'config/team/norms.yml'];
const FILE = { name: 'legible.yml', type: 'blob', mode: 0o100644 };
const FOLDER = { name: '.github', type: 'tree', mode: 0o40000 };
const ABSENT = { failure: new GitHubError({ kind: 'absent' }) };

function blob(differences: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    __typename: 'Blob',
    text: 'a: ü\n',
    isBinary: false,
    isTruncated: false,
    byteSize: 6,
    ...differences,
  };
}

const tree = (...entries: readonly unknown[]): unknown => ({ __typename: 'Tree', entries });

/** GraphQL's answer for the norms, their folder, the root and norms elsewhere. */
function answer(norms: unknown, folder: unknown, root: unknown, rest: object = {}): unknown {
  return { data: { repository: { p0: norms, p1: folder, p2: root, p3: null } }, ...rest };
}

const WHOLE = answer(blob(), tree(FILE), tree(FOLDER));
const TEXT = { answer: { type: 'file', size: 6, encoding: 'base64', content: 'YTogw7wK' } };

test.each([
  ['a whole text', PATHS[0], WHOLE, TEXT],
  [
    'a list',
    '.github',
    WHOLE,
    { answer: [{ name: 'legible.yml', path: '.github/legible.yml', type: 'file' }] },
  ],
  ['the root', '', WHOLE, { answer: [{ name: '.github', path: '.github', type: 'dir' }] }],
  ['a file that can be run', PATHS[0], answer(blob(), tree({ ...FILE, mode: 0o100755 }), null), TEXT],
  ['a file whose folder has it not', PATHS[0], answer(null, tree(), tree(FOLDER)), ABSENT],
  ['a file whose folder is not there', PATHS[0], answer(null, null, tree()), ABSENT],
  ['a file of a folder of a folder that is not there', PATHS[3], WHOLE, ABSENT],
])('of %s it is known what the contents API would say', (_, path, given, known) => {
  expect(knownFrom(given, { paths: PATHS })(path ?? '')).toEqual(known);
});

describe('of what may be hidden or cut off nothing is known', () => {
  test.each([
    ['null in place of a file that its folder has', PATHS[0], answer(null, tree(FILE), tree(FOLDER))],
    ['null in place of all', PATHS[0], answer(null, null, null)],
    ['null in place of a folder that the root has', '.github', answer(null, null, tree(FOLDER))],
    ['null in place of the root', '', answer(null, null, null)],
    [
      'a folder of a folder that the root has',
      PATHS[3],
      answer(null, null, tree({ ...FOLDER, name: 'config' })),
    ],
    ['a text that was cut off', PATHS[0], answer(blob({ isTruncated: true }), tree(FILE), tree(FOLDER))],
    ['a text shorter than its file', PATHS[0], answer(blob({ byteSize: 7 }), tree(FILE), tree(FOLDER))],
    ['what is not text', PATHS[0], answer(blob({ isBinary: true, text: null }), tree(FILE), tree(FOLDER))],
    ['what may not be text', PATHS[0], answer(blob({ isBinary: null }), tree(FILE), tree(FOLDER))],
    ['a symbolic link', PATHS[0], answer(blob(), tree({ ...FILE, mode: 0o120000 }), tree(FOLDER))],
    ['a file without its folder’s list', PATHS[0], answer(blob(), null, tree(FOLDER))],
    ['a submodule', '.github', answer(null, { __typename: 'Commit' }, tree({ ...FOLDER, type: 'commit' }))],
    ['a list that is null', '.github', answer(null, { __typename: 'Tree', entries: null }, tree(FOLDER))],
    [
      'an answer with an error',
      PATHS[0],
      answer(blob(), tree(FILE), tree(FOLDER), { errors: [{ message: '' }] }),
    ],
    ['an answer without the repository', PATHS[0], { data: { repository: null } }],
    ['no answer', PATHS[0], null],
  ])('%s', (_, path, given) => {
    expect(knownFrom(given, { paths: PATHS })(path ?? '')).toBeNull();
  });
});

test('what a repository or a workflow names is a variable and no part of the query', () => {
  const url = 'https://api.github.com/graphql';
  const repository = { owner: 'acme', name: 'shop' };
  const [plain, odd] = [
    baseQuestion(url, { repository, ref: 'main', paths: ['a'] }),
    baseQuestion(url, { repository: { owner: '"', name: '}' }, ref: '"){x}', paths: ['"$p0\n'] }),
  ];
  expect(odd.parameters['query']).toBe(plain.parameters['query']);
  expect(odd.parameters['variables']).toEqual({ owner: '"', name: '}', p0: 'refs/heads/"){x}:"$p0\n' });
});
