import type { Column } from '../column';
import type { Corpus } from '../../corpus';

const STEPS = 4;
const RESTART = 0.2;
/** Probability below which a walk is not followed any further: bounds the work of a step to the inverse of it. */
const FAINT = 5e-4;
/** Nor is it followed through notes with more links than this, unless it starts there: they lead everywhere. */
const LARGEST_HUB = 2000;
/** Tags and placeholders carried by more notes than this share, or number, lead everywhere, so nowhere. */
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 20;
const COMMON_CEILING = 300;

/** A tag or a placeholder on the way. */
interface Item {
  readonly members: readonly number[];
  /** How likely it is taken, beside a link with 1. */
  readonly weight: number;
  /** Probability of being there at this step, and at the next. */
  now: number;
  next: number;
}

/**
 * Personalised PageRank (Page et al. 1999, Haveliwala 2002) by a few steps of sparse power iteration, over links in both directions and
 * over the tags and placeholders that notes share. For one question: what it has looked up of items it keeps.
 */
export class RandomWalk {
  private readonly tags = new Map<string, Item | null>();
  private readonly placeholders = new Map<string, Item | null>();
  /** Those that lead somewhere, in the order in which they were met. */
  private readonly items: Item[] = [];
  private readonly limit: number;

  constructor(private readonly corpus: Corpus) {
    this.limit = Math.min(COMMON_CEILING, corpus.graph.size * COMMON_SHARE + COMMON_FLOOR);
  }

  /** Expected discounted number of visits of each note by a walk from `start`. The columns are emptied first; the first is the answer. */
  from(start: number, [total, one, other]: readonly [Column, Column, Column]): void {
    const { capacity } = this.corpus.graph;
    let [notes, next] = [one, other];
    total.reset(capacity);
    notes.reset(capacity);
    notes.add(start, 1);
    for (let step = 0; step < STEPS; step++) {
      next.reset(capacity);
      const probabilities = notes.raw();
      const known = this.items.length;
      for (const slot of notes.touched()) {
        const probability = probabilities[slot]!;
        if (probability >= FAINT && (step === 0 || this.corpus.graph.degree(slot) <= LARGEST_HUB)) this.leave(slot, (1 - RESTART) * probability, next);
      }
      for (let i = 0; i < known; i++) {
        const { members, now } = this.items[i]!;
        if (now < FAINT) continue;
        next.addAll(members, ((1 - RESTART) * now) / members.length);
      }
      for (const item of this.items) {
        item.now = item.next;
        item.next = 0;
      }
      const reached = next.raw();
      for (const slot of next.touched()) total.add(slot, reached[slot]!);
      [notes, next] = [next, notes];
    }
  }

  /** Divides the probability of being at a note among its exits. */
  private leave(slot: number, probability: number, to: Column): void {
    const { graph } = this.corpus;
    const shared = this.itemsOf(slot);
    let exits = graph.degree(slot);
    for (const { weight } of shared) exits += weight;
    const part = probability / exits;
    to.addAll(graph.around(slot), part);
    for (const item of shared) item.next += part * item.weight;
  }

  private itemsOf(slot: number): Item[] {
    const { tags, placeholders } = this.corpus.graph;
    const found: Item[] = [];
    for (const tag of tags.of(slot)) {
      let item = this.tags.get(tag);
      if (item === undefined) this.tags.set(tag, (item = this.corpus.isTopical(tag) ? this.itemOf(tags, tag) : null));
      if (item) found.push(item);
    }
    for (const placeholder of placeholders.of(slot)) {
      let item = this.placeholders.get(placeholder);
      if (item === undefined) this.placeholders.set(placeholder, (item = this.itemOf(placeholders, placeholder)));
      if (item) found.push(item);
    }
    return found;
  }

  /** `null` where it leads nowhere, or everywhere. */
  private itemOf(incidence: Corpus['graph']['tags'], key: string): Item | null {
    const carried = incidence.count(key);
    if (carried < 2 || carried > this.limit) return null;
    const item = { members: incidence.members(key), weight: Math.min(1, 1.5 / Math.log(2 + carried)), now: 0, next: 0 };
    this.items.push(item);
    return item;
  }
}
