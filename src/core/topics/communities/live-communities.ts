import { HYSTERESIS } from './hold-still';
import { LiveGraph } from './live-graph';
import { LocalMoving, type MovingOptions } from './local-moving';
import type { Partition } from './partition';
import { strengthsOf } from './rows';
import type { TopicGraph } from './topic-graph';

/**
 * Communities that follow a graph edge by edge: after each change only the nodes that it concerns, and those that follow them, are looked at
 * again (dynamic frontier, Sahu 2024), on the lowest level and with hysteresis. Every community stays of one piece. What whole communities
 * would gain by merging is left to the next computation.
 */
export class LiveCommunities {
  readonly graph: LiveGraph;
  /** What a community stands for, by its number; −1 for nothing. A piece that comes off stands for the same. */
  private marks: Int32Array;
  private moving: LocalMoving;
  /** Sum of all strengths. */
  private all: number;
  /** Nodes that lost a neighbour in their community, by community: if it is in pieces now, each has one of them. */
  private readonly bereft = new Map<number, Set<number>>();
  private readonly seen = new Set<number>();

  /** @param marks for each community of the partition. */
  constructor(graph: TopicGraph, { of, count }: Partition, marks: ArrayLike<number>, private readonly resolution: number) {
    this.graph = new LiveGraph(graph);
    const room = this.graph.starts.length;
    const [strengths, communities] = [new Float64Array(room), new Uint32Array(room)];
    strengths.set(strengthsOf(this.graph));
    communities.set(of);
    this.all = strengths.reduce((sum, strength) => sum + strength, 0);
    this.moving = new LocalMoving(this.graph, strengths, communities, this.scale());
    this.marks = new Int32Array(room).fill(-1);
    for (let community = 0; community < count; community++) this.marks[community] = marks[community] ?? -1;
  }

  /** A new node, by itself and without edges. */
  add(): number {
    if (this.graph.nodes === this.moving.of.length) {
      const room = Math.ceil(1.25 * this.graph.nodes) + 64;
      this.moving = this.moving.grown(room);
      const marks = new Int32Array(room).fill(-1);
      marks.set(this.marks);
      this.marks = marks;
    }
    const node = this.graph.add();
    this.moving.place(node);
    this.marks[this.moving.of[node]!] = -1;
    return node;
  }

  communityOf(node: number): number {
    return this.moving.of[node]!;
  }

  markOf(node: number): number {
    return this.marks[this.moving.of[node]!]!;
  }

  /** Replaces the edges of a node; the communities follow with `settle`. */
  setEdges(node: number, edges: ReadonlyMap<number, number>): void {
    const { moving } = this;
    // Before its neighbours: one of them might come to it and the two stay by themselves.
    moving.enqueue(node);
    let sum = 0;
    this.graph.setEdges(node, edges, (other, by) => {
      sum += by;
      moving.reweigh(other, by);
      moving.enqueue(other);
      if (by >= 0 || moving.of[other] !== moving.of[node]) return;
      this.mourn(moving.of[node]!, other);
      this.mourn(moving.of[node]!, node);
    });
    if (sum !== 0) moving.reweigh(node, sum);
    this.all += 2 * sum;
    moving.scale = this.scale();
  }

  /** Moves what is clearly better placed elsewhere, and takes apart what has come apart; `moved` is told of each node that changed its community, perhaps more than once. */
  settle(moved: (node: number) => void): void {
    const options: MovingOptions = {
      hysteresis: HYSTERESIS, alone: false, most: Infinity,
      moved: (node, from) => {
        this.leave(node, from);
        moved(node);
      },
    };
    do {
      this.moving.run(options);
      const concerned = [...this.bereft];
      this.bereft.clear();
      for (const [community, nodes] of concerned) this.split(community, [...nodes].filter((node) => this.moving.of[node] === community), moved);
    } while (this.bereft.size > 0 || this.moving.isWaiting);
  }

  private leave(node: number, from: number): void {
    const { moving: { of, sizes }, graph: { starts, ends, targets } } = this;
    // In a community of its own, which may have stood for something before it was empty.
    if (sizes[of[node]!] === 1) this.marks[of[node]!] = -1;
    for (let k = starts[node]!; k < ends[node]!; k++) if (of[targets[k]!] === from) this.mourn(from, targets[k]!);
  }

  private mourn(community: number, node: number): void {
    const nodes = this.bereft.get(community);
    if (nodes) nodes.add(node);
    else this.bereft.set(community, new Set([node]));
  }

  /** Makes every piece but the largest a community of its own, free to join others. */
  private split(community: number, nodes: readonly number[], moved: (node: number) => void): void {
    this.seen.clear();
    const pieces: number[][] = [];
    for (const node of nodes) if (!this.seen.has(node)) pieces.push(this.reach(node, nodes, pieces.length === 0));
    pieces.sort((a, b) => b.length - a.length);
    for (const piece of pieces.slice(1)) {
      const own = this.moving.takeEmpty();
      this.marks[own] = this.marks[community]!;
      for (const node of piece) {
        this.moving.move(node, community, own);
        this.moving.enqueue(node);
        moved(node);
      }
    }
  }

  /** The piece that a node is in, added to what is seen; the first is left unfinished as soon as it has met all of `nodes`, since there is no other then. */
  private reach(first: number, nodes: readonly number[], isFirst: boolean): number[] {
    const { moving: { of }, graph: { starts, ends, targets }, seen } = this;
    const piece = [first];
    const missing = new Set(nodes);
    missing.delete(first);
    seen.add(first);
    for (let i = 0; i < piece.length && !(isFirst && missing.size === 0); i++) {
      const node = piece[i]!;
      for (let k = starts[node]!; k < ends[node]!; k++) {
        const next = targets[k]!;
        if (of[next] !== of[first] || seen.has(next)) continue;
        seen.add(next);
        missing.delete(next);
        piece.push(next);
      }
    }
    return piece;
  }

  private scale(): number {
    return this.all > 0 ? this.resolution / this.all : 0;
  }
}
