import type { PortFactory } from './port';
import type { FromEngine } from './protocol';
import type { After } from './timer';

/** Milliseconds in which a worker must have said that it is ready. */
const START_TIMEOUT = 15_000;

/** An engine in a worker of its own; `source` is the worker's script. */
export function workerPort(source: string, after: After): PortFactory {
  return ({ message, down }) => {
    // A plugin is installed as one script, so the worker's comes from memory.
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    let worker: Worker;
    try {
      worker = new Worker(url, { name: 'connectome' });
    } catch (error) {
      URL.revokeObjectURL(url);
      throw error;
    }
    const settled = (): void => {
      cancelTimeout();
      URL.revokeObjectURL(url);
    };
    const close = (): void => {
      settled();
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
    };
    const fail = (reason: string): void => {
      close();
      down(reason);
    };
    const cancelTimeout = after(START_TIMEOUT, () => fail('it did not start in time'));
    worker.onmessage = (event: MessageEvent<FromEngine>): void => {
      if (event.data.kind === 'ready') settled();
      message(event.data);
    };
    worker.onerror = (event): void => fail(event.message || 'it could not be started');
    worker.onmessageerror = (): void => fail('a message could not be read');
    return { send: (sent) => worker.postMessage(sent), close };
  };
}
