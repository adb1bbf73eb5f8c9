import { sendNow, withAnswers } from './ask-ahead.ts';
import { isTidy, pathsOf, prepareTogether } from './ask-together.ts';
import type { Client } from './client.ts';
import { identityQuestion } from './identity.ts';
import type { Run } from './publish.ts';
import { filesQuestion, pullRequestQuestion } from './read-pull-request.ts';
import { textQuestion } from './read-text.ts';
import type { Timing } from './timing.ts';
import { commentsQuestion } from './upsert-comment.ts';

/** Of the time that one answer may take, the part after which the norms are not left to GraphQL alone. */
const PATIENCE = 1 / 4;

/**
 * Sends the requests that a run on a pull request is likely to make and that wait for none of the others, all at once, and
 * returns a client that has their answers. The norms and the template are looked for on the base branch that the runner names;
 * where GitHub names another by now, they are asked for again.
 */
export function askUsual(client: Client, run: Run, timing: Timing): Client {
  const { request, runner, inputs } = run;
  const { target } = request;
  if (target.by !== 'number') return client;
  const { repository, baseRef: ref } = runner;
  const comments = request.comments && inputs.comment !== 'never';
  // GraphQL refuses who has no token.
  const together = ref !== null && inputs.token !== null;
  const needed = ref === null ? [] : pathsOf(inputs.norms).needed;
  const paths = together ? needed.filter((path) => !isTidy(path)) : needed;
  const alone = [
    pullRequestQuestion(repository, target.number),
    filesQuestion(repository, target.number),
    ...paths.map((path) => textQuestion({ repository, path, ref: ref ?? '' })),
    ...(comments ? [commentsQuestion(repository, target.number)] : []),
    ...(comments && !together ? [identityQuestion(runner.graphqlUrl)] : []),
  ].map((question) => sendNow(client, question));
  if (!together) return withAnswers(client, alone);
  const patience = timing.longestAnswer * PATIENCE;
  return withAnswers(client, [...alone, ...prepareTogether(client, run, { ref, patience })]);
}
