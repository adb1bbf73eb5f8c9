import type { Knowledge } from '../core/knowledge.ts';
import type { Norms } from '../core/norms.ts';
import { reviewDocuments } from '../core/pipeline.ts';
import { refusal } from '../core/read-limits.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import { teamKnowledge } from '../core/team-knowledge.ts';
import { describeError } from '../errors.ts';
import { startReading, type ReadingThread } from './reading-thread.ts';
import { settleFor } from './settle-for.ts';
import type { ThreadLimits } from './watched-thread.ts';

/**
 * Characters up to which a text is read at once: 99 of 100 descriptions are shorter, and the worst that is known of this
 * length takes a fraction of a second. A longer one is read in a thread of its own, which can be ended from outside.
 */
export const READ_AT_ONCE = 8_192;

interface Known {
  readonly knowledge: Knowledge;
  readonly norms: Norms;
}

/** Characters of all texts of a change together from which the run is a long one, and short texts too are read in the thread. */
const MUCH_TEXT = 2 * READ_AT_ONCE;

/** The engine behind a deadline. */
export interface Reviewer {
  /** Starts what texts of these lengths will need, so that it is there when they are. */
  readonly expect: (lengths: readonly number[]) => void;
  /**
   * Returns the reviews of the texts of a change, in order. Where they cannot be read in time or memory, what this
   * thread cannot read at once is refused in words; never throws.
   */
  readonly review: (inputs: readonly ReviewInput[], norms: Norms) => Promise<readonly Review[]>;
  /** Ends the thread, if there is one. */
  readonly end: () => void;
}

/** Returns how many characters of a text are read: none where it is refused for its length. */
function lengthToRead({ text, before = '', profile }: ReviewInput): number {
  return refusal(text, profile) === null ? text.length + before.length : 0;
}

/** True where texts of these lengths need a thread: one of them is long, or they are much text together. */
function needThread(lengths: readonly number[]): boolean {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all > MUCH_TEXT || lengths.some((length) => length > READ_AT_ONCE);
}

/** Returns the texts with those as unread that cannot be read at once: the long ones, and what is too much together. */
function withinReach(inputs: readonly ReviewInput[], reason: string): readonly ReviewInput[] {
  let left = MUCH_TEXT;
  return inputs.map((input) => {
    const length = lengthToRead(input);
    if (length > Math.min(left, READ_AT_ONCE)) return unreadInput(input, reason);
    left -= length;
    return input;
  });
}

function settleForAll(lengths: readonly number[]): void {
  settleFor(lengths.reduce((sum, length) => sum + length, 0) > MUCH_TEXT ? 'long' : 'short');
}

/** Returns the norms with what Legible and their team know, compiled once for all texts under the same norms. */
function knowledgeFor(load: () => Knowledge): (norms: Norms) => Known {
  let known: Known | null = null;
  return (norms) => {
    if (known?.norms !== norms) known = { knowledge: teamKnowledge(load(), norms), norms };
    return known;
  };
}

/** Returns a text as one that is not read; `reason` is the end of a sentence. */
export function unreadInput(input: ReviewInput, reason: string): ReviewInput {
  return { ...input, unread: `The text is not read: ${reason}.` };
}

/** Reviews the texts of a change in this thread; where the engine fails on them, none is read. */
function readHere(inputs: readonly ReviewInput[], { knowledge, norms }: Known): readonly Review[] {
  try {
    return reviewDocuments(inputs, knowledge, norms);
  } catch (error: unknown) {
    const reason = `reading it failed (${describeError(error).message})`;
    return reviewDocuments(
      inputs.map((input) => unreadInput(input, reason)),
      knowledge,
      norms,
    );
  }
}

/**
 * Returns the engine; `entry` is the file that was started, which a thread starts again as a reader. `limits` are what a long
 * text may use up, where not the usual.
 */
export function createReviewer(entry: string, load: () => Knowledge, limits?: ThreadLimits): Reviewer {
  let thread: ReadingThread | null = null;
  const reading = (): ReadingThread => {
    settleFor('long');
    if (thread?.alive() !== true) thread = startReading(entry, limits);
    return thread;
  };
  const knownFor = knowledgeFor(load);
  const review: Reviewer['review'] = async (inputs, norms) => {
    settleForAll(inputs.map(({ text }) => text.length));
    if (!needThread(inputs.map(lengthToRead))) return readHere(inputs, knownFor(norms));
    const outcome = await reading().read(inputs, norms);
    if (outcome.kind === 'reviews') return outcome.reviews;
    return readHere(withinReach(inputs, outcome.reason), knownFor(norms));
  };
  return {
    expect: (lengths) => {
      settleForAll(lengths);
      if (needThread(lengths)) reading();
    },
    review,
    end: () => {
      settleFor('long');
      thread?.end();
    },
  };
}
