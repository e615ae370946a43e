/**
 * Which notes carry which items (tags, sources, placeholders): the note–item edges of the graph, in both directions.
 * Notes are slots (see `note-graph.ts`); an item lives as long as a note carries it.
 */
export class Incidence {
  private readonly items = new Map<string, Item>();
  private readonly carried: (readonly string[])[] = [];

  /** Replaces what the note carries. Keys are taken once each; `name` and `url` are for showing. */
  set(slot: number, given: readonly ItemRef[]): void {
    this.clear(slot);
    const keys: string[] = [];
    for (const { key, name, url } of given) {
      const item = this.items.get(key);
      if (item?.names.has(slot)) continue;
      if (item) item.names.set(slot, name);
      else this.items.set(key, { names: new Map([[slot, name]]), url });
      keys.push(key);
    }
    this.carried[slot] = keys;
  }

  clear(slot: number): void {
    for (const key of this.carried[slot] ?? []) {
      const item = this.items.get(key);
      if (!item) continue;
      item.names.delete(slot);
      if (item.names.size === 0) this.items.delete(key);
    }
    this.carried[slot] = [];
  }

  /** Keys of the items that the note carries, in the order given. */
  of(slot: number): readonly string[] {
    return this.carried[slot] ?? [];
  }

  has(slot: number, key: string): boolean {
    return this.items.get(key)?.names.has(slot) ?? false;
  }

  /** Slots of the notes that carry the item. */
  members(key: string): number[] {
    return [...(this.items.get(key)?.names.keys() ?? [])];
  }

  /** Number of notes that carry the item. */
  count(key: string): number {
    return this.items.get(key)?.names.size ?? 0;
  }

  /** How this note writes the item. */
  nameIn(slot: number, key: string): string {
    return this.items.get(key)?.names.get(slot) ?? key;
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
  /** Slot of each note that carries the item → how it writes it. */
  readonly names: Map<number, string>;
  readonly url: string | null;
}
