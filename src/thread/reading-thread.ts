import type { Norms } from '../core/norms.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import type { Change } from './serve-reviews.ts';
import { FOR_A_TEXT, WatchedThread, type ThreadLimits } from './watched-thread.ts';

/** The time of so many texts is the most that a change is given: one who wants to hold the gate would send thirty. */
const MOST_PATIENCE = 4;

/** The job of a thread that reads changes, where one of lines is another. */
export const READ_CHANGES = 'read-changes';

/** What became of the texts of a change: their reviews, or why there are none, as the end of a sentence. */
export type Read =
  | { readonly kind: 'reviews'; readonly reviews: readonly Review[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** A thread that reads texts, and is ended where one takes too long. */
export interface ReadingThread {
  /** Each text adds to the time that they are given together, up to a bound. */
  readonly read: (inputs: readonly ReviewInput[], norms: Norms) => Promise<Read>;
  /** False after texts that it did not survive. */
  readonly alive: () => boolean;
  readonly end: () => void;
}

/** Starts a thread from the entry file, which finds itself a reader there; it loads the rules while others work. */
export function startReading(entry: string, limits: ThreadLimits = FOR_A_TEXT): ReadingThread {
  const thread = new WatchedThread<Change, readonly Review[]>(entry, READ_CHANGES, limits);
  let given: Norms | null = null;
  const read: ReadingThread['read'] = async (inputs, norms) => {
    const change = { inputs, norms: given === norms ? null : norms };
    given = norms;
    const outcome = await thread.ask(change, Math.min(inputs.length, MOST_PATIENCE));
    switch (outcome.kind) {
      case 'answer':
        return { kind: 'reviews', reviews: outcome.answer };
      case 'refused':
      case 'not-started':
        return { kind: 'refused', reason: outcome.reason };
      case 'not-begun':
        return { kind: 'refused', reason: 'the text before it could not be read' };
      default:
        return outcome satisfies never;
    }
  };
  return { read, alive: () => thread.alive, end: () => thread.end() };
}
