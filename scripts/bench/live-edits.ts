import { seededRandom } from '../../src/core/random';
import { modularity, type Partition } from '../../src/core/topics/communities/communities';
import { connectedParts } from '../../src/core/topics/communities/connected-parts';
import { leiden } from '../../src/core/topics/communities/leiden';
import { LiveCommunities } from '../../src/core/topics/communities/live-communities';
import { compact } from '../../src/core/topics/communities/partition';
import { rowsOf } from '../../src/core/topics/communities/rows';
import type { TopicGraph } from '../../src/core/topics/communities/topic-graph';

/** What the repair of communities costs and moves, edit by edit, and what is left of their quality in the end. */
export interface LiveFigures {
  /** Milliseconds to make the graph ready for edits, and of an edit. */
  readonly ready: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Shares of the notes that an edit moves besides the edited one. */
  readonly movedMedian: number;
  readonly movedMost: number;
  /** Share of the notes that are in another community in the end. */
  readonly moved: number;
  readonly modularity: number;
  readonly rebuilt: number;
  readonly disconnected: number;
}

/** Random edits of notes: a link turned to another note, a tag taken off or on, a note written or emptied. The same for the same arguments. */
export function liveFigures(start: TopicGraph, partition: Partition, resolution: number, edits: number): LiveFigures {
  const random = seededRandom(3);
  const from = process.cpuUsage();
  const live = new LiveCommunities(start, partition, new Int32Array(partition.count), resolution);
  const ready = since(from);
  const before = Uint32Array.from({ length: start.notes }, (_, note) => live.communityOf(note));
  const times: number[] = [];
  const shares: number[] = [];
  for (let i = 0; i < edits; i++) {
    const chance = random();
    const node = chance < 0.15 ? live.add() : Math.floor(random() * start.notes);
    const edges = edited(live, node, start, chance, random);
    const others = new Set<number>();
    const began = process.cpuUsage();
    live.setEdges(node, edges);
    live.settle((moved) => others.add(moved));
    times.push(since(began));
    others.delete(node);
    shares.push(others.size / start.notes);
  }
  times.sort((a, b) => a - b);
  shares.sort((a, b) => a - b);
  const graph = asGraph(live);
  const found = compact(Uint32Array.from({ length: 2 * graph.nodes }, (_, node) => (node < graph.nodes ? live.communityOf(node) : 0)), graph.nodes);
  return {
    ready, p50: times[edits >> 1]!, p99: times[Math.floor(edits * 0.99)]!, max: times[edits - 1]!,
    movedMedian: shares[edits >> 1]!, movedMost: shares[edits - 1]!,
    moved: before.filter((community, note) => community !== live.communityOf(note)).length / start.notes,
    modularity: modularity(graph, found, resolution),
    rebuilt: modularity(graph, leiden(graph, { resolution, start: null }), resolution),
    disconnected: connectedParts(rowsOf(graph), found.of).count - found.count,
  };
}

function edited({ graph }: LiveCommunities, node: number, start: TopicGraph, chance: number, random: () => number): Map<number, number> {
  const edges = new Map<number, number>();
  for (let k = graph.starts[node]!; k < graph.ends[node]!; k++) edges.set(graph.targets[k]!, graph.weights[k]!);
  const any = (): number => Math.floor(random() * start.notes);
  const pick = (nodes: readonly number[]): number | undefined => nodes[Math.floor(random() * nodes.length)];
  const neighbour = (of: number): number => graph.targets[graph.starts[of]! + Math.floor(random() * (graph.ends[of]! - graph.starts[of]!))] ?? any();
  const add = (other: number): void => {
    if (other !== node) edges.set(other, 1);
  };
  if (chance < 0.15) {
    const near = any();
    for (let i = 0; i < 6; i++) add(random() < 0.7 ? neighbour(near) : any());
  } else if (chance < 0.2) edges.clear();
  else if (chance < 0.35) {
    const tag = start.notes + Math.floor(random() * (start.nodes - start.notes));
    if (!edges.delete(tag)) edges.set(tag, 0.5);
  } else {
    const gone = pick([...edges.keys()]);
    if (gone !== undefined) edges.delete(gone);
    add(random() < 0.7 && edges.size > 0 ? neighbour(pick([...edges.keys()])!) : any());
  }
  return edges;
}

/** The graph as it is now, every node of it a note. */
function asGraph({ graph }: LiveCommunities): TopicGraph {
  const starts = new Uint32Array(graph.nodes + 1);
  for (let node = 0; node < graph.nodes; node++) starts[node + 1] = starts[node]! + graph.ends[node]! - graph.starts[node]!;
  const targets = new Uint32Array(starts[graph.nodes]!);
  const weights = new Float64Array(targets.length);
  for (let node = 0; node < graph.nodes; node++) {
    targets.set(graph.targets.subarray(graph.starts[node], graph.ends[node]), starts[node]);
    weights.set(graph.weights.subarray(graph.starts[node], graph.ends[node]), starts[node]);
  }
  return { notes: graph.nodes, nodes: graph.nodes, starts, targets, weights };
}

function since(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
