import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { matchesAny } from '../core/globs.ts';
import { byName } from '../core/order.ts';
import { dayFrom } from '../core/periods.ts';
import { LegibleError } from '../errors.ts';
import { githubAccess } from './github-access.ts';
import { countSkipped, select, type HistorySource, type Selection } from './history-source.ts';
import { apiReader, ApiRefusal, type ApiReader, type ApiWorld } from './http-cache.ts';
import { cacheFolder } from './state-file.ts';

/** Without `--last`, a history of GitHub is so long: each pull request costs a request for its files. */
const USUAL_LAST = 200;
const PAGE = 100;
/** GitHub lists no more files of a pull request than this. */
const MOST_FILES = 3_000;
const OWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const MOST_CHANGES = 6;
const MOST_RFCS = 300;
/** GitHub ends the list of a tree at 100,000 entries or 7 MB. */
const CUT_OFF = 'it has more files than GitHub lists: RFCs and CODEOWNERS may be among the rest';

const pullSchema = v.object({
  number: v.number(),
  title: v.string(),
  body: v.nullable(v.string()),
  html_url: v.string(),
  merged_at: v.nullable(v.string()),
  updated_at: v.string(),
  labels: v.array(v.object({ name: v.string() })),
  user: v.nullable(v.object({ login: v.string(), type: v.string() })),
});
const fileSchema = v.object({ filename: v.string(), additions: v.number(), deletions: v.number() });
const treeSchema = v.object({
  truncated: v.boolean(),
  tree: v.array(v.object({ path: v.string(), type: v.string(), sha: v.string() })),
});
const commitSchema = v.object({
  commit: v.object({ message: v.string(), committer: v.nullable(v.object({ date: v.string() })) }),
});

type Pull = v.InferOutput<typeof pullSchema>;

/** What cannot be read as GitHub describes it is a fault at the other end, and is said so. */
function parse<T>(schema: v.GenericSchema<unknown, T>, body: unknown, path: string): T {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new LegibleError(
    `unexpected answer for \`${path}\`: ${issue.message} at ${v.getDotPath(issue) ?? 'the root'}`,
    {
      hint: 'Is `GITHUB_API_URL` the address of a GitHub API?',
    },
  );
}

/** What has been merged last cannot be on a page whose pull requests were all touched before that. */
function isComplete(merged: readonly Pull[], oldest: string, { last, since }: Selection): boolean {
  if (since !== null && oldest.slice(0, 10) < since) return true;
  if (last === null || merged.length < last) return false;
  const days = merged.map(({ merged_at }) => merged_at ?? '').sort();
  return (days.at(-last) ?? '') > oldest;
}

async function mergedPulls(
  api: ApiReader,
  repository: string,
  selection: Selection,
): Promise<readonly Pull[]> {
  const merged: Pull[] = [];
  let path: string | null =
    `/repos/${repository}/pulls?state=closed&sort=updated&direction=desc&per_page=${PAGE}`;
  while (path !== null) {
    const answer = await api.read(path);
    if (answer === null)
      throw new LegibleError(`no repository \`${repository}\`, or none that may be read`, {
        hint: 'Check the name; a private repository needs a token in `GITHUB_TOKEN`.',
      });
    const pulls = parse(v.array(pullSchema), answer.body, path);
    merged.push(...pulls.filter(({ merged_at }) => merged_at !== null));
    const oldest = pulls.at(-1)?.updated_at ?? '';
    if (isComplete(merged, oldest, selection)) return merged;
    path = answer.next;
  }
  return merged;
}

/** A merged pull request changes no files any more: what is on disk holds. */
async function filesOf(api: ApiReader, repository: string, pull: Pull): Promise<readonly object[]> {
  const files: v.InferOutput<typeof fileSchema>[] = [];
  let path: string | null = `/repos/${repository}/pulls/${pull.number}/files?per_page=${PAGE}`;
  while (path !== null && files.length < MOST_FILES) {
    const answer = await api.read(path, { settled: true });
    files.push(...parse(v.array(fileSchema), answer?.body ?? [], path));
    path = answer?.next ?? null;
  }
  return files.map(({ filename, additions, deletions }) => ({ path: filename, additions, deletions }));
}

async function lineOf(api: ApiReader, repository: string, pull: Pull): Promise<string> {
  const { number, title, body, html_url, merged_at, labels, user } = pull;
  const id = `#${number}`;
  try {
    return JSON.stringify({
      id,
      as: 'pull-request',
      title,
      text: body ?? '',
      mergedAt: merged_at,
      url: html_url,
      labels: labels.map(({ name }) => name),
      author: user?.login ?? null,
      authorIsBot: user?.type === 'Bot',
      files: await filesOf(api, repository, pull),
    });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    // What was asked for and not given must not pass for a change without files.
    return JSON.stringify({ id, skipped: `its files could not be read: ${error.message}` });
  }
}

