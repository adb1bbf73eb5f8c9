import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChangedFile } from '../core/review-input.ts';
import { matchesAny } from '../core/globs.ts';
import { dayFrom } from '../core/periods.ts';
import { LegibleError } from '../errors.ts';
import { countSkipped, select, type HistorySource, type Selection } from './history-source.ts';
import { gitIn, gitOutput, workingTreeOf, type Git } from './git.ts';

/** Commits that are read together: their paths fit in memory whatever the history's length. */
const BATCH = 100;
const OWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** More changes of the norms than this are no before and after any more: the latest count. */
const MOST_CHANGES = 6;

/** A commit of the main line, before its text is read. */
interface Commit {
  readonly sha: string;
  readonly merge: boolean;
  readonly date: string | null;
  readonly subject: string;
}

/** A squash commit as GitHub names it: `Title (#12)`. */
const SQUASH = /^(?<title>.*\S)\s+\(#(?<number>\d+)\)$/;
const MERGE = /^Merge pull request #(?<number>\d+) from \S+$/;
/** A merge of the branch into itself, as `git pull` makes it. */
const PULLED = /^Merge (?:remote-tracking )?branch '[^']*' of /;

/** Lines at the end of a message that name people and say nothing. */
const TRAILER = /^(?:co-authored-by|signed-off-by|reviewed-by|acked-by|tested-by):.*$/gim;

function whySkipped({ merge, subject }: Commit, direct: boolean): string | null {
  if (merge && PULLED.test(subject)) return 'the commit merges the branch into itself';
  if (merge || SQUASH.test(subject) || direct) return null;
  return 'the commit is neither a merge nor a squashed pull request (`--direct` counts it)';
}

async function commitsOf(git: Git): Promise<readonly Commit[]> {
  const text = await gitOutput(git, ['log', '--first-parent', '--format=%H%x00%P%x00%cI%x00%s%x00']);
  const parts = text.split('\0').map((part) => part.replace(/^\n/, ''));
  return Array.from({ length: Math.floor(parts.length / 4) }, (_, at) => {
    const [sha = '', parents = '', date = '', subject = ''] = parts.slice(at * 4, at * 4 + 4);
    return { sha, merge: parents.includes(' '), date: dayFrom(date), subject };
  }).reverse();
}

/** Reads the `--numstat -z` of a commit; a binary file has no lines. */
function changedFiles(text: string): readonly ChangedFile[] {
  return text.split('\0').flatMap((entry) => {
    const match = /^\s*(?<additions>\d+|-)\t(?<deletions>\d+|-)\t(?<path>[\s\S]+)$/.exec(entry);
    if (match?.groups === undefined) return [];
    const { additions = '', deletions = '', path = '' } = match.groups;
    return [{ path, additions: Number(additions) || 0, deletions: Number(deletions) || 0 }];
  });
}

function titleAndText(subject: string, body: string): { readonly title: string; readonly text: string } {
  const text = body.replace(TRAILER, '').trim();
  const squash = SQUASH.exec(subject)?.groups?.['title'];
  if (!MERGE.test(subject)) return { title: squash ?? subject, text };
  const [title = '', ...rest] = text.split('\n');
  return { title, text: rest.join('\n').trim() };
}

function numberOf(subject: string): string | null {
  return SQUASH.exec(subject)?.groups?.['number'] ?? MERGE.exec(subject)?.groups?.['number'] ?? null;
}

/** Where texts before the paths end: no path and no message holds it. */
const MARK = '\u0001legible\u0001';

/** What a commit says and changes. */
interface Content {
  readonly author: string;
  readonly message: string;
  readonly files: readonly ChangedFile[];
}

async function contentsOf(git: Git, commits: readonly Commit[]): Promise<ReadonlyMap<string, Content>> {
  const format = `--format=${MARK}%H%x00%an%x00%B%x00`;
  const args = [
    'log',
    '--stdin',
    '--no-walk=unsorted',
    '-m',
    '--first-parent',
    '--numstat',
    '-z',
    '--no-renames',
  ];
  const text = await gitOutput(git, [...args, format], `${commits.map(({ sha }) => sha).join('\n')}\n`);
  const parts = text.split(MARK).slice(1);
  return new Map(
    parts.map((part) => {
      const [sha = '', author = '', message = '', ...paths] = part.split('\0');
      return [sha, { author, message, files: changedFiles(paths.join('\0')) }];
    }),
  );
}

function documentOf(
  { sha, date, subject }: Commit,
  content: Content | undefined,
  page: string | null,
): string {
  const { author, message, files } = content ?? { author: '', message: '', files: [] };
  const number = numberOf(subject);
  return JSON.stringify({
    id: number === null ? sha.slice(0, 10) : `#${number}`,
    as: 'pull-request',
    ...titleAndText(subject, message.split('\n').slice(1).join('\n')),
    mergedAt: date,
    url: page === null ? null : `${page}/${number === null ? `commit/${sha}` : `pull/${number}`}`,
    authorIsBot: author.endsWith('[bot]'),
    files,
  });
}

