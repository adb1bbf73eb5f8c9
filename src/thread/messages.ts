import type { MessagePort } from 'node:worker_threads';

/** What tells a thread of ours that it is one: an entry file that another program runs in a worker is none. */
const OURS = 'legible-thread';

/** What a thread of ours is given when it is started. */
export interface ThreadData {
  readonly kind: typeof OURS;
  /** What it is for, as plain data. */
  readonly job: unknown;
}

/** What a thread says: once that it is ready, then one answer for each question, in order. */
export type Message<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly message: string };

/** Returns what a thread is started with, to do `job`. */
export function threadData(job: unknown): ThreadData {
  return { kind: OURS, job };
}

function isOurs(data: unknown): data is ThreadData {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === OURS;
}

/** What this thread is for, and the way to whoever started it. */
export interface Task {
  readonly port: MessagePort;
  readonly job: unknown;
}

/** In a thread's environment; where it is not set, the process is spared the loading of what threads are made with. */
const MARK = 'LEGIBLE_THREAD';

/** Returns the environment of a thread of ours. */
export function threadEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, [MARK]: '1' };
}

/** Returns what this thread is for, or null where it is no thread of ours. */
export async function ownTask(): Promise<Task | null> {
  if (process.env[MARK] === undefined) return null;
  const threads = await import('node:worker_threads');
  const { isMainThread, parentPort } = threads;
  const data: unknown = threads.workerData;
  if (isMainThread || parentPort === null || !isOurs(data)) return null;
  return { port: parentPort, job: data.job };
}
