import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { refuseDocument, reviewDocument } from '../core/pipeline.ts';
import { refusal } from '../core/read-limits.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { describeError } from '../errors.ts';
import { startThread, type ReadingThread } from './reading-thread.ts';

/**
 * Characters up to which a text is read at once: 99 of 100 descriptions are shorter, and the worst that is known of this
 * length takes a fraction of a second. A longer one is read in a thread of its own, which can be ended from outside.
 */
const READ_AT_ONCE = 8_192;
/** Texts of one change that may take too long: one who wants to hold the gate would send thirty. */
const MOST_LATE = 2;

interface Known {
  readonly knowledge: Knowledge;
  readonly norms: Norms;
}

/** The engine behind a deadline. */
export interface Reviewer {
  /** Starts what a long text will need, so that it is there when the text is. */
  readonly expect: (characters: number) => void;
  /** Returns the reviews of some texts, in order. What cannot be read in time or memory is refused in words; never throws. */
  readonly review: (inputs: readonly ReviewInput[], norms: Norms) => Promise<readonly Review[]>;
  /** Ends the thread, if there is one. */
  readonly end: () => void;
}

/** A text that is refused for its length needs no thread. */
function isLong({ text, profile }: ReviewInput): boolean {
  return text.length > READ_AT_ONCE && refusal(text, profile) === null;
}

/** Returns the norms with what Legible and their team know, compiled once for all texts under the same norms. */
function knowledgeFor(load: () => Knowledge): (norms: Norms) => Known {
  let known: Known | null = null;
  return (norms) => {
    if (known?.norms !== norms) known = { knowledge: teamKnowledge(load(), norms), norms };
    return known;
  };
}

function refuse(input: ReviewInput, reason: string, known: Known): Review {
  return refuseDocument(input, `The text is not read: ${reason}.`, known);
}

function readHere(input: ReviewInput, known: Known): Review {
  try {
    return reviewDocument(input, known.knowledge, known.norms);
  } catch (error: unknown) {
    return refuse(input, `reading it failed (${describeError(error).message})`, known);
  }
}

/** Returns the engine; `entry` is the file that was started, which a thread starts again as a reader. */
export function createReviewer(entry: string, load: () => Knowledge): Reviewer {
  let thread: ReadingThread | null = null;
  const reading = (): ReadingThread => {
    if (thread?.alive() !== true) thread = startThread(entry);
    return thread;
  };

  const knownFor = knowledgeFor(load);
  const review = async (inputs: readonly ReviewInput[], norms: Norms): Promise<readonly Review[]> => {
    const known = knownFor(norms);
    const reviews: Review[] = [];
    let late = 0;
    for (const input of inputs) {
      if (!isLong(input)) reviews.push(readHere(input, known));
      else if (late >= MOST_LATE) reviews.push(refuse(input, 'others of this change took too long', known));
      else {
        const outcome = await reading().read(input, norms);
        if (outcome.kind !== 'review') late += 1;
        reviews.push(outcome.kind === 'review' ? outcome.review : refuse(input, outcome.reason, known));
      }
    }
    return reviews;
  };

  return {
    expect: (characters) => {
      if (characters > READ_AT_ONCE) reading();
    },
    review,
    end: () => thread?.end(),
  };
}
