import { Worker } from 'node:worker_threads';
import { describeError } from '../errors.ts';
import { threadData, threadEnvironment, type Message } from './messages.ts';
import { now, spentBetween, type Moment } from './spent-time.ts';

/** Milliseconds of work for a thread to start: a hundred times what loading the rules takes. */
const LONGEST_START = 20_000;
/** Milliseconds between two looks at what a question has taken: at most, so that shares are true, and at least. */
const LOOKS = { most: 1_000, least: 20 } as const;
const YOUNG_MB = 32;
const STACK_MB = 4;

/** What one question may use up. */
export interface ThreadLimits {
  /** Memory of the thread's heap in MB, the rules included. */
  readonly heapMb: number;
  /** Processor time for a question, in milliseconds: a busy machine answers what an idle one answers. */
  readonly milliseconds: number;
}

/**
 * What a text of at most 131,072 characters may use up. A sixth of the memory is what the rules take; together with the process
 * around it, it is less than 512 MB. The time is several times what the worst text takes that is known: nothing that a person
 * writes comes near it on any machine, and what hangs is ended.
 */
export const FOR_A_TEXT: ThreadLimits = { heapMb: 192, milliseconds: 10_000 };

/** What became of a question. Reasons are ends of sentences. */
export type Outcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** It has no answer: it took too long or too much memory, or threw. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Another question ended the thread first: ask another thread. */
  | { readonly kind: 'not-begun' }
  /** The thread itself could not start. */
  | { readonly kind: 'not-started'; readonly reason: string };

interface Waiting<Answer> {
  /** How many times the usual time it is given. */
  readonly weight: number;
  readonly resolve: (outcome: Outcome<Answer>) => void;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'takes too much memory';
  return `failed (${describeError(error).message})`;
}

/** A thread that answers questions in order, and is ended from outside where one takes too long or too much memory. */
export class WatchedThread<Question, Answer> {
  /** Threads with a question before them: they share the processor time of this process. */
  static #busy = 0;
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  #waiting: Waiting<Answer>[] = [];
  #started = false;
  #isBusy = false;
  #timer: NodeJS.Timeout | undefined;
  #alive = true;

  /** Starts `program`, which finds itself a thread of ours there (`ownTask`) and serves `job`; it loads the rules while others work. */
  constructor(program: string, job: unknown, limits: ThreadLimits) {
    this.#limits = limits;
    this.#worker = new Worker(program, {
      workerData: threadData(job),
      env: threadEnvironment(),
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
        stackSizeMb: STACK_MB,
      },
      execArgv: [],
    });
    this.#worker.on('message', (message: Message<Answer>) => this.#hear(message));
    this.#worker.on('error', (error: unknown) => this.#stop(reasonOf(error)));
    this.#worker.on('exit', (code) => this.#stop(`ended with code ${code}`));
    // An idle thread does not keep the process alive.
    this.#worker.unref();
  }

  /** False after a question that it did not survive, and after its end. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Questions that wait for their answer. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Returns what becomes of a question; the time for it begins when those before it are answered. */
  ask(question: Question, weight: number = 1): Promise<Outcome<Answer>> {
    if (!this.#alive) return Promise.resolve({ kind: 'not-begun' });
    return new Promise((resolve) => {
      this.#worker.postMessage(question);
      if (this.#waiting.push({ weight, resolve }) === 1) this.#watch();
    });
  }

  /** Ends the thread; questions that wait are not answered any more. */
  end(): void {
    this.#alive = false;
    this.#waiting = [];
    this.#watch();
    void this.#worker.terminate();
  }

  #hear(message: Message<Answer>): void {
    if (!this.#alive) return;
    if (message.kind === 'ready') this.#started = true;
    else this.#waiting.shift()?.resolve(outcomeOf(message));
    this.#watch();
  }

  /** Gives the first question its time. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [first] = this.#waiting;
    this.#count(first !== undefined);
    if (first === undefined) {
      this.#worker.unref();
      return;
    }
    this.#worker.ref();
    this.#look(first, 0, now());
  }

  #count(busy: boolean): void {
    if (busy !== this.#isBusy) WatchedThread.#busy += busy ? 1 : -1;
    this.#isBusy = busy;
  }

  /** Looks again and again at what the first question has taken since it began, and ends the thread when it is too much. */
  #look(first: Waiting<Answer>, spent: number, since: Moment): void {
    const started = this.#started;
    const time = started ? this.#limits.milliseconds * first.weight : LONGEST_START;
    const again = (): void => {
      if (this.#waiting[0] !== first || this.#started !== started) return;
      const moment = now();
      const total = spent + spentBetween(since, moment, WatchedThread.#busy);
      if (total < time) this.#look(first, total, moment);
      else this.#stop(`takes longer than ${(time / 1000).toFixed(1)} seconds`);
    };
    const pause = Math.min(LOOKS.most, Math.max(LOOKS.least, time - spent));
    // Where it was this thread that was busy, the answer is there already and is heard before the second look.
    this.#timer = setTimeout(() => setImmediate(again), pause);
  }

  /** Ends the thread because of its first question; the others have not been begun. */
  #stop(what: string): void {
    if (!this.#alive) return;
    const started = this.#started;
    const [first, ...others] = this.#waiting;
    this.end();
    const unstarted: Outcome<Answer> = { kind: 'not-started', reason: `starting its thread ${what}` };
    first?.resolve(started ? { kind: 'refused', reason: `reading it ${what}` } : unstarted);
    for (const { resolve } of others) resolve(started ? { kind: 'not-begun' } : unstarted);
  }
}

function outcomeOf<Answer>(message: Exclude<Message<Answer>, { kind: 'ready' }>): Outcome<Answer> {
  if (message.kind === 'answer') return message;
  return { kind: 'refused', reason: `reading it failed (${message.message})` };
}
