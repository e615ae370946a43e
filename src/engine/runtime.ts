import type { FromEngine } from './protocol';
import { openStore } from './store';
import type { NoteStore } from './store';
import type { After } from './timer';

/** What the engine needs of the place it runs in: a worker, the main thread or a test. */
export interface Runtime {
  readonly post: (message: FromEngine) => void;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** The time of day: milliseconds since 1970. */
  readonly date: () => number;
  /** Resolves once messages that have arrived were delivered and, on the main thread, input had its turn. */
  readonly pause: () => Promise<void>;
  readonly after: After;
  /** `null` where nothing can be stored. */
  readonly openStore: (vault: string) => Promise<NoteStore | null>;
  /** Frees what the runtime holds; a pause under way resolves. */
  readonly close: () => void;
}

/** The runtime of a worker or of the main thread. */
export function createRuntime(post: (message: FromEngine) => void, after: After): Runtime {
  return { post, now: () => performance.now(), date: () => Date.now(), after, openStore: (vault) => openStore(vault, after), ...createPause() };
}

export interface Pause {
  readonly pause: () => Promise<void>;
  readonly close: () => void;
}

/** A turn of the message queue. A message of its own, for timers are held back in hidden windows and after nesting. */
export function createPause(): Pause {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = (): void => waiting.shift()?.();
  return {
    pause: () => new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
    close: (): void => {
      channel.port1.close();
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
