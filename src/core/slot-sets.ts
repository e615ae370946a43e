const NONE: readonly number[] = [];

/** Slots by key, for many keys of which most have a single slot: that one is kept without a set around it. */
export class SlotSets<Key> {
  private readonly sets = new Map<Key, number | Set<number>>();

  /** Whether the slot is new to the key. */
  add(key: Key, slot: number): boolean {
    const known = this.sets.get(key);
    if (known === slot) return false;
    if (known === undefined) this.sets.set(key, slot);
    else if (typeof known === 'number') this.sets.set(key, new Set([known, slot]));
    else {
      const { size } = known;
      return known.add(slot).size > size;
    }
    return true;
  }

  /** Whether the slot was there. */
  delete(key: Key, slot: number): boolean {
    const known = this.sets.get(key);
    if (known === slot) return this.sets.delete(key);
    if (typeof known !== 'object' || !known.delete(slot)) return false;
    if (known.size === 0) this.sets.delete(key);
    return true;
  }

  has(key: Key, slot: number): boolean {
    const known = this.sets.get(key);
    return typeof known === 'object' ? known.has(slot) : known === slot;
  }

  count(key: Key): number {
    const known = this.sets.get(key);
    return typeof known === 'object' ? known.size : known === undefined ? 0 : 1;
  }

  /** In the order in which they were added. */
  of(key: Key): Iterable<number> {
    const known = this.sets.get(key);
    return typeof known === 'object' ? known : known === undefined ? NONE : [known];
  }
}
