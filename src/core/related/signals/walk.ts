import type { Corpus } from '../../corpus';
import type { Draft, Query, Signal } from '../signal';

const STEPS = 4;
const RESTART = 0.2;
/** Probability below which a walk is not followed any further. */
const FAINT = 1e-4;
/** Tags and placeholders carried by more notes than this share lead everywhere, so nowhere. */
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 20;

/**
 * Where a random walk from the note ends up, over links, tags and placeholders: personalised PageRank
 * (Page et al. 1999, Haveliwala 2002) by a few steps of sparse power iteration.
 */
export const walk: Signal = {
  name: 'walk',
  features: [
    { name: 'pagerank', scale: 100, candidates: 120 },
    { name: 'onward', scale: 1, candidates: 60 },
  ],

  gather(query, [pagerank, onward]) {
    const { corpus, slot } = query;
    for (const [other, probability] of visits(corpus, slot)) if (other !== slot) pagerank?.add(other, probability);
    for (const next of corpus.graph.out(slot)) {
      const out = corpus.graph.out(next);
      const weight = 1 / Math.log(2 + out.length);
      for (const other of out) if (other !== slot) onward?.add(other, weight);
    }
  },

  evidence(query, candidate) {
    return between(query, candidate);
  },
};

/** Expected discounted number of visits of each note by a walk from `start`. */
function visits(corpus: Corpus, start: number): Map<number, number> {
  const { graph } = corpus;
  const limit = graph.size * COMMON_SHARE + COMMON_FLOOR;
  const total = new Map<number, number>();
  let notes = new Map<number, number>([[start, 1]]);
  let items = new Map<string, number>();
  for (let step = 0; step < STEPS; step++) {
    const nextNotes = new Map<number, number>();
    const nextItems = new Map<string, number>();
    const arrive = (slot: number, probability: number): void => {
      nextNotes.set(slot, (nextNotes.get(slot) ?? 0) + probability);
    };
    for (const [slot, probability] of notes) {
      if (probability < FAINT) continue;
      const shared = sharedItems(corpus, slot, limit);
      const exits = shared.reduce((sum, { weight }) => sum + weight, graph.degree(slot));
      const part = ((1 - RESTART) * probability) / exits;
      for (const other of graph.out(slot)) arrive(other, part);
      for (const other of graph.in(slot)) arrive(other, part);
      for (const { item, weight } of shared) nextItems.set(item, (nextItems.get(item) ?? 0) + part * weight);
    }
    for (const [item, probability] of items) {
      const members = carriers(corpus, item);
      if (probability < FAINT) continue;
      for (const other of members) arrive(other, ((1 - RESTART) * probability) / members.length);
    }
    for (const [slot, probability] of nextNotes) total.set(slot, (total.get(slot) ?? 0) + probability);
    notes = nextNotes;
    items = nextItems;
  }
  return total;
}

/** Tags (`#…`) and placeholders (`?…`) that a note shares with a few others, the rarer the heavier. */
function sharedItems(corpus: Corpus, slot: number, limit: number): { item: string; weight: number }[] {
  const { tags, placeholders } = corpus.graph;
  const shared: { item: string; weight: number }[] = [];
  const add = (item: string, carried: number): void => {
    if (carried > 1 && carried <= limit) shared.push({ item, weight: Math.min(1, 1.5 / Math.log(2 + carried)) });
  };
  for (const tag of tags.of(slot)) if (corpus.isTopical(tag)) add(`#${tag}`, tags.count(tag));
  for (const placeholder of placeholders.of(slot)) add(`?${placeholder}`, placeholders.count(placeholder));
  return shared;
}

function carriers({ graph }: Corpus, item: string): readonly number[] {
  return (item.startsWith('#') ? graph.tags : graph.placeholders).members(item.slice(1));
}

/** The notes on the shortest chain of links, if it has at most three links. */
function between({ corpus, slot, linked }: Query, candidate: number): Draft[] {
  if (linked.has(candidate)) return [];
  const there = corpus.graph.linked(candidate);
  const [common] = [...linked].filter((middle) => there.has(middle)).sort(corpus.byPath);
  const show = (middle: number): Draft => {
    const { path, title } = corpus.note(middle);
    return { kind: 'note', note: path, title, count: 1 };
  };
  if (common !== undefined) return [show(common)];
  for (const middle of [...linked].sort(corpus.byPath)) {
    for (const next of [...corpus.graph.linked(middle)].sort(corpus.byPath)) {
      if (next !== slot && there.has(next)) return [show(middle), show(next)];
    }
  }
  return [];
}
