import { Cancelled } from '../engine/client';
import type { Engine } from '../engine/client';
import type { Skipped, Stamp, Update } from '../engine/protocol';
import { messageOf } from './batch';

/** What the engine holds of the vault, as far as it has said so, and what it could not take in. */
export class IndexedNotes {
  readonly stamps = new Map<string, Stamp>();
  /** Path → why the note is not in the index. */
  readonly skipped = new Map<string, string>();
  /** Notes that were sent and not answered yet, with the number of times: the engine may hold them before it says so. */
  private readonly sent = new Map<string, number>();

  /** @param pause resolves in a later task. */
  constructor(
    private readonly engine: Engine,
    private readonly pause: () => Promise<void>,
  ) {}

  reset(stamps: ReadonlyMap<string, Stamp>): void {
    this.clear();
    for (const [path, stamp] of stamps) this.stamps.set(path, stamp);
  }

  clear(): void {
    this.stamps.clear();
    this.skipped.clear();
  }

  has(path: string): boolean {
    return this.stamps.has(path) || this.skipped.has(path) || this.sent.has(path);
  }

  /** All that the engine holds, or will hold when it has answered. */
  paths(): string[] {
    return [...this.stamps.keys(), ...this.skipped.keys(), ...this.sent.keys()];
  }

  /** All of these in a folder. */
  inside(folder: string): string[] {
    return this.paths().filter((path) => path.startsWith(`${folder}/`));
  }

  /**
   * Sends an update. Where it fails, its notes are sent one by one, and those that fail again are skipped.
   * An update that `isCurrent` no longer wants is given up. Rejects where even a removal fails.
   */
  async send(update: Update, isCurrent: () => boolean): Promise<void> {
    for (const { path } of update.put) this.sent.set(path, (this.sent.get(path) ?? 0) + 1);
    try {
      const { skipped } = await this.engine.request('update', update);
      if (isCurrent()) this.take(update, [...update.unreadable, ...skipped]);
    } catch (error) {
      // News of an engine that broke down comes in a later turn.
      await this.pause();
      if (!isCurrent() || error instanceof Cancelled) return;
      await this.sendApart(update, messageOf(error), isCurrent);
    } finally {
      for (const { path } of update.put) this.answered(path);
    }
  }

  private answered(path: string): void {
    const left = (this.sent.get(path) ?? 1) - 1;
    if (left > 0) this.sent.set(path, left);
    else this.sent.delete(path);
  }

  private async sendApart({ put, remove, unreadable }: Update, why: string, isCurrent: () => boolean): Promise<void> {
    const [only, ...others] = put;
    if (only === undefined) throw new Error(why);
    if (others.length === 0 && remove.length === 0) {
      this.stamps.delete(only.path);
      this.skipped.set(only.path, why);
      return;
    }
    if (remove.length > 0) await this.send({ put: [], remove, unreadable }, isCurrent);
    for (const one of put) await this.send({ put: [one], remove: [], unreadable: [] }, isCurrent);
  }

  private take({ put, remove }: Update, failed: readonly Skipped[]): void {
    for (const path of remove) {
      this.stamps.delete(path);
      this.skipped.delete(path);
    }
    for (const { path, stamp } of put) {
      this.stamps.set(path, stamp);
      this.skipped.delete(path);
    }
    for (const { note, why } of failed) {
      this.stamps.delete(note);
      this.skipped.set(note, why);
    }
  }
}
