import { expect, test } from 'vitest';
import { githubAccess } from '../../src/host/github-access.ts';

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
