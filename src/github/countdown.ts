/** A time limit that stands still while other work is done. */
export interface Countdown {
  /** Given when the time is up, or the countdown is ended. */
  readonly signal: AbortSignal;
  /** Returns what becomes of `work`, whose time is not counted. */
  readonly without: <T>(work: () => Promise<T>) => Promise<T>;
  readonly end: () => void;
}

/** Starts to count down so many milliseconds. */
export function startCountdown(milliseconds: number): Countdown {
  const controller = new AbortController();
  let left = milliseconds;
  let since = performance.now();
  let timer = setTimeout(() => controller.abort(), left);
  let works = 0;
  const pause = (): void => {
    clearTimeout(timer);
    left -= performance.now() - since;
  };
  const goOn = (): void => {
    since = performance.now();
    timer = setTimeout(() => controller.abort(), left);
  };
  const end = (): void => {
    clearTimeout(timer);
    controller.abort();
  };
  const without: Countdown['without'] = async (work) => {
    if (works === 0) pause();
    works += 1;
    try {
      return await work();
    } finally {
      works -= 1;
      // A timer of a countdown that is over would keep the process alive.
      if (works === 0 && !controller.signal.aborted) goOn();
    }
  };
  return { signal: controller.signal, without, end };
}
