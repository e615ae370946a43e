import type { Corpus } from '../corpus';
import type { NoteChain, PathStep, Via } from './path';
import { nameOf, type Thing } from './shared-things';
import { shortestPath } from './shortest-path';
import { UNIT } from './step-cost';
import { StepGraph } from './step-graph';

/** Edges that one search looks at, at most: a few milliseconds, and more than any chain that explains something needs. */
const MOST_EDGES = 60_000;

/**
 * Up to `limit` ways from one note to another through links and through what notes share, the shortest first; empty for a note and itself.
 *
 * The first is the shortest there is; each further one is the shortest that shares no note but the ends, and nothing that is stepped
 * through, with those before it. Yen's k shortest paths (1971) would mostly be one chain with a tag or a note exchanged; a chain that has
 * nothing in common with the others says something new. For the same reason only one chain leads straight from end to end.
 */
export function findPaths(corpus: Corpus, from: number, to: number, limit: number): NoteChain[] {
  if (from === to) return [];
  // Always searched in the same direction, so that the way there is the way back.
  const turned = corpus.byPath(from, to) > 0;
  const graph = turned ? new StepGraph(corpus, to, from) : new StepGraph(corpus, from, to);
  const chains: NoteChain[] = [];
  while (chains.length < limit) {
    const found = shortestPath(graph, MOST_EDGES);
    if (!found) break;
    const nodes = found.nodes.filter((node) => graph.isNote(node) || graph.thing(node));
    if (nodes.filter((node) => graph.isNote(node)).length === 2) graph.part();
    graph.close(nodes);
    chains.push(describe(corpus, graph, turned ? nodes.reverse() : nodes, found.cost));
  }
  return chains;
}

function describe(corpus: Corpus, graph: StepGraph, nodes: readonly number[], cost: number): NoteChain {
  const steps: PathStep[] = [];
  let last = -1;
  let thing: Thing | null = null;
  for (const node of nodes) {
    const through = graph.thing(node);
    if (through) {
      thing = through;
      continue;
    }
    if (last >= 0) steps.push({ from: corpus.note(last).path, to: corpus.note(node).path, via: thing ? viaThing(corpus, thing, last) : viaLink(corpus, last, node) });
    last = node;
    thing = null;
  }
  const notes = nodes.filter((node) => graph.isNote(node)).map((slot) => ({ note: corpus.note(slot).path, title: corpus.note(slot).title }));
  return { cost: cost / UNIT, steps, notes };
}

function viaThing(corpus: Corpus, thing: Thing, slot: number): Via {
  return { kind: thing.kind, name: nameOf(corpus, thing, slot), count: thing.count };
}

function viaLink({ graph }: Corpus, from: number, to: number): Via {
  const there = graph.linkCount(from, to);
  const back = graph.linkCount(to, from);
  const [source, target] = there > 0 ? [from, to] : [to, from];
  const link = graph.note(source)?.links[graph.targets(source).indexOf(target)];
  return {
    kind: 'link',
    name: link?.display ?? '',
    count: there + back,
    direction: there > 0 && back > 0 ? 'both' : there > 0 ? 'out' : 'in',
  };
}
