import type { InvertedIndex } from './inverted-index';
import type { Neighbours } from './nearest-notes';

/** Neighbours kept of each note. */
const LISTED = 20;
/** A list is made anew when more notes than this share changed since: every change moves all weights a little. */
const STALE_SHARE = 1 / 500;

interface List extends Neighbours {
  /** How many changes it knows of. */
  readonly known: number;
}

const NONE: Neighbours = { ids: new Uint32Array(0), cosines: new Float32Array(0) };

/**
 * The nearest notes of each note by words, made when they are first asked for and kept through changes: a change is taken up by comparing
 * the list's note with the changed ones, so that it costs a query for the note that changed and next to nothing for the others.
 * In a vault of fewer than 500 notes every list is as if made anew; in larger ones the cosines may lag behind by what n/500 changes move
 * the weights of terms.
 */
export class NeighbourLists {
  private lists: (List | undefined)[] = [];
  /** Slots that changed, the last ones in order; the first of them is the change number `dropped`. */
  private changes: number[] = [];
  private dropped = 0;

  constructor(private readonly index: InvertedIndex) {}

  /** A note has other words, or is gone. */
  change(slot: number): void {
    this.lists[slot] = undefined;
    this.changes.push(slot);
    const most = this.patience();
    if (this.changes.length <= 2 * most + 64) return;
    const fewer = this.changes.length - most;
    this.changes = this.changes.slice(fewer);
    this.dropped += fewer;
  }

  /** Makes all lists anew, for notes with other words, until what is answered is called; no note may change meanwhile. */
  startAnew(): () => void {
    const before = this.lists;
    this.lists = [];
    return () => {
      this.lists = before;
    };
  }

  /** The 20 nearest notes of a note, nearest first. */
  of(slot: number): Neighbours {
    const known = this.lists[slot];
    const now = this.dropped + this.changes.length;
    if (known?.known === now) return known;
    const isFresh = known && known.known >= this.dropped && now - known.known <= this.patience();
    const updated = isFresh ? this.updated(slot, known) : null;
    const list = { ...(updated ?? this.index.nearest(slot, LISTED)), known: now };
    this.lists[slot] = list;
    return list;
  }

  private patience(): number {
    return Math.floor(this.index.notes * STALE_SHARE);
  }

  /** The list with what has changed since it was made; `null` where it has lost a note and would have to be searched for another. */
  private updated(slot: number, list: List): Neighbours | null {
    const changed = new Set(this.changes.slice(list.known - this.dropped));
    changed.delete(slot);
    const slots = [...changed];
    const cosines = this.index.cosines(slot, slots);
    const last = list.cosines[list.cosines.length - 1] ?? 0;
    const merged = slots.map((other, i): [number, number] => [other, cosines[i]!]).filter(([, cosine]) => cosine > 0 && (cosine >= last || list.ids.length < LISTED));
    const kept = Array.from(list.ids, (other, i): [number, number] => [other, list.cosines[i]!]).filter(([other]) => !changed.has(other));
    if (list.ids.length >= LISTED && kept.length + merged.length < LISTED) return null;
    const all = [...kept, ...merged].sort(([a, one], [b, other]) => other - one || this.index.tie(a, b)).slice(0, LISTED);
    return all.length === 0 ? NONE : { ids: Uint32Array.from(all, ([other]) => other), cosines: Float32Array.from(all, ([, cosine]) => cosine) };
  }
}
