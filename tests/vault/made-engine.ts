import { EngineError, type Engine } from '../../src/engine/client';
import type { RequestName, Requests, Stamp, Update } from '../../src/engine/protocol';

/** An engine that takes down what it is told. */
export class MadeEngine implements Engine {
  readonly stamps = new Map<string, Stamp>();
  readonly updates: Update[] = [];
  readonly asked: RequestName[] = [];
  readonly renames: [from: string, to: string][] = [];
  /** Notes whose update fails as a whole, as one that cannot be copied does. */
  readonly poisonous = new Set<string>();
  /** Notes that the engine skips. */
  readonly skips = new Set<string>();
  workflowTags: readonly string[] = [];
  conceptsPath = '';
  down = false;
  /** While set, updates are taken in only after it resolves. */
  held: Promise<void> | null = null;
  private readonly restarted = new Set<() => void>();
  private readonly stopped = new Set<(message: string) => void>();

  async request<K extends RequestName>(name: K, ask: Requests[K]['ask']): Promise<Requests[K]['answer']> {
    this.asked.push(name);
    await Promise.resolve();
    if (name === 'update') await this.held;
    if (this.down) throw new EngineError('the engine stopped: test');
    return this.answer({ name, ask } as Asked) as Requests[K]['answer'];
  }

  onRevision(): () => void {
    return () => undefined;
  }

  onTopics(): () => void {
    return () => undefined;
  }

  onRestart(listener: () => void): () => void {
    this.restarted.add(listener);
    return () => void this.restarted.delete(listener);
  }

  onStopped(listener: (message: string) => void): () => void {
    this.stopped.add(listener);
    return () => void this.stopped.delete(listener);
  }

  restart(): void {
    this.down = false;
    this.stamps.clear();
    for (const listener of this.restarted) listener();
  }

  stop(): void {
    this.down = true;
    for (const listener of this.stopped) listener('the engine stopped: test');
  }

  dispose(): void {}

  /** Paths in the index. */
  paths(): string[] {
    return [...this.stamps.keys()].sort();
  }

  private answer(asked: Asked): unknown {
    switch (asked.name) {
      case 'open':
        this.workflowTags = asked.ask.options.workflowTags;
        return { stamps: new Map(this.stamps) };
      case 'configure':
        this.workflowTags = asked.ask.workflowTags;
        this.conceptsPath = asked.ask.concepts.path;
        return { revision: 0 };
      case 'clear':
        this.stamps.clear();
        return { revision: 0 };
      case 'update':
        return this.update(asked.ask);
      case 'renamed':
        this.renames.push([asked.ask.from, asked.ask.to]);
        return null;
      case 'complete':
        return null;
      default:
        throw new Error(`${asked.name} is not made`);
    }
  }

  private update(update: Update): Requests['update']['answer'] {
    if (update.put.some(({ path }) => this.poisonous.has(path))) throw new EngineError('it could not be cloned');
    this.updates.push(update);
    for (const path of update.remove) this.stamps.delete(path);
    for (const { path, stamp } of update.put) if (!this.skips.has(path)) this.stamps.set(path, stamp);
    return { revision: 0, skipped: update.put.filter(({ path }) => this.skips.has(path)).map(({ path }) => ({ note: path, why: 'it is odd' })) };
  }
}

type Asked = { [K in RequestName]: { readonly name: K; readonly ask: Requests[K]['ask'] } }[RequestName];
