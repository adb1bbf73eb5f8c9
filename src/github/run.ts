import { readFileSync } from 'node:fs';
import type { Environment } from '../core/given.ts';
import type { NormsKnowledge } from '../core/load-norms.ts';
import { describeError, LegibleError } from '../errors.ts';
import { prose } from '../report/markdown.ts';
import { PLAIN, standingOf } from '../report/standing.ts';
import { createClient, type Client } from './client.ts';
import { startCountdown } from './countdown.ts';
import { parseEvent } from './event.ts';
import { findPullRequests } from './find-pull-requests.ts';
import { readInputs } from './inputs.ts';
import type { LeanFetch } from './lean-fetch.ts';
import { GitHubError } from './problem.ts';
import { followProxy, isProxied } from './proxy.ts';
import { publishInJob, publishOnPullRequest, type Run } from './publish.ts';
import { reviewPullRequest, type Reviewed, type Reviewer } from './review-pull-request.ts';
import { readRunner } from './runner.ts';
import type { Timing } from './timing.ts';
import { askUsual } from './usual-questions.ts';
import { isBlocked } from './verdict.ts';
import { addSummary, logLine, workflowCommand, type WriteLine } from './workflow-commands.ts';

/** The world that the run lives in. */
export interface RunOptions {
  readonly environment: Environment;
  readonly review: Reviewer;
  /** What norms can name; asked for when a pull request is read. */
  readonly knowledge: () => NormsKnowledge;
  readonly writeLine: WriteLine;
  readonly timing: Timing;
  /** Sends the requests where no proxy is named; without it, Node's `fetch` always does. */
  readonly fetch?: LeanFetch;
}

type Engine = Pick<RunOptions, 'environment' | 'review' | 'knowledge' | 'timing' | 'fetch'>;

/** 1: a text falls short under `require`, or the workflow or its norms are wrong. */
export type ExitCode = 0 | 1;

/** Heads the job's summary where no review does. */
const HEADING = '## Legible';

function readPayload(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause: unknown) {
    throw new LegibleError(`The event's payload \`${path}\` cannot be read as JSON.`, {
      hint: 'The runner writes it; do not override GITHUB_EVENT_PATH.',
      cause,
    });
  }
}

/** Says that something was not judged, loudly enough that a gate which never answers is found out. */
function sayUnread({ runner, writeLine }: Run, heading: string, sentences: readonly string[]): void {
  for (const sentence of sentences) writeLine(workflowCommand('warning', { title: 'Legible' }, sentence));
  addSummary(runner.summaryFile, [heading, ...sentences.map(prose)].join('\n\n'));
}

/** Why one of several pull requests was not reviewed. */
interface Failure {
  readonly number: number;
  readonly error: unknown;
}

/** What came of the run's pull requests, without those that are closed. */
interface Outcomes {
  readonly reviewed: readonly Reviewed[];
  readonly failures: readonly Failure[];
}

async function reviewOne(
  client: Client,
  { inputs, runner, request, writeLine }: Run,
  { review, knowledge, number }: Engine & { readonly number: number },
): Promise<readonly Reviewed[]> {
  const reviewed = await reviewPullRequest(client, number, {
    repository: runner.repository,
    normsPath: inputs.norms,
    enforce: inputs.enforce,
    review,
    knowledge: knowledge(),
    thinToken: request.thinToken,
  });
  if (reviewed !== null) return [reviewed];
  writeLine(`Nothing to review: #${number} is closed.`);
  return [];
}

/** Returns what came of each pull request, so that one which fails takes no other with it; the failure of a single one is thrown. */
async function reviewAll(client: Client, run: Run, engine: Engine): Promise<Outcomes> {
  const numbers = await findPullRequests(client, run.runner.repository, run.request.target);
  const [first, ...others] = numbers;
  if (first === undefined)
    run.writeLine('Nothing to review: no open pull request has this commit as its head any more.');
  else if (others.length === 0)
    return { reviewed: await reviewOne(client, run, { ...engine, number: first }), failures: [] };
  const failures: Failure[] = [];
  const reviewed = await Promise.all(
    numbers.map((number) =>
      reviewOne(client, run, { ...engine, number }).catch((error: unknown) => {
        failures.push({ number, error });
        return [];
      }),
    ),
  );
  return { reviewed: reviewed.flat(), failures: failures.sort((a, b) => a.number - b.number) };
}

