import { Worker, type MessagePort } from 'node:worker_threads';
import { LegibleError } from '../errors.ts';

/** Batches that one worker has at hand: the one it works on, and the next. */
const BATCHES_PER_WORKER = 2;

/** Workers that turn batches into batches, each batch on whichever is least busy. */
export interface WorkerPool<In, Out> {
  /** Batches that may be under way at once. */
  readonly depth: number;
  /**
   * Returns what a batch is turned into.
   * @throws LegibleError where a worker stopped or failed.
   */
  readonly run: (batch: In) => Promise<Out>;
  readonly close: () => Promise<void>;
}

interface Waiting<Out> {
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

interface Member<In, Out> {
  readonly worker: Worker;
  /** Batches under way; a worker answers them in order. */
  readonly waiting: Waiting<Out>[];
  readonly send: (batch: In) => Promise<Out>;
}

function stopped(cause: unknown): LegibleError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LegibleError(`a worker stopped: ${reason}`, {
    hint: 'Run again with `--workers 1`; if it stops too, please report the text.',
    cause,
  });
}

function member<In, Out>(program: string, job: unknown): Member<In, Out> {
  const worker = new Worker(program, { workerData: job });
  const waiting: Waiting<Out>[] = [];
  let failure: LegibleError | null = null;
  const fail = (cause: unknown): void => {
    failure ??= stopped(cause);
    for (const one of waiting.splice(0)) one.reject(failure);
  };
  worker.on('message', (out: Out) => waiting.shift()?.resolve(out));
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`it ended with code ${code}`));
  });
  const send = (batch: In): Promise<Out> =>
    new Promise((resolve, reject) => {
      if (failure !== null) {
        reject(failure);
        return;
      }
      waiting.push({ resolve, reject });
      worker.postMessage(batch);
    });
  return { worker, waiting, send };
}

/** Starts workers that each run `program` with `job` as their data; `serveBatches` is what they run. */
export function startPool<In, Out>(program: string, job: unknown, workers: number): WorkerPool<In, Out> {
  const members = Array.from({ length: workers }, () => member<In, Out>(program, job));
  const run = (batch: In): Promise<Out> => {
    const free = members.reduce((one, other) => (other.waiting.length < one.waiting.length ? other : one));
    return free.send(batch);
  };
  const close = async (): Promise<void> => {
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  };
  return { depth: workers * BATCHES_PER_WORKER, run, close };
}

/** Answers every batch that comes from the pool: what a worker does until it is stopped. */
export function serveBatches<In, Out>(port: MessagePort, answer: (batch: In) => Out): void {
  port.on('message', (batch: In) => {
    port.postMessage(answer(batch));
  });
}

/**
 * Yields what each batch is turned into, in the order of the batches and as soon as it is there; at most `depth` are under way,
 * so that memory does not grow with their number.
 */
export async function* inOrder<In, Out>(
  batches: AsyncIterator<In, undefined>,
  { depth, run }: Pick<WorkerPool<In, Out>, 'depth' | 'run'>,
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
