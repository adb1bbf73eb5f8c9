import { expect, test } from 'vitest';
import { given, githubAccess } from '../../src/host/environment.ts';

test.each([
  [{ A: 'a', B: 'b' }, 'a'],
  [{ A: '', B: 'b' }, 'b'],
  [{ A: undefined, B: 'b' }, 'b'],
  [{ A: '', B: '' }, null],
  [{}, null],
])('of A and B in %j, %j is given', (environment, expected) => {
  expect(given(environment, 'A', 'B')).toBe(expected);
});

const PUBLIC = 'https://api.github.com';

test.each([
  [{}, { apiUrl: PUBLIC, token: null }],
  [
    { GITHUB_TOKEN: '', GITHUB_API_URL: '' },
    { apiUrl: PUBLIC, token: null },
  ],
  [
    { GITHUB_TOKEN: '', GH_TOKEN: 'two' },
    { apiUrl: PUBLIC, token: 'two' },
  ],
  [
    { GITHUB_TOKEN: 'one', GH_TOKEN: 'two', GITHUB_API_URL: 'https://git.example/api/v3' },
    { apiUrl: 'https://git.example/api/v3', token: 'one' },
  ],
])('with %j GitHub is asked as %j', (environment, expected) => {
  expect(githubAccess(environment)).toEqual(expected);
});
