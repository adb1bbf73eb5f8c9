import * as v from 'valibot';
import { PULL_REQUEST_NUMBER } from './inputs.ts';

/** How the pull requests of a run are found; the event's payload is never trusted for more than this. */
export type Target =
  | { readonly by: 'number'; readonly number: number }
  /** By the commit that a merge queue tests. */
  | { readonly by: 'commit'; readonly sha: string }
  /** By the head of another workflow's run: the branch's owner, its name and the commit. */
  | { readonly by: 'head'; readonly owner: string; readonly branch: string; readonly sha: string };

/** What the event asks for. */
export interface Request {
  readonly kind: 'request';
  readonly target: Target;
  /** False where the review is only repeated for the gate: nothing is commented then. */
  readonly comments: boolean;
  /** True where the job's own result is a check on the pull request, so that a text that falls short fails it. */
  readonly gates: boolean;
  /** The commit for the check run where it is not the pull request's head: a merge queue looks at its own commit. */
  readonly checkSha: string | null;
  /** True for the event that gives a fork's pull request a token which only reads. */
  readonly thinToken: boolean;
}

/** An event that asks for nothing, with the reason for the log. */
export interface Skip {
  readonly kind: 'skip';
  readonly reason: string;
}

const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const pullRequestEvent = v.object({ action: v.string(), pull_request: v.object({ number }) });
const mergeGroupEvent = v.object({
  action: v.string(),
  merge_group: v.object({ head_sha: v.string(), head_ref: v.string() }),
});
const dispatchEvent = v.object({ inputs: v.nullish(v.record(v.string(), v.unknown())) });
const workflowRunEvent = v.object({
  workflow_run: v.object({
    event: v.string(),
    head_sha: v.string(),
    head_branch: v.nullable(v.string()),
    head_repository: v.nullable(v.object({ owner: v.object({ login: v.string() }) })),
  }),
});
const commentEvent = v.object({
  action: v.string(),
  issue: v.object({ number, pull_request: v.optional(v.unknown()) }),
  comment: v.object({ body: v.nullish(v.string(), ''), user: v.nullish(v.object({ type: v.string() })) }),
});

/** The queue's branch names the last pull request of its group: `gh-readonly-queue/BASE/pr-N-SHA`. */
const QUEUE_REF = /\/pr-([1-9]\d*)-[0-9a-f]{7,64}$/;
const COMMAND = /^\/legible(?=\s|$)/m;

const byNumber = (value: number): Target => ({ by: 'number', number: value });

function skip(reason: string): Skip {
  return { kind: 'skip', reason };
}

function request(target: Target, differences: Partial<Request> = {}): Request {
  return {
    kind: 'request',
    target,
    comments: true,
    gates: true,
    checkSha: null,
    thinToken: false,
    ...differences,
  };
}

function unlike(name: string): Skip {
  return skip(`the payload of \`${name}\` is not in the form that GitHub documents`);
}

function pullRequest(name: string, payload: unknown): Request | Skip {
  const parsed = v.safeParse(pullRequestEvent, payload);
  if (!parsed.success) return unlike(name);
  const { action, pull_request } = parsed.output;
  if (action === 'closed') return skip('the pull request was closed');
  return request(byNumber(pull_request.number), { thinToken: name === 'pull_request' });
}

function mergeGroup(name: string, payload: unknown): Request | Skip {
  const parsed = v.safeParse(mergeGroupEvent, payload);
  if (!parsed.success) return unlike(name);
  if (parsed.output.action !== 'checks_requested') return skip('the merge group asks for no checks');
  const { head_ref, head_sha } = parsed.output.merge_group;
  const found = QUEUE_REF.exec(head_ref);
  const target: Target = found === null ? { by: 'commit', sha: head_sha } : byNumber(Number(found[1]));
  return request(target, { comments: false, checkSha: head_sha });
}

function dispatch(name: string, payload: unknown, given: number | null): Request | Skip {
  const parsed = v.safeParse(dispatchEvent, payload);
  if (!parsed.success) return unlike(name);
  if (given !== null) return request(byNumber(given));
  const input = parsed.output.inputs?.['pull-request'];
  const typed = typeof input === 'string' || typeof input === 'number' ? String(input).trim() : '';
  if (PULL_REQUEST_NUMBER.test(typed)) return request(byNumber(Number(typed)));
  return skip('no pull request is named: set the input `pull-request`');
}

function workflowRun(name: string, payload: unknown): Request | Skip {
  const parsed = v.safeParse(workflowRunEvent, payload);
  if (!parsed.success) return unlike(name);
  const run = parsed.output.workflow_run;
  if (!run.event.startsWith('pull_request')) return skip(`the other workflow ran for \`${run.event}\``);
  if (run.head_branch === null || run.head_repository === null) {
    return request({ by: 'commit', sha: run.head_sha }, { gates: false });
  }
  const owner = run.head_repository.owner.login;
  return request({ by: 'head', owner, branch: run.head_branch, sha: run.head_sha }, { gates: false });
}

function issueComment(name: string, payload: unknown): Request | Skip {
  const parsed = v.safeParse(commentEvent, payload);
  if (!parsed.success) return unlike(name);
  const { action, issue, comment } = parsed.output;
  if (action !== 'created') return skip('only a new comment can ask for a review');
  if (issue.pull_request === undefined || issue.pull_request === null)
    return skip('the comment is on an issue');
  if (comment.user?.type === 'Bot') return skip('the comment is a bot’s');
  if (!COMMAND.test(comment.body ?? '')) return skip('no line of the comment starts with `/legible`');
  return request(byNumber(issue.number), { gates: false });
}

/**
 * Returns what an event asks for. `given` is the input `pull-request`, which decides for events that carry none.
 * The job of an `issue_comment` or a `workflow_run` is a check on the default branch, so it never gates.
 */
export function parseEvent(name: string, payload: unknown, given: number | null): Request | Skip {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequest(name, payload);
    case 'merge_group':
      return mergeGroup(name, payload);
    case 'workflow_dispatch':
      return dispatch(name, payload, given);
    case 'workflow_run':
      return workflowRun(name, payload);
    case 'issue_comment':
      return issueComment(name, payload);
    default:
      if (given !== null) return request(byNumber(given));
      return skip(`the event \`${name}\` carries no pull request; name one with the input \`pull-request\``);
  }
}
