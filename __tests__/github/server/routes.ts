import {
  accountAnswer,
  branchAnswer,
  checkAnswer,
  commentAnswer,
  comparisonAnswer,
  contentAnswer,
  fileAnswer,
  fullRepositoryAnswer,
  listingAnswer,
  pullAnswer,
  pullInListAnswer,
  rulesAnswer,
} from './answers.ts';
import type { Json, JsonObject, Match } from './openapi.ts';
import { addComment, type Comment, type Permission, type Role, type World } from './world.ts';

/** An answer before it is written to the wire. */
export interface Reply {
  readonly status: number;
  readonly body: Json | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request, parsed. */
export interface Call extends Match {
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly url: string;
}

type Handler = (world: World, call: Call) => Reply;

const ok = (body: Json): Reply => ({ status: 200, body });
const notFound: Reply = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};

/** GitHub refuses comments above this on create and on update; its description does not say so. */
const LONGEST_COMMENT = 65_536;
const tooLong: Reply = {
  status: 422,
  body: {
    message: 'Validation Failed',
    documentation_url: 'https://docs.github.com/rest',
    errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' }],
  },
};

function refused(accepted: string): Reply {
  return {
    status: 403,
    headers: { 'x-accepted-github-permissions': accepted },
    body: {
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
  };
}

const RANKS = ['none', 'read', 'write'];

function may(world: World, permission: Permission, level: 'read' | 'write'): boolean {
  return RANKS.indexOf(world.permissions[permission]) >= RANKS.indexOf(level);
}

/** Guards a handler as GitHub does: any one of the ways in is enough, and the header names them all. */
function needing(level: 'read' | 'write', ways: readonly Permission[], handler: Handler): Handler {
  return (world, call) => {
    if (ways.some((permission) => may(world, permission, level))) return handler(world, call);
    return refused(ways.map((way) => `${way.replaceAll('-', '_')}=${level}`).join('; '));
  };
}

function paged(items: readonly Json[], { query, url }: Call): Reply {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, name: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${name}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const body = items.slice((page - 1) * size, page * size);
  return { status: 200, body, ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }) };
}

function pullOf(world: World, { values }: Call): World['pulls'][number] | undefined {
  if (`${values['owner']}/${values['repo']}` !== world.repository) return undefined;
  const number = Number(values['pull_number'] ?? values['issue_number']);
  return world.pulls.find((pull) => pull.number === number);
}

