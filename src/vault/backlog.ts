/** Paths to look at. What changed under the user's hands goes before the sweep of the vault. */
export class Backlog {
  /** Path → whether it is to be read whatever its stamp says. */
  private readonly touched = new Map<string, boolean>();
  private readonly swept = new Set<string>();
  /** Kept between calls: a new iterator would pass over all that was deleted. */
  private order = this.swept.values();

  get size(): number {
    return this.touched.size + this.swept.size;
  }

  touch(path: string, again: boolean): void {
    this.swept.delete(path);
    this.touched.set(path, again || this.touched.get(path) === true);
  }

  /** Adds what is not there yet, behind what is. */
  sweep(paths: Iterable<string>): void {
    for (const path of paths) if (!this.touched.has(path)) this.swept.add(path);
  }

  /** Takes out the next path. */
  next(): { readonly path: string; readonly again: boolean } | null {
    for (const [path, again] of this.touched) {
      this.touched.delete(path);
      return { path, again };
    }
    let step = this.order.next();
    if (step.done === true) {
      this.order = this.swept.values();
      step = this.order.next();
    }
    if (step.done === true) return null;
    this.swept.delete(step.value);
    return { path: step.value, again: false };
  }

  clear(): void {
    this.touched.clear();
    this.swept.clear();
  }
}
