import type { CodeOwners } from '../core/code-owners.ts';
import { exemptionOfText, withExemption } from '../core/exemption.ts';
import { recordOf, type NormsInForce, type RecordContext } from '../core/history-record.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocument } from '../core/pipeline.ts';
import type { ReviewInput } from '../core/review-input.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { reviewToJson } from '../report/json.ts';
import { unreadInput } from '../thread/review-apart.ts';
import { parseHistoryLine } from './history-line.ts';
import { answerFields, answerLine, type Fields } from './jsonl.ts';
import type { Line } from './lines.ts';

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

function recordLine(fields: Fields, context: RecordContext, refused: string | null): object {
  const line = parseHistoryLine(fields);
  if (line.kind === 'skipped') return { id: line.id, skipped: line.reason };
  return recordOf({ ...line.text, input: asked(line.text.input, refused) }, context);
}

function asked(input: ReviewInput, refused: string | null): ReviewInput {
  return refused === null ? input : unreadInput(input, refused);
}

/** Returns what answers one line; where it is told why the text cannot be read, as the end of a sentence, without reading it. */
export type Answerer = (line: Line, refused?: string | null) => string;

/** Returns what answers the lines of a job; made once, since it compiles the knowledge. */
export function answererOf(job: LineJob): Answerer {
  const builtIn = loadKnowledge();
  const { norms, knowledge } = inForce(job.norms, builtIn);
  switch (job.kind) {
    case 'review': {
      const review = (input: ReviewInput, authorIsBot: boolean): object => {
        const exemption = exemptionOfText({ input, authorIsBot }, norms);
        return reviewToJson(withExemption(reviewDocument(input, knowledge, norms), exemption));
      };
      return (line, refused = null) =>
        JSON.stringify(answerLine(line, (input, byBot) => review(asked(input, refused), byBot)));
    }
    case 'record': {
      const compared = job.compared === null ? null : inForce(job.compared, builtIn);
      const context = { norms, knowledge, compared, owners: job.owners };
      return (line, refused = null) => answerFields(line, (fields) => recordLine(fields, context, refused));
    }
    default:
      return job satisfies never;
  }
}

/** Returns how many times a line's text is read: once for each of the norms. */
export function readingsOf(job: LineJob): number {
  return job.kind === 'record' && job.compared !== null ? 2 : 1;
}
