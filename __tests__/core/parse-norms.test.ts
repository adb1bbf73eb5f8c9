import { expect, test } from 'vitest';
import { DEFAULT_NORMS, parseNorms } from '../../src/core/parse-norms.ts';

const FILE = `
enforce: require
pull-requests:
  rollback: reasoned
  risk: absent
rfcs:
  files: ['designs/*.md']
  levels:
    scope: named
exempt:
  bots: false
  drafts: true
  labels: [' chore ']
  authors: [octocat]
`;

test('a norms file is laid over the built-in norms', () => {
  expect(parseNorms(FILE, 'legible.yml')).toEqual({
    enforce: 'require',
    byFacts: false,
    required: {
      'pull-request': { ...DEFAULT_NORMS.required['pull-request'], rollback: 3, risk: 0 },
      rfc: { ...DEFAULT_NORMS.required.rfc, scope: 1 },
    },
    rfcs: ['designs/*.md'],
    exempt: { bots: false, drafts: true, labels: ['chore'], authors: ['octocat'] },
  });
});

test.each(['', '  \n', '{}', '# nothing is asked here\n'])(
  '%j says nothing, so the built-in norms hold',
  (text) => {
    expect(parseNorms(text, 'legible.yml')).toEqual(DEFAULT_NORMS);
  },
);

const DIMENSIONS =
  'assumptions, risk, rollback, tradeoffs, constraints, scope, priorities, sequencing, uncertainty, stabilization, observability';

test.each([
  ['enforce: maybe', '1:10: unexpected enforcement "maybe", expected require or advise'],
  ['enforced: require', '1:1: unexpected key "enforced", expected enforce, pull-requests, rfcs, exempt'],
  [
    'pull-requests:\n  rollback: great',
    '2:13: unexpected level "great", expected absent, named, stated or reasoned',
  ],
  ['pull-requests:\n  rollback: 2', '2:13: unexpected level "2", expected absent, named, stated or reasoned'],
  ['pull-requests:\n  rolback: named', `2:3: unexpected key "rolback", expected ${DIMENSIONS}`],
  ['rfcs:\n  levels:\n    rsk: named', `3:5: unexpected key "rsk", expected ${DIMENSIONS}`],
  ['rfcs:\n  globs: []', '2:3: unexpected key "globs", expected files, levels'],
  ['exempt:\n  bot: true', '2:3: unexpected key "bot", expected bots, drafts, labels, authors'],
  ['exempt:\n  drafts: often', '2:11: unexpected value "often", expected boolean'],
  ['exempt:\n  labels: chore', '2:11: unexpected value "chore", expected Array'],
  ["exempt:\n  labels: [a, ' ']", '2:15: unexpected value "", expected !0'],
  ['- enforce', '1:1: unexpected list, expected the keys enforce, pull-requests, rfcs, exempt'],
])('%j is refused at its place', (text, message) => {
  expect(() => parseNorms(text, 'legible.yml')).toThrow(
    expect.objectContaining({
      name: 'LegibleError',
      message: `legible.yml:${message}`,
      hint: 'The keys are described in docs/norms.md.',
    }),
  );
});
