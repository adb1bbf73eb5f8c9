import { exemptionOf, withExemption } from '../core/exemption.ts';
import type { NormsKnowledge } from '../core/load-norms.ts';
import type { Norms } from '../core/norms.ts';
import type { Enforcement, Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import type { Client } from './client.ts';
import { GitHubError } from './problem.ts';
import { noteOnChangedNorms, readNorms } from './read-norms.ts';
import {
  MOST_FILES,
  readFiles,
  readPullRequest,
  type ListedFile,
  type PullRequest,
} from './read-pull-request.ts';
import { readRfcs } from './read-rfcs.ts';
import { withUsualTemplate } from './read-template.ts';
import type { Repository } from './runner.ts';
import { settleBaseline, settleEnforcement, settleWaivers } from './settle-norms.ts';

/** A text that changes as often while we read is answered by the run of its last change. */
const MOST_READINGS = 4;
const RESTLESS =
  'The pull request kept changing while it was read; the run of its last change answers for that.';
const UNSEEN = 'Whether the pull request changed while it was reviewed could not be read.';

/** The engine: texts and norms in, reviews out, in order. */
export type Reviewer = (inputs: readonly ReviewInput[], norms: Norms) => Promise<readonly Review[]>;

/** What a review needs beside the number. */
export interface ReviewOptions {
  readonly repository: Repository;
  readonly normsPath: string;
  /** Overrides the norms where it is set. */
  readonly enforce: Enforcement | null;
  readonly review: Reviewer;
  readonly knowledge: NormsKnowledge;
  /** True where a fork's run would get a token that sees less than the team's own. */
  readonly thinToken: boolean;
}

/** A pull request as it was judged. */
export interface Reviewed {
  readonly pullRequest: PullRequest;
  /** The description's review first, then one for each RFC file. */
  readonly reviews: readonly [Review, ...Review[]];
  readonly exempt: boolean;
  readonly notes: readonly string[];
}

function descriptionInput(pullRequest: PullRequest, files: readonly ListedFile[]): ReviewInput {
  return {
    id: `#${pullRequest.number}`,
    profile: 'pull-request',
    title: pullRequest.title,
    text: pullRequest.body,
    path: null,
    files,
    filesTotal: pullRequest.changedFiles,
    labels: pullRequest.labels,
    author: pullRequest.author,
  };
}

/** The files that GitHub lists, and why it lists none where it refuses to. */
interface Listed {
  readonly files: readonly ListedFile[];
  readonly refusal: GitHubError | null;
}

/** Of a change that GitHub finds too large to compare it lists no file, however often it is asked. */
async function listFiles(client: Client, repository: Repository, number: number): Promise<Listed> {
  try {
    return { files: await readFiles(client, repository, number), refusal: null };
  } catch (error: unknown) {
    if (error instanceof GitHubError && ['refused', 'too-large'].includes(error.problem.kind))
      return { files: [], refusal: error };
    throw error;
  }
}

function noteOnFiles({ changedFiles }: PullRequest, { refusal }: Listed): readonly string[] {
  if (refusal !== null)
    return [
      `The list of changed files could not be read: ${refusal.message}. The description was judged without them, and no RFC file was looked for.`,
    ];
  if (changedFiles <= MOST_FILES) return [];
  return [
    `The change touches ${changedFiles} files; GitHub lists the first ${MOST_FILES}, and only those were seen.`,
  ];
}

/** A fork's run, and Dependabot's, gets none of the team's secrets, whatever the workflow says. */
function isThin({ headRepository, author }: PullRequest, { repository, thinToken }: ReviewOptions): boolean {
  const isFork = headRepository?.owner !== repository.owner || headRepository.name !== repository.name;
  return thinToken && (isFork || author === 'dependabot[bot]');
}

async function notesOnNorms(
  client: Client,
  options: ReviewOptions,
  { pullRequest, files }: { readonly pullRequest: PullRequest; readonly files: readonly ListedFile[] },
): Promise<readonly string[]> {
  const { repository, normsPath: path, knowledge } = options;
  if (!files.some((file) => file.path === path && !file.removed)) return [];
  // The note is a courtesy: where the head cannot be read, the review goes on without it.
  const place = { repository, path, ref: pullRequest.headSha };
  const note = noteOnChangedNorms(client, place, { knowledge, thin: isThin(pullRequest, options) });
  return note.then((text) => [text]).catch(() => []);
}

async function judge(
  inputs: readonly ReviewInput[],
  norms: Norms,
  { review, exemption }: { readonly review: Reviewer; readonly exemption: string | null },
): Promise<readonly [Review, ...Review[]]> {
  const reviews = await review(inputs, norms);
  const [first, ...rest] = reviews.map((each) => withExemption(each, exemption));
  if (first === undefined) throw new Error('The engine answered nothing for the description.');
  return [first, ...rest];
}

/** Returns the review of the pull request as it is read now, or null where it is closed. */
async function reviewOnce(client: Client, number: number, options: ReviewOptions): Promise<Reviewed | null> {
  const { repository, normsPath, enforce, knowledge } = options;
  const [pullRequest, listed] = await Promise.all([
    readPullRequest(client, repository, number),
    listFiles(client, repository, number),
  ]);
  if (pullRequest.closed) return null;
  const { files } = listed;
  const place = { repository, path: normsPath, ref: pullRequest.baseRef };
  const thin = isThin(pullRequest, options);
  const written = await readNorms(client, place, { knowledge, thin });
  const enforced = settleEnforcement(written, enforce, pullRequest);
  const exemption = exemptionOf(pullRequest, enforced.norms);
  const [rfcs, onNorms, templated] = await Promise.all([
    readRfcs(client, { repository, pullRequest, files, norms: enforced.norms }),
    notesOnNorms(client, options, { pullRequest, files }),
    withUsualTemplate(client, enforced.norms, place),
  ]);
  const inputs = [descriptionInput(pullRequest, files), ...rfcs.inputs];
  const texts = inputs.map((input) => input.text);
  const paths = inputs.map((input) => input.path);
  const known = settleBaseline(templated.norms, paths, new Date().toISOString().slice(0, 10));
  const settled = await settleWaivers(client, known.norms, { repository, pullRequest, texts });
  return {
    pullRequest,
    reviews: await judge(inputs, settled.norms, { review: options.review, exemption }),
    exempt: exemption !== null,
    notes: [
      ...noteOnFiles(pullRequest, listed),
      ...onNorms,
      ...rfcs.notes,
      ...enforced.notes,
      ...templated.notes,
      ...known.notes,
      ...settled.notes,
    ],
  };
}

/** Returns true where both are the same text of the same commit under the same rules. */
function sameState(a: PullRequest, b: PullRequest): boolean {
  const key = ({ title, body, headSha, baseRef, draft, labels }: PullRequest): string =>
    JSON.stringify([title, body, headSha, baseRef, draft, labels]);
  return key(a) === key(b);
}

/** Returns the pull request as it is now, or null where GitHub does not tell. */
async function readAgain(
  client: Client,
  number: number,
  options: ReviewOptions,
): Promise<PullRequest | null> {
  try {
    return await readPullRequest(client, options.repository, number);
  } catch (error: unknown) {
    if (error instanceof GitHubError) return null;
    throw error;
  }
}

function withNote(reviewed: Reviewed, note: string): Reviewed {
  return { ...reviewed, notes: [...reviewed.notes, note] };
}

/**
 * Returns the review of a pull request as it is now: where it was edited or pushed to while we read, it is read again, so
 * that an older run does not answer for a newer text. Null where it is closed, or was meanwhile: nobody waits for its verdict,
 * and a merge queue lets go of it.
 */
export async function reviewPullRequest(
  client: Client,
  number: number,
  options: ReviewOptions,
): Promise<Reviewed | null> {
  let reviewed = await reviewOnce(client, number, options);
  for (let count = 1; reviewed !== null; count += 1) {
    const now = await readAgain(client, number, options);
    if (now === null) return withNote(reviewed, UNSEEN);
    if (now.closed) return null;
    if (sameState(reviewed.pullRequest, now)) return reviewed;
    if (count === MOST_READINGS) return withNote(reviewed, RESTLESS);
    reviewed = await reviewOnce(client, number, options);
  }
  return null;
}
