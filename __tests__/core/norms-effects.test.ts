import { expect, test } from 'vitest';
import { exemptionOf, type PullRequestFacts } from '../../src/core/exemption.ts';
import { vocabularyOf } from '../../src/core/load-norms.ts';
import { normsSchema } from '../../src/core/norms-schema.ts';
import { reviewDocument } from '../../src/core/pipeline.ts';
import type { ReviewInput } from '../../src/core/review-input.ts';
import { teamKnowledge } from '../../src/core/team-knowledge.ts';
import { waiversFor } from '../../src/core/waiver-right.ts';
import { settleEnforcement } from '../../src/github/settle-norms.ts';
import { KNOWLEDGE, normsOf, type Files } from './build-norms.ts';
import { MISTAKES } from './norms-mistakes.ts';

const PULL_REQUEST = {
  author: 'octocat',
  authorIsBot: false,
  draft: false,
  labels: ['db'],
  role: 'MEMBER',
  baseRef: 'release/1.2',
  headRef: 'backport/12',
} satisfies PullRequestFacts;

/** Opened on the first of November; the other fields of a pull request decide nothing here. */
const OPENED = {
  ...PULL_REQUEST,
  number: 1,
  title: '',
  body: '',
  closed: false,
  openedAt: '2026-11-01T12:00:00Z',
  baseSha: '',
  headSha: '',
  headRepository: null,
  changedFiles: 1,
};

const UNDO = 'Rollback: turn off `new_uploads` if the error rate passes 0.5%, then restart the workers.\n';
const WAIVED = 'Moves uploads.\n\nLegible: rollback waived — nothing reads the new table yet\n';
const MIGRATION = [{ path: 'db/migrate/1_uploads.rb', additions: 40, deletions: 0 }];
const SOURCE = [{ path: 'src/uploads.ts', additions: 40, deletions: 0 }];

interface Situation {
  readonly profile?: ReviewInput['profile'];
  readonly path?: string;
  readonly before?: string;
  readonly text?: string;
  readonly title?: string;
  readonly files?: ReviewInput['files'];
  readonly pullRequest?: Partial<PullRequestFacts>;
}

/** Returns a question without what of it comes with Legible: the words of a slot, a dimension or a fact at its end. */
function withoutBuiltIn(question: string, cause: string | null): string {
  const ofFacts = KNOWLEDGE.facts.flatMap(({ owes }) =>
    Object.values(owes).map(({ asks }) => (asks ?? '').replace('{file}', cause ?? '')),
  );
  const ofDimensions = KNOWLEDGE.dimensions.flatMap((one) => [
    one.question,
    ...one.slots.map((slot) => slot.question),
  ]);
  const own = [...ofDimensions, ...ofFacts].find((each) => each !== '' && question.endsWith(each));
  return own === undefined ? question : question.slice(0, -own.length);
}

/** What becomes of a text in one line: why it is exempt, or its verdict with what is asked, in which words, because of what. */
async function outcomeOf(text: string, situation: Situation, files: Files): Promise<string> {
  const { profile = 'pull-request', title = null, files: changed = SOURCE } = situation;
  const pullRequest = { ...PULL_REQUEST, ...situation.pullRequest };
  const written = await normsOf(text, files);
  const exemption = exemptionOf(pullRequest, written);
  if (exemption !== null) return `exempt: ${exemption}`;
  const { norms } = settleEnforcement(waiversFor(written, 'read'), null, OPENED);
  const input = {
    id: 'x',
    profile,
    title,
    text: situation.text ?? 'Moves uploads.\n',
    ...(situation.before === undefined ? {} : { before: situation.before }),
    path: situation.path ?? null,
    files: changed,
    labels: pullRequest.labels,
    author: pullRequest.author,
  };
  const review = reviewDocument(input, teamKnowledge(KNOWLEDGE, norms), norms);
  const short = review.dimensions.filter(({ status }) => status === 'short');
  const waived = review.dimensions
    .filter(({ status }) => status === 'waived')
    .map(({ id }) => `${id} waived`);
  const asked = short.map(({ id, cause, question }) => {
    const bare = withoutBuiltIn((question ?? '').replace(/ \(asked because of `.*`\)$/, ''), cause);
    return `${id}${bare === '' ? '' : ` "${bare}"`}${cause === null ? '' : ` (${cause})`}`;
  });
  const habits = review.habits.map(({ id, short: counts }) => `${id}${counts === true ? '!' : ''}`);
  return [`${review.verdict.kind}, ${review.enforcement}`, ...asked, ...waived, ...habits].join('; ');
}

