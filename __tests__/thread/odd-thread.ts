// A thread that answers a number with its double, and does what it is told to do instead.
import { ownTask } from '../../src/thread/messages.ts';
import { serveQuestions } from '../../src/thread/serve-questions.ts';

/** What the thread is asked: a number, or a fault to commit. */
export type OddQuestion = number | 'hang' | 'fill the memory' | 'throw' | 'exit';

function fault(question: Exclude<OddQuestion, number>): number {
  switch (question) {
    case 'hang':
      for (;;);
    case 'fill the memory':
      for (const all: unknown[] = []; ;) all.push(new Array(2_000_000).fill(0));
    case 'throw':
      throw new Error('boom');
    case 'exit':
      return process.exit(3);
    default:
      return question satisfies never;
  }
}

const task = await ownTask();
if (task !== null)
  serveQuestions<OddQuestion, number>(task.port, () => {
    if (task.job === 'never starts') throw new Error('no rules');
    return (question) => (typeof question === 'number' ? question * 2 : fault(question));
  });
