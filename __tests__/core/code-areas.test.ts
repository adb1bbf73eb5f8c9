import { expect, test } from 'vitest';
import { areasOf } from '../../src/core/code-areas.ts';
import { parseCodeOwners, teamsOf } from '../../src/core/code-owners.ts';

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, additions: 1, deletions: 0 }));

test.each([
  [['README.md'], ['(root)']],
  [
    ['src/tides/moon.ts', 'src/tides/sun.ts', 'src/main.ts'],
    ['src', 'src/tides'],
  ],
  [
    ['packages/ferry/src/a.ts', 'docs/guide/a.md'],
    ['docs', 'packages/ferry'],
  ],
  [[], []],
])('%j touches %j', (paths, areas) => {
  expect(areasOf(files(...paths), null)).toEqual(areas);
});

const OWNERS = parseCodeOwners(
  [
    '# who looks after what',
    '*               @acme/everyone',
    '*.sql           @acme/data # migrations',
    '/docs/          @mira',
    'apps/*          @acme/apps',
    'billing         @acme/money @acme/data',
    'guides/my\\ guide/ @acme/guides',
    'handbook\\ v2   @acme/people',
    '/app/(auth)/    @acme/auth',
    '/app/[slug]/    @acme/slug',
    '/app/{a,b}/     @acme/braces',
    '/app/+(c)|d@e   @acme/marks',
    '/app/"f"/?.ts   @acme/quotes',
    '/app/\\*/\\doc\\   @acme/backslash',
    '[section]',
    '!ignored        @acme/none',
  ].join('\n'),
);

test.each([
  ['lib/a.ts', ['@acme/everyone']],
  ['db/deep/1.sql', ['@acme/data']],
  ['docs/a.md', []],
  ['lib/docs/a.md', ['@acme/everyone']],
  ['apps/a.ts', ['@acme/apps']],
  ['apps/web/a.ts', ['@acme/everyone']],
  ['services/billing/deep/a.ts', ['@acme/money', '@acme/data']],
  ['guides/my guide/a.md', ['@acme/guides']],
  ['lib/handbook v2/a.md', ['@acme/people']],
  ['app/(auth)/page.tsx', ['@acme/auth']],
  ['app/auth/page.tsx', ['@acme/everyone']],
  ['app/[slug]/page.tsx', ['@acme/slug']],
  ['app/s/page.tsx', ['@acme/everyone']],
  ['app/{a,b}/c.ts', ['@acme/braces']],
  ['app/a/c.ts', ['@acme/everyone']],
  ['app/+(c)|d@e', ['@acme/marks']],
  ['app/"f"/g.ts', ['@acme/quotes']],
  ['app/*/doc ', ['@acme/backslash']],
  ['app/x/doc ', ['@acme/everyone']],
])('the last line that matches %s names its teams', (path, teams) => {
  expect(teamsOf(path, OWNERS)).toEqual(teams);
});

test('with CODEOWNERS areas are teams, and a person is none', () => {
  expect(areasOf(files('docs/a.md', 'db/1.sql'), OWNERS)).toEqual(['(no team)', '@acme/data']);
});

test('a CODEOWNERS file of persons alone leaves areas as folders', () => {
  expect(areasOf(files('docs/a.md'), parseCodeOwners('* @mira mira@example.org'))).toEqual(['docs']);
});
