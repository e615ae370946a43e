/** How long each kind of work took so far, in milliseconds. */
export class Timings {
  private readonly spent = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** Starts measuring; calling the answer adds the time since to `name`. */
  start(name: string): () => void {
    const from = this.now();
    return () => {
      this.spent.set(name, (this.spent.get(name) ?? 0) + this.now() - from);
    };
  }

  /** Whole milliseconds by name. */
  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(Array.from(this.spent, ([name, ms]) => [name, Math.round(ms)]));
  }
}
