import type { Norms } from './norms.ts';

/** Where repositories keep their design documents, by the habits of the public ones. */
const RFC_GLOBS = [
  'rfcs/**/*.md',
  'rfc/**/*.md',
  'docs/rfcs/**/*.md',
  'docs/rfc/**/*.md',
  'proposals/**/*.md',
  'docs/proposals/**/*.md',
  'enhancements/**/*.md',
  'docs/adr/**/*.md',
  'adr/**/*.md',
  'docs/design/**/*.md',
  '!**/README.md',
  '!**/*template*.md',
];

/** What a repository without a norms file gets: advice on the core dimensions that a change can owe. */
export const DEFAULT_NORMS: Norms = {
  enforce: 'advise',
  required: {
    'pull-request': { priorities: 1, risk: 2, rollback: 2 },
    rfc: { assumptions: 2, risk: 2, rollback: 1, tradeoffs: 3, scope: 2, priorities: 2 },
  },
  written: {},
  insisted: {},
  byFacts: true,
  rfcs: RFC_GLOBS,
  when: [],
  rfcWhen: [],
  keepLevels: false,
  byStatus: true,
  questions: {},
  habits: {},
  exempt: {
    bots: true,
    drafts: false,
    labels: [],
    authors: [],
    roles: [],
    baseBranches: [],
    headBranches: [],
  },
  since: null,
  baseline: null,
  waivers: 'author',
  team: null,
  templates: { 'pull-request': [], rfc: [] },
  usualTemplate: true,
};
