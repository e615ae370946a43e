import type { Corpus } from '../../corpus';

const STEPS = 4;
const RESTART = 0.2;
/** Probability below which a walk is not followed any further: bounds the work of a step to the inverse of it. */
const FAINT = 5e-4;
/** Tags and placeholders carried by more notes than this share, or number, lead everywhere, so nowhere. */
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 20;
const COMMON_CEILING = 300;

/** A tag or a placeholder on the way. */
interface Item {
  readonly members: readonly number[];
  /** How likely it is taken, beside a link with 1. */
  readonly weight: number;
}

/**
 * Personalised PageRank (Page et al. 1999, Haveliwala 2002) by a few steps of sparse power iteration, over links in both directions and
 * over the tags and placeholders that notes share. For one question: what it has looked up of items it keeps.
 */
export class RandomWalk {
  private readonly items = new Map<string, Item | null>();
  private readonly limit: number;

  constructor(private readonly corpus: Corpus) {
    this.limit = Math.min(COMMON_CEILING, corpus.graph.size * COMMON_SHARE + COMMON_FLOOR);
  }

  /** Expected discounted number of visits of each note by a walk from `start`. */
  from(start: number): Map<number, number> {
    const total = new Map<number, number>();
    let notes = new Map<number, number>([[start, 1]]);
    let items = new Map<Item, number>();
    for (let step = 0; step < STEPS; step++) {
      const nextNotes = new Map<number, number>();
      const nextItems = new Map<Item, number>();
      for (const [slot, probability] of notes) if (probability >= FAINT) this.leave(slot, (1 - RESTART) * probability, nextNotes, nextItems);
      for (const [{ members }, probability] of items) {
        if (probability < FAINT) continue;
        const part = ((1 - RESTART) * probability) / members.length;
        for (const slot of members) add(nextNotes, slot, part);
      }
      for (const [slot, probability] of nextNotes) add(total, slot, probability);
      [notes, items] = [nextNotes, nextItems];
    }
    return total;
  }

  /** Divides the probability of being at a note among its exits. */
  private leave(slot: number, probability: number, notes: Map<number, number>, items: Map<Item, number>): void {
    const { graph } = this.corpus;
    const shared = this.itemsOf(slot);
    const part = probability / shared.reduce((sum, { weight }) => sum + weight, graph.degree(slot));
    for (const other of graph.out(slot)) add(notes, other, part);
    for (const other of graph.in(slot)) add(notes, other, part);
    for (const item of shared) add(items, item, part * item.weight);
  }

  private itemsOf(slot: number): Item[] {
    const { graph: { tags, placeholders } } = this.corpus;
    const found: Item[] = [];
    const take = (item: Item | null): void => {
      if (item) found.push(item);
    };
    for (const tag of tags.of(slot)) take(this.item('#', tag));
    for (const placeholder of placeholders.of(slot)) take(this.item('?', placeholder));
    return found;
  }

  /** `null` where it leads nowhere, or everywhere. */
  private item(kind: '#' | '?', key: string): Item | null {
    const name = kind + key;
    const known = this.items.get(name);
    if (known !== undefined) return known;
    const { corpus: { graph } } = this;
    const incidence = kind === '#' ? graph.tags : graph.placeholders;
    const carried = incidence.count(key);
    const leads = carried > 1 && carried <= this.limit && (kind === '?' || this.corpus.isTopical(key));
    const item = leads ? { members: incidence.members(key), weight: Math.min(1, 1.5 / Math.log(2 + carried)) } : null;
    this.items.set(name, item);
    return item;
  }
}

function add<Key>(to: Map<Key, number>, key: Key, value: number): void {
  to.set(key, (to.get(key) ?? 0) + value);
}
