import { expect, test } from 'vitest';
import { exemptionOf, type PullRequestFacts } from '../../src/core/exemption.ts';
import type { Exemptions } from '../../src/core/norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';

const PULL_REQUEST: PullRequestFacts = {
  author: 'octocat',
  authorIsBot: false,
  draft: false,
  labels: ['bug'],
  role: 'CONTRIBUTOR',
  baseRef: 'main',
  headRef: 'feature/uploads',
};

const CASES: readonly (readonly [
  name: string,
  pullRequest: Partial<PullRequestFacts>,
  exempt: Partial<Exemptions>,
  reason: string | null,
])[] = [
  ['a person’s is judged', {}, {}, null],
  ['a bot’s is exempt', { author: 'b[bot]', authorIsBot: true }, {}, 'its author, b[bot], is a bot'],
  ['a bot’s is judged where the norms say so', { authorIsBot: true }, { bots: false }, null],
  ['a draft is judged', { draft: true }, {}, null],
  ['a draft is exempt where the norms say so', { draft: true }, { drafts: true }, 'it is a draft'],
  ['an author is exempt', {}, { authors: ['octocat'] }, 'the norms exempt octocat'],
  ['an author is exempt in any case of letters', {}, { authors: ['OctoCat'] }, 'the norms exempt octocat'],
  ['another author is judged', {}, { authors: ['octo'] }, null],
  ['a label exempts', {}, { labels: ['chore', 'bug'] }, 'it carries the label bug'],
  ['a label exempts in any case of letters', {}, { labels: ['Bug'] }, 'it carries the label bug'],
  ['another label does not', {}, { labels: ['chore'] }, null],
  [
    'a role exempts',
    {},
    { roles: ['MEMBER', 'CONTRIBUTOR'] },
    'the norms exempt authors who are CONTRIBUTOR',
  ],
  ['another role does not', {}, { roles: ['OWNER'] }, null],
  [
    'a base branch exempts',
    { baseRef: 'release/1.2' },
    { baseBranches: ['release/**'] },
    'the norms exempt changes to release/1.2',
  ],
  ['a head branch of that name does not', { headRef: 'release/1.2' }, { baseBranches: ['release/**'] }, null],
  [
    'a head branch exempts',
    { headRef: 'backport/12-to-1.2' },
    { headBranches: ['backport/**'] },
    'the norms exempt changes from backport/12-to-1.2',
  ],
  [
    'the author is named before the label',
    {},
    { labels: ['bug'], authors: ['octocat'] },
    'the norms exempt octocat',
  ],
];

test.each(CASES)('%s', (_, pullRequest, exempt, reason) => {
  const norms = { ...DEFAULT_NORMS, exempt: { ...DEFAULT_NORMS.exempt, ...exempt } };
  expect(exemptionOf({ ...PULL_REQUEST, ...pullRequest }, norms)).toBe(reason);
});
