import { sampleOf, type Json, type JsonObject } from './openapi.ts';
import {
  BASE_SHA,
  MERGE_BASE_SHA,
  type Account,
  type CheckRun,
  type Comment,
  type Entry,
  type Pull,
  type PullFile,
  type World,
} from './world.ts';

const SHA = BASE_SHA;

export function accountAnswer(account: Account): JsonObject {
  return sampleOf('simple-user', { login: account.login, id: account.id, type: account.type });
}

function repositoryAnswer(fullName: string): JsonObject {
  const [owner = '', name = ''] = fullName.split('/');
  const user = accountAnswer({ login: owner, id: 7, type: 'Organization' });
  return sampleOf('repository', { name, full_name: fullName, owner: user });
}

function side(label: string, ref: string, sha: string, repository: string | null): JsonObject {
  const repo = repository === null ? null : repositoryAnswer(repository);
  const user = accountAnswer({ login: repository?.split('/')[0] ?? 'ghost', id: 7, type: 'User' });
  return { label, ref, sha, user, repo };
}

function pullFields(pull: Pull, world: World): JsonObject {
  const link = { href: 'https://github.invalid/sample' };
  const links = [
    'comments',
    'commits',
    'statuses',
    'html',
    'issue',
    'review_comments',
    'review_comment',
    'self',
  ];
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    draft: pull.draft,
    user: accountAnswer(pull.user),
    labels: pull.labels.map((name, id) => ({
      id,
      node_id: 'sample',
      url: 'https://github.invalid/sample',
      name,
      color: 'ededed',
      description: null,
      default: false,
    })),
    base: side(`acme:${pull.baseRef}`, pull.baseRef, SHA, world.repository),
    head: side(`head:${pull.headRef}`, pull.headRef, pull.headSha, pull.headRepository),
    author_association: pull.association,
    created_at: pull.openedAt,
    _links: Object.fromEntries(links.map((name) => [name, link])),
  };
}

export function pullAnswer(pull: Pull, world: World): JsonObject {
  return sampleOf('pull-request', { ...pullFields(pull, world), changed_files: pull.files.length });
}

export function pullInListAnswer(pull: Pull, world: World): JsonObject {
  return sampleOf('pull-request-simple', pullFields(pull, world));
}

export function fileAnswer(file: PullFile): JsonObject {
  const changes = file.additions + file.deletions;
  return sampleOf('diff-entry', { ...file, sha: SHA, changes });
}

/** Returns the repository with its default branch. */
export function fullRepositoryAnswer({ repository }: World): JsonObject {
  const [owner = '', name = ''] = repository.split('/');
  return sampleOf('full-repository', {
    name,
    full_name: repository,
    owner: accountAnswer({ login: owner, id: 7, type: 'Organization' }),
    default_branch: 'main',
  });
}

/** Returns the default branch, with what its protection requires. */
export function branchAnswer(name: string, { required }: World): JsonObject {
  const contexts = [...required.protection];
  const protection = { enabled: contexts.length > 0, required_status_checks: { contexts, checks: [] } };
  const links = { html: 'https://github.invalid/sample', self: 'https://github.invalid/sample' };
  return sampleOf('branch-with-protection', {
    name,
    protected: protection.enabled,
    protection,
    _links: links,
  });
}

/** Returns the rules of rulesets that hold for the default branch. */
export function rulesAnswer({ required }: World): Json {
  const checks = required.rules.map((context) => ({ context }));
  const parameters = { required_status_checks: checks, strict_required_status_checks_policy: false };
  return [
    ...(checks.length === 0 ? [] : [{ type: 'required_status_checks', parameters }]),
    ...(required.mergeQueue ? [{ type: 'merge_queue' }] : []),
  ];
}

/** Returns a comparison of two commits; the test server's branches all parted at one. */
export function comparisonAnswer(): JsonObject {
  const commit = (sha: string): JsonObject => sampleOf('commit', { sha });
  return sampleOf('commit-comparison', {
    base_commit: commit(BASE_SHA),
    merge_base_commit: commit(MERGE_BASE_SHA),
    status: 'diverged',
  });
}

export function commentAnswer(comment: Comment): JsonObject {
  return sampleOf('issue-comment', {
    id: comment.id,
    body: comment.body,
    user: accountAnswer(comment.user),
    author_association: 'NONE',
  });
}

export function checkAnswer(check: CheckRun): JsonObject {
  return sampleOf('check-run', {
    id: check.id,
    name: check.name,
    head_sha: check.sha,
    external_id: check.externalId,
    status: 'completed',
    conclusion: check.conclusion,
    output: {
      title: null,
      summary: null,
      text: null,
      annotations_count: check.annotations,
      annotations_url: 'https://github.invalid/sample',
    },
  });
}

/** Returns what a folder holds, as GitHub lists it: its files and folders, one level deep. */
export function listingAnswer(folder: string, paths: readonly string[]): Json {
  const start = folder === '' ? '' : `${folder}/`;
  const inside = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  const names = [...new Set(inside.map((path) => path.split('/')[0] ?? path))].sort();
  const links = { git: null, html: null, self: 'https://github.invalid/sample' };
  return names.map((name) => ({
    type: inside.includes(name) ? 'file' : 'dir',
    size: 1,
    name,
    path: `${start}${name}`,
    sha: SHA,
    url: 'https://github.invalid/sample',
    git_url: null,
    html_url: null,
    download_url: null,
    _links: links,
  }));
}

export function contentAnswer(path: string, entry: Entry): Json {
  const common = { name: path.split('/').at(-1) ?? path, path, sha: SHA };
  const links = { git: null, html: null, self: 'https://github.invalid/sample' };
  switch (entry.kind) {
    case 'text': {
      const bytes = Buffer.from(entry.text);
      const large = bytes.length > 1024 * 1024;
      return sampleOf('content-file', {
        ...common,
        _links: links,
        type: 'file',
        size: bytes.length,
        encoding: large ? 'none' : 'base64',
        content: large ? '' : bytes.toString('base64').replaceAll(/(.{60})/g, '$1\n'),
      });
    }
    case 'directory':
      return [];
    case 'symlink':
      return sampleOf('content-symlink', {
        ...common,
        _links: links,
        type: 'symlink',
        size: 4,
        target: entry.target,
      });
    default:
      return entry satisfies never;
  }
}
