import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../random';
import { connectedParts } from './connected-parts';
import { type Partition, singles } from './partition';
import { rowsOf } from './rows';
import type { TopicGraph } from './topic-graph';

/**
 * Communities by the Louvain method (Blondel et al. 2008) of graphology, the reference for our own; its communities can be of several
 * pieces, each of which is made one. The walk starts at the first node, not at a random one: measured no worse, and one more note does not
 * change where it starts.
 */
export function runLouvain(graph: TopicGraph, resolution: number): Partition {
  const host = new Graph({ type: 'undirected', multi: true });
  for (let node = 0; node < graph.nodes; node++) host.addNode(node);
  for (let a = 0; a < graph.nodes; a++) {
    for (let k = graph.starts[a]!; k < graph.starts[a + 1]!; k++) {
      if (graph.targets[k]! > a) host.addUndirectedEdge(a, graph.targets[k]!, { weight: graph.weights[k]! });
    }
  }
  if (host.size === 0) return singles(graph.nodes);
  const found = louvain.detailed(host, { resolution, randomWalk: false, rng: seededRandom(1) }).communities;
  return connectedParts(rowsOf(graph), Uint32Array.from({ length: graph.nodes }, (_, node) => found[node] ?? 0));
}
