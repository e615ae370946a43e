import type { Column } from '../column';
import type { Corpus } from '../../corpus';
import { topSlots } from '../../top-slots';
import type { Draft, Query, Signal } from '../signal';
import { RandomWalk } from './random-walk';

/** Notes with more links than this are not walked through on the way to the next step. */
const LARGEST_HUB = 2000;
/** Notes two steps away from which a third is taken, the likeliest. */
const MOST_MIDDLES = 400;

/** Where a random walk from the note leads, over links, tags and placeholders; what its links link to; and what is three links away. */
export const walk: Signal = {
  name: 'walk',
  features: [
    { name: 'pagerank', scale: 100, candidates: 120 },
    { name: 'onward', scale: 1, candidates: 60 },
    { name: 'threeSteps', scale: 1, candidates: 0 },
  ],

  gather(query, [pagerank, onward, threeSteps]) {
    const { corpus, slot } = query;
    const { graph } = corpus;
    // Divided by a root of the degree, so that hubs, where every walk comes by, do not lead.
    const [visits, ...rest] = columnsOf(corpus);
    new RandomWalk(corpus).from(slot, [visits, ...rest]);
    for (const other of visits.touched()) if (other !== slot) pagerank?.add(other, visits.get(other) / Math.sqrt(Math.sqrt(1 + graph.degree(other))));
    for (const next of graph.out(slot)) {
      const out = graph.out(next);
      if (out.length > LARGEST_HUB) continue;
      const weight = 1 / Math.log(2 + out.length);
      for (const other of out) if (other !== slot) onward?.add(other, weight);
    }
    if (threeSteps) walkThree(query, threeSteps);
  },

  evidence(query, candidate) {
    return between(query, candidate);
  },
};

function columnsOf({ cache, graph: { capacity } }: Corpus): [Column, Column, Column] {
  return [cache.scratch(0, capacity), cache.scratch(1, capacity), cache.scratch(2, capacity)];
}

/** 100 times the probability of each note after three steps along links, either way. */
function walkThree({ corpus: { graph, byPath, cache }, slot }: Query, column: Column): void {
  const two = cache.scratch(0, graph.capacity);
  const own = graph.degree(slot);
  eachLinked(graph, slot, (first) => {
    const links = graph.degree(first);
    if (links > LARGEST_HUB) return;
    const part = 1 / (own * links);
    eachLinked(graph, first, (second) => {
      if (second !== slot) two.add(second, part);
    });
  });
  const reached = two.raw();
  let middles = two.touched();
  if (middles.length > MOST_MIDDLES) {
    // Rounded, so that the order in which sums were made cannot show.
    for (const middle of middles) reached[middle] = Math.max(1e-12, Math.round(1e12 * reached[middle]!) / 1e12);
    middles = topSlots(middles, reached, MOST_MIDDLES, byPath);
  }
  for (const middle of middles) {
    const links = graph.degree(middle);
    if (links > LARGEST_HUB) continue;
    const part = (100 * reached[middle]!) / links;
    eachLinked(graph, middle, (third) => {
      if (third !== slot) column.add(third, part);
    });
  }
}

/** Visits what a note is linked with; what is linked both ways twice. */
function eachLinked(graph: Corpus['graph'], slot: number, visit: (other: number) => void): void {
  for (const other of graph.out(slot)) visit(other);
  for (const other of graph.in(slot)) visit(other);
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
