/** Calls `run` after `ms` milliseconds; the answer is the canceller. */
export type After = (ms: number, run: () => void) => () => void;

/** The part of a window's or a worker's global scope that timers come from. */
interface Scope {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
}

/** Timers of the given scope: a worker has no `window`. */
export function timers(scope: Scope): After {
  return (ms, run) => {
    const timer = scope.setTimeout(run, ms);
    return () => scope.clearTimeout(timer as never);
  };
}

/** Settles as `promise` does, or rejects after `ms` milliseconds; what comes later goes to `late`. */
export function within<T>(after: After, ms: number, promise: Promise<T>, late: (value: T) => void = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const cancel = after(ms, () => {
      over = true;
      reject(new Error('timed out'));
    });
    promise.then(
      (value) => {
        cancel();
        if (over) late(value);
        else resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
