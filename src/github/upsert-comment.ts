import * as v from 'valibot';
import { COMMENT_MARKER } from '../report/comment.ts';
import type { Question } from './ask-ahead.ts';
import type { Client } from './client.ts';
import { isOwn, type Identity } from './identity.ts';
import { GitHubError, isUncertain } from './problem.ts';
import type { Repository } from './runner.ts';

/** A comment of ours on the pull request. */
export interface OwnComment {
  readonly id: number;
  readonly body: string;
}

/** A pull request's conversation. */
export interface Conversation {
  readonly repository: Repository;
  readonly number: number;
  readonly me: Identity;
}

/** Far above any conversation that people hold. */
const MOST_COMMENTS = 20_000;

const commentAnswer = v.object({
  id: v.number(),
  body: v.nullish(v.string(), ''),
  user: v.nullable(v.object({ login: v.string(), id: v.number(), type: v.string() })),
});
const done = v.unknown();

/** The request for the comments of a pull request. */
export function commentsQuestion({ owner, name }: Repository, number: number): Required<Question> {
  const parameters = { owner, repo: name, issue_number: number };
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  return { route, parameters, most: MOST_COMMENTS };
}

/** Returns our comments, oldest first: by the marker *and* the author, since anyone can write the marker. */
export async function readOwnComments(
  client: Client,
  { repository, number, me }: Conversation,
): Promise<readonly OwnComment[]> {
  const { route, parameters, most } = commentsQuestion(repository, number);
  const comments = await client.askAll(commentAnswer, route, { parameters, most });
  return comments
    .filter(({ body, user }) => user !== null && isOwn(user, me) && (body ?? '').startsWith(COMMENT_MARKER))
    .map(({ id, body }) => ({ id, body: body ?? '' }))
    .toSorted((a, b) => a.id - b.id);
}

/** GitHub may change line ends and the white space at the end; neither is a change of the text. */
function same(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

const isAbsent = (error: unknown): boolean => error instanceof GitHubError && error.problem.kind === 'absent';

function at({ repository }: Conversation, id: number): Record<string, unknown> {
  return { owner: repository.owner, repo: repository.name, comment_id: id };
}

async function create(client: Client, conversation: Conversation, body: string): Promise<void> {
  await client.ask(done, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner: conversation.repository.owner,
    repo: conversation.repository.name,
    issue_number: conversation.number,
    body,
  });
}

/** Returns why a comment could not be removed, or null where all are gone: the one that stays is right in any case. */
async function remove(
  client: Client,
  conversation: Conversation,
  extras: readonly OwnComment[],
): Promise<GitHubError | null> {
  for (const { id } of extras) {
    try {
      const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await client.ask(done, route, at(conversation, id));
    } catch (error: unknown) {
      // Another run of ours was faster.
      if (isAbsent(error)) continue;
      if (error instanceof GitHubError) return error;
      throw error;
    }
  }
  return null;
}

/** Returns false where the comment is gone. */
async function update(
  client: Client,
  conversation: Conversation,
  comment: OwnComment,
  body: string,
): Promise<boolean> {
  if (same(comment.body, body)) return true;
  try {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await client.ask(done, route, { ...at(conversation, comment.id), body });
    return true;
  } catch (error: unknown) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Our one comment says the text; `left` tells why a copy of it could not be removed, or is null. */
export interface Settled {
  readonly left: GitHubError | null;
}

/** Keeps the oldest of our comments with this text and removes the others; returns null where none is left. */
async function settle(
  client: Client,
  conversation: Conversation,
  own: readonly OwnComment[],
  body: string,
): Promise<Settled | null> {
  const [first, ...extras] = own;
  if (first === undefined) return null;
  const kept = await update(client, conversation, first, body);
  if (!kept) return settle(client, conversation, extras, body);
  return { left: await remove(client, conversation, extras) };
}

/** Lists again what is ours; null where the list cannot be had, which is no reason to undo a comment that stands. */
async function listAgain(client: Client, conversation: Conversation): Promise<readonly OwnComment[] | null> {
  try {
    return await readOwnComments(client, conversation);
  } catch (error: unknown) {
    if (error instanceof GitHubError) return null;
    throw error;
  }
}

/**
 * Makes the text our one comment: writes nothing where it already is. Listing and creating are two steps, so two runs can
 * both create one; each lists again afterwards, and both keep the oldest.
 */
export async function upsertComment(
  client: Client,
  conversation: Conversation,
  { own, body }: { readonly own: readonly OwnComment[]; readonly body: string },
): Promise<Settled> {
  const standing = await settle(client, conversation, own, body);
  if (standing !== null) return standing;
  let failure: GitHubError | null = null;
  try {
    await create(client, conversation, body);
  } catch (error: unknown) {
    // An outage may have come after the comment was written: only the list knows.
    if (!(error instanceof GitHubError) || !isUncertain(error)) throw error;
    failure = error;
  }
  const now = await listAgain(client, conversation);
  if (now === null && failure !== null) throw failure;
  const settled = now === null ? null : await settle(client, conversation, now, body);
  if (settled !== null) return settled;
  if (failure === null) return { left: null };
  // GitHub may still be at a request that it did not answer: a second one could make a second comment.
  if (failure.problem.kind === 'slow') throw failure;
  await create(client, conversation, body);
  return { left: null };
}
