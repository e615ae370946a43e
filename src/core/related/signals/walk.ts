import type { Column } from '../column';
import type { Corpus } from '../../corpus';
import { topSlots } from '../../top-slots';
import type { Draft, Query, Signal } from '../signal';
import { RandomWalk } from './random-walk';

/** Notes with more links than this are not walked through on the way to the next step. */
const LARGEST_HUB = 2000;
/** Notes two steps away from which a third is taken, the likeliest. */
const MOST_MIDDLES = 150;

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
    const probabilities = visits.raw();
    for (const other of visits.touched()) if (other !== slot) pagerank?.add(other, probabilities[other]! * hubness(graph.degree(other)));
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
  for (const first of graph.around(slot)) {
    const links = graph.degree(first);
    if (links <= LARGEST_HUB) two.addAll(graph.around(first), 1 / (own * links));
  }
  two.set(slot, 0);
  const reached = two.raw();
  let middles = two.touched();
  if (middles.length > MOST_MIDDLES) {
    // Rounded, so that the order in which sums were made cannot show.
    for (const middle of middles) reached[middle] = Math.round(1e12 * reached[middle]!) / 1e12;
    middles = topSlots(middles, reached, MOST_MIDDLES, byPath);
  }
  for (const middle of middles) {
    const links = graph.degree(middle);
    if (links <= LARGEST_HUB) column.addAll(graph.around(middle), (100 * reached[middle]!) / links);
  }
  column.set(slot, 0);
}

/** One by a root of the degree; from a table, since a walk comes by thousands of notes. */
function hubness(degree: number): number {
  return INVERSE_ROOTS[degree] ?? inverseRoot(degree);
}

function inverseRoot(degree: number): number {
  return 1 / Math.sqrt(Math.sqrt(1 + degree));
}

const INVERSE_ROOTS = Float64Array.from({ length: 1024 }, (_, degree) => inverseRoot(degree));

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
