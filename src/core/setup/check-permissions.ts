import type { LegibleJob } from './find-legible.ts';
import { isExpression, type Found, type Setup, type SetupCheck } from './setup.ts';
import { heardEvents, type Permissions, type Step } from './workflow.ts';

/** A job with steps of its own, and the permissions that its token has; null where GitHub's setting decides. */
interface Entitled {
  readonly job: LegibleJob;
  readonly step: Step;
  readonly permissions: Permissions | null;
  readonly place: string;
}

/** Jobs of a workflow that others call may get their permissions from the caller. */
function entitled({ jobs }: Setup): readonly Entitled[] {
  return jobs.flatMap((one) => {
    const { workflow, job, step } = one;
    if (step === null || (workflow.events.size === 1 && workflow.events.has('workflow_call'))) return [];
    const keys = job.permissions === null ? ['permissions'] : [...job.keys, 'permissions'];
    const permissions = job.permissions ?? workflow.permissions;
    const place = permissions === null ? workflow.placeOf(job.keys, 'key') : workflow.placeOf(keys, 'key');
    return [{ job: one, step, permissions, place }];
  });
}

const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };

function has(permissions: Permissions, scope: string, least: 'read' | 'write'): boolean {
  const level = permissions.kind === 'all' ? permissions.level : (permissions.levels.get(scope) ?? 'none');
  return (RANK[level] ?? 0) >= (RANK[least] ?? 0);
}

/** A token of the team's own has what its owner gave it, whatever `permissions` says. */
function hasOwnToken({ inputs }: Step): boolean {
  const token = inputs.get('token') ?? '';
  return token !== '' && !/\bgithub\.token\b|\bsecrets\.GITHUB_TOKEN\b/i.test(token);
}

function permissionsMissing(setup: Setup): readonly Found[] {
  return entitled(setup)
    .filter(({ permissions, step }) => permissions === null && !hasOwnToken(step))
    .map(({ place }) => ({
      place,
      what: 'No `permissions` are named, for the workflow or the job.',
      consequence:
        "The token has what the repository's settings give: too little for the comment, or the right to change code.",
      remedy: 'Add `permissions:` with `contents: read` and `pull-requests: write`.',
    }));
}

/** A scope that the job needs and lacks: what for, and what happens. */
interface Need {
  readonly line: string;
  readonly consequence: string;
  /** Another way out, as the end of a sentence. */
  readonly orElse?: string;
}

/** A pull request's comment is an issue's comment too: either scope lets it be written. */
function lacksComment(permissions: Permissions): boolean {
  return !has(permissions, 'pull-requests', 'write') && !has(permissions, 'issues', 'write');
}

function needsOf({ job, step, permissions }: Entitled): readonly Need[] {
  if (permissions === null || hasOwnToken(step)) return [];
  const comment = step.inputs.get('comment') ?? '';
  const comments = comment !== 'never' && !isExpression(comment);
  // In a merge queue nothing is commented.
  const speaks = comments && heardEvents(job.workflow, ['merge_group']).length < job.workflow.events.size;
  const needs: Need[] = [];
  if (!has(permissions, 'contents', 'read'))
    needs.push({
      line: 'contents: read',
      consequence: 'Norms and RFC files cannot be read; then nothing is judged, and the check passes.',
    });
  if (!has(permissions, 'pull-requests', 'read'))
    needs.push({
      line: `pull-requests: ${speaks ? 'write' : 'read'}`,
      consequence: 'The pull request cannot be read; then nothing is judged, and the check passes.',
    });
  if (speaks && needs.every(({ line }) => !line.startsWith('pull-requests')) && lacksComment(permissions))
    needs.push({
      line: 'pull-requests: write',
      consequence: "There is no comment: only the job's summary has the questions.",
      orElse: 'or say `comment: never` under `with:` if no comment is wanted',
    });
  if ((step.inputs.get('check-name') ?? '') !== '' && !has(permissions, 'checks', 'write'))
    needs.push({ line: 'checks: write', consequence: 'The check run of `check-name` is not published.' });
  return needs;
}

function permissionsNarrow(setup: Setup): readonly Found[] {
  return entitled(setup).flatMap((one) =>
    needsOf(one).map(({ line, consequence, orElse }) => ({
      place: one.place,
      what: `\`permissions\` lacks \`${line}\`.`,
      consequence,
      remedy: orElse === undefined ? `Add \`${line}\`.` : `Add \`${line}\`, ${orElse}.`,
    })),
  );
}

function permissionsWide(setup: Setup): readonly Found[] {
  return entitled(setup)
    .filter(({ permissions }) => permissions !== null && has(permissions, 'contents', 'write'))
    .map(({ place }) => ({
      place,
      what: 'The token may change the code of the repository.',
      consequence: 'Whatever runs in this job can push; Legible itself only reads code.',
      remedy: 'Write `contents: read` and `pull-requests: write`, and no more.',
    }));
}

/** Events whose job has a token that writes and the repository's secrets, whoever opened the pull request. */
const TRUSTED = ['pull_request_target', 'workflow_run', 'issue_comment'];
const HEAD_REF = /head|refs\/pull|pull_request|event\.number|issue\.number/i;
const FETCHES_HEAD =
  /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|checkout|switch|pull)\b[^\n]*(?:head[._](?:ref|sha|branch)|refs\/pull|\bpull\/)/i;

function takesHead({ uses, run, inputs }: Step): 'ref' | 'run' | null {
  if (uses !== null && /^actions\/checkout(?:@|$)/i.test(uses))
    return HEAD_REF.test(inputs.get('ref') ?? '') ? 'ref' : null;
  return run !== null && FETCHES_HEAD.test(run) ? 'run' : null;
}

function untrustedCheckout({ jobs }: Setup): readonly Found[] {
  const workflows = [...new Set(jobs.map(({ workflow }) => workflow))];
  return workflows.flatMap((workflow) => {
    const [event] = heardEvents(workflow, TRUSTED);
    if (event === undefined) return [];
    const steps = workflow.jobs.flatMap((job) => job.steps);
    return steps.flatMap((step) => {
      const how = takesHead(step);
      if (how === null) return [];
      const keys = how === 'ref' ? [...step.keys, 'with', 'ref'] : [...step.keys, 'run'];
      return [
        {
          place: workflow.placeOf(keys, 'key'),
          what: `A workflow on \`${event}\` checks out the pull request's head.`,
          consequence:
            "A stranger's code is in a job that has the repository's secrets and a token that writes.",
          remedy:
            'Take the checkout out: Legible needs none. What needs the code belongs in a workflow on `pull_request`.',
        },
      ];
    });
  });
}

/** Checks of what the token may do, and who could use it. */
export const PERMISSION_CHECKS: readonly SetupCheck[] = [
  { id: 'permissions-missing', find: permissionsMissing },
  { id: 'permissions-narrow', find: permissionsNarrow },
  { id: 'permissions-wide', find: permissionsWide },
  { id: 'untrusted-checkout', find: untrustedCheckout },
];
