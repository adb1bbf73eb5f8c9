import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Annotation } from '../report/report.ts';
import { cut } from '../report/visible.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import type { Repository } from './runner.ts';

/** Remarks that GitHub takes in one request. */
const MOST_ANNOTATIONS = 50;
/** Bytes of a check run's summary: GitHub takes 65,535. */
export const LONGEST_SUMMARY = 65_000;
/** Code points of a title. */
const LONGEST_TITLE = 255;
/** Code points of a remark: GitHub takes 64 KB, and a code point has four bytes at most. */
const LONGEST_MESSAGE = 15_000;

/** What the check run says, and where. */
export interface CheckRun {
  readonly repository: Repository;
  readonly name: string;
  readonly sha: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown of at most `LONGEST_SUMMARY` bytes. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

const created = v.object({ id: v.number() });
const listed = v.object({ check_runs: v.array(v.object({ external_id: v.nullable(v.string()) })) });
const done = v.unknown();

const LEVELS = { notice: 'notice', warning: 'warning', error: 'failure' } as const;

function annotationOf({ path, line, endLine, level, title, message }: Annotation): object {
  return {
    path,
    start_line: line,
    end_line: endLine,
    annotation_level: LEVELS[level],
    title: cut(title, LONGEST_TITLE),
    message: cut(message, LONGEST_MESSAGE),
  };
}

/** The same content has the same id, so that a second run finds its own check run and writes nothing. */
function idOf({ conclusion, title, summary, annotations }: CheckRun): string {
  const content = JSON.stringify([conclusion, title, summary, annotations]);
  return `legible-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}

/** Returns the id of the newest check run of the name, or null where there is none or the token may not look. */
async function standingId(client: Client, { repository, sha, name }: CheckRun): Promise<string | null> {
  try {
    const found = await client.ask(listed, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      owner: repository.owner,
      repo: repository.name,
      ref: sha,
      check_name: name,
      filter: 'latest',
    });
    return found.check_runs[0]?.external_id ?? null;
  } catch (error: unknown) {
    // The write that follows is refused too, and names the permission that is really needed.
    if (error instanceof GitHubError && error.problem.kind === 'permission') return null;
    throw error;
  }
}

/**
 * Publishes a check run on the commit, unless the newest of its name says the same already. One that says something else is
 * followed by a new one and not edited: GitHub adds the annotations of an edit to the old ones.
 */
export async function publishCheck(client: Client, check: CheckRun): Promise<void> {
  const { owner, name: repo } = check.repository;
  const external_id = idOf(check);
  if ((await standingId(client, check)) === external_id) return;
  const annotations = check.annotations.map(annotationOf);
  const output = { title: cut(check.title, LONGEST_TITLE), summary: check.summary };
  const { id } = await client.ask(created, 'POST /repos/{owner}/{repo}/check-runs', {
    owner,
    repo,
    name: check.name,
    head_sha: check.sha,
    external_id,
    status: 'completed',
    conclusion: check.conclusion,
    output: { ...output, annotations: annotations.slice(0, MOST_ANNOTATIONS) },
  });
  for (let at = MOST_ANNOTATIONS; at < annotations.length; at += MOST_ANNOTATIONS) {
    await client.ask(done, 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      owner,
      repo,
      check_run_id: id,
      output: { ...output, annotations: annotations.slice(at, at + MOST_ANNOTATIONS) },
    });
  }
}
