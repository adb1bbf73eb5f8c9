import { join } from 'node:path';
import type { CodeOwners } from '../core/code-owners.ts';
import type { HistoryRecord } from '../core/history-record.ts';
import type { SkippedTexts } from '../core/history-report.ts';
import type { Norms } from '../core/norms.ts';
import { LegibleError } from '../errors.ts';
import { programFolder } from '../knowledge.ts';
import { answerLines } from './answer-lines.ts';
import { fingerprint } from './fingerprint.ts';
import { countSkipped, type HistorySource } from './history-source.ts';
import type { Line } from './lines.ts';
import { startProgress, type ProgressScreen } from './progress.ts';
import { cacheFolder, openState, type StateFile } from './state-file.ts';

/** What a history is held against. */
export interface HistoryJob {
  readonly norms: Norms;
  readonly compared: Norms | null;
  readonly owners: CodeOwners | null;
}

/** How a history is reviewed. */
export interface HistoryOptions {
  readonly workers: number | null;
  readonly program: string;
  /** True to review again what an earlier run has answered. */
  readonly again: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly screen: ProgressScreen;
  readonly now: () => number;
  /** Says that the run is to stop where it is. */
  readonly stop: AbortSignal;
}

/** A history that has been reviewed: its records can be gone through as often as is needed. */
export interface ReviewedHistory {
  readonly records: () => AsyncIterable<HistoryRecord>;
  /** What could not be reviewed. */
  readonly skipped: readonly SkippedTexts[];
  /** Leaves the state file to other runs: the records are not there any more. */
  readonly close: () => Promise<void>;
}

/** Texts that travel together, and the most characters among them: a thread holds them all. */
const BATCH = { texts: 8, characters: 1_048_576 };

async function* inBatches(lines: AsyncIterable<string>, stop: AbortSignal): AsyncGenerator<readonly Line[]> {
  let batch: string[] = [];
  let characters = 0;
  for await (const line of lines) {
    if (stop.aborted) return;
    batch.push(line);
    characters += line.length;
    if (batch.length < BATCH.texts && characters < BATCH.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function rateOf(texts: number, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${texts} texts in ${seconds.toFixed(1)} s, ${(texts / Math.max(seconds, 0.001)).toFixed(1)} a second`;
}

function stoppedAt(done: number, total: number): LegibleError {
  return new LegibleError(`stopped after ${done} of ${total} texts`, {
    hint: 'Run the same command again: it goes on from there.',
  });
}

async function review(
  source: HistorySource,
  job: HistoryJob,
  options: HistoryOptions & { readonly state: StateFile },
): Promise<void> {
  const { state, screen, now, stop } = options;
  const { total } = source;
  const begin = now();
  const progress = startProgress(screen, { total, from: state.done }, now);
  let { done } = state;
  const lines = inBatches(source.lines(state.done), stop);
  for await (const answers of answerLines(lines, { kind: 'record', ...job }, options)) {
    await state.append(answers);
    done += answers.length;
    progress.show(done);
    if (stop.aborted) break;
  }
  const taken = state.done > 0 ? `; ${state.done} more were there from an earlier run` : '';
  progress.end(`${rateOf(done - state.done, now() - begin)}${taken}`);
  if (stop.aborted && done < total) throw stoppedAt(done, total);
}

/** An answer of a state file that is no record says what went wrong with its line. */
interface Failure {
  readonly id: string | null;
  readonly error?: { readonly message: string };
  readonly skipped?: string;
}

function isRecord(answer: HistoryRecord | Failure): answer is HistoryRecord {
  return 'dimensions' in answer;
}

async function* answersOf(state: StateFile): AsyncGenerator<HistoryRecord | Failure> {
  // The state file holds what `recordOf` made: its key names the program that wrote it.
  for await (const line of state.read()) yield JSON.parse(line) as HistoryRecord | Failure;
}

async function* recordsOf(state: StateFile): AsyncGenerator<HistoryRecord> {
  for await (const answer of answersOf(state)) if (isRecord(answer)) yield answer;
}

async function failuresOf(state: StateFile): Promise<readonly SkippedTexts[]> {
  const skipped = countSkipped();
  let line = 0;
  for await (const answer of answersOf(state)) {
    line += 1;
    if (isRecord(answer)) continue;
    const { id, error, skipped: reason } = answer;
    skipped.add(reason ?? error?.message ?? 'it could not be read', id ?? `text ${line}`);
  }
  return skipped.read();
}

/**
 * Reviews a history and returns it. What was reviewed is kept in a state file, so that a run that was stopped goes on from
 * there, and the result is the same bytes as if it had not been. The file is this run's until the history is closed.
 * @throws LegibleError where it was told to stop, or another run is at the same work.
 */
export async function reviewHistory(
  source: HistorySource,
  job: HistoryJob,
  options: HistoryOptions,
): Promise<ReviewedHistory> {
  const identity = [await fingerprint(programFolder()), source.identity, JSON.stringify(serializable(job))];
  const folder = join(cacheFolder(options.environment), 'runs');
  const state = await openState(folder, identity, { now: options.now(), again: options.again });
  try {
    if (state.done < source.total) await review(source, job, { ...options, state });
    const skipped = [...source.skipped, ...(await failuresOf(state))];
    return { records: () => recordsOf(state), skipped, close: state.close };
  } catch (error) {
    await state.close();
    throw error;
  }
}

/** Sets as lists: JSON leaves out what is in a set. */
function serializable(job: HistoryJob): unknown {
  const plain = (norms: Norms | null): unknown =>
    norms?.team == null ? norms : { ...norms, team: { ...norms.team, cues: [...norms.team.cues] } };
  return { ...job, norms: plain(job.norms), compared: plain(job.compared) };
}
