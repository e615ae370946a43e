import { Worker } from 'node:worker_threads';

/** Looks at the memory of the process, over and over, in a thread of its own: the work that is weighed lets nothing run beside it. */
const WATCH = `
const { workerData } = require('node:worker_threads');
const seen = new Float64Array(workerData);
Atomics.store(new Int32Array(workerData, 8), 0, 1);
for (const pause = new Int32Array(new SharedArrayBuffer(4));; Atomics.wait(pause, 0, 0, 1)) seen[0] = Math.max(seen[0], process.memoryUsage.rss());
`;

/** Bytes of memory that the work takes at its height beyond what the process had before. */
export async function peakOf(work: () => unknown): Promise<number> {
  const shared = new SharedArrayBuffer(16);
  const seen = new Float64Array(shared, 0, 1);
  const worker = new Worker(WATCH, { eval: true, workerData: shared });
  await new Promise((resolve) => void worker.once('online', resolve));
  Atomics.wait(new Int32Array(shared, 8), 0, 0, 2000);
  globalThis.gc?.();
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  seen[0] = before;
  work();
  const peak = seen[0];
  await worker.terminate();
  return peak - before;
}
