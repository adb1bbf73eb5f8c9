/** An account as GitHub shows it. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** A changed file of a pull request. */
export interface PullFile {
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly previous_filename?: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string;
}

export interface Pull {
  readonly number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  draft: boolean;
  user: Account;
  labels: string[];
  baseRef: string;
  headRef: string;
  headSha: string;
  /** `owner/name`, or null where the fork is gone. */
  headRepository: string | null;
  files: PullFile[];
  /** What the author is to the repository. */
  association: string;
  openedAt: string;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: Account;
  body: string;
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly sha: string;
  readonly externalId: string;
  readonly conclusion: string;
  readonly title: string;
  annotations: number;
}

/** What stands at a path: text, or a thing that is no file. */
export type Entry =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'directory' }
  | { readonly kind: 'symlink'; readonly target: string };

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';
export type Permission = 'contents' | 'pull-requests' | 'issues' | 'checks';

/** GitHub as the tests set it up; requests change it as they would change GitHub. */
export interface World {
  /** `owner/name` of the repository that the workflow belongs to. */
  readonly repository: string;
  /** Files by `owner/name@ref:path`. */
  readonly entries: Map<string, Entry>;
  readonly pulls: Pull[];
  readonly comments: Comment[];
  readonly checks: CheckRun[];
  /** Who the token speaks as, and what it may do. */
  viewer: Account;
  /** Roles in the repository by login; everybody else reads. */
  readonly roles: Map<string, Role>;
  /** What the default branch, `main`, requires before a merge: names of checks, by its protection and by rulesets. */
  required: { protection: readonly string[]; rules: readonly string[]; mergeQueue: boolean };
  permissions: Readonly<Record<Permission, 'none' | 'read' | 'write'>>;
  /** What GraphQL shows: nothing of the repository, or all but some paths. The viewer, it shows to every token. */
  graphql: { readonly repository: boolean; readonly hidden: readonly string[] };
  nextId: number;
}

export const GITHUB_ACTIONS: Account = { login: 'github-actions[bot]', id: 41898282, type: 'Bot' };
export const AUTHOR: Account = { login: 'octocat', id: 583231, type: 'User' };

/** The tip of the base branch that a pull request names. */
export const BASE_SHA = 'b'.repeat(40);
/** The commit at which every pull request left its base branch. */
export const MERGE_BASE_SHA = 'c'.repeat(40);

/** Returns an open pull request of a branch, with the given differences. */
export function makePull(differences: Partial<Pull> = {}): Pull {
  return {
    number: 12,
    title: 'Move uploads to the new bucket',
    body: 'Moves uploads.',
    state: 'open',
    draft: false,
    user: AUTHOR,
    labels: [],
    baseRef: 'main',
    headRef: 'uploads',
    headSha: 'a'.repeat(40),
    headRepository: 'acme/shop',
    association: 'CONTRIBUTOR',
    openedAt: '2026-11-01T12:00:00Z',
    files: [{ filename: 'infra/uploads.tf', status: 'modified', additions: 12, deletions: 3 }],
    ...differences,
  };
}

/** Returns a GitHub with one repository, `acme/shop`, and the pull requests. */
export function makeWorld(...pulls: readonly Pull[]): World {
  return {
    repository: 'acme/shop',
    entries: new Map(),
    pulls: [...pulls],
    comments: [],
    checks: [],
    viewer: GITHUB_ACTIONS,
    roles: new Map(),
    required: { protection: [], rules: [], mergeQueue: false },
    permissions: { contents: 'read', 'pull-requests': 'write', issues: 'none', checks: 'write' },
    graphql: { repository: true, hidden: [] },
    nextId: 1000,
  };
}

/** Adds a comment as if its author had written it. */
export function addComment(world: World, issue: number, user: Account, body: string): Comment {
  world.nextId += 1;
  const comment = { id: world.nextId, issue, user, body };
  world.comments.push(comment);
  return comment;
}

/** Puts a text file at a ref of a repository. */
export function putFile(
  world: World,
  ref: string,
  path: string,
  text: string,
  repository: string = world.repository,
): void {
  world.entries.set(`${repository}@${ref}:${path}`, { kind: 'text', text });
}
