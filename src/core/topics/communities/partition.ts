/** A community for every node of a graph: numbers from 0, without gaps, in order of their first node. */
export interface Partition {
  readonly of: Uint32Array;
  readonly count: number;
}

/** Every node by itself. */
export function singles(nodes: number): Partition {
  return { of: Uint32Array.from({ length: nodes }, (_, node) => node), count: nodes };
}

/** Numbers the labels of the first `nodes` nodes anew. Labels are below `labels.length`. */
export function compact(labels: Uint32Array, nodes: number): Partition {
  const fresh = new Uint32Array(labels.length);
  const of = new Uint32Array(nodes);
  let count = 0;
  for (let node = 0; node < nodes; node++) {
    const label = labels[node]!;
    if (fresh[label] === 0) fresh[label] = ++count;
    of[node] = fresh[label]! - 1;
  }
  return { of, count };
}
