import type { MessagePort } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge.ts';
import { serveReviews } from '../thread/serve-reviews.ts';

/** Reads long texts for the process that started this thread, until it is ended. */
export function runReader(port: MessagePort): void {
  serveReviews(port, loadKnowledge);
}
