import { parentPort, workerData } from 'node:worker_threads';
import type { Norms } from '../core/norms.ts';
import { reviewDocument } from '../core/pipeline.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { reviewToJson } from '../report/json.ts';
import { answerText } from './jsonl.ts';
import type { Line } from './lines.ts';
import { serveBatches } from './worker-pool.ts';

/** What is done with each line: plain data, so that a worker can be handed it. */
export type LineJob = { readonly kind: 'review'; readonly norms: Norms };

/** Returns what answers one line; made once, since it compiles the knowledge. */
export function answererOf(job: LineJob): (line: Line) => string {
  const { norms } = job;
  const knowledge = teamKnowledge(loadKnowledge(), norms);
  return (line) => answerText(line, (input) => reviewToJson(reviewDocument(input, knowledge, norms)));
}

/** Answers batches of lines until the thread is stopped: what a worker of this program does. */
export function serveLines(): void {
  if (parentPort === null) return;
  // The data is a job: only `startPool` starts this file as a worker.
  const answer = answererOf(workerData as LineJob);
  serveBatches(parentPort, (lines: readonly Line[]) => lines.map(answer));
}
