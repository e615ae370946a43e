/** Notes that may come before the column is made anew. */
const SPARE = 1024;

/** One number per note of the vault: dense values, and the slots that are not zero. */
export class Column {
  private values = new Float64Array(0);
  private readonly slots: number[] = [];

  /** Empties the column and makes room for slots below `capacity`. */
  reset(capacity: number): void {
    if (this.values.length < capacity) this.values = new Float64Array(capacity + SPARE);
    else for (const slot of this.slots) this.values[slot] = 0;
    this.slots.length = 0;
  }

  /** @param value not negative. */
  add(slot: number, value: number): void {
    if (value <= 0) return;
    if (this.values[slot] === 0) this.slots.push(slot);
    this.values[slot]! += value;
  }

  /** Adds the same positive value to each of some slots. */
  addAll(slots: readonly number[], value: number): void {
    const { values } = this;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      if (values[slot] === 0) this.slots.push(slot);
      values[slot]! += value;
    }
  }

  set(slot: number, value: number): void {
    if (this.values[slot] === 0 && value !== 0) this.slots.push(slot);
    this.values[slot] = value;
  }

  get(slot: number): number {
    return this.values[slot] ?? 0;
  }

  /** Slots with a value, in the order in which they got it. */
  touched(): readonly number[] {
    return this.slots;
  }

  /** The values by slot, for ranking. */
  raw(): Float64Array {
    return this.values;
  }
}