interface Tree {
  readonly rfcs: readonly { readonly path: string; readonly sha: string }[];
  readonly owners: string | null;
  /** True where GitHub lists no more of the files. */
  readonly cutOff: boolean;
}

async function treeOf(api: ApiReader, repository: string, globs: readonly string[]): Promise<Tree> {
  const path = `/repos/${repository}/git/trees/HEAD?recursive=1`;
  const answer = await api.read(path);
  if (answer === null) return { rfcs: [], owners: null, cutOff: false };
  const { tree, truncated } = parse(treeSchema, answer.body, path);
  const files = tree.filter(({ type }) => type === 'blob');
  return {
    rfcs: files.filter((file) => matchesAny(file.path, globs)),
    owners: OWNERS_FILES.map((name) => files.find((file) => file.path === name)?.sha).find(Boolean) ?? null,
    cutOff: truncated,
  };
}

/** A blob is named by what is in it, so it never changes. */
async function blobText(api: ApiReader, repository: string, sha: string): Promise<string> {
  const answer = await api.read(`/repos/${repository}/git/blobs/${sha}`, { settled: true, raw: true });
  return typeof answer?.body === 'string' ? answer.body : '';
}

async function changesOf(
  api: ApiReader,
  repository: string,
  normsPath: string,
): Promise<HistorySource['changes']> {
  const path = `/repos/${repository}/commits?path=${encodeURIComponent(normsPath)}&per_page=${MOST_CHANGES}`;
  const answer = await api.read(path);
  if (answer === null) return [];
  return parse(v.array(commitSchema), answer.body, path)
    .flatMap(({ commit }) => {
      const date = dayFrom(commit.committer?.date ?? '');
      return date === null ? [] : [{ date, what: commit.message.split('\n', 1)[0] ?? '' }];
    })
    .reverse();
}

/** Returns the pull requests that are chosen, oldest first. */
function chosenPulls(
  pulls: readonly Pull[],
  selection: Selection,
  skip: (reason: string, example: string) => void,
): readonly Pull[] {
  const oldestFirst = [...pulls].sort((one, other) => byName(one.merged_at ?? '', other.merged_at ?? ''));
  const candidates = oldestFirst.map(({ merged_at }, at) => ({ at, date: dayFrom(merged_at ?? '') }));
  const chosen = select(candidates, selection, (reason, at) => {
    skip(reason, `#${oldestFirst[at]?.number ?? ''}`);
  });
  return oldestFirst.filter((_, at) => chosen.has(at));
}

/** The machine's own network and clock. */
export function machineWorld(stop: AbortSignal): ApiWorld {
  return {
    fetch,
    now: Date.now,
    wait: (milliseconds) =>
      setTimeout(milliseconds, undefined, { signal: stop }).catch((error: unknown) => {
        throw new LegibleError('stopped while waiting for GitHub', {
          hint: 'Run the same command again: it goes on from there.',
          cause: error,
        });
      }),
    say: (line) => process.stderr.write(`legible: ${line}\n`),
  };
}

/**
 * Returns the history of a repository at GitHub: its merged pull requests, oldest first, then its RFC files. Answers are kept on
 * disk, so that a second run asks only for what is new.
 * @throws LegibleError where the repository cannot be read.
 */
export async function githubHistory(
  repository: string,
  options: {
    readonly selection: Selection;
    readonly rfcs: readonly string[];
    readonly normsPath: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
  world: ApiWorld,
): Promise<HistorySource> {
  const { environment, selection: given, rfcs, normsPath } = options;
  const { apiUrl: base, token } = githubAccess(environment);
  const api = apiReader({ base, token, folder: join(cacheFolder(environment), 'github') }, world);
  const selection = given.last === null && given.since === null ? { ...given, last: USUAL_LAST } : given;
  const skipped = countSkipped();
  const pulls = chosenPulls(await mergedPulls(api, repository, selection), selection, skipped.add);
  const tree = await treeOf(api, repository, rfcs);
  if (tree.cutOff) skipped.add(CUT_OFF, repository);
  const proposals = tree.rfcs.slice(0, MOST_RFCS);
  for (const { path } of tree.rfcs.slice(MOST_RFCS))
    skipped.add(`it is not among the first ${MOST_RFCS} RFCs`, path);
  async function* lines(from: number): AsyncGenerator<string> {
    for (const pull of pulls.slice(from)) yield await lineOf(api, repository, pull);
    for (const { path, sha } of proposals.slice(Math.max(0, from - pulls.length)))
      yield JSON.stringify({ id: path, as: 'rfc', text: await blobText(api, repository, sha) });
  }
  return {
    about: { kind: 'github', name: repository },
    identity: JSON.stringify([base, repository, pulls, proposals]),
    total: pulls.length + proposals.length,
    skipped: skipped.read(),
    changes: await changesOf(api, repository, normsPath),
    owners: tree.owners === null ? null : await blobText(api, repository, tree.owners),
    lines,
  };
}