const QUIET = 'priorities: absent, risk: absent';
const ASK = `pull-requests: { ${QUIET}, rollback: stated }\n`;
const NONE = `pull-requests: { ${QUIET}, rollback: absent }\n`;
const BASE_RFC =
  'rfcs: { levels: { rollback: stated, assumptions: absent, risk: absent, tradeoffs: absent, scope: absent, priorities: absent } }\n';
const HOLDS = 'pull-requests: { rollback: stated }';

const RFC_NONE =
  'rfcs: { levels: { assumptions: absent, risk: absent, rollback: absent, tradeoffs: absent, scope: absent, priorities: absent } }\n';
const RFC_ASK = RFC_NONE.replace('rollback: absent', 'rollback: stated');
const ACCEPTED = '---\nstatus: accepted\n---\n\n';
const RFC: Situation = { profile: 'rfc', path: 'rfcs/1.md', text: `${ACCEPTED}Moves uploads.\n` };

/** Each key of a norms file: the text without it and with it, and what becomes of the same change. */
const EFFECTS: readonly {
  readonly key: string;
  readonly name: string;
  readonly without: string;
  readonly given: string;
  readonly situation?: Situation;
  readonly files?: Files;
  readonly before: string;
  readonly after: string;
}[] = [
  {
    key: 'extends',
    name: 'levels come from another file',
    without: NONE,
    given: 'extends: ./base.yml\n',
    files: { '.github/base.yml': ASK },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'extends',
    name: 'a built-in file requires',
    without: NONE,
    given: `extends: legible:strict\npull-requests: { ${QUIET}, rollback: absent, assumptions: absent, tradeoffs: stated }`,
    before: 'meets, advise',
    after: 'falls-short, require; tradeoffs',
  },
  {
    key: 'enforce',
    name: 'what falls short fails the job',
    without: ASK,
    given: `enforce: require\n${ASK}`,
    before: 'falls-short, advise; rollback',
    after: 'falls-short, require; rollback',
  },
  {
    key: 'since',
    name: 'an older pull request is advised only',
    without: `enforce: require\n${ASK}`,
    given: `enforce: require\nsince: 2026-11-02\n${ASK}`,
    before: 'falls-short, require; rollback',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'since',
    name: 'one of that day is judged',
    without: `enforce: require\n${ASK}`,
    given: `enforce: require\nsince: 2026-11-01\n${ASK}`,
    before: 'falls-short, require; rollback',
    after: 'falls-short, require; rollback',
  },
  {
    key: 'facts',
    name: 'facts raise levels beside those that are written',
    without: 'pull-requests: { risk: absent, priorities: absent, rollback: absent, scope: named }\n',
    given: 'facts: on\npull-requests: { risk: absent, scope: named }\n',
    situation: { files: MIGRATION },
    before: 'falls-short, advise; scope',
    after:
      'falls-short, advise; rollback (db/migrate/1_uploads.rb); scope; sequencing (db/migrate/1_uploads.rb)',
  },
  {
    key: 'facts',
    name: 'without facts the built-in levels are asked of every change',
    without: '{}\n',
    given: 'facts: off\n',
    situation: { text: 'Uploads.\n' },
    before: 'meets, advise',
    after: 'falls-short, advise; risk; rollback; priorities',
  },
  {
    key: 'pull-requests',
    name: 'a level is asked',
    without: NONE,
    given: ASK,
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'pull-requests',
    name: 'a small change owes what the team wrote and nothing else',
    without: 'enforce: advise\n',
    given: 'pull-requests: { rollback: stated }\n',
    situation: { files: [{ path: 'src/uploads.ts', additions: 3, deletions: 0 }] },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'pull-requests',
    name: 'a change of documents alone owes nothing all the same',
    without: NONE,
    given: ASK,
    situation: { files: [{ path: 'docs/a.md', additions: 300, deletions: 0 }] },
    before: 'meets, advise',
    after: 'meets, advise',
  },
  {
    key: 'rfcs',
    name: 'what an RFC owes',
    without:
      'rfcs: { levels: { assumptions: absent, risk: absent, rollback: absent, tradeoffs: absent, scope: absent, priorities: absent } }\n',
    given:
      'rfcs: { levels: { assumptions: absent, risk: absent, rollback: stated, tradeoffs: absent, scope: absent, priorities: absent } }\n',
    situation: { profile: 'rfc' },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'rfcs.levels',
    name: 'an answer meets it',
    without:
      'rfcs: { levels: { assumptions: absent, risk: absent, rollback: absent, tradeoffs: absent, scope: absent, priorities: absent } }\n',
    given:
      'rfcs: { levels: { assumptions: absent, risk: absent, rollback: stated, tradeoffs: absent, scope: absent, priorities: absent } }\n',
    situation: { profile: 'rfc', text: UNDO },
    before: 'meets, advise',
    after: 'meets, advise',
  },
  ...(
    [
      ['rfcs.when', 'a clause adds to what is asked of some RFCs', 'paths: [rfcs/*.md]', 'rollback'],
      ['rfcs.when.paths', 'a changed file is not the RFC', "paths: ['src/**']", null],
      [
        'rfcs.when.status',
        'a word of the front matter holds, whatever its letters',
        'status: [Accepted]',
        'rollback',
      ],
      ['rfcs.when.status', 'another word does not', 'status: [draft]', null],
      ['rfcs.when.labels', 'a label holds', 'labels: [DB]', 'rollback'],
      ['rfcs.when.facts', 'what the change is holds', 'facts: [large]', null],
      ['rfcs.when.facts', 'a small change', 'facts: [trivial]', 'rollback'],
    ] as const
  ).map(([key, name, condition, asked]) => ({
    key,
    name,
    without: RFC_NONE,
    given: RFC_NONE.replace(' } }', ` }, when: [{ ${condition}, levels: { rollback: stated } }] }`),
    situation: { ...RFC, files: [{ path: 'src/a.ts', additions: 3, deletions: 0 }] },
    before: 'meets, advise',
    after: asked === null ? 'meets, advise' : `falls-short, advise; ${asked}`,
  })),
  {
    key: 'rfcs.when.levels',
    name: 'the strictest level wins',
    without: RFC_ASK,
    given: RFC_ASK.replace(' } }', ' }, when: [{ status: [accepted], levels: { rollback: reasoned } }] }'),
    situation: { ...RFC, text: `${ACCEPTED}Rollback: turn off \`new_uploads\`.\n` },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'rfcs.when.questions',
    name: 'a clause asks in its own words',
    without: RFC_ASK,
    given: RFC_ASK.replace(
      ' } }',
      ' }, when: [{ status: [accepted], questions: { rollback: Which backup? } }] }',
    ),
    situation: RFC,
    before: 'falls-short, advise; rollback',
    after: 'falls-short, advise; rollback "Which backup?"',
  },
  {
    key: 'rfcs.when.ask',
    name: 'a clause silences all but what clauses ask',
    without: RFC_ASK,
    given: RFC_ASK.replace(
      ' } }',
      ' }, when: [{ status: [accepted], ask: none, levels: { scope: named } }] }',
    ),
    situation: RFC,
    before: 'falls-short, advise; rollback',
    after: 'falls-short, advise; scope',
  },
  {
    key: 'rfcs.keep-levels',
    name: 'an RFC may not lose a level',
    without: RFC_NONE,
    given: RFC_NONE.replace('{', '{ keep-levels: true,'),
    situation: {
      ...RFC,
      before: `${ACCEPTED}Moves uploads.\n\n## Rollback\n\nTurn off \`new_uploads\` if the error rate passes 0.5%.\n`,
    },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback "This was reasoned before the change. "',
  },
  {
    key: 'rfcs.keep-levels',
    name: 'a level that stays is not lost',
    without: RFC_NONE,
    given: RFC_NONE.replace('{', '{ keep-levels: true,'),
    situation: { ...RFC, text: `${ACCEPTED}${UNDO}`, before: `${ACCEPTED}${UNDO}More words.\n` },
    before: 'meets, advise',
    after: 'meets, advise',
  },
  {
    key: 'rfcs.by-status',
    name: 'the status of an ended RFC does not count',
    without: RFC_ASK,
    given: RFC_ASK.replace('{', '{ by-status: off,'),
    situation: { ...RFC, text: '---\nstatus: Superseded by 0031\n---\n\nMoves uploads.\n' },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'rfcs.by-status',
    name: 'the status of a draft does not spare it',
    without: `enforce: require\n${RFC_ASK}`,
    given: `enforce: require\n${RFC_ASK.replace('{', '{ by-status: off,')}`,
    situation: { ...RFC, text: '---\nstatus: draft\n---\n\nMoves uploads.\n' },
    before: 'falls-short, advise; rollback',
    after: 'falls-short, require; rollback',
  },
  {
    key: 'when',
    name: 'a clause adds to what is asked, and names the file',
    without: NONE,
    given: `${NONE}when: [{ paths: ['db/**'], ${HOLDS} }]\n`,
    situation: { files: [...SOURCE, ...MIGRATION] },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback (db/migrate/1_uploads.rb)',
  },
  {
    key: 'when.facts',
    name: 'a fact holds, and its file is named',
    without: NONE,
    given: `${NONE}when: [{ facts: [migration], ${HOLDS} }]\n`,
    situation: { files: MIGRATION },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback (db/migrate/1_uploads.rb)',
  },
  {
    key: 'when.facts',
    name: 'even a quiet fact can be asked',
    without: NONE,
    given: `${NONE}when: [{ facts: [docs-only], ${HOLDS} }]\n`,
    situation: { files: [{ path: 'docs/a.md', additions: 30, deletions: 0 }] },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback (docs/a.md)',
  },
  {
    key: 'when.paths',
    name: 'another path is no cause',
    without: NONE,
    given: `${NONE}when: [{ paths: ['db/**', '!**/*.rb'], ${HOLDS} }]\n`,
    situation: { files: MIGRATION },
    before: 'meets, advise',
    after: 'meets, advise',
  },
  {
    key: 'when.labels',
    name: 'a label holds, whatever its letters',
    without: NONE,
    given: `${NONE}when: [{ labels: [ui, DB], ${HOLDS} }]\n`,
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'when.labels',
    name: 'all conditions must hold',
    without: NONE,
    given: `${NONE}when: [{ labels: [db], paths: ['db/**'], ${HOLDS} }]\n`,
    before: 'meets, advise',
    after: 'meets, advise',
  },
  {
    key: 'when.title',
    name: 'a cue of the title holds',
    without: NONE,
    given: `${NONE}when: [{ title: [(drop|remove) ~2 table*], ${HOLDS} }]\n`,
    situation: { title: 'Remove the old tables' },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'when.pull-requests',
    name: 'the strictest level wins, wherever it stands',
    without: `${ASK}when: [{ labels: [db], pull-requests: { rollback: named } }]\n`,
    given: `${ASK}when: [{ labels: [db], pull-requests: { rollback: reasoned } }, { labels: [db], pull-requests: { rollback: named } }]\n`,
    situation: { text: 'Rollback: turn off `new_uploads`.\n' },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'when.questions',
    name: 'a clause asks in its own words',
    without: `${ASK}questions: { rollback: Which runbook? }\n`,
    given: `${ASK}questions: { rollback: Which runbook? }\nwhen: [{ labels: [db], questions: { rollback: Which backup? } }]\n`,
    before: 'falls-short, advise; rollback "Which runbook?"',
    after: 'falls-short, advise; rollback "Which backup?"',
  },
  {
    key: 'when.ask',
    name: 'a clause silences all but what clauses ask',
    without: ASK,
    given: `${ASK}when: [{ labels: [db], ask: none, pull-requests: { scope: named } }]\n`,
    before: 'falls-short, advise; rollback',
    after: 'falls-short, advise; scope',
  },
  {
    key: 'questions',
    name: 'a team asks in its own words',
    without: ASK,
    given: `${ASK}questions: { rollback: Which runbook? }\n`,
    before: 'falls-short, advise; rollback',
    after: 'falls-short, advise; rollback "Which runbook?"',
  },
  {
    key: 'questions',
    name: 'a slot’s question goes before its dimension’s, and pasted back it is no answer',
    without: ASK,
    given: `${ASK}questions: { rollback: Which runbook?, rollback.mechanism: Which switch turns the uploads off again? }\n`,
    situation: { text: '## Rollback\n\nWhich switch turns the uploads off again?\n' },
    before: 'falls-short, advise; rollback',
    after: 'falls-short, advise; rollback "Which switch turns the uploads off again?"; unfilled-template',
  },
  {
    key: 'questions',
    name: 'a question of a clause for RFCs, pasted back, is no answer',
    without: ASK,
    given: `${ASK}rfcs: { when: [{ labels: [db], questions: { rollback: Which switch turns the uploads off again? }, ask: none }] }\n`,
    situation: { text: '## Rollback\n\nWhich switch turns the uploads off again?\n' },
    before: 'falls-short, advise; rollback',
    after: 'falls-short, advise; rollback; unfilled-template',
  },
  {
    key: 'questions',
    name: 'a question in marks, pasted back, is no answer',
    without: ASK,
    given: `${ASK}questions: { rollback: '> Name the switch that turns the uploads off again.' }\n`,
    situation: { text: '## Rollback\n\nName the switch that turns the uploads off again.\n' },
    before: 'meets, advise',
    after:
      'falls-short, advise; rollback "> Name the switch that turns the uploads off again."; unfilled-template',
  },
  {
    key: 'habits',
    name: 'a habit is hidden',
    without: NONE,
    given: `${NONE}habits: { false-certainty: off }\n`,
    situation: { text: "This can't break anything.\n" },
    before: 'meets, advise; false-certainty',
    after: 'meets, advise',
  },
  {
    key: 'habits',
    name: 'a habit counts as falling short',
    without: NONE,
    given: `${NONE}habits: { false-certainty: required }\n`,
    situation: { text: "This can't break anything.\n" },
    before: 'meets, advise; false-certainty',
    after: 'falls-short, advise; false-certainty!',
  },
  {
    key: 'baseline',
    name: 'what was short before is set aside where it is no worse',
    without: BASE_RFC,
    given: `${BASE_RFC}baseline: ./known.json\n`,
    files: {
      '.github/known.json':
        '{"form":1,"made":"2026-01-01","expires":"2026-04-01","documents":{"rfcs/1.md":{"levels":{"rollback":"absent"}}}}',
    },
    situation: { profile: 'rfc', path: 'rfcs/1.md' },
    before: 'falls-short, advise; rollback',
    after: 'meets, advise; rollback waived',
  },
  {
    key: 'rules',
    name: 'a cue of the team’s own is believed without training',
    without: ASK,
    given: `rules: [./rollback.yml]\n${ASK}`,
    files: { '.github/rollback.yml': 'slots:\n  mechanism: { cues: [pull the blue lever] }\n' },
    situation: { text: 'Somebody would pull the blue lever.\n' },
    before: 'falls-short, advise; rollback',
    after: 'meets, advise',
  },
  {
    key: 'rules',
    name: 'a dimension of the team’s own is judged by its cues',
    without: NONE,
    given: `rules: [./cost.yml]\n${NONE.replace('{', '{ cost: stated,')}`,
    files: {
      '.github/cost.yml':
        'title: Cost\nquestion: What does it cost?\nslots:\n  amount: { primary: true, question: How much a month?, cues: ["<quantity> ~2 (month|year)"] }\ntopic: [bill]\n',
    },
    before: 'meets, advise',
    after: 'falls-short, advise; cost "How much a month?"',
  },
  {
    key: 'templates',
    name: 'a line of the template is not the author’s word',
    without: ASK,
    given: `templates: [./t.md]\n${ASK}`,
    files: { '.github/t.md': `## Notes\n\n${UNDO}` },
    situation: { text: UNDO },
    before: 'meets, advise',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'waivers',
    name: 'nobody may waive',
    without: ASK,
    given: `waivers: { allow: none }\n${ASK}`,
    situation: { text: WAIVED },
    before: 'meets, advise; rollback waived',
    after: 'falls-short, advise; rollback',
  },
  {
    key: 'waivers.allow',
    name: 'an author who only reads may not waive where the norms ask for write',
    without: `waivers: { allow: author }\n${ASK}`,
    given: `waivers: { allow: write }\n${ASK}`,
    situation: { text: WAIVED },
    before: 'meets, advise; rollback waived',
    after: 'falls-short, advise; rollback',
  },
  ...(
    [
      ['exempt', 'labels: [db]', 'it carries the label db', {}],
      ['exempt.drafts', 'drafts: true', 'it is a draft', { draft: true }],
      ['exempt.labels', 'labels: [DB]', 'it carries the label db', {}],
      ['exempt.authors', 'authors: [Octocat]', 'the norms exempt octocat', {}],
      ['exempt.roles', 'roles: [MEMBER]', 'the norms exempt authors who are MEMBER', {}],
      [
        'exempt.base-branches',
        "base-branches: ['release/**']",
        'the norms exempt changes to release/1.2',
        {},
      ],
      [
        'exempt.head-branches',
        "head-branches: ['backport/**']",
        'the norms exempt changes from backport/12',
        {},
      ],
    ] as const
  ).map(([key, entry, reason, pullRequest]) => ({
    key,
    name: `${entry} exempts`,
    without: ASK,
    given: `${ASK}exempt: { ${entry} }\n`,
    situation: { pullRequest },
    before: 'falls-short, advise; rollback',
    after: `exempt: ${reason}`,
  })),
  {
    key: 'exempt.bots',
    name: 'a bot’s is judged where the norms say so',
    without: ASK,
    given: `${ASK}exempt: { bots: false }\n`,
    situation: { pullRequest: { author: 'b[bot]', authorIsBot: true } },
    before: 'exempt: its author, b[bot], is a bot',
    after: 'falls-short, advise; rollback',
  },
];

