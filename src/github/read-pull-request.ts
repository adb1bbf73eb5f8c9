import * as v from 'valibot';
import type { ChangedFile } from '../core/review-input.ts';
import type { Question } from './ask-ahead.ts';
import type { Client } from './client.ts';
import type { Repository } from './runner.ts';

/** GitHub lists no more files of one pull request. */
export const MOST_FILES = 3000;

const account = v.nullable(v.object({ login: v.string(), type: v.optional(v.string()) }));
const headRepository = v.object({ name: v.string(), owner: v.object({ login: v.string() }) });
const pullRequestAnswer = v.object({
  number: v.number(),
  title: v.string(),
  body: v.nullable(v.string()),
  state: v.optional(v.string(), 'open'),
  draft: v.optional(v.boolean(), false),
  user: account,
  labels: v.array(v.object({ name: v.nullish(v.string()) })),
  author_association: v.optional(v.string(), 'NONE'),
  created_at: v.optional(v.string(), ''),
  base: v.object({ ref: v.string(), sha: v.optional(v.string(), '') }),
  head: v.object({ ref: v.optional(v.string(), ''), sha: v.string(), repo: v.nullable(headRepository) }),
  changed_files: v.number(),
});
const fileAnswer = v.object({
  filename: v.string(),
  previous_filename: v.optional(v.string()),
  status: v.string(),
  additions: v.number(),
  deletions: v.number(),
  // Not there for binary files and for changes that GitHub finds too large to show.
  patch: v.nullish(v.string()),
});

/** A pull request as it is now. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** True where it was merged, or closed without. */
  readonly closed: boolean;
  readonly author: string;
  readonly authorIsBot: boolean;
  readonly draft: boolean;
  readonly labels: readonly string[];
  /** What the author is to the repository: `MEMBER`, `CONTRIBUTOR`, … */
  readonly role: string;
  /** When it was opened, as GitHub writes it; empty where it does not say. */
  readonly openedAt: string;
  readonly baseRef: string;
  /** The commit that the change is compared with; empty where GitHub does not say. */
  readonly baseSha: string;
  readonly headRef: string;
  readonly headSha: string;
  /** Null where the fork is gone; its commits can still be read through the base repository. */
  readonly headRepository: Repository | null;
  readonly changedFiles: number;
}

/** A changed file, and where base and head have it. */
export interface ListedFile extends ChangedFile {
  /** True where the head has it no more. */
  readonly removed: boolean;
  /** Its path in the base, another one where it was renamed; null where the base does not have it. */
  readonly basePath: string | null;
}

/** GitHub shows the account `ghost` for authors whose account is gone. */
const GHOST = { login: 'ghost', type: 'User' };

/** The request for a pull request. */
export function pullRequestQuestion({ owner, name }: Repository, number: number): Question {
  const parameters = { owner, repo: name, pull_number: number };
  return { route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}', parameters };
}

/** The request for the files that a pull request changes. */
export function filesQuestion({ owner, name }: Repository, number: number): Required<Question> {
  const parameters = { owner, repo: name, pull_number: number };
  return { route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files', parameters, most: MOST_FILES };
}

/** Returns the pull request from the API: a re-run replays an old payload, the API does not. */
export async function readPullRequest(
  client: Client,
  repository: Repository,
  number: number,
): Promise<PullRequest> {
  const { route, parameters } = pullRequestQuestion(repository, number);
  const answer = await client.ask(pullRequestAnswer, route, parameters);
  const author = answer.user ?? GHOST;
  const head = answer.head.repo;
  return {
    number: answer.number,
    title: answer.title,
    body: answer.body ?? '',
    closed: answer.state === 'closed',
    author: author.login,
    authorIsBot: author.type === 'Bot' || author.login.endsWith('[bot]'),
    draft: answer.draft,
    labels: answer.labels.flatMap((label) => label.name ?? []),
    role: answer.author_association,
    openedAt: answer.created_at,
    baseRef: answer.base.ref,
    baseSha: answer.base.sha,
    headRef: answer.head.ref,
    headSha: answer.head.sha,
    headRepository: head === null ? null : { owner: head.owner.login, name: head.name },
    changedFiles: answer.changed_files,
  };
}

/** Returns the files that the pull request changes, over all pages: GitHub lists the first 3,000. */
export async function readFiles(
  client: Client,
  repository: Repository,
  number: number,
): Promise<readonly ListedFile[]> {
  const { route, parameters, most } = filesQuestion(repository, number);
  const files = await client.askAll(fileAnswer, route, { parameters, most });
  return files.map(({ filename, previous_filename: formerly, status, additions, deletions, patch }) => ({
    path: filename,
    additions,
    deletions,
    ...(typeof patch === 'string' ? { patch } : {}),
    removed: status === 'removed',
    basePath: status === 'added' || status === 'copied' ? null : (formerly ?? filename),
  }));
}
