import { expect, test } from 'vitest';
import type { Norms } from '../../src/core/norms.ts';
import { DEFAULT_NORMS } from '../../src/core/default-norms.ts';
import { describeError } from '../../src/errors.ts';
import { normsOf } from './build-norms.ts';
import { MISTAKES, UNQUOTED } from './norms-mistakes.ts';

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

test('a heading with everything under it commented out is left out', async () => {
  const text =
    'extends:\npull-requests:\n  # risk: stated\nrfcs:\n  files:\n  levels:\n  when:\nwhen:\nquestions:\nhabits:\nrules:\nwaivers:\nexempt:\n  labels:\n';
  expect(await normsOf(text)).toEqual(DEFAULT_NORMS);
});

test.each([
  ['on', 'off'],
  ['true', 'false'],
])('%s and %s switch every key that takes one of two', async (on, off) => {
  const norms = await normsOf(
    `facts: ${off}\nrfcs: { keep-levels: ${on}, by-status: ${off} }\nexempt: { bots: ${off}, drafts: ${on} }\n`,
  );
  expect(norms).toEqual({
    ...DEFAULT_NORMS,
    byFacts: false,
    keepLevels: true,
    byStatus: false,
    exempt: { ...DEFAULT_NORMS.exempt, bots: false, drafts: true },
  });
});

/** Files with several mistakes, and all that is told of them in the order of their lines. */
const SEVERAL: readonly (readonly [text: string, told: readonly string[]])[] = [
  [
    'exempt:\n  labels: chore\nenforced: require\nwaivers: { allow: triage }\nsinse: 1\n',
    [
      '2:11: unexpected value "chore", expected a list, such as `[chore]`',
      expect.stringContaining('3:1: unexpected key "enforced", expected extends, ') as string,
      '4:19: unexpected value "triage", expected author, write, maintain, admin or none',
      expect.stringContaining('5:1: unexpected key "sinse", expected extends, ') as string,
    ],
  ],
  [
    'when:\n  - pull-requests: { risk: named }\n  - labels: [db]\n',
    [
      '2:5: a clause without a condition, expected one of facts, paths, labels, title',
      '3:5: a clause that asks nothing, expected one of pull-requests, questions or `ask: none`',
    ],
  ],
  [
    'pull-requests: { rsk: named }\nquestions: { risk.harms: Who? }\n',
    [
      expect.stringContaining('1:18: unexpected key "rsk", expected assumptions, ') as string,
      '2:14: unexpected key "risk.harms", expected risk.harm, risk.exposure, risk.answer',
    ],
  ],
];

test.each(SEVERAL)('%j is told all its mistakes', async (text, told) => {
  const error: unknown = await normsOf(text).catch((thrown: unknown) => thrown);
  const { message, others } = describeError(error);
  expect([message, ...others].map((line) => line.replace('.github/legible.yml:', ''))).toEqual(told);
});

test.each([...MISTAKES, ...UNQUOTED])('%s: %j is refused at its place', async (_, text, message) => {
  await expect(normsOf(text)).rejects.toThrow(
    expect.objectContaining({
      name: 'LegibleError',
      message: `.github/legible.yml:${message}`,
    }),
  );
});
