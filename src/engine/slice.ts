/** The most time one slice of work takes, in milliseconds, unless a single step takes longer: one frame. */
const SLICE = 12;

/** Measures a slice: `over` says when it is time to yield and starts the next one. */
export class Slice {
  private start: number;

  constructor(private readonly now: () => number) {
    this.start = now();
  }

  over(): boolean {
    const now = this.now();
    if (now - this.start < SLICE) return false;
    this.start = now;
    return true;
  }
}
