import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Review } from '../core/review.ts';
import { describeError } from '../errors.ts';
import { annotationsOf } from '../report/annotations.ts';
import { renderJson } from '../report/json.ts';
import { renderSarif } from '../report/sarif.ts';
import { PLAIN, standingOf } from '../report/standing.ts';
import { renderSummary } from '../report/summary.ts';
import type { Client } from './client.ts';
import type { Request } from './event.ts';
import type { Inputs } from './inputs.ts';
import { GitHubError } from './problem.ts';
import { LONGEST_SUMMARY, publishCheck } from './publish-check.ts';
import { publishComment } from './publish-comment.ts';
import type { Reviewed } from './review-pull-request.ts';
import type { Runner } from './runner.ts';
import { conclusionOf, overallVerdict } from './verdict.ts';
import {
  addSummary,
  annotationCommands,
  setOutput,
  workflowCommand,
  type WriteLine,
} from './workflow-commands.ts';

/** What publishing needs to know of the run. */
export interface Run {
  readonly request: Request;
  readonly runner: Runner;
  readonly inputs: Inputs;
  readonly writeLine: WriteLine;
}

/** A fork and Dependabot get a token that only reads, whatever the workflow says: adding a permission would not help. */
function hasThinToken({ request, runner }: Run, { pullRequest }: Reviewed): boolean {
  if (!request.thinToken) return false;
  const head = pullRequest.headRepository;
  const isFork =
    head === null || head.owner !== runner.repository.owner || head.name !== runner.repository.name;
  return isFork || pullRequest.author === 'dependabot[bot]';
}

function noteOn(what: string, error: GitHubError, thin: boolean): string {
  if (thin && error.problem.kind === 'permission') {
    return `${what} was not published: a pull request from a fork or by Dependabot gets a token that only reads. The review is here; the fork recipe in the documentation posts it on the pull request too.`;
  }
  return `${what} was not published: ${error.message}.`;
}

/** Runs one step of publishing, which gives notes; a failure at GitHub becomes a note and never the author's red check. */
async function attempt(
  step: Promise<readonly string[]>,
  what: string,
  thin: boolean,
): Promise<readonly string[]> {
  try {
    return await step;
  } catch (error: unknown) {
    if (error instanceof GitHubError) return [noteOn(what, error, thin)];
    throw error;
  }
}

function checkRun(run: Run, reviewed: Reviewed, name: string): Parameters<typeof publishCheck>[1] {
  const { reviews, notes, pullRequest } = reviewed;
  return {
    repository: run.runner.repository,
    name,
    sha: run.request.checkSha ?? pullRequest.headSha,
    conclusion: conclusionOf(reviews),
    title: standingOf(reviews, PLAIN, 'here'),
    summary: renderSummary(reviews, { notes, most: LONGEST_SUMMARY }),
    annotations: annotationsOf(reviews),
  };
}

/** Publishes the comment and the check run on the pull request; returns a note for each that GitHub did not take. */
export async function publishOnPullRequest(
  client: Client,
  run: Run,
  reviewed: Reviewed,
): Promise<readonly string[]> {
  const { runner, inputs, request } = run;
  const thin = hasThinToken(run, reviewed);
  const choice = request.comments ? inputs.comment : 'never';
  const comment = publishComment(client, reviewed, { runner, choice });
  const check =
    inputs.checkName === null
      ? Promise.resolve([])
      : publishCheck(client, checkRun(run, reviewed, inputs.checkName)).then(() => []);
  const notes = await Promise.all([
    attempt(comment, 'The comment', thin),
    attempt(check, `The check run \`${inputs.checkName ?? ''}\``, thin),
  ]);
  return notes.flat();
}

function writeFile(path: string | null, text: string): void {
  if (path === null) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs one step of publishing in the job; a full disk is told, and is no author's red check. */
function attemptInJob(writeLine: WriteLine, what: string, step: () => void): void {
  try {
    step();
  } catch (error: unknown) {
    const sentence = `${what} could not be written: ${describeError(error).message}`;
    writeLine(workflowCommand('warning', { title: 'Legible' }, sentence));
  }
}

/** Publishes what stays in the job: summary, annotations, outputs and files. */
export function publishInJob(
  { runner, inputs, writeLine }: Run,
  reviews: readonly [Review, ...Review[]],
  notes: readonly string[],
): void {
  const json = renderJson(reviews);
  const attempt = (what: string, step: () => void): void => attemptInJob(writeLine, what, step);
  attempt('The summary', () => addSummary(runner.summaryFile, renderSummary(reviews, { notes })));
  annotationCommands(annotationsOf(reviews)).forEach(writeLine);
  attempt('The outputs', () => {
    setOutput(runner.outputFile, 'verdict', overallVerdict(reviews));
    setOutput(runner.outputFile, 'score', String(reviews[0].score));
    setOutput(runner.outputFile, 'report', json.trimEnd());
  });
  attempt('The file of `json-file`', () => writeFile(inputs.jsonFile, json));
  attempt('The file of `sarif-file`', () => {
    if (inputs.sarifFile !== null) writeFile(inputs.sarifFile, renderSarif(reviews));
  });
}
