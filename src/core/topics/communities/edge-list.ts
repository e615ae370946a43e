/** Weights are multiples of this: binary fractions, so that sums come out the same in any order. */
const UNIT = 1 / 256;

/** The neighbours of node i at `starts[i] … starts[i + 1] − 1`, each once. */
interface SparseRows {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** A weight as it stands in a graph: never 0, so that an edge stays one. */
export function rounded(weight: number): number {
  return Math.max(1, Math.round(weight / UNIT)) * UNIT;
}

/** Undirected edges on their way into a graph, in growing arrays. */
export class EdgeList {
  private a: Uint32Array;
  private b: Uint32Array;
  private weight: Float32Array;
  private size = 0;

  /** @param room edges that are likely. */
  constructor(room: number) {
    this.a = new Uint32Array(room + 16);
    this.b = new Uint32Array(room + 16);
    this.weight = new Float32Array(room + 16);
  }

  /** Two different nodes; what is added twice weighs both together. */
  add(a: number, b: number, weight: number): void {
    if (this.size === this.a.length) this.grow();
    this.a[this.size] = a;
    this.b[this.size] = b;
    // In single precision, such fractions are still exact.
    this.weight[this.size++] = rounded(weight);
  }

  /** Neighbours stand in the order of their edges. */
  toRows(nodes: number): SparseRows {
    const { size, a, b, weight } = this;
    const starts = new Uint32Array(nodes + 1);
    for (let e = 0; e < size; e++) {
      starts[a[e]! + 1]!++;
      starts[b[e]! + 1]!++;
    }
    for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
    const targets = new Uint32Array(2 * size);
    const weights = new Float64Array(2 * size);
    const next = starts.slice(0, nodes);
    for (let e = 0; e < size; e++) {
      const from = a[e]!;
      const to = b[e]!;
      targets[next[from]!] = to;
      weights[next[from]!++] = weight[e]!;
      targets[next[to]!] = from;
      weights[next[to]!++] = weight[e]!;
    }
    return merged(nodes, { starts, targets, weights });
  }

  private grow(): void {
    const room = Math.ceil(this.a.length * 1.5);
    const [a, b, weight] = [new Uint32Array(room), new Uint32Array(room), new Float32Array(room)];
    a.set(this.a);
    b.set(this.b);
    weight.set(this.weight);
    [this.a, this.b, this.weight] = [a, b, weight];
  }
}

/** Makes parallel edges one, in place: two notes can be linked and have like words. */
function merged(nodes: number, { starts, targets, weights }: SparseRows): SparseRows {
  /** Where the edge to a node stands, plus one; what stands before the row is of another one. */
  const known = new Uint32Array(nodes);
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