/** The page of the repository that a clone came from, without what a URL may hold of secrets; null where it is none. */
function pageOf(remote: string): string | null {
  const groups =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)(?<host>[\w.-]+)[:/](?<path>[\w./-]+?)(?:\.git)?\/?$/.exec(
      remote.trim(),
    )?.groups;
  return groups === undefined ? null : `https://${groups['host'] ?? ''}/${groups['path'] ?? ''}`;
}

async function outputOr(git: Git, args: readonly string[], otherwise: string): Promise<string> {
  const answer = await git(args);
  return answer.kind === 'output' ? answer.text : otherwise;
}

async function ownersOf(git: Git): Promise<string | null> {
  for (const path of OWNERS_FILES) {
    const text = await outputOr(git, ['show', `HEAD:${path}`], '');
    if (text !== '') return text;
  }
  return null;
}

async function changesOf(git: Git, normsPath: string): Promise<HistorySource['changes']> {
  const text = await outputOr(git, ['log', '--first-parent', '--format=%cI%x00%s%x00', '--', normsPath], '');
  const parts = text.split('\0').map((part) => part.replace(/^\n/, ''));
  const changes = Array.from({ length: Math.floor(parts.length / 2) }, (_, at) => ({
    date: dayFrom(parts[at * 2] ?? '') ?? '',
    what: parts[at * 2 + 1] ?? '',
  }));
  return changes.slice(0, MOST_CHANGES).reverse();
}

/** An entry of a tree that is a file with a text of its own: submodules (`160000`) and symbolic links (`120000`) have none. */
const FILE = /^100\d{3} blob \S+\t(?<path>[\s\S]+)$/;

async function rfcPaths(git: Git, globs: readonly string[]): Promise<readonly string[]> {
  const text = await gitOutput(git, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD']);
  return text
    .split('\0')
    .map((entry) => FILE.exec(entry)?.groups?.['path'] ?? '')
    .filter((path) => path !== '' && matchesAny(path, globs));
}

async function headOf(git: Git): Promise<string> {
  const answer = await git(['rev-parse', '--verify', 'HEAD']);
  if (answer.kind === 'output') return answer.text.trim();
  throw new LegibleError('the clone has no commit yet', { hint: 'Name a clone with a history.' });
}

function* batchesFrom<T>(list: readonly T[], from: number): Generator<readonly T[]> {
  for (let at = from; at < list.length; at += BATCH) yield list.slice(at, at + BATCH);
}

/** The commits that are chosen, oldest first. */
async function chosenCommits(
  git: Git,
  { selection, direct }: { readonly selection: Selection; readonly direct: boolean },
  skip: (reason: string, example: string) => void,
): Promise<readonly Commit[]> {
  const commits = (await commitsOf(git)).filter((commit) => {
    const reason = whySkipped(commit, direct);
    if (reason !== null) skip(reason, commit.sha.slice(0, 10));
    return reason === null;
  });
  const candidates = commits.map(({ date }, at) => ({ at, date }));
  const chosen = select(candidates, selection, (reason, at) => {
    skip(reason, commits[at]?.sha.slice(0, 10) ?? '');
  });
  return commits.filter((_, at) => chosen.has(at));
}

/** How a clone is read. */
export interface CloneOptions {
  readonly selection: Selection;
  /** True where commits on the branch itself count too. */
  readonly direct: boolean;
  /** Globs of the files that are RFCs. */
  readonly rfcs: readonly string[];
  /** Path of the norms file from the root. */
  readonly normsPath: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns the history of a clone: the merge and squash commits of its branch, oldest first, then the RFC files as they are now.
 * Git alone is asked, and no network.
 * @throws LegibleError where there is no such folder, or it is in no clone.
 */
export async function gitHistory(folder: string, options: CloneOptions): Promise<HistorySource> {
  const { selection, direct, rfcs, normsPath, environment } = options;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new LegibleError(`no folder \`${folder}\``, { hint: 'Name the folder of a clone.' });
  const root = await workingTreeOf(gitIn(folder, environment), folder);
  const git = gitIn(root, environment);
  const head = await headOf(git);
  const skipped = countSkipped();
  const commits = await chosenCommits(git, options, skipped.add);
  const page = pageOf(await outputOr(git, ['config', '--get', 'remote.origin.url'], ''));
  const paths = await rfcPaths(git, rfcs);
  async function* lines(from: number): AsyncGenerator<string> {
    for (const batch of batchesFrom(commits, from)) {
      const contents = await contentsOf(git, batch);
      for (const commit of batch) yield documentOf(commit, contents.get(commit.sha), page);
    }
    for (const path of paths.slice(Math.max(0, from - commits.length))) {
      const text = await gitOutput(git, ['show', `HEAD:${path}`]);
      yield JSON.stringify({ id: path, as: 'rfc', text });
    }
  }
  return {
    about: { kind: 'local-clone', name: page === null ? basename(root) : new URL(page).pathname.slice(1) },
    identity: JSON.stringify([head, page, direct, selection, paths]),
    total: commits.length + paths.length,
    skipped: skipped.read(),
    changes: await changesOf(git, normsPath),
    owners: await ownersOf(git),
    lines,
  };
}
