import { expect, test } from 'vitest';
import type { Norms } from '../../src/core/norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { normsOf } from './build-norms.ts';
import { MISTAKES } from './norms-mistakes.ts';

const FILE = `
enforce: require
since: 2026-01-31
pull-requests:
  rollback: reasoned
  risk: absent
rfcs:
  files: ['designs/*.md']
  levels:
    scope: named
  when:
    - status: [accepted]
      levels: { scope: reasoned }
  keep-levels: true
  by-status: off
when:
  - facts: [migration]
    paths: ['db/**']
    labels: [schema]
    title: [drop ~2 table]
    pull-requests: { sequencing: reasoned }
    questions: { rollback.trigger: Which alert? }
    ask: none
questions:
  rollback: Which runbook?
habits:
  absolute-claim: off
  false-certainty: required
waivers:
  allow: maintain
exempt:
  bots: false
  drafts: true
  labels: [' chore ']
  authors: [octocat]
  roles: [OWNER]
  base-branches: ['release/**']
  head-branches: ['backport/**']
`;

const EXPECTED: Norms = {
  enforce: 'require',
  required: {
    'pull-request': { ...DEFAULT_NORMS.required['pull-request'], rollback: 3, risk: 0 },
    rfc: { ...DEFAULT_NORMS.required.rfc, scope: 1 },
  },
  written: { rollback: 3, risk: 0 },
  insisted: { rollback: 3, risk: 0 },
  byFacts: false,
  rfcs: ['designs/*.md'],
  rfcWhen: [
    {
      facts: [],
      paths: [],
      labels: [],
      title: [],
      status: ['accepted'],
      required: { scope: 3 },
      questions: {},
      asksNothing: false,
    },
  ],
  keepLevels: true,
  byStatus: false,
  when: [
    {
      facts: ['migration'],
      paths: ['db/**'],
      labels: ['schema'],
      title: ['drop ~2 table'],
      status: [],
      required: { sequencing: 3 },
      questions: { 'rollback.trigger': 'Which alert?' },
      asksNothing: true,
    },
  ],
  questions: { rollback: 'Which runbook?' },
  habits: { 'absolute-claim': 'off', 'false-certainty': 'required' },
  exempt: {
    bots: false,
    drafts: true,
    labels: ['chore'],
    authors: ['octocat'],
    roles: ['OWNER'],
    baseBranches: ['release/**'],
    headBranches: ['backport/**'],
  },
  since: '2026-01-31',
  baseline: null,
  waivers: 'maintain',
  team: null,
  templates: { 'pull-request': [], rfc: [] },
  usualTemplate: true,
};

test('a norms file is laid over the built-in norms', async () => {
  expect(await normsOf(FILE)).toEqual(EXPECTED);
});

test.each(['', '  \n', '{}', '# nothing is asked here\n'])(
  '%j says nothing, so the built-in norms hold',
  async (text) => {
    expect(await normsOf(text)).toEqual(DEFAULT_NORMS);
  },
);

test.each(MISTAKES)('%s: %j is refused at its place', async (_, text, message) => {
  await expect(normsOf(text)).rejects.toThrow(
    expect.objectContaining({
      name: 'LegibleError',
      message: `.github/legible.yml:${message}`,
    }),
  );
});
