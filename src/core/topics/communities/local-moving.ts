import type { Rows } from './rows';

/** Sums of weights are exact; the products with strengths are not, and a move must not pay by rounding alone. */
const LEAST_GAIN = 1e-9;

export interface MovingOptions {
  /** Share of a node's own strength that a move must gain. */
  readonly hysteresis: number;
  /** Whether a node may leave for a community of its own. */
  readonly alone: boolean;
  /** Visits of nodes before it stops; the rest stays in the queue. */
  readonly most: number;
  /** Told of each move, before the next. */
  readonly moved?: (node: number, from: number) => void;
}

/** Moves as long as modularity rises at all. */
export const TO_THE_END: MovingOptions = { hysteresis: 0, alone: true, most: Infinity };

/** Room to work in, for so many nodes; between two runs nothing in it matters, so that the levels of one graph can share it. */
export class MovingRoom {
  readonly gains: Float64Array;
  readonly touched: Uint32Array;
  readonly queue: Uint32Array;
  readonly queued: Uint8Array;
  readonly empty: Uint32Array;

  constructor(nodes: number) {
    this.gains = new Float64Array(nodes);
    this.touched = new Uint32Array(nodes);
    this.queue = new Uint32Array(nodes);
    this.queued = new Uint8Array(nodes);
    this.empty = new Uint32Array(nodes);
  }
}

/**
 * Moves single nodes to the neighbouring community that raises modularity most (Blondel et al. 2008), visiting anew only the neighbours of
 * a node that has moved, by a queue (Traag, Waltman & van Eck 2019, algorithm A.2). Visits follow the queue, ties the order of the rows:
 * no randomness. The rows may change between two runs, which `reweigh` is to be told.
 */
export class LocalMoving {
  /** Summed strength of each community, and how many nodes it has. */
  readonly totals: Float64Array;
  readonly sizes: Uint32Array;
  private readonly gains: Float64Array;
  private readonly touched: Uint32Array;
  /** A ring. */
  private readonly queue: Uint32Array;
  private readonly queued: Uint8Array;
  private head = 0;
  private waiting = 0;
  /** Communities without nodes, the last one taken first, and how many there are. */
  private readonly empty: Uint32Array;
  private spare = 0;

  /**
   * @param of community of each node, changed in place; its length is how many nodes there may be, and communities are below it.
   * @param strengths of the nodes, at least as long; those of an aggregated node count what is inside it.
   * @param scale resolution divided by the sum of all strengths.
   */
  constructor(readonly rows: Rows, readonly strengths: Float64Array, readonly of: Uint32Array, public scale: number, room = new MovingRoom(of.length)) {
    this.totals = new Float64Array(of.length);
    this.sizes = new Uint32Array(of.length);
    ({ gains: this.gains, touched: this.touched, queue: this.queue, queued: this.queued, empty: this.empty } = room);
    for (let node = 0; node < rows.nodes; node++) {
      this.totals[of[node]!]! += strengths[node]!;
      this.sizes[of[node]!]!++;
    }
    for (let community = of.length - 1; community >= 0; community--) if (this.sizes[community] === 0) this.empty[this.spare++] = community;
  }

  /** Number of communities that have nodes. */
  get count(): number {
    return this.of.length - this.spare;
  }

  /** Whether nodes are in the queue. */
  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  enqueue(node: number): void {
    if (this.queued[node] === 1) return;
    this.queued[node] = 1;
    const at = this.head + this.waiting++;
    this.queue[at < this.queue.length ? at : at - this.queue.length] = node;
  }

  enqueueAll(): void {
    for (let node = 0; node < this.rows.nodes; node++) this.enqueue(node);
  }

  /** The strength of a node changes. */
  reweigh(node: number, by: number): void {
    this.strengths[node]! += by;
    this.totals[this.of[node]!]! += by;
  }

  /** Puts a node that is in no community yet into one without nodes. */
  place(node: number): void {
    this.of[node] = this.takeEmpty();
    this.sizes[this.of[node]]!++;
  }

  /** The same with room for more nodes; this one is not to be used any more. */
  grown(room: number): LocalMoving {
    const [strengths, of] = [new Float64Array(room), new Uint32Array(room)];
    strengths.set(this.strengths);
    of.set(this.of);
    const larger = new LocalMoving(this.rows, strengths, of, this.scale);
    this.queued.forEach((queued, node) => {
      if (queued === 1) larger.enqueue(node);
    });
    return larger;
  }

  /** Empties the queue as far as it may; answers how many moves were made. */
  run({ hysteresis, alone, most, moved }: MovingOptions): number {
    const { rows: { starts, ends, targets, weights }, strengths, of, totals, gains, touched, sizes, queued } = this;
    let moves = 0;
    for (let visits = 0; this.waiting > 0 && visits < most; visits++) {
      const node = this.queue[this.head]!;
      if (++this.head === this.queue.length) this.head = 0;
      this.waiting--;
      queued[node] = 0;
      const from = of[node]!;
      const end = ends[node]!;
      let count = 0;
      for (let k = starts[node]!; k < end; k++) {
        const community = of[targets[k]!]!;
        const gain = gains[community]!;
        if (gain === 0) touched[count++] = community;
        gains[community] = gain + weights[k]!;
      }
      const chance = this.scale * strengths[node]!;
      const inside = gains[from]!;
      const stay = inside - chance * (totals[from]! - strengths[node]!);
      const least = stay + hysteresis * strengths[node]! + LEAST_GAIN;
      let to = from;
      let best = least;
      for (let t = 0; t < count; t++) {
        const community = touched[t]!;
        const gain = gains[community]! - chance * totals[community]!;
        if (community !== from && gain > best) {
          best = gain;
          to = community;
        }
        gains[community] = 0;
      }
      // A node that nothing ties to its community any more leaves it in any case.
      if (to === from && sizes[from]! > 1 && (alone ? least < 0 : inside === 0)) to = this.takeEmpty();
      if (to === from) continue;
      this.move(node, from, to);
      moves++;
      for (let k = starts[node]!; k < end; k++) if (queued[targets[k]!] === 0 && of[targets[k]!] !== to) this.enqueue(targets[k]!);
      moved?.(node, from);
    }
    return moves;
  }

  /** Moves a node, whatever that gains. */
  move(node: number, from: number, to: number): void {
    this.drop(node, from);
    this.of[node] = to;
    this.totals[to]! += this.strengths[node]!;
    this.sizes[to]!++;
  }

  takeEmpty(): number {
    // There are as many communities as nodes, and this one is for a node that leaves others behind.
    if (this.spare === 0) throw new RangeError(`none of ${this.of.length} communities is empty`);
    return this.empty[--this.spare]!;
  }

  private drop(node: number, from: number): void {
    this.totals[from]! -= this.strengths[node]!;
    if (--this.sizes[from]! > 0) return;
    this.totals[from] = 0;
    this.empty[this.spare++] = from;
  }
}
