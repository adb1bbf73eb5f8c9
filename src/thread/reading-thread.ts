import { Worker } from 'node:worker_threads';
import type { Norms } from '../core/norms.ts';
import type { Review } from '../core/review.ts';
import type { ReviewInput } from '../core/review-input.ts';
import { describeError } from '../errors.ts';
import { READER, type Answer, type Question } from './messages.ts';

/**
 * Memory for one text: a sixth of it is what the rules take. Together with the process around it, less than 512 MB.
 */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Milliseconds for a thread to start: only a machine that stands still takes as long. */
const LONGEST_START = 20_000;
/**
 * A text may take three and a half times as long as loading the rules, which is what a hundred thousand characters of prose take: so
 * a slow machine reads what a fast one reads. The bounds are for clocks that jump.
 */
const PATIENCE = { loadings: 3.5, least: 1_000, most: 10_000 };

/** The time of so many long texts is the most that a change is given: one who wants to hold the gate would send thirty. */
const MOST_PATIENCE = 4;

/** What became of the texts of a change: their reviews, or why there are none, as the end of a sentence. */
export type Outcome =
  | { readonly kind: 'reviews'; readonly reviews: readonly Review[] }
  | { readonly kind: 'refused'; readonly reason: string };

type Event = Answer | Extract<Outcome, { kind: 'refused' }>;

/** A thread that reads texts, and is ended where one takes too long. */
export interface ReadingThread {
  /** `long` is how many of the texts may take long: each adds to the time that they are given. */
  readonly read: (inputs: readonly ReviewInput[], norms: Norms, long: number) => Promise<Outcome>;
  /** False after texts that it did not survive. */
  readonly alive: () => boolean;
  readonly end: () => void;
}

function patienceOf(loading: number): number {
  return Math.min(PATIENCE.most, Math.max(PATIENCE.least, loading * PATIENCE.loadings));
}

function refused(reason: string): Extract<Outcome, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}

function outcomeOf(event: Event): Outcome {
  switch (event.kind) {
    case 'reviews':
    case 'refused':
      return event;
    case 'failure':
      return refused(`reading it failed (${event.message})`);
    case 'ready':
      return refused('the thread that reads it started twice');
    default:
      return event satisfies never;
  }
}

function endOf(error: unknown): Event {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return refused('reading it takes too much memory');
  return refused(`reading it failed (${describeError(error).message})`);
}

/** Hands the events of a worker on, one to each who waits, in order. */
class Mailbox {
  readonly #worker: Worker;
  #waiting: ((event: Event) => void) | null = null;
  readonly #kept: Event[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#put(answer));
    worker.on('error', (error: unknown) => this.#put(endOf(error)));
  }

  #put(event: Event): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) this.#kept.push(event);
    else waiting(event);
  }

  /** Returns the next event, or `late` after so many milliseconds. */
  async next(milliseconds: number): Promise<Event> {
    const kept = this.#kept.shift();
    if (kept !== undefined) return kept;
    this.#worker.ref();
    let timer: NodeJS.Timeout | undefined;
    const seconds = (milliseconds / 1000).toFixed(1);
    const late = refused(`reading it takes longer than ${seconds} seconds`);
    try {
      return await new Promise<Event>((resolve) => {
        this.#waiting = resolve;
        timer = setTimeout(() => resolve(late), milliseconds);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting = null;
      // An idle thread does not keep the process alive.
      this.#worker.unref();
    }
  }
}

/** Starts a thread from the entry file, which finds itself a reader there; it loads the rules while others work. */
export function startThread(entry: string): ReadingThread {
  const worker = new Worker(entry, { workerData: READER, resourceLimits: LIMITS, execArgv: [] });
  const mailbox = new Mailbox(worker);
  worker.unref();
  let patience: number | null = null;
  let given: Norms | null = null;
  let alive = true;
  const ask = (question: Question): void => worker.postMessage(question);
  const end = (): void => {
    alive = false;
    void worker.terminate();
  };
  const ready = async (): Promise<Outcome | null> => {
    if (patience !== null) return null;
    const event = await mailbox.next(LONGEST_START);
    if (event.kind !== 'ready') return outcomeOf(event);
    patience = patienceOf(event.loading);
    return null;
  };
  const read: ReadingThread['read'] = async (inputs, norms, long) => {
    const failed = await ready();
    if (failed !== null) return failed;
    if (given !== norms) ask({ kind: 'norms', norms });
    given = norms;
    ask({ kind: 'change', inputs });
    const time = (patience ?? PATIENCE.least) * Math.min(long, MOST_PATIENCE);
    return outcomeOf(await mailbox.next(time));
  };
  return {
    alive: () => alive,
    end,
    read: async (inputs, norms, long) => {
      const outcome = await read(inputs, norms, long);
      if (outcome.kind !== 'reviews') end();
      return outcome;
    },
  };
}
