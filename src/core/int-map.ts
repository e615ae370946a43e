const FREE = 0;
const SMALLEST = 64;
/** Share of the table that may be taken before it grows; linear probing slows down beyond. */
const FULLEST = 0.8;

/**
 * A map from integers above 0 to 32-bit integers, in a third of the room of a `Map`. Open addressing with linear probing (Knuth 1973,
 * vol. 3, 6.4), removals by algorithm R: what was pushed behind a removed key moves up.
 */
export class IntMap {
  private keys = new Uint32Array(SMALLEST);
  private values = new Int32Array(SMALLEST);
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(key: number): number | undefined {
    const at = this.find(key);
    return this.keys[at] === FREE ? undefined : this.values[at];
  }

  /** @param key 1 to 2³² − 1. */
  set(key: number, value: number): void {
    let at = this.find(key);
    if (this.keys[at] === FREE) {
      if (this.count + 1 > this.keys.length * FULLEST) {
        this.grow();
        at = this.find(key);
      }
      this.keys[at] = key;
      this.count++;
    }
    this.values[at] = value;
  }

  delete(key: number): void {
    const { keys, values } = this;
    let hole = this.find(key);
    if (keys[hole] === FREE) return;
    this.count--;
    for (let at = this.after(hole); keys[at] !== FREE; at = this.after(at)) {
      const home = this.home(keys[at]!);
      // Whether the hole lies on the way from the key's home to where it stands, around the end of the table or not.
      const reachable = hole <= at ? home <= hole || home > at : home <= hole && home > at;
      if (!reachable) continue;
      keys[hole] = keys[at]!;
      values[hole] = values[at]!;
      hole = at;
    }
    keys[hole] = FREE;
  }

  private grow(): void {
    const { keys, values } = this;
    const length = Math.ceil(keys.length * 1.5);
    this.keys = new Uint32Array(length);
    this.values = new Int32Array(length);
    keys.forEach((key, i) => {
      if (key === FREE) return;
      const at = this.find(key);
      this.keys[at] = key;
      this.values[at] = values[i]!;
    });
  }

  /** Where the key stands, or the free place where it would. */
  private find(key: number): number {
    let at = this.home(key);
    while (this.keys[at] !== FREE && this.keys[at] !== key) at = this.after(at);
    return at;
  }

  private after(at: number): number {
    return at + 1 === this.keys.length ? 0 : at + 1;
  }

  /** Multiplicative hashing by the golden ratio, so that neighbouring keys do not crowd together. */
  private home(key: number): number {
    return Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 0x100000000) * this.keys.length);
  }
}
