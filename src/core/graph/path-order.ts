import type { NotePath } from '../note/note';

/**
 * The places of notes in the order of their paths, by code units, as whole numbers: ties are decided by it many thousand times a query,
 * where comparing the paths themselves would cost more than all else. Brought up to date when it is asked after notes came or went.
 */
export class PathOrder {
  private sorted: number[] = [];
  /** By slot its place in `sorted`, counted from 1; 0 for none. */
  private places = new Uint32Array(0);
  private readonly come = new Set<number>();
  private readonly gone = new Set<number>();

  /** @param pathOf the path of the note in a slot that is taken. */
  constructor(private readonly pathOf: (slot: number) => NotePath) {}

  /** A slot was taken. */
  add(slot: number): void {
    this.come.add(slot);
  }

  /** A slot was emptied. */
  remove(slot: number): void {
    if (!this.come.delete(slot)) this.gone.add(slot);
  }

  /** All slots that are taken, sorted. Not to be kept. */
  slots(): readonly number[] {
    this.settle();
    return this.sorted;
  }

  /** Negative where the note in slot `a` comes first; an empty slot comes before all others. */
  compare(a: number, b: number): number {
    this.settle();
    return (this.places[a] ?? 0) - (this.places[b] ?? 0);
  }

  private settle(): void {
    if (this.come.size === 0 && this.gone.size === 0) return;
    const come = Array.from(this.come, (slot) => ({ slot, path: this.pathOf(slot) })).sort((a, b) => (a.path < b.path ? -1 : 1));
    const kept = this.sorted.filter((slot) => !this.gone.has(slot));
    for (const slot of this.gone) this.places[slot] = 0;
    this.sorted = come.length === 0 ? kept : merge(kept, come, this.pathOf);
    this.come.clear();
    this.gone.clear();
    const largest = this.sorted.reduce((most, slot) => Math.max(most, slot), 0);
    if (largest >= this.places.length) this.places = new Uint32Array(2 * largest + 2);
    this.sorted.forEach((slot, i) => (this.places[slot] = i + 1));
  }
}

/** Puts the few that came where they belong among the others; by bisection, so that few paths are read. */
function merge(kept: readonly number[], come: readonly { readonly slot: number; readonly path: NotePath }[], pathOf: (slot: number) => NotePath): number[] {
  const merged: number[] = [];
  let from = 0;
  for (const { slot, path } of come) {
    let to = from;
    for (let high = kept.length; to < high;) {
      const middle = (to + high) >> 1;
      if (pathOf(kept[middle]!) < path) to = middle + 1;
      else high = middle;
    }
    while (from < to) merged.push(kept[from++]!);
    merged.push(slot);
  }
  while (from < kept.length) merged.push(kept[from++]!);
  return merged;
}
