import { Worker } from 'node:worker_threads';
import { describeError } from '../errors.ts';
import { threadData, threadEnvironment, type Message } from './messages.ts';

/** Milliseconds for a thread to start: only a machine that stands still takes as long. */
const LONGEST_START = 20_000;
const YOUNG_MB = 32;
const STACK_MB = 4;

/** What one question may use up. */
export interface ThreadLimits {
  /** Memory of the thread's heap in MB, the rules included. */
  readonly heapMb: number;
  /**
   * Time for a question: so many times what it took to load the rules, so that a slow machine answers what a fast one answers;
   * but no less and no more than so many milliseconds, since clocks jump.
   */
  readonly loadings: number;
  readonly least: number;
  readonly most: number;
}

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
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  #waiting: Waiting<Answer>[] = [];
  /** Milliseconds for a question of weight 1, once the thread has started. */
  #patience: number | null = null;
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
    if (message.kind === 'ready') {
      const { loadings, least, most } = this.#limits;
      this.#patience = Math.min(most, Math.max(least, message.loading * loadings));
    } else {
      this.#waiting.shift()?.resolve(outcomeOf(message));
    }
    this.#watch();
  }

  /** Gives the first question its time. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [first] = this.#waiting;
    if (first === undefined) {
      this.#worker.unref();
      return;
    }
    this.#worker.ref();
    const time = this.#patience === null ? LONGEST_START : this.#patience * first.weight;
    const late = (): void => {
      if (this.#waiting[0] === first) this.#stop(`takes longer than ${(time / 1000).toFixed(1)} seconds`);
    };
    // Where it was this thread that was busy, the answer is there already and is heard before the second look.
    this.#timer = setTimeout(() => setImmediate(late), time);
  }

  /** Ends the thread because of its first question; the others have not been begun. */
  #stop(what: string): void {
    if (!this.#alive) return;
    const started = this.#patience !== null;
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
