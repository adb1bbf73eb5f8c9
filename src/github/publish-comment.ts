import type { CommentChoice } from '../core/action-inputs.ts';
import type { Review } from '../core/review.ts';
import { renderComment } from '../report/comment.ts';
import type { Client } from './client.ts';
import { readIdentity } from './identity.ts';
import type { Reviewed } from './review-pull-request.ts';
import type { Runner } from './runner.ts';
import { readOwnComments, upsertComment } from './upsert-comment.ts';

function asksSomething(reviews: readonly Review[]): boolean {
  return reviews.some(
    ({ verdict, dimensions, contradictions }) =>
      verdict.kind !== 'exempt' &&
      (contradictions.length > 0 || dimensions.some((dimension) => dimension.status === 'short')),
  );
}

/** Returns true where a comment is made if there is none; one that stands is kept true in any case. */
export function wantsComment({ reviews, exempt }: Reviewed, choice: CommentChoice): boolean {
  switch (choice) {
    case 'always':
      return !exempt;
    case 'when-needed':
      return asksSomething(reviews);
    case 'never':
      return false;
    default:
      return choice satisfies never;
  }
}

/** Makes our one comment on the pull request say what the review says; returns a note where a copy of it had to stay. */
export async function publishComment(
  client: Client,
  reviewed: Reviewed,
  { runner, choice }: { readonly runner: Runner; readonly choice: CommentChoice },
): Promise<readonly string[]> {
  if (choice === 'never') return [];
  const me = await readIdentity(client, runner.graphqlUrl);
  const conversation = { repository: runner.repository, number: reviewed.pullRequest.number, me };
  const own = await readOwnComments(client, conversation);
  const previous = own[0]?.body ?? null;
  if (previous === null && !wantsComment(reviewed, choice)) return [];
  const text = renderComment(reviewed.reviews, {
    previous,
    headSha: reviewed.pullRequest.headSha,
    runUrl: runner.runUrl,
    notes: reviewed.notes,
  });
  const { left } = await upsertComment(client, conversation, { own, body: text });
  return left === null ? [] : [`A further copy of the comment was not removed: ${left.message}.`];
}
