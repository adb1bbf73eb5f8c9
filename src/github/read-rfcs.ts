import { matchesAny } from '../core/globs.ts';
import type { Norms } from '../core/norms.ts';
import type { ReviewInput } from '../core/review-input.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import { mergeBaseReader, startFormerText, type Former } from './read-former-text.ts';
import type { ListedFile, PullRequest } from './read-pull-request.ts';
import { readText, type TextAnswer } from './read-text.ts';
import type { Repository } from './runner.ts';

/** More documents than anyone reads in one review, and requests than one run should make. */
const MOST_RFCS = 30;

/** The RFC files of a change, ready to review, and a note for each that could not be read. */
export interface Rfcs {
  readonly inputs: readonly ReviewInput[];
  readonly notes: readonly string[];
}

/** Where and what is read. */
export interface Change {
  readonly repository: Repository;
  readonly pullRequest: PullRequest;
  readonly files: readonly ListedFile[];
  readonly norms: Norms;
}

/**
 * Reads a file at the head commit: first in the head's repository, then in the base's, which keeps the commits of every
 * pull request even where the fork is private or gone.
 */
async function readAtHead(
  client: Client,
  { repository, pullRequest }: Change,
  path: string,
): Promise<TextAnswer> {
  const ref = pullRequest.headSha;
  const head = pullRequest.headRepository;
  const isFork = head !== null && (head.owner !== repository.owner || head.name !== repository.name);
  if (isFork) {
    const answer = await readText(client, { repository: head, path, ref }).catch((error: unknown) => {
      if (error instanceof GitHubError && error.problem.kind === 'permission')
        return { kind: 'absent' } as const;
      throw error;
    });
    if (answer.kind !== 'absent') return answer;
  }
  return readText(client, { repository, path, ref });
}

function inputOf(
  { path, basePath }: ListedFile,
  { text, before }: { readonly text: string; readonly before: string | null },
  { pullRequest, files }: Change,
): ReviewInput {
  return {
    id: path,
    profile: 'rfc',
    title: null,
    text,
    ...(before === null ? {} : { before }),
    path,
    ...(basePath === null || basePath === path ? {} : { formerPath: basePath }),
    files,
    labels: pullRequest.labels,
    author: pullRequest.author,
  };
}

async function readOne(
  client: Client,
  change: Change & Former,
  file: ListedFile,
): Promise<ReviewInput | string> {
  const { path } = file;
  try {
    const formerText = startFormerText(client, change, file);
    const answer = await readAtHead(client, change, path);
    if (answer.kind === 'text') {
      const { text } = answer;
      return inputOf(file, { text, before: await formerText(text) }, change);
    }
    const reason = answer.kind === 'absent' ? 'could not be found at the head commit' : answer.reason;
    return `\`${path}\` was not reviewed: it ${reason}.`;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    return `\`${path}\` was not reviewed: ${error.message}.`;
  }
}

/** Returns the changed files that the norms call RFCs, as they are at the head; removed files are left out. */
export async function readRfcs(client: Client, change: Change): Promise<Rfcs> {
  const rfcs = change.files.filter((file) => !file.removed && matchesAny(file.path, change.norms.rfcs));
  const former = { ...change, mergeBase: mergeBaseReader(client, change.repository, change.pullRequest) };
  const answers = await Promise.all(rfcs.slice(0, MOST_RFCS).map((file) => readOne(client, former, file)));
  const left = rfcs.length - MOST_RFCS;
  return {
    inputs: answers.filter((answer) => typeof answer !== 'string'),
    notes: [
      ...answers.filter((answer) => typeof answer === 'string'),
      ...(left > 0 ? [`The first ${MOST_RFCS} RFC files were reviewed; ${left} more were not.`] : []),
    ],
  };
}
