import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Annotation } from '../report/report.ts';
import { cut } from '../report/visible.ts';
import type { Client, Parameters } from './client.ts';
import { GitHubError, isUncertain } from './problem.ts';
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
const standing = v.object({
  id: v.number(),
  external_id: v.nullable(v.string()),
  output: v.object({ annotations_count: v.number() }),
});
const listed = v.object({ check_runs: v.array(standing) });
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

/** Returns the newest check run of the name, or null where there is none or the token may not look. */
async function newest(
  client: Client,
  { repository, sha, name }: CheckRun,
): Promise<v.InferOutput<typeof standing> | null> {
  try {
    const found = await client.ask(listed, 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      owner: repository.owner,
      repo: repository.name,
      ref: sha,
      check_name: name,
      filter: 'latest',
    });
    return found.check_runs[0] ?? null;
  } catch (error: unknown) {
    // The write that follows is refused too, and names the permission that is really needed.
    if (error instanceof GitHubError && error.problem.kind === 'permission') return null;
    throw error;
  }
}

/** Returns the id of the check run that the request makes; one whose making met an outage is looked for and then made again. */
async function create(client: Client, check: CheckRun, request: Parameters): Promise<number> {
  const route = 'POST /repos/{owner}/{repo}/check-runs';
  try {
    return (await client.ask(created, route, request)).id;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError) || !isUncertain(error)) throw error;
    const found = await newest(client, check);
    if (found !== null && found.external_id === request['external_id']) return found.id;
    // A check that stays pending would block the merge; a second one of the same content takes the place of the first.
    return (await client.ask(created, route, request)).id;
  }
}

/** Adds remarks to a check run that has so many; after an outage, only where it still has no more. */
async function addTo(client: Client, check: CheckRun, request: Parameters, had: number): Promise<void> {
  const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
  try {
    await client.ask(done, route, request);
  } catch (error: unknown) {
    if (!(error instanceof GitHubError) || !isUncertain(error)) throw error;
    const found = await newest(client, check);
    const took =
      found !== null && found.id === request['check_run_id'] && found.output.annotations_count > had;
    if (!took) await client.ask(done, route, request);
  }
}

/**
 * Publishes a check run on the commit, unless the newest of its name says the same already, all its remarks among it. One that says something else is
 * followed by a new one and not edited: GitHub adds the annotations of an edit to the old ones.
 */
export async function publishCheck(client: Client, check: CheckRun): Promise<void> {
  const { owner, name: repo } = check.repository;
  const external_id = idOf(check);
  const stands = await newest(client, check);
  const same = stands?.external_id === external_id ? stands : null;
  const annotations = check.annotations.map(annotationOf);
  const output = { title: cut(check.title, LONGEST_TITLE), summary: check.summary };
  const request = {
    owner,
    repo,
    name: check.name,
    head_sha: check.sha,
    external_id,
    status: 'completed',
    conclusion: check.conclusion,
    output: { ...output, annotations: annotations.slice(0, MOST_ANNOTATIONS) },
  };
  const id = same?.id ?? (await create(client, check, request));
  // A run that met an outage may have left one that lacks some.
  const had = same?.output.annotations_count ?? MOST_ANNOTATIONS;
  for (let at = had; at < annotations.length; at += MOST_ANNOTATIONS) {
    const more = { ...output, annotations: annotations.slice(at, at + MOST_ANNOTATIONS) };
    await addTo(client, check, { owner, repo, check_run_id: id, output: more }, at);
  }
}