function commentOf(world: World, { values }: Call): Comment | undefined {
  return world.comments.find((comment) => comment.id === Number(values['comment_id']));
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function createComment(world: World, call: Call): Reply {
  const pull = pullOf(world, call);
  if (pull === undefined) return notFound;
  const body = text(call.body['body']);
  if (body.length > LONGEST_COMMENT) return tooLong;
  return { status: 201, body: commentAnswer(addComment(world, pull.number, world.viewer, body)) };
}

function updateComment(world: World, call: Call): Reply {
  const comment = commentOf(world, call);
  if (comment === undefined) return notFound;
  const body = text(call.body['body']);
  if (body.length > LONGEST_COMMENT) return tooLong;
  comment.body = body;
  return ok(commentAnswer(comment));
}

function deleteComment(world: World, call: Call): Reply {
  const at = world.comments.findIndex((comment) => comment.id === Number(call.values['comment_id']));
  if (at < 0) return notFound;
  world.comments.splice(at, 1);
  return { status: 204, body: undefined };
}

function asOutput(body: JsonObject): JsonObject | undefined {
  return body['output'] as JsonObject | undefined;
}

function annotationsIn(body: JsonObject): number {
  const annotations = asOutput(body)?.['annotations'];
  return Array.isArray(annotations) ? annotations.length : 0;
}

function createCheck(world: World, { body }: Call): Reply {
  world.nextId += 1;
  const check = {
    id: world.nextId,
    name: text(body['name']),
    sha: text(body['head_sha']),
    externalId: text(body['external_id']),
    conclusion: text(body['conclusion']),
    title: text(asOutput(body)?.['title']),
    annotations: annotationsIn(body),
  };
  world.checks.push(check);
  return { status: 201, body: checkAnswer(check) };
}

function updateCheck(world: World, { values, body }: Call): Reply {
  const check = world.checks.find(({ id }) => id === Number(values['check_run_id']));
  if (check === undefined) return notFound;
  check.annotations += annotationsIn(body);
  return ok(checkAnswer(check));
}

function listChecks(world: World, { values, query }: Call): Reply {
  const found = world.checks.filter(
    ({ sha, name }) => sha === values['ref'] && name === (query.get('check_name') ?? name),
  );
  const shown = query.get('filter') === 'all' ? found : found.slice(-1);
  return ok({ total_count: shown.length, check_runs: shown.map(checkAnswer) });
}

function getContent(world: World, { values, query }: Call): Reply {
  const path = values['path'] ?? '';
  const key = `${values['owner']}/${values['repo']}@${query.get('ref') ?? 'main'}:${path}`;
  const entry = world.entries.get(key);
  if (entry !== undefined) return ok(contentAnswer(path, entry));
  const root = key.slice(0, key.length - path.length);
  const paths = [...world.entries.keys()]
    .filter((each) => each.startsWith(path === '' ? root : `${root}${path}/`))
    .map((each) => each.slice(root.length));
  return paths.length === 0 ? notFound : ok(listingAnswer(path, paths));
}

function listPulls(world: World, call: Call): Reply {
  const { query } = call;
  const state = query.get('state') ?? 'open';
  const found = world.pulls.filter((pull) => {
    const head = `${pull.headRepository?.split('/')[0]}:${pull.headRef}`;
    return (state === 'all' || pull.state === state) && (query.get('head') ?? head) === head;
  });
  return paged(
    found.map((pull) => pullInListAnswer(pull, world)),
    call,
  );
}

function withPull(handler: (pull: World['pulls'][number], world: World, call: Call) => Reply): Handler {
  return (world, call) => {
    const pull = pullOf(world, call);
    return pull === undefined ? notFound : handler(pull, world, call);
  };
}

const READ: readonly Permission[] = ['pull-requests'];
const COMMENT: readonly Permission[] = ['issues', 'pull-requests'];

const ROLES: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

function flagsOf(role: Role): JsonObject {
  const has = (least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);
  return {
    pull: true,
    triage: has('triage'),
    push: has('write'),
    maintain: has('maintain'),
    admin: has('admin'),
  };
}

/** What the server answers, by the ids of GitHub's description. */
export const handlers: Readonly<Record<string, Handler>> = {
  'pulls/get': needing(
    'read',
    READ,
    withPull((pull, world) => ok(pullAnswer(pull, world))),
  ),
  'pulls/list': needing('read', READ, listPulls),
  'pulls/list-files': needing(
    'read',
    READ,
    // GitHub lists no more than 3,000 files.
    withPull((pull, _, call) => paged(pull.files.slice(0, 3000).map(fileAnswer), call)),
  ),
  'repos/list-pull-requests-associated-with-commit': needing('read', READ, (world, call) =>
    paged(
      world.pulls
        .filter((pull) => pull.headSha === call.values['commit_sha'])
        .map((pull) => pullInListAnswer(pull, world)),
      call,
    ),
  ),
  'issues/list-comments': needing(
    'read',
    COMMENT,
    withPull((pull, world, call) =>
      paged(world.comments.filter(({ issue }) => issue === pull.number).map(commentAnswer), call),
    ),
  ),
  'issues/create-comment': needing('write', COMMENT, createComment),
  'issues/update-comment': needing('write', COMMENT, updateComment),
  'issues/delete-comment': needing('write', COMMENT, deleteComment),
  'repos/get-content': needing('read', ['contents'], getContent),
  'repos/get': needing('read', ['contents'], (world) => ok(fullRepositoryAnswer(world))),
  'repos/get-branch': needing('read', ['contents'], (world, { values }) =>
    ok(branchAnswer(values['branch'] ?? '', world)),
  ),
  'repos/get-branch-rules': needing('read', ['contents'], (world) => ok(rulesAnswer(world))),
  'repos/compare-commits-with-basehead': needing('read', ['contents'], () => ok(comparisonAnswer())),
  'checks/create': needing('write', ['checks'], createCheck),
  'checks/update': needing('write', ['checks'], updateCheck),
  'checks/list-for-ref': needing('read', ['checks'], listChecks),
  'repos/get-collaborator-permission-level': (world, { values }) => {
    const login = values['username'] ?? '';
    const role = world.roles.get(login) ?? 'read';
    // GitHub's older field knows four levels: a maintainer is a writer there, and who triages reads.
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
    const user = accountAnswer({ login, id: 9, type: 'User' });
    return ok({
      permission,
      role_name: role,
      user: { ...user, role_name: role, permissions: flagsOf(role) },
    });
  },
};
