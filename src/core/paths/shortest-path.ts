import Heap from 'mnemonist/heap';

/** What is searched: nodes and costs are whole numbers from 0 on. */
export interface Searched {
  readonly from: number;
  readonly to: number;
  /** Visits what edges lead to from a node, or with `backward` what leads to it; answers how many edges were looked at. */
  visit(node: number, backward: boolean, visitor: (next: number, cost: number) => void): number;
  /** A total order over the nodes, by which equally long ways are decided. */
  compare(this: void, a: number, b: number): number;
}

export interface ShortestPath {
  readonly cost: number;
  /** From one end to the other, both included. */
  readonly nodes: readonly number[];
}

/**
 * The shortest path between two nodes, `null` where there is none: Dijkstra's algorithm from both ends, in step by cost (Pohl 1971,
 * "Bi-directional search"). Past `mostEdges` edges it ends with the best path found until then, which may not be the shortest.
 */
export function shortestPath(graph: Searched, mostEdges: number): ShortestPath | null {
  const forward = new Front(graph.from, graph.compare);
  const backward = new Front(graph.to, graph.compare);
  let best = Infinity;
  let meeting = -1;
  let edges = 0;
  while (edges < mostEdges && forward.least() + backward.least() < best) {
    const [front, opposite] = forward.least() <= backward.least() ? [forward, backward] : [backward, forward];
    const node = front.settle();
    const reached = front.cost(node);
    const least = opposite.least();
    edges += graph.visit(node, front === backward, (next, cost) => {
      const there = opposite.cost(next);
      // What the other end has not reached is at least as far from it as the nearest it has not settled.
      if (reached + cost + (there === Infinity ? least : there) > best) return;
      front.reach(next, reached + cost, node);
      const whole = front.cost(next) + there;
      if (whole > best || whole === Infinity || (whole === best && graph.compare(next, meeting) >= 0)) return;
      best = whole;
      meeting = next;
    });
  }
  if (meeting < 0) return null;
  return { cost: best, nodes: [...forward.way(meeting).reverse(), meeting, ...backward.way(meeting)] };
}

interface Label {
  cost: number;
  /** The node before it; −1 for the first. */
  parent: number;
  settled: boolean;
}

interface Waiting {
  readonly node: number;
  readonly cost: number;
}

/** The nodes reached from one end. */
class Front {
  private readonly labels = new Map<number, Label>();
  private readonly waiting: Heap<Waiting>;

  constructor(start: number, private readonly compare: (a: number, b: number) => number) {
    this.waiting = new Heap<Waiting>((a, b) => a.cost - b.cost || compare(a.node, b.node));
    this.reach(start, 0, -1);
  }

  /** Cost of the nearest node that is not settled yet; Infinity where all are. */
  least(): number {
    for (let next = this.waiting.peek(); next; next = this.waiting.peek()) {
      if (this.isCurrent(next)) return next.cost;
      this.waiting.pop();
    }
    return Infinity;
  }

  /** Takes the nearest node out; to be called after `least`. */
  settle(): number {
    const { node = -1 } = this.waiting.pop() ?? {};
    const label = this.labels.get(node);
    if (label) label.settled = true;
    return node;
  }

  cost(node: number): number {
    return this.labels.get(node)?.cost ?? Infinity;
  }

  reach(node: number, cost: number, parent: number): void {
    const label = this.labels.get(node);
    if (!label) this.labels.set(node, { cost, parent, settled: false });
    else if (label.settled || cost > label.cost) return;
    else if (cost === label.cost) {
      if (this.compare(parent, label.parent) < 0) label.parent = parent;
      return;
    } else {
      label.cost = cost;
      label.parent = parent;
    }
    this.waiting.push({ node, cost });
  }

  /** The nodes from the one before `node` back to the start. */
  way(node: number): number[] {
    const nodes: number[] = [];
    for (let at = this.labels.get(node)?.parent ?? -1; at >= 0; at = this.labels.get(at)?.parent ?? -1) nodes.push(at);
    return nodes;
  }

  private isCurrent({ node, cost }: Waiting): boolean {
    const label = this.labels.get(node);
    return label !== undefined && !label.settled && label.cost === cost;
  }
}
