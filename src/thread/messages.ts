import { isMainThread, parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Norms } from '../core/norms.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';

/** What tells a worker of ours that it is one: an entry file that another program runs in a worker is no reader. */
export const READER = 'legible-reader';

/** What a reading thread is asked: the norms once, then the texts of a change. */
export type Question =
  | { readonly kind: 'norms'; readonly norms: Norms }
  | { readonly kind: 'change'; readonly inputs: readonly ReviewInput[] };

/** What a reading thread answers: once that it is ready, then the reviews of each change. */
export type Answer =
  /** `loading` is how many milliseconds it took to load the rules: a measure of how fast this machine is now. */
  | { readonly kind: 'ready'; readonly loading: number }
  | { readonly kind: 'reviews'; readonly reviews: readonly Review[] }
  | { readonly kind: 'failure'; readonly message: string };

/** Returns the way to whoever started this thread as a reader, or null where it is no reader. */
export function readerPort(): MessagePort | null {
  return !isMainThread && workerData === READER ? parentPort : null;
}