test.each(EFFECTS)('$key: $name', async ({ without, given, situation = {}, files = {}, before, after }) => {
  expect({
    before: await outcomeOf(without, situation, files),
    after: await outcomeOf(given, situation, files),
  }).toEqual({ before, after });
});

test('of the files that are RFCs the norms decide', async () => {
  expect((await normsOf('rfcs: { files: [designs/*.md] }')).rfcs).toEqual(['designs/*.md']);
});

/** Follows a schema through what may be left out, lists and pipes to the map that it is, if it is one. */
function entriesOf(schema: unknown): Readonly<Record<string, unknown>> {
  if (typeof schema !== 'object' || schema === null) return {};
  if ('wrapped' in schema) return entriesOf(schema.wrapped);
  if ('item' in schema) return entriesOf(schema.item);
  const isMap = 'type' in schema && schema.type === 'strict_object' && 'entries' in schema;
  return isMap ? (schema.entries as Readonly<Record<string, unknown>>) : {};
}

function keysOf(schema: unknown, before: string): readonly string[] {
  return Object.entries(entriesOf(schema)).flatMap(([name, value]) => {
    const key = `${before}${name}`;
    // The names under `habits` are those of the habits.
    return key === 'habits' ? [key] : [key, ...keysOf(value, `${key}.`)];
  });
}

const KEYS = keysOf(normsSchema(vocabularyOf(KNOWLEDGE)), '');

test.each(KEYS)('%s has a test where it decides and one where it is wrong', (key) => {
  const decides = key === 'rfcs.files' || EFFECTS.some((effect) => effect.key === key);
  expect({ decides, wrong: MISTAKES.some(([mistaken]) => mistaken === key) }).toEqual({
    decides: true,
    wrong: true,
  });
});
