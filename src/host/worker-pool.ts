import { LegibleError } from '../errors.ts';
import { WatchedThread, type ThreadLimits } from '../thread/watched-thread.ts';

/** Batches that one worker has at hand: the one it works on, and the next. */
const BATCHES_PER_WORKER = 2;

/** Workers that answer batches of questions, each batch on whichever is least busy. */
export interface WorkerPool<Question, Answer> {
  /** Batches that may be under way at once. */
  readonly depth: number;
  /** Starts a worker, if none is there, so that it is there when it is needed. */
  readonly expect: () => void;
  /**
   * Returns the answers to a batch of questions, in order.
   * @throws LegibleError where no worker can be started.
   */
  readonly run: (batch: readonly Question[]) => Promise<readonly Answer[]>;
  readonly close: () => void;
}

/** What a pool is made of. */
export interface PoolPlan<Question, Answer> {
  /** The file that a worker runs; `serveQuestions` is what it does there. */
  readonly program: string;
  readonly job: unknown;
  /** How many there are at most; each is started when it is needed. */
  readonly workers: number;
  readonly limits: ThreadLimits;
  /** How many times the usual time a question is given. */
  readonly weight: number;
  /** Returns the answer to a question that a worker did not survive, or did not answer in time; `reason` is the end of a sentence. */
  readonly refuse: (question: Question, reason: string) => Answer;
}

function stopped(reason: string): LegibleError {
  return new LegibleError(`no worker answers: ${reason}`, {
    hint: 'Run again; if it happens again, please report it with the version of Node.',
  });
}

/**
 * Returns a pool of workers. A question that one of them does not survive is refused, and a fresh worker answers those that
 * waited behind it.
 */
export function startPool<Question, Answer>(plan: PoolPlan<Question, Answer>): WorkerPool<Question, Answer> {
  const { program, job, workers, limits, weight, refuse } = plan;
  let threads: readonly WatchedThread<Question, Answer>[] = [];
  const started = (): WatchedThread<Question, Answer> => {
    const thread = new WatchedThread<Question, Answer>(program, job, limits);
    threads = [...threads, thread];
    return thread;
  };
  const free = (): WatchedThread<Question, Answer> => {
    threads = threads.filter((thread) => thread.alive);
    const [first, ...others] = threads;
    if (first === undefined) return started();
    const least = others.reduce((one, other) => (other.waiting < one.waiting ? other : one), first);
    return least.waiting > 0 && threads.length < workers ? started() : least;
  };
  const answer = async (question: Question, thread: WatchedThread<Question, Answer>): Promise<Answer> => {
    const outcome = await thread.ask(question, weight);
    switch (outcome.kind) {
      case 'answer':
        return outcome.answer;
      case 'refused':
        return refuse(question, outcome.reason);
      case 'not-begun':
        return answer(question, free());
      case 'not-started':
        throw stopped(outcome.reason);
      default:
        return outcome satisfies never;
    }
  };
  const run = (batch: readonly Question[]): Promise<readonly Answer[]> => {
    const thread = free();
    return Promise.all(batch.map((question) => answer(question, thread)));
  };
  const close = (): void => {
    for (const thread of threads) thread.end();
  };
  return { depth: workers * BATCHES_PER_WORKER, expect: () => void free(), run, close };
}

/**
 * Yields what each batch is turned into, in the order of the batches and as soon as it is there; at most `depth` are under way,
 * so that memory does not grow with their number.
 */
export async function* inOrder<In, Out>(
  batches: AsyncIterator<In, undefined>,
  { depth, run }: { readonly depth: number; readonly run: (batch: In) => Promise<Out> },
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In, undefined>> | null = batches.next();
  while (next !== null || underWay.length > 0) {
    const [first] = underWay;
    const reading: Promise<IteratorResult<In, undefined>> | null = underWay.length < depth ? next : null;
    const ready = await Promise.race([...settled(reading, 'read'), ...settled(first ?? null, 'answered')]);
    if (ready === 'answered') {
      const answer = underWay.shift();
      if (answer !== undefined) yield await answer;
    } else if (reading !== null) {
      const result: IteratorResult<In, undefined> = await reading;
      if (result.done !== true) underWay.push(noted(run(result.value)));
      next = result.done === true ? null : batches.next();
    }
  }
}

/** Tells which of several promises is settled, well or not. */
function settled<T>(promise: Promise<unknown> | null, name: T): readonly Promise<T>[] {
  const tell = (): T => name;
  return promise === null ? [] : [promise.then(tell, tell)];
}

/** A failure is told when its turn comes, and must not count as unheard until then. */
function noted<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
