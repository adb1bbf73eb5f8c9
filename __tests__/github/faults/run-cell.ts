import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewDocument } from '../../../src/core/pipeline.ts';
import { teamKnowledge } from '../../../src/core/team-knowledge.ts';
import { run } from '../../../src/github/run.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import { COMMENT_MARKER } from '../../../src/report/comment.ts';
import { pullRequestPayload } from '../payloads.ts';
import { startServer, type Fault, type Seen } from '../server/server.ts';
import {
  addComment,
  AUTHOR,
  GITHUB_ACTIONS,
  makePull,
  makeWorld,
  MERGE_BASE_SHA,
  putFile,
  type World,
} from '../server/world.ts';
import { NOW, type NamedFault } from './faults.ts';
import type { Moment } from './moments.ts';

/** Only the description's rollback is asked for, so that a cell turns on nothing but the edge. */
const NORMS = `enforce: require
waivers: { allow: write }
pull-requests: { priorities: absent, risk: absent, rollback: named }
rfcs:
  levels: { priorities: absent, risk: absent, rollback: absent, tradeoffs: absent, assumptions: absent, scope: absent }
`;
const BODIES = {
  good: 'Rollback: turn off `new_uploads` if the error rate passes 0.5%, then restart the workers.\n\nLegible: scope waived — nothing else is touched\n',
  weak: 'Moves uploads.\n\nLegible: scope waived — nothing else is touched\n',
};
/** Many annotations, so that the check run takes a second request. */
const RFC = `# Uploads\n\n${'It is much faster, probably.\n\n'.repeat(70)}`;
/** Milliseconds for one answer where the server is slow on purpose; else as long as in earnest, so that a busy machine is no fault. */
const IMPATIENT = 1_500;

const knowledge = loadKnowledge();

/** Whether the text meets what the norms require. */
export type Body = keyof typeof BODIES;

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly requests: readonly Seen[];
  /** Milliseconds that were waited before repeats, one entry a wait. */
  readonly waits: readonly number[];
}

/** The event of a run, and the inputs that differ from those of the matrix. */
export interface Setting {
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly longestAnswer?: number;
  /** The base branch that the runner names; it names none where the event is no pull request's. */
  readonly baseRef?: string | null;
}

const EDITED: Setting = {
  event: 'pull_request',
  payload: pullRequestPayload('edited'),
  baseRef: 'main',
};

