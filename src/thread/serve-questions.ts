import type { MessagePort } from 'node:worker_threads';
import { describeError } from '../errors.ts';
import type { Message } from './messages.ts';

/** Answers a thread's questions, one by one, until it is ended; `load` makes what answers them. */
export function serveQuestions<Question, Answer>(
  port: MessagePort,
  load: () => (question: Question) => Answer,
): void {
  const say = (message: Message<Answer>): void => port.postMessage(message);
  const answer = load();
  port.on('message', (question: Question) => {
    try {
      say({ kind: 'answer', answer: answer(question) });
    } catch (error: unknown) {
      say({ kind: 'failure', message: describeError(error).message });
    }
  });
  say({ kind: 'ready' });
}
