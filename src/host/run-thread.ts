import { loadKnowledge } from '../knowledge.ts';
import type { Task } from '../thread/messages.ts';
import { READ_CHANGES } from '../thread/reading-thread.ts';
import { serveQuestions } from '../thread/serve-questions.ts';
import { serveReviews } from '../thread/serve-reviews.ts';
import { answererOf, type LineJob } from './line-job.ts';
import type { Line } from './lines.ts';

/** Does what a thread of the command line is for, until it is ended: reads long texts, or answers lines. */
export function runThread({ port, job }: Task): void {
  if (job === READ_CHANGES) {
    serveReviews(port, loadKnowledge);
    return;
  }
  // Whatever is no change is a job of lines: only this program starts its threads.
  serveQuestions<Line, string>(port, () => {
    const answer = answererOf(job as LineJob);
    return (line) => answer(line);
  });
}
