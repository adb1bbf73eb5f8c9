import { parentPort, workerData } from 'node:worker_threads';
import type { CodeOwners } from '../core/code-owners.ts';
import { recordOf, type NormsInForce, type RecordContext } from '../core/history-record.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocument } from '../core/pipeline.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { reviewToJson } from '../report/json.ts';
import { parseHistoryLine } from './history-line.ts';
import { answerFields, answerLine, type Fields } from './jsonl.ts';
import type { Line } from './lines.ts';
import { serveBatches } from './worker-pool.ts';

/** What is done with each line: plain data, so that a worker can be handed it. */
export type LineJob =
  | { readonly kind: 'review'; readonly norms: Norms }
  | {
      readonly kind: 'record';
      readonly norms: Norms;
      /** Norms that those are compared with, or null. */
      readonly compared: Norms | null;
      readonly owners: CodeOwners | null;
    };

function inForce(norms: Norms, builtIn: Knowledge): NormsInForce {
  return { norms, knowledge: teamKnowledge(builtIn, norms) };
}

function recordLine(fields: Fields, context: RecordContext): object {
  const line = parseHistoryLine(fields);
  return line.kind === 'skipped' ? { id: line.id, skipped: line.reason } : recordOf(line.text, context);
}

/** Returns what answers one line; made once, since it compiles the knowledge. */
export function answererOf(job: LineJob): (line: Line) => string {
  const builtIn = loadKnowledge();
  const { norms, knowledge } = inForce(job.norms, builtIn);
  switch (job.kind) {
    case 'review':
      return (line) =>
        JSON.stringify(answerLine(line, (input) => reviewToJson(reviewDocument(input, knowledge, norms))));
    case 'record': {
      const compared = job.compared === null ? null : inForce(job.compared, builtIn);
      const context = { norms, knowledge, compared, owners: job.owners };
      return (line) => answerFields(line, (fields) => recordLine(fields, context));
    }
    default:
      return job satisfies never;
  }
}

/** Answers batches of lines until the thread is stopped: what a worker of this program does. */
export function serveLines(): void {
  if (parentPort === null) return;
  // The data is a job: only `startPool` starts this file as a worker.
  const answer = answererOf(workerData as LineJob);
  serveBatches(parentPort, (lines: readonly Line[]) => lines.map(answer));
}
