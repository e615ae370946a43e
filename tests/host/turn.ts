const waiting: (() => void)[] = [];
let postTask: (() => void) | null = null;

function browserPostTask(): () => void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  return () => channel.port2.postMessage(null);
}

/** Settles in a later task, so that what awaits it lets the page paint; far quicker than a timer, which browsers clamp. */
export function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    waiting.push(resolve);
    postTask ??= browserPostTask();
    postTask();
  });
}

/** Runs `step` over `items` in slices of about `budget` milliseconds. */
export async function inSlices<T>(items: readonly T[], step: (item: T) => void, budget = 12): Promise<void> {
  let end = performance.now() + budget;
  for (const item of items) {
    step(item);
    if (performance.now() < end) continue;
    await macrotask();
    end = performance.now() + budget;
  }
}
