import type { TopicGraph } from './topic-graph';

/**
 * An undirected weighted graph by its nodes: the neighbours of node i stand at `starts[i] … ends[i] − 1` of `targets` and `weights`;
 * every edge is there twice. Rows may have room between them.
 */
export interface Rows {
  readonly nodes: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The same arrays seen as rows, without a copy. */
export function rowsOf({ nodes, starts, targets, weights }: TopicGraph): Rows {
  return { nodes, starts, ends: starts.subarray(1), targets, weights };
}

/** Sum of the weights at each node. */
export function strengthsOf({ nodes, starts, ends, weights }: Rows): Float64Array {
  const strengths = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    let sum = 0;
    for (let k = starts[node]!; k < ends[node]!; k++) sum += weights[k]!;
    strengths[node] = sum;
  }
  return strengths;
}
