/** Why GitHub did not do what was asked; every case has one sentence for the person who reads the summary. */
export type Problem =
  /** `needs` names the permission as a workflow writes it, or null where GitHub does not say. */
  | { readonly kind: 'permission'; readonly needs: string | null }
  | { readonly kind: 'credentials' }
  | { readonly kind: 'rate-limit' }
  | { readonly kind: 'absent' }
  /** A file that the team can see and this run's token cannot; `what` names it. */
  | { readonly kind: 'hidden'; readonly what: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'outage'; readonly message: string }
  /** No answer came in time: the request may still do its work. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'deadline' };

/** A request to GitHub that came to nothing. */
export class GitHubError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(sentenceOf(problem), { cause });
    this.name = 'GitHubError';
    this.problem = problem;
  }
}

/** Returns true where the request may have done its work all the same. */
export function isUncertain({ problem }: GitHubError): boolean {
  return problem.kind === 'outage' || problem.kind === 'slow';
}

/** What an HTTP answer, or the lack of one, tells of a failure. */
export interface Failure {
  /** 500 where no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Returns what an error thrown by Octokit tells, or null for an error that is none of its own. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const response = 'response' in error && isRecord(error.response) ? error.response : {};
  const headers = isRecord(response['headers']) ? response['headers'] : {};
  const named = Object.entries(headers).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return { status: error.status, headers: Object.fromEntries(named), message: error.message };
}

/** Returns true where GitHub refused for the rate of requests and not for who asks: both can be a 403. */
export function isRateLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  if (headers['retry-after'] !== undefined) return true;
  return String(headers['x-ratelimit-remaining']) === '0' || /rate limit|abuse/i.test(message);
}

/**
 * Returns the permission that GitHub would have accepted, as a workflow writes it: `pull-requests: write`. The header
 * separates ways in by `;` and what one way needs by `,`; the way that this Action documents goes first.
 */
export function neededPermission(header: string | number | undefined): string | null {
  if (typeof header !== 'string' || !/^[\w=,; ]+$/.test(header)) return null;
  const ways = header.split(';').map((way) => way.trim());
  const way = ways.find((each) => each.includes('pull_requests=')) ?? ways[0];
  if (way === undefined || way === '') return null;
  return way
    .split(',')
    .map((each) => each.trim().replaceAll('_', '-').replace('=', ': '))
    .join(', ');
}

/** GitHub's error pages are HTML, and its messages carry a link: the first short line is what a person needs. */
function shortMessage({ status, message }: Failure): string {
  const line = message.split('\n')[0]?.split(' - https://')[0]?.trim() ?? '';
  return line === '' || line.startsWith('<') || line.length > 200 ? `status ${status}` : line;
}

/** What no token may do, as nobody may: `Unable to create comment because issue is locked.`, `Repository was archived so is read-only.` */
const CLOSED_TO_ALL = /\b(?:is locked|was archived)\b/;

/** Returns what went wrong, told apart by status, headers and message. */
export function problemOf(failure: Failure): Problem {
  const { status, headers, message } = failure;
  if (isRateLimit(failure)) return { kind: 'rate-limit' };
  if (status === 403 && message.includes('too_large')) return { kind: 'too-large' };
  if (status === 403 && !CLOSED_TO_ALL.test(message)) {
    return { kind: 'permission', needs: neededPermission(headers['x-accepted-github-permissions']) };
  }
  if (status === 401) return { kind: 'credentials' };
  if (status === 404 || status === 410) return { kind: 'absent' };
  if (status >= 500) return { kind: 'outage', message: shortMessage(failure) };
  return { kind: 'refused', message: shortMessage(failure) };
}

/** Returns the problem as the end of a sentence. */
export function sentenceOf(problem: Problem): string {
  switch (problem.kind) {
    case 'permission':
      return problem.needs === null
        ? "the token may not do it; widen the job's `permissions`"
        : `the token lacks a permission; add \`${problem.needs}\` under \`permissions\` of the job`;
    case 'credentials':
      return 'GitHub does not know the token; check the input `token`';
    case 'rate-limit':
      return "the token's share of requests is spent; re-run the job later";
    case 'absent':
      return 'GitHub finds nothing there, or hides it from this token';
    case 'hidden':
      return `the norms name \`${problem.what.replaceAll('`', "'")}\`, which is not there or is hidden from the token that a fork gets`;
    case 'too-large':
      return 'it is larger than GitHub hands out';
    case 'refused':
      return `GitHub refused it (\`${problem.message.replaceAll('`', "'")}\`)`;
    case 'outage':
      return `GitHub did not answer properly (\`${problem.message.replaceAll('`', "'")}\`); re-run the job when it is back`;
    case 'slow':
      return 'GitHub took too long to answer; re-run the job when it is faster';
    case 'deadline':
      return 'GitHub did not answer in time; re-run the job';
    default:
      return problem satisfies never;
  }
}
