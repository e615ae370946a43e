import { Cancelled, EngineError } from './client';
import type { Engine } from './client';
import type { Port, PortFactory } from './port';
import type { FromEngine, RequestMessage, RequestName, Requests, ToEngine } from './protocol';

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  progress(share: number): void;
}

type State = 'starting' | 'ready' | 'stopped' | 'disposed';

/**
 * The client of an engine behind a port. The kinds of port are tried in order until one is ready. An engine that breaks
 * down later is started again once; what was asked of it fails, and `onRestart` tells that it holds nothing.
 */
export class EngineConnection implements Engine {
  private readonly pending = new Map<number, Pending>();
  private readonly revisionListeners = new Set<(revision: number) => void>();
  private readonly topicsListeners = new Set<(revision: number) => void>();
  private readonly restartListeners = new Set<() => void>();
  private readonly stoppedListeners = new Set<(message: string) => void>();
  /** Messages sent before the engine was ready, kept for the next kind of port. */
  private outbox: ToEngine[] = [];
  private port: Port | null = null;
  private state: State = 'starting';
  private kind = 0;
  private spare = true;
  private lastId = 0;
  private failure = '';

  /** @param kinds at least one; the first that gets ready is kept. */
  constructor(private readonly kinds: readonly PortFactory[]) {
    this.start();
  }

  request<K extends RequestName>(name: K, ask: Requests[K]['ask'], signal?: AbortSignal, progress?: (share: number) => void): Promise<Requests[K]['answer']> {
    if (signal?.aborted === true || this.state === 'disposed') return Promise.reject(new Cancelled());
    if (this.state === 'stopped') return Promise.reject(new EngineError(this.failure));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        if (this.settle(id, (pending) => pending.reject(new Cancelled()))) this.trySend({ kind: 'cancel', id });
      };
      const settled = (): void => signal?.removeEventListener('abort', abort);
      this.pending.set(id, {
        resolve: (answer) => {
          settled();
          // The answer to a request of this name, made by the server of the same build.
          resolve(answer as Requests[K]['answer']);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
        progress: (share) => progress?.(share),
      });
      signal?.addEventListener('abort', abort);
      try {
        // `name` and `ask` belong together by the signature; the union of all requests cannot say so for an open `K`.
        this.send({ kind: 'request', id, name, ask } as RequestMessage);
      } catch (error) {
        this.settle(id, (pending) => pending.reject(new EngineError(`${name}: ${describe(error)}`)));
      }
    });
  }

  onRevision(listener: (revision: number) => void): () => void {
    return subscribe(this.revisionListeners, listener);
  }

  onTopics(listener: (revision: number) => void): () => void {
    return subscribe(this.topicsListeners, listener);
  }

  onRestart(listener: () => void): () => void {
    return subscribe(this.restartListeners, listener);
  }

  onStopped(listener: (message: string) => void): () => void {
    return subscribe(this.stoppedListeners, listener);
  }

  restart(): void {
    if (this.state === 'disposed') return;
    this.end(new EngineError('the engine was started again'));
    this.spare = true;
    this.start();
    tell(this.restartListeners, undefined);
  }

  dispose(): void {
    if (this.state === 'disposed') return;
    this.state = 'disposed';
    this.end(new Cancelled());
    for (const listeners of [this.revisionListeners, this.topicsListeners, this.restartListeners, this.stoppedListeners]) listeners.clear();
  }

  /** Starts the first kind of port, from the present one on, that does not throw. */
  private start(): void {
    this.state = 'starting';
    for (; this.kind < this.kinds.length; this.kind++) {
      try {
        this.port = this.open(this.kinds[this.kind]);
        for (const message of this.outbox) this.port.send(message);
        return;
      } catch (error) {
        this.failure = describe(error);
      }
    }
    this.stop();
  }

  private open(factory: PortFactory | undefined): Port {
    if (factory === undefined) throw new RangeError('no kind of engine is given');
    // Events of a port that was replaced meanwhile do not count.
    const port: Port = factory({
      message: (message) => {
        if (this.port === port) this.take(message);
      },
      down: (reason) => {
        if (this.port === port) this.recover(reason);
      },
    });
    return port;
  }

  private take(message: FromEngine): void {
    switch (message.kind) {
      case 'ready':
        this.state = 'ready';
        this.outbox = [];
        break;
      case 'answer':
        this.settle(message.id, (pending) => pending.resolve(message.answer));
        break;
      case 'failure':
        this.settle(message.id, (pending) => pending.reject(message.cancelled ? new Cancelled() : new EngineError(message.message)));
        break;
      case 'progress':
        this.pending.get(message.id)?.progress(message.share);
        break;
      case 'revision':
        tell(this.revisionListeners, message.revision);
        break;
      case 'topics':
        tell(this.topicsListeners, message.revision);
        break;
    }
  }

  private recover(reason: string): void {
    this.failure = `the engine stopped: ${reason}`;
    this.port = null;
    if (this.state === 'starting') {
      this.kind++;
      this.start();
      return;
    }
    this.end(new EngineError(this.failure));
    if (!this.spare) {
      this.stop();
      return;
    }
    this.spare = false;
    this.start();
    tell(this.restartListeners, undefined);
  }

  private stop(): void {
    this.state = 'stopped';
    this.kind = 0;
    this.end(new EngineError(this.failure));
    tell(this.stoppedListeners, this.failure);
  }

  /** Closes the port and settles all that is pending. */
  private end(error: Error): void {
    const { port } = this;
    this.port = null;
    this.outbox = [];
    port?.close();
    for (const id of Array.from(this.pending.keys())) this.settle(id, (pending) => pending.reject(error));
  }

  private settle(id: number, how: (pending: Pending) => void): boolean {
    const pending = this.pending.get(id);
    if (pending === undefined) return false;
    this.pending.delete(id);
    how(pending);
    return true;
  }

  private send(message: ToEngine): void {
    this.port?.send(message);
    if (this.state === 'starting') this.outbox.push(message);
  }

  private trySend(message: ToEngine): void {
    try {
      this.send(message);
    } catch {
      // The request is settled; an engine that goes on with it does no harm.
    }
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Each listener in a turn of its own: one that throws is reported by the host and keeps the news from no other. */
function tell<T>(listeners: Set<(news: T) => void>, news: T): void {
  for (const listener of listeners) {
    queueMicrotask(() => {
      if (listeners.has(listener)) listener(news);
    });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