/** Says which of several pull requests could not be read; a mistake that a person can mend is thrown. */
function settleFailures(run: Run, { reviewed, failures }: Outcomes): void {
  const mistake = failures.find(({ error }) => error instanceof LegibleError);
  const unread = failures
    .filter(({ error }) => !(error instanceof LegibleError))
    .map(({ number, error }) => {
      const reason = describeError(error).message;
      const said = error instanceof GitHubError ? reason : `Legible failed (${reason}). Please report it`;
      return `Not reviewed: #${number}: ${said}. It was not judged, so nothing in it is blocked.`;
    });
  // Below the summary of the others, if there are any.
  if (unread.length > 0) sayUnread(run, reviewed.length === 0 ? HEADING : '', unread);
  if (mistake !== undefined) throw mistake.error;
}

async function publish(client: Client, run: Run, all: readonly Reviewed[]): Promise<ExitCode> {
  const [first, ...rest] = all.flatMap((reviewed) => reviewed.reviews);
  if (first === undefined) return 0;
  const reviews = [first, ...rest] as const;
  const published = await Promise.all(all.map((reviewed) => publishOnPullRequest(client, run, reviewed)));
  const notes = [...all.flatMap((reviewed) => reviewed.notes), ...published.flat()];
  publishInJob(run, reviews, notes);
  run.writeLine(logLine(standingOf(reviews, PLAIN, 'here')));
  notes.forEach((note) => run.writeLine(logLine(note)));
  if (!isBlocked(reviews) || !run.request.gates) return 0;
  run.writeLine(workflowCommand('error', { title: 'Legible' }, standingOf(reviews, PLAIN, 'here')));
  return 1;
}

async function answer(run: Run, engine: Engine): Promise<ExitCode> {
  const countdown = startCountdown(engine.timing.longestRun);
  const review: Reviewer = (texts, norms) => countdown.without(() => engine.review(texts, norms));
  const client = createClient({
    token: run.inputs.token,
    apiUrl: run.runner.apiUrl,
    deadline: countdown.signal,
    timing: engine.timing,
    fetch: isProxied(engine.environment) ? undefined : engine.fetch,
  });
  try {
    const prepared = askUsual(client, run, engine.timing);
    const outcomes = await reviewAll(prepared, run, { ...engine, review });
    const code = await publish(prepared, run, outcomes.reviewed);
    settleFailures(run, outcomes);
    return code;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const sentence = `Not reviewed: ${error.message}. Nothing was judged, so nothing is blocked.`;
    sayUnread(run, HEADING, [sentence]);
    return 0;
  } finally {
    // Requests that nobody waits for any more would keep the process alive.
    countdown.end();
  }
}

function prepare({ environment, writeLine }: RunOptions): Run | null {
  const runner = readRunner(environment);
  const inputs = readInputs(environment, runner.workspace);
  const request = parseEvent(runner.eventName, readPayload(runner.eventPath), inputs.pullRequest);
  if (request.kind === 'request') return { request, runner, inputs, writeLine };
  writeLine(logLine(`Nothing to review: ${request.reason}.`));
  return null;
}

/** Says that we failed: a fault of ours is loud, and no author's red check. */
function sayFailed({ writeLine }: RunOptions, error: unknown): ExitCode {
  const sentence = `Not reviewed: Legible failed (${describeError(error).message}). Nothing was judged, so nothing is blocked. Please report it.`;
  writeLine(workflowCommand('warning', { title: 'Legible' }, sentence));
  return 0;
}

/** Runs the Action from the environment to the exit code; what a person can mend becomes an error line and a code of 1. */
export async function run(options: RunOptions): Promise<ExitCode> {
  try {
    const prepared = prepare(options);
    if (prepared === null) return 0;
    const note = await followProxy(options.environment);
    if (note !== null) options.writeLine(workflowCommand('warning', { title: 'Legible' }, note));
    return await answer(prepared, options);
  } catch (error: unknown) {
    if (!(error instanceof LegibleError)) return sayFailed(options, error);
    const text = [error.message, ...error.others, error.hint].join('\n');
    options.writeLine(workflowCommand('error', { title: 'Legible' }, text));
    return 1;
  }
}
