import { TEMPLATE_FOLDERS } from '../core/usual-template.ts';
import type { Question } from './ask-ahead.ts';
import { identityQuestion } from './identity.ts';
import type { Run } from './publish.ts';
import { filesQuestion, pullRequestQuestion } from './read-pull-request.ts';
import { textQuestion } from './read-text.ts';
import { commentsQuestion } from './upsert-comment.ts';

/**
 * Returns the requests that a run on a pull request is likely to make and that wait for none of the others: so they can all be
 * sent at once. The norms and the template are looked for on the base branch that the runner names; where GitHub names
 * another by now, they are asked for again.
 */
export function usualQuestions({ request, runner, inputs }: Run): readonly Question[] {
  const { target } = request;
  if (target.by !== 'number') return [];
  const { repository, baseRef } = runner;
  const comments = request.comments && inputs.comment !== 'never';
  const paths = baseRef === null ? [] : [inputs.norms, ...TEMPLATE_FOLDERS];
  return [
    pullRequestQuestion(repository, target.number),
    filesQuestion(repository, target.number),
    ...paths.map((path) => textQuestion({ repository, path, ref: baseRef ?? '' })),
    ...(comments ? [identityQuestion(runner.graphqlUrl), commentsQuestion(repository, target.number)] : []),
  ];
}
