import type { MessagePort } from 'node:worker_threads';
import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocuments } from '../core/pipeline.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { describeError } from '../errors.ts';
import type { Answer, Question } from './messages.ts';

/** Answers a thread's questions until it is ended. */
export function serveReviews(port: MessagePort, load: () => Knowledge): void {
  const say = (answer: Answer): void => port.postMessage(answer);
  const before = performance.now();
  const builtIn = load();
  let known: { readonly knowledge: Knowledge; readonly norms: Norms } | null = null;
  port.on('message', (question: Question) => {
    if (question.kind === 'norms') {
      known = { knowledge: teamKnowledge(builtIn, question.norms), norms: question.norms };
      return;
    }
    if (known === null) return say({ kind: 'failure', message: 'no norms were given' });
    try {
      say({ kind: 'reviews', reviews: reviewDocuments(question.inputs, known.knowledge, known.norms) });
    } catch (error: unknown) {
      say({ kind: 'failure', message: describeError(error).message });
    }
  });
  say({ kind: 'ready', loading: performance.now() - before });
}
