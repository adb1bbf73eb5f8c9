const KEYS =
  'extends, enforce, since, facts, pull-requests, rfcs, when, questions, habits, baseline, rules, templates, waivers, exempt';
const DIMENSIONS =
  'assumptions, risk, rollback, tradeoffs, constraints, scope, priorities, sequencing, uncertainty, stabilization, observability';
const LEVELS = 'absent, named, stated or reasoned';
const GLOB = "a glob of paths from the repository's root, such as `docs/**`";
const ONLY_TAKEN = 'a glob without `!` before those with it: they only take matches away';
const FACTS =
  'docs-only, tests-only, dependencies, generated, backport, revert, data-deletion, migration, auth, public-api, infrastructure, concurrency, hotfix, caching, scheduled-job, feature-flag, configuration, large or trivial';
const HABITS =
  'absolute-claim, false-certainty, mood-uncertainty, vague-quantity, unfilled-template, solution-first, mixed-repair, speculative-need';

/** Each key of a norms file, given wrongly, and the message that points at it. */
export const MISTAKES: readonly (readonly [key: string, text: string, message: string])[] = [
  ['', 'enforced: require', `1:1: unexpected key "enforced", expected ${KEYS}`],
  ['', '- enforce', `1:1: unexpected list, expected the keys ${KEYS}`],
  ['', '__proto__: { enforce: require }', '1:1: unexpected key "__proto__", expected another name'],
  ['', 'toString: 1', '1:1: unexpected key "toString", expected another name'],
  ['extends', 'extends: 5', '1:10: unexpected value "5", expected a reference or a list of references'],
  [
    'extends',
    'extends:\n  - [a]',
    '2:3: unexpected value "[["a"]]", expected a reference or a list of references',
  ],
  ['enforce', 'enforce: maybe', '1:10: unexpected enforcement "maybe", expected require or advise'],
  ['baseline', 'baseline: 5', '1:11: unexpected value "5", expected text; quote it: `\'5\'`'],
  [
    'enforce',
    'enforce:require',
    '1:1: unexpected value "enforce:require", expected a space after `enforce:`',
  ],
  ['enforce', 'enforce:', '1:9: unexpected empty enforcement, expected require or advise'],
  ['since', 'since: soon', '1:8: unexpected value "soon", expected a day as `2026-01-31`'],
  ['since', 'since: 2026-02-30', '1:8: unexpected value "2026-02-30", expected a day as `2026-01-31`'],
  ['facts', 'facts: some', '1:8: unexpected value "some", expected true or false, on or off'],
  [
    'pull-requests',
    'pull-requests:\n  rollback: great',
    `2:13: unexpected level "great", expected ${LEVELS}`,
  ],
  ['pull-requests', 'pull-requests:\n  rollback: 2', `2:13: unexpected level "2", expected ${LEVELS}`],
  [
    'pull-requests',
    'pull-requests:\n  rolback: named',
    `2:3: unexpected key "rolback", expected ${DIMENSIONS}`,
  ],
  [
    'pull-requests',
    'pull-requests: { risk: named, __proto__: { rollback: named } }',
    '1:31: unexpected key "__proto__", expected another name',
  ],
  [
    'pull-requests',
    'pull-requests:\n  rollback:stated',
    '2:3: unexpected value "rollback:stated", expected a space after `rollback:`',
  ],
  [
    'pull-requests',
    'pull-requests.rollback: stated',
    '1:1: unexpected key "pull-requests.rollback", expected `rollback:` below `pull-requests:`',
  ],
  [
    'rfcs',
    'rfcs:\n  globs: []',
    '2:3: unexpected key "globs", expected files, levels, when, keep-levels, by-status',
  ],
  ['rfcs.files', 'rfcs:\n  files: docs', '2:10: unexpected value "docs", expected a list, such as `[docs]`'],
  [
    'rfcs.files',
    'rfcs:\n  files: [docs/**, /rfcs/**]',
    `2:20: unexpected value "/rfcs/**", expected ${GLOB}`,
  ],
  ['rfcs.files', "rfcs:\n  files: ['!../**']", `2:11: unexpected value "!../**", expected ${GLOB}`],
  [
    'rfcs.files',
    "rfcs:\n  files: ['!docs/**']",
    `2:10: unexpected value "["!docs/**"]", expected ${ONLY_TAKEN}`,
  ],
  [
    'rfcs.files',
    "rfcs:\n  files: [docs/rfcs/**, '!Docs/**']",
    '2:10: unexpected value "["docs/rfcs/**","!Docs/**"]", expected a glob whose matches none with `!` after it takes away again',
  ],
  [
    'when.paths',
    "when:\n  - paths: ['!src/**']\n    ask: none",
    `2:12: unexpected value "["!src/**"]", expected ${ONLY_TAKEN}`,
  ],
  [
    'exempt.base-branches',
    "exempt:\n  base-branches: ['!release/**']",
    `2:18: unexpected value "["!release/**"]", expected ${ONLY_TAKEN}`,
  ],
  ['rfcs.levels', 'rfcs:\n  levels:\n    rsk: named', `3:5: unexpected key "rsk", expected ${DIMENSIONS}`],
  ['rfcs.levels', 'rfcs:\n  levels:\n    risk: high', `3:11: unexpected level "high", expected ${LEVELS}`],
  [
    'rfcs.when',
    'rfcs:\n  when:\n    - levels: { risk: named }',
    '3:7: a clause without a condition, expected one of status, facts, paths, labels',
  ],
  [
    'rfcs.when',
    'rfcs:\n  when:\n    - status: [draft]',
    '3:7: a clause that asks nothing, expected one of levels, questions or `ask: none`',
  ],
  [
    'rfcs.when.status',
    'rfcs:\n  when:\n    - status: draft',
    '3:15: unexpected value "draft", expected a list, such as `[draft]`',
  ],
  [
    'rfcs.when.paths',
    'rfcs:\n  when:\n    - paths: [../a]',
    `3:15: unexpected value "../a", expected ${GLOB}`,
  ],
  [
    'rfcs.when.facts',
    'rfcs:\n  when:\n    - facts: [migrations]\n      ask: none',
    `3:15: unexpected fact "migrations", expected ${FACTS}`,
  ],
  [
    'rfcs.when.labels',
    'rfcs:\n  when:\n    - labels: db',
    '3:15: unexpected value "db", expected a list, such as `[db]`',
  ],
  [
    'rfcs.when.levels',
    'rfcs:\n  when:\n    - status: [draft]\n      levels: { rsk: named }',
    `4:17: unexpected key "rsk", expected ${DIMENSIONS}`,
  ],
  [
    'rfcs.when.questions',
    'rfcs:\n  when:\n    - status: [draft]\n      questions: { rsk: Who? }',
    `4:20: unexpected key "rsk", expected ${DIMENSIONS}`,
  ],
  [
    'rfcs.when.ask',
    'rfcs:\n  when:\n    - status: [draft]\n      ask: all',
    '4:12: unexpected value "all", expected none',
  ],
  [
    'rfcs.keep-levels',
    'rfcs:\n  keep-levels: always',
    '2:16: unexpected value "always", expected true or false, on or off',
  ],
  [
    'rfcs.by-status',
    'rfcs:\n  by-status: some',
    '2:14: unexpected value "some", expected true or false, on or off',
  ],
  [
    'when',
    'when:\n  - pull-requests: { risk: named }',
    '2:5: a clause without a condition, expected one of facts, paths, labels, title',
  ],
  [
    'when',
    'when:\n  - facts: [auth]',
    '2:5: a clause that asks nothing, expected one of pull-requests, questions or `ask: none`',
  ],
  [
    'when.facts',
    'when:\n  - facts: [migrations]\n    ask: none',
    `2:13: unexpected fact "migrations", expected ${FACTS}`,
  ],
  [
    'when.paths',
    'when:\n  - paths: [./db]\n    ask: none',
    `2:13: unexpected value "./db", expected ${GLOB}`,
  ],
  [
    'when.labels',
    'when:\n  - labels: db\n    ask: none',
    '2:13: unexpected value "db", expected a list, such as `[db]`',
  ],
  [
    'when.title',
    "when:\n  - title: ['(a|b']\n    ask: none",
    '2:13: unexpected cue `(a|b`, expected a closing `)`',
  ],
  [
    'when.pull-requests',
    'when:\n  - labels: [db]\n    pull-requests: { risk: absent }',
    '3:28: unexpected level "absent", expected named, stated or reasoned',
  ],
  [
    'when.pull-requests',
    'when:\n  - labels: [db]\n    pull-requests: { rsk: named }',
    `3:22: unexpected key "rsk", expected ${DIMENSIONS}`,
  ],
  [
    'when.questions',
    'when:\n  - labels: [db]\n    questions: { risk.harms: Who? }',
    '3:18: unexpected key "risk.harms", expected risk.harm, risk.exposure, risk.answer',
  ],
  ['when.ask', 'when:\n  - labels: [db]\n    ask: all', '3:10: unexpected value "all", expected none'],
  ['questions', 'questions:\n  rolback: How?', `2:3: unexpected key "rolback", expected ${DIMENSIONS}`],
  [
    'questions',
    'questions:\n  rollback: [How?]',
    '2:13: unexpected value "["How?"]", expected text; that of a slot stands under one key, such as `rollback.trigger: Which alert?`',
  ],
  [
    'questions',
    'questions:\n  rollback: { trigger: How? }',
    '2:13: unexpected value "{"trigger":"How?"}", expected text; that of a slot stands under one key, such as `rollback.trigger: Which alert?`',
  ],
  [
    'questions',
    `questions:\n  rollback: ${'a'.repeat(301)}`,
    `2:13: unexpected value "${'a'.repeat(60)}", expected at most 300 characters`,
  ],
  ['habits', 'habits:\n  absolute-clame: off', `2:3: unexpected key "absolute-clame", expected ${HABITS}`],
  ['habits', 'habits:\n  absolute-claim: no', '2:19: unexpected value "no", expected off, on or required'],
  [
    'rules',
    'rules: rollback.yml',
    '1:8: unexpected value "rollback.yml", expected a list, such as `[rollback.yml]`',
  ],
  ['templates', 'templates: [5]', '1:13: unexpected value "5", expected text; quote it: `\'5\'`'],
  ['waivers', 'waivers: none', '1:10: unexpected value "none", expected keys below it: allow'],
  [
    'waivers.allow',
    'waivers:\n  allow: triage',
    '2:10: unexpected value "triage", expected author, write, maintain, admin or none',
  ],
  [
    'exempt',
    'exempt:\n  bot: true',
    '2:3: unexpected key "bot", expected bots, drafts, labels, authors, roles, base-branches, head-branches',
  ],
  ['exempt.bots', 'exempt:\n  bots: 1', '2:9: unexpected value "1", expected true or false, on or off'],
  [
    'exempt.drafts',
    'exempt:\n  drafts: often',
    '2:11: unexpected value "often", expected true or false, on or off',
  ],
  [
    'exempt.labels',
    'exempt:\n  labels: chore',
    '2:11: unexpected value "chore", expected a list, such as `[chore]`',
  ],
  ['exempt.labels', "exempt:\n  labels: [a, ' ']", '2:15: unexpected value "", expected some text'],
  [
    'exempt.authors',
    'exempt:\n  authors: [1]',
    '2:13: unexpected value "1", expected text; quote it: `\'1\'`',
  ],
  [
    'exempt.roles',
    'exempt:\n  roles: [OWNERS]',
    '2:11: unexpected role "OWNERS", expected OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, FIRST_TIME_CONTRIBUTOR, FIRST_TIMER, MANNEQUIN or NONE',
  ],
  [
    'exempt.base-branches',
    "exempt:\n  base-branches: ['/main']",
    `2:19: unexpected value "/main", expected ${GLOB}`,
  ],
  [
    'exempt.head-branches',
    'exempt:\n  head-branches: main',
    '2:18: unexpected value "main", expected a list, such as `[main]`',
  ],
];

/** Globs without their quotation marks, which only a reader of YAML sees, and the message that points at each. */
export const UNQUOTED: readonly (readonly [key: string, text: string, message: string])[] = [
  [
    'rfcs.files',
    'rfcs:\n  files:\n    - docs/**\n    - !**/README.md',
    '4:7: unexpected YAML tag `!**/README.md`, expected quotation marks around what begins with `!`',
  ],
  [
    'rfcs.files',
    'rfcs:\n  files: [**/*.md]',
    '2:11: unexpected YAML alias `**/*.md`, expected the value itself, or quotation marks around what begins with `*`',
  ],
];
