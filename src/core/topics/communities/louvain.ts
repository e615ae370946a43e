import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../random';
import { connectedParts } from './connected-parts';
import { type Partition, singles } from './partition';
import { rowsOf } from './rows';
import type { TopicGraph } from './topic-graph';

/** Communities by the Louvain method, the reference for our own; those of several pieces are taken apart. */
export function runLouvain(graph: TopicGraph, resolution: number): Partition {
  return connectedParts(rowsOf(graph), graphologyLouvain(graph, resolution));
}

/**
 * The Louvain method (Blondel et al. 2008) of graphology as it is, from a graph built for it: a community for every node. The walk starts at
 * the first node, not at a random one: measured no worse, and one more note does not change where it starts.
 */
export function graphologyLouvain(graph: TopicGraph, resolution: number): Uint32Array {
  const host = new Graph({ type: 'undirected' });
  for (let node = 0; node < graph.nodes; node++) host.addNode(node);
  for (let a = 0; a < graph.nodes; a++) {
    for (let k = graph.starts[a]!; k < graph.starts[a + 1]!; k++) {
      if (graph.targets[k]! > a) host.addUndirectedEdge(a, graph.targets[k]!, { weight: graph.weights[k]! });
    }
  }
  if (host.size === 0) return singles(graph.nodes).of;
  const found = louvain.detailed(host, { resolution, randomWalk: false, rng: seededRandom(1) }).communities;
  return Uint32Array.from({ length: graph.nodes }, (_, node) => found[node] ?? 0);
}
