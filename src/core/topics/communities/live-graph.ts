import type { Rows } from './rows';
import type { TopicGraph } from './topic-graph';

/** Room that a row gets beyond what it holds: a constant, and this share of it. */
const SPARE = 2;
const SPARE_SHARE = 1 / 4;
/** What all arrays get beyond what is needed, so that they seldom have to be copied. */
const GROWTH = 1.25;

/**
 * A graph whose nodes change their edges one at a time. Rows have room; one that needs more moves to the end, and what it leaves stays unused
 * until the graph is made anew, as at each computation of the topics.
 */
export class LiveGraph implements Rows {
  nodes: number;
  starts: Uint32Array;
  ends: Uint32Array;
  targets: Uint32Array;
  weights: Float64Array;
  /** Where the room of each row ends. */
  private limits: Uint32Array;
  private end = 0;

  constructor(graph: TopicGraph) {
    this.nodes = graph.nodes;
    const room = Math.ceil(graph.nodes * GROWTH) + 64;
    [this.starts, this.ends, this.limits] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
    for (let node = 0; node < graph.nodes; node++) this.allot(node, graph.starts[node + 1]! - graph.starts[node]!);
    this.targets = new Uint32Array(Math.ceil(this.end * GROWTH) + 64);
    this.weights = new Float64Array(this.targets.length);
    for (let node = 0; node < graph.nodes; node++) {
      let end = this.starts[node]!;
      for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) {
        this.targets[end] = graph.targets[k]!;
        this.weights[end++] = graph.weights[k]!;
      }
      this.ends[node] = end;
    }
  }

  /** A new node without edges. */
  add(): number {
    if (this.nodes === this.starts.length) {
      const room = Math.ceil(this.nodes * GROWTH) + 64;
      this.starts = enlarged(this.starts, room);
      this.ends = enlarged(this.ends, room);
      this.limits = enlarged(this.limits, room);
    }
    const node = this.nodes++;
    this.allot(node, 0);
    this.reserve();
    this.ends[node] = this.starts[node]!;
    return node;
  }

  /**
   * Replaces the edges of a node, given as the weight by neighbour, none of them itself.
   *
   * @param changed told of every neighbour whose edge with the node has another weight than before, with the difference.
   */
  setEdges(node: number, edges: ReadonlyMap<number, number>, changed: (neighbour: number, by: number) => void): void {
    const fresh = new Map(edges);
    for (let at = this.ends[node]! - 1; at >= this.starts[node]!; at--) {
      const other = this.targets[at]!;
      const by = (fresh.get(other) ?? 0) - this.weights[at]!;
      fresh.delete(other);
      if (by === 0) continue;
      this.reweigh(node, at, by);
      this.reweigh(other, this.find(other, node), by);
      changed(other, by);
    }
    for (const [other, weight] of fresh) {
      this.append(node, other, weight);
      this.append(other, node, weight);
      changed(other, weight);
    }
  }

  /** Where the edge from a node to another stands; it must be there. */
  private find(node: number, other: number): number {
    let at = this.starts[node]!;
    while (this.targets[at] !== other) at++;
    return at;
  }

  /** Weights are sums of binary fractions: an edge that has lost all of them weighs exactly nothing. */
  private reweigh(node: number, at: number, by: number): void {
    this.weights[at]! += by;
    if (this.weights[at]! > 0) return;
    const last = --this.ends[node]!;
    this.targets[at] = this.targets[last]!;
    this.weights[at] = this.weights[last]!;
  }

  private append(node: number, other: number, weight: number): void {
    if (this.ends[node] === this.limits[node]) this.move(node);
    const at = this.ends[node]!++;
    this.targets[at] = other;
    this.weights[at] = weight;
  }

  /** Moves a full row to the end, into twice the room. */
  private move(node: number): void {
    const [from, to] = [this.starts[node]!, this.ends[node]!];
    this.allot(node, 2 * (to - from));
    this.reserve();
    this.targets.copyWithin(this.starts[node]!, from, to);
    this.weights.copyWithin(this.starts[node]!, from, to);
    this.ends[node] = this.starts[node]! + to - from;
  }

  /** Gives a row its place, for about so many edges. */
  private allot(node: number, edges: number): void {
    this.starts[node] = this.end;
    this.end += edges + SPARE + Math.floor(edges * SPARE_SHARE);
    this.limits[node] = this.end;
  }

  private reserve(): void {
    if (this.end <= this.targets.length) return;
    const room = Math.ceil(this.end * GROWTH);
    this.targets = enlarged(this.targets, room);
    const weights = new Float64Array(room);
    weights.set(this.weights);
    this.weights = weights;
  }
}

function enlarged(array: Uint32Array, room: number): Uint32Array {
  const larger = new Uint32Array(room);
  larger.set(array);
  return larger;
}
