/** Weights are multiples of this: binary fractions, so that sums come out the same in any order. */
const UNIT = 1 / 256;

/** A weight as it stands in a graph: never 0, so that an edge stays one. */
export function rounded(weight: number): number {
  return Math.max(1, Math.round(weight / UNIT)) * UNIT;
}

/** The neighbours of node i at `starts[i] … starts[i + 1] − 1`, each once. */
interface SparseRows {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** Takes an undirected edge between two different nodes; of edges between the same two, the weights add up. */
export type AddEdge = (a: number, b: number, weight: number) => void;

/**
 * The rows of a graph, neighbours in the order of their edges.
 *
 * @param addAll adds every edge, the same ones whenever it is called: once to count and once to fill, so that no list of them is kept beside the rows.
 */
export function sparseRows(nodes: number, addAll: (add: AddEdge) => void): SparseRows {
  const starts = new Uint32Array(nodes + 1);
  addAll((a, b) => {
    starts[a + 1]!++;
    starts[b + 1]!++;
  });
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const targets = new Uint32Array(starts[nodes]!);
  const weights = new Float64Array(starts[nodes]!);
  const next = starts.slice(0, nodes);
  const put = (from: number, to: number, weight: number): void => {
    targets[next[from]!] = to;
    weights[next[from]!++] = weight;
  };
  addAll((a, b, weight) => {
    const whole = rounded(weight);
    put(a, b, whole);
    put(b, a, whole);
  });
  return merged(nodes, { starts, targets, weights }, next);
}

/** Makes parallel edges one, in place: two notes can be linked and have like words. `known` is room for a number of each node. */
function merged(nodes: number, { starts, targets, weights }: SparseRows, known: Uint32Array): SparseRows {
  // Where the edge to a node stands, plus one; what stands before the row is of another one.
  known.fill(0);
  let end = 0;
  for (let node = 0, from = 0; node < nodes; node++) {
    const to = starts[node + 1]!;
    const first = end;
    for (let k = from; k < to; k++) {
      const at = known[targets[k]!]!;
      if (at > first) weights[at - 1]! += weights[k]!;
      else {
        targets[end] = targets[k]!;
        weights[end++] = weights[k]!;
        known[targets[k]!] = end;
      }
    }
    starts[node + 1] = end;
    from = to;
  }
  return { starts, targets: targets.subarray(0, end), weights: weights.subarray(0, end) };
}
