import type { MessagePort } from 'node:worker_threads';
import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocuments } from '../core/pipeline.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { serveQuestions } from './serve-questions.ts';

/** The texts of a change that a thread is to review. */
export interface Change {
  readonly inputs: readonly ReviewInput[];
  /** Null for those that it was given with the last change: a team's rules are compiled once. */
  readonly norms: Norms | null;
}

/** Reviews the texts of changes until the thread is ended. */
export function serveReviews(port: MessagePort, load: () => Knowledge): void {
  serveQuestions<Change, readonly Review[]>(port, () => {
    const builtIn = load();
    let known: { readonly knowledge: Knowledge; readonly norms: Norms } | null = null;
    return ({ inputs, norms }) => {
      if (norms !== null) known = { knowledge: teamKnowledge(builtIn, norms), norms };
      if (known === null) throw new Error('no norms were given');
      return reviewDocuments(inputs, known.knowledge, known.norms);
    };
  });
}
