import { SlotSets } from '../slot-sets';

const NONE: readonly string[] = [];

/**
 * Which notes carry which items (tags, sources, placeholders): the note–item edges of the graph, in both directions.
 * Notes are slots (see `note-graph.ts`); an item lives as long as a note carries it.
 */
export class Incidence {
  private readonly sets = new SlotSets<string>();
  private readonly carried: (readonly string[])[] = [];
  /** How and where an item was first written, and in which notes it is written otherwise. */
  private readonly items = new Map<string, Item>();

  /** Replaces what the note carries. Keys are taken once each; `name` and `url` are for showing. */
  set(slot: number, given: readonly ItemRef[]): void {
    this.clear(slot);
    const keys: string[] = [];
    for (const { key, name, url } of given) {
      if (!this.sets.add(key, slot)) continue;
      keys.push(key);
      const item = this.items.get(key);
      if (!item) this.items.set(key, { name, url, others: null });
      else if (item.name !== name) (item.others ??= new Map()).set(slot, name);
    }
    // A copy has no room to grow, which most lists of one or two would carry for nothing.
    this.carried[slot] = keys.length === 0 ? NONE : keys.slice();
  }

  clear(slot: number): void {
    for (const key of this.of(slot)) {
      this.sets.delete(key, slot);
      this.items.get(key)?.others?.delete(slot);
      if (this.sets.count(key) === 0) this.items.delete(key);
    }
    this.carried[slot] = NONE;
  }

  /** Keys of the items that the note carries, in the order given. */
  of(slot: number): readonly string[] {
    return this.carried[slot] ?? NONE;
  }

  has(slot: number, key: string): boolean {
    return this.sets.has(key, slot);
  }

  /** Slots of the notes that carry the item. */
  members(key: string): number[] {
    return [...this.sets.of(key)];
  }

  /** The same, without a copy; not to be kept. */
  carriers(key: string): Iterable<number> {
    return this.sets.of(key);
  }

  /** Number of notes that carry the item. */
  count(key: string): number {
    return this.sets.count(key);
  }

  /** How this note, which carries the item, writes it. */
  nameIn(slot: number, key: string): string {
    const item = this.items.get(key);
    return item?.others?.get(slot) ?? item?.name ?? key;
  }

  url(key: string): string | null {
    return this.items.get(key)?.url ?? null;
  }

  get size(): number {
    return this.items.size;
  }

  /** Every key, sorted, so that what is built from it does not depend on the order of edits. */
  keys(): string[] {
    return [...this.items.keys()].sort();
  }
}

export interface ItemRef {
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
}

interface Item {
  readonly name: string;
  readonly url: string | null;
  others: Map<number, string> | null;
}