/** Runs the Action's own code in this process against a server; waits take no time and are written down. */
export async function runOnce(
  world: World,
  fault: (seen: Seen, before: number) => Fault | null,
  { event, payload, inputs = {}, longestAnswer = 20_000, baseRef = null }: Setting = EDITED,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'legible-cell-'));
  const server = await startServer({ world, fault });
  const lines: string[] = [];
  const waits: number[] = [];
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload));
  writeFileSync(join(folder, 'summary.md'), '');
  const code = await run({
    environment: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      GITHUB_WORKSPACE: folder,
      GITHUB_API_URL: server.url,
      GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
      ...(baseRef === null ? {} : { GITHUB_BASE_REF: baseRef }),
      INPUT_TOKEN: 'ghs_test',
      'INPUT_CHECK-NAME': 'Legible',
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    knowledge: () => knowledge,
    review: (texts, norms) =>
      Promise.resolve(texts.map((text) => reviewDocument(text, teamKnowledge(knowledge, norms), norms))),
    writeLine: (line) => lines.push(line),
    timing: {
      longestRun: 60_000,
      longestAnswer,
      now: () => NOW,
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    },
  });
  const summary = readFileSync(join(folder, 'summary.md'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  await server.close();
  if (server.violations.length > 0) throw new Error(server.violations.join('\n'));
  return { code, log: lines.join('\n'), summary, requests: server.seen, waits };
}

/** Returns a GitHub with everything that a run can ask for. */
export function makeFullWorld(
  body: Body,
  { before, graphql }: Pick<Moment, 'before' | 'graphql'> = { before: 'no comment', graphql: 'shows all' },
): World {
  const files = [
    { filename: 'rfcs/1.md', status: 'added', additions: 3, deletions: 0 },
    { filename: 'rfcs/2.md', status: 'modified', additions: 3, deletions: 1 },
    { filename: 'infra/uploads.tf', status: 'modified', additions: 12, deletions: 3 },
  ] as const;
  const world = makeWorld(makePull({ body: BODIES[body], files: [...files] }));
  putFile(world, 'main', '.github/legible.yml', NORMS);
  putFile(world, 'a'.repeat(40), 'rfcs/1.md', RFC);
  putFile(world, 'a'.repeat(40), 'rfcs/2.md', '# Downloads\n\nThey stay where they are.\n');
  putFile(world, MERGE_BASE_SHA, 'rfcs/2.md', '# Downloads\n');
  world.graphql = { repository: graphql !== 'shows the viewer', hidden: [] };
  world.roles.set(AUTHOR.login, 'write');
  addComment(world, 12, AUTHOR, `${COMMENT_MARKER}\nA stranger’s.`);
  if (before === 'no comment') return world;
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nOld.`);
  addComment(world, 12, GITHUB_ACTIONS, `${COMMENT_MARKER}\nA copy.`);
  return world;
}

/** Injects a fault at a moment: at the first request of it, or at all. */
export function inject(fault: NamedFault, moment: Moment): (seen: Seen) => Fault | null {
  let like = 0;
  return (seen) => {
    if (!moment.is(seen)) return null;
    like += 1;
    if (like <= moment.skip) return null;
    return fault.when === 'always' || like === moment.skip + 1 ? fault.fault : null;
  };
}

const ours = (world: World): readonly string[] =>
  world.comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login).map(({ body }) => body);
const shown = (body: string): string => body.split('\n').slice(2).join('\n');

/** Returns true where the verdict stands all the same. */
function stands(fault: NamedFault, { gives }: Moment): boolean {
  return fault.passes || gives === 'more' || (gives === 'files' && fault.name.startsWith('422'));
}

/** Returns the exit code that the run owes: 1 only where the text was judged and falls short of what is required. */
function owed(fault: NamedFault, moment: Moment, body: Body): 0 | 1 {
  return body === 'weak' && stands(fault, moment) ? 1 : 0;
}

/** GitHub says that there is nothing: of a file that is no fault, and of a comment it means that somebody deleted it. */
const isAbsence = ({ name }: NamedFault): boolean => name.startsWith('404');

function wrongExit(outcome: Outcome, fault: NamedFault, moment: Moment, body: Body): readonly string[] {
  const expected = owed(fault, moment, body);
  const unread = !stands(fault, moment) && !(moment.gives === 'norms' && isAbsence(fault));
  return [
    ...(outcome.code === expected ? [] : [`exit code ${outcome.code}, expected ${expected}: ${outcome.log}`]),
    ...(unread && !outcome.log.includes('Not reviewed:')
      ? ['the log does not say that nothing was judged']
      : []),
  ];
}

function impolite({ waits, requests }: Outcome, fault: NamedFault): readonly string[] {
  const tooSoon = fault.asksFor !== undefined && fault.asksFor <= 20_000 && !waits.includes(fault.asksFor);
  return [
    ...(tooSoon ? [`waited ${waits.join(', ')} ms where the server asked for ${fault.asksFor}`] : []),
    ...(waits.some((wait) => wait > 20_000) ? ['a wait of more than 20 s'] : []),
    ...(requests.length > 60 ? [`${requests.length} requests`] : []),
  ];
}

/** Returns what is wrong with a run under a fault, and with the run after it; a right cell returns nothing. */
export async function faultsOfCell(
  fault: NamedFault,
  moment: Moment,
  body: Body,
): Promise<readonly string[]> {
  const world = makeFullWorld(body, moment);
  const impatient = fault.fault.kind === 'slow' ? { longestAnswer: IMPATIENT } : {};
  const unnamed = moment.graphql === 'is asked for the viewer' ? { baseRef: null } : {};
  const setting = { ...EDITED, ...impatient, ...unnamed };
  const outcome = await runOnce(world, inject(fault, moment), setting);
  const after = ours(world);
  const next = await runOnce(world, () => null);
  const [only, ...others] = ours(world);
  // Without a norms file the built-in norms hold, and the comment says what they ask.
  const byOthers = moment.gives === 'norms' && isAbsence(fault);
  const stale = !byOthers && !after.some((body) => shown(body) === shown(only ?? ''));
  const said = /was not (?:published|reviewed|read)|does not count|Not reviewed|could not be read/.test(
    outcome.summary + outcome.log,
  );
  return [
    ...wrongExit(outcome, fault, moment, body),
    ...impolite(outcome, fault),
    ...(moment.before === 'no comment' && after.length > 1 ? ['the comment is doubled'] : []),
    ...(moment.before !== 'no comment' && after.length === 0 ? ['the comment is lost'] : []),
    ...(stale && !said ? ['the comment is not current, and nothing says so'] : []),
    ...(only === undefined || others.length > 0 ? [`${ours(world).length} comments after the next run`] : []),
    ...(next.code === (body === 'good' ? 0 : 1) ? [] : [`exit code ${next.code} of the next run`]),
    ...(world.comments.some((comment) => comment.body.endsWith('A stranger’s.'))
      ? []
      : ['a stranger’s comment is gone']),
  ];
}

/** Something that others do to the pull request while a run is at a moment. */
export interface Change {
  readonly name: string;
  readonly apply: (world: World) => void;
  /** What becomes of a weak text, if the run still sees the change. */
  readonly leaves: 'a weak text' | 'a good text' | 'nothing to review';
}

function edited(
  name: string,
  change: (pull: World['pulls'][number]) => void,
  leaves: Change['leaves'] = 'a weak text',
): Change {
  return { name, leaves, apply: ({ pulls }) => pulls.forEach(change) };
}

/** What people and other runs do meanwhile. */
export const CHANGES: readonly Change[] = [
  edited('the description is edited', (pull) => (pull.body = BODIES.good), 'a good text'),
  edited('the title is edited', (pull) => (pull.title = 'Move all uploads')),
  edited('the head is pushed over', (pull) => (pull.headSha = 'e'.repeat(40))),
  edited('it becomes a draft', (pull) => (pull.draft = true)),
  edited('it is labelled', (pull) => pull.labels.push('urgent')),
  edited('it is closed', (pull) => (pull.state = 'closed'), 'nothing to review'),
  {
    name: 'our comments are deleted',
    leaves: 'a weak text',
    apply: ({ comments }) => {
      for (let at = comments.length - 1; at >= 0; at -= 1)
        if (comments[at]?.user.login === GITHUB_ACTIONS.login) comments.splice(at, 1);
    },
  },
];

/** Returns what is wrong with a run during which the pull request changes, and with the run after it. */
export async function changesOfCell(change: Change, moment: Moment): Promise<readonly string[]> {
  const world = makeFullWorld('weak', moment);
  const before = ours(world).length;
  let like = 0;
  let done = false;
  let readAfter = false;
  const outcome = await runOnce(world, (seen) => {
    if (moment.is(seen)) like += 1;
    if (done || like <= moment.skip) readAfter ||= done && seen.operation === 'pulls/get';
    else {
      done = true;
      // The request that it comes before sees it already.
      readAfter = seen.operation === 'pulls/get';
      change.apply(world);
    }
    return null;
  });
  const seen = readAfter ? change.leaves : 'a weak text';
  const expected = seen === 'a weak text' ? 1 : 0;
  const comments = seen === 'nothing to review' ? before : 1;
  await runOnce(world, () => null);
  return [
    ...(done ? [] : ['the moment never came']),
    ...(outcome.code === expected ? [] : [`exit code ${outcome.code}, expected ${expected}`]),
    ...(ours(world).length === comments
      ? []
      : [`${ours(world).length} comments after the next run, expected ${comments}`]),
  ];
}

/** Returns what is wrong where another run passes through while a run waits at a moment: one comment may remain. */
export async function raceOfCell(moment: Moment): Promise<readonly string[]> {
  const world = makeFullWorld('weak', moment);
  const slow: NamedFault = {
    name: 'slow',
    when: 'once',
    passes: true,
    fault: { kind: 'slow', milliseconds: 600 },
  };
  const outcomes = await Promise.all([runOnce(world, inject(slow, moment)), runOnce(world, () => null)]);
  return [
    ...outcomes.flatMap(({ code }) => (code === 1 ? [] : [`exit code ${code}, expected 1`])),
    ...(ours(world).length === 1 ? [] : [`${ours(world).length} comments remain: doubled`]),
  ];
}
