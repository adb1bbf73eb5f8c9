import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Payload = Readonly<Record<string, unknown>>;

interface Examples {
  readonly name: string;
  readonly examples: readonly Payload[];
}

// Read and not imported: the types of 2 MB of JSON would take the compiler seconds.
const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples');
const events = JSON.parse(readFileSync(file, 'utf8')) as readonly Examples[];

/** Returns GitHub's own example of an event, the first with the action. */
function example(name: string, action: string | null): Payload {
  const found = events
    .find((event) => event.name === name)
    ?.examples.find((each) => action === null || each['action'] === action);
  if (found === undefined) throw new Error(`There is no example of ${name} ${action ?? ''}.`);
  return found;
}

/** Returns the payload with some fields of one of its objects in another form. */
export function withIn(payload: Payload, key: string, fields: Payload): Payload {
  return { ...payload, [key]: { ...(payload[key] as Payload), ...fields } };
}

/** A pull request's event; the text in it is GitHub's example's, which no run may read. */
export function pullRequestPayload(action: string, number: number = 12): Payload {
  const opened = withIn(example('pull_request', action === 'edited' ? 'opened' : action), 'pull_request', {
    number,
  });
  // The package has no example of an edit: GitHub sends the opened one's fields and what was there before.
  return action === 'edited'
    ? { ...opened, action, number, changes: { body: { from: 'before' } } }
    : { ...opened, number };
}

export function mergeGroupPayload(number: number, sha: string): Payload {
  return withIn(example('merge_group', 'checks_requested'), 'merge_group', {
    head_sha: sha,
    head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${'c'.repeat(40)}`,
  });
}

export function dispatchPayload(inputs: Payload | null): Payload {
  return { ...example('workflow_dispatch', null), inputs };
}

export function commentPayload(number: number, body: string, onPullRequest: boolean = true): Payload {
  const created = withIn(example('issue_comment', 'created'), 'comment', { body });
  return withIn(created, 'issue', {
    number,
    ...(onPullRequest ? { pull_request: { url: 'https://api.github.com/repos/acme/shop/pulls/12' } } : {}),
  });
}

export function workflowRunPayload(owner: string, branch: string, sha: string): Payload {
  return withIn(example('workflow_run', 'completed'), 'workflow_run', {
    event: 'pull_request',
    head_sha: sha,
    head_branch: branch,
    head_repository: { owner: { login: owner } },
    pull_requests: [],
  });
}
