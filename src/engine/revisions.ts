import type { Runtime } from './runtime';

/** The least time between two messages about the revision, in milliseconds: views ask again at each. */
const SPACING = 300;

/** Tells of new revisions: the first at once, later ones bundled, the last one never left out. */
export class Revisions {
  private quietUntil = 0;
  private waiting: (() => void) | null = null;

  constructor(
    private readonly runtime: Runtime,
    private readonly current: () => number,
  ) {}

  announce(): void {
    if (this.waiting !== null) return;
    const wait = this.quietUntil - this.runtime.now();
    if (wait <= 0) this.tell();
    else this.waiting = this.runtime.after(wait, () => this.tell());
  }

  close(): void {
    this.waiting?.();
    this.waiting = null;
  }

  private tell(): void {
    this.waiting = null;
    this.quietUntil = this.runtime.now() + SPACING;
    this.runtime.post({ kind: 'revision', revision: this.current() });
  }
}
