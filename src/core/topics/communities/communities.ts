import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../random';
import type { CommunityAlgorithm } from '../options';
import type { TopicGraph } from './topic-graph';

/** A community for every node of a graph: numbers from 0, without gaps, in order of their first node. */
export interface Partition {
  readonly of: Uint32Array;
  readonly count: number;
}

/** By what one step towards finer topics multiplies the resolution. */
const FINER = 1.6;

/**
 * Resolution of the modularity: ½ at 10 notes, 1 at 100, 2 at 10,000, about 6 at 100,000. Measured to give about √n topics or
 * somewhat fewer; a fixed one gives a small vault many tiny topics, and a large one a few that hold everything.
 *
 * @param granularity steps from broad to fine, −3 to 3.
 */
export function resolutionFor(notes: number, granularity: number): number {
  const small = Math.min(2, Math.max(0.5, Math.log10(Math.max(1, notes)) / 2));
  const gamma = notes > 10_000 ? 2 * Math.sqrt(notes / 10_000) : small;
  return Math.round(gamma * FINER ** granularity * 64) / 64;
}

/** Communities with fewer notes than this join a neighbour: 2 in vaults of a handful of notes, else 3, then slowly more. */
export function leastNotes(notes: number): number {
  return notes < 5 ? 2 : Math.max(3, Math.round(Math.sqrt(notes) / 6));
}

export interface CommunityOptions {
  readonly algorithm: CommunityAlgorithm;
  readonly resolution: number;
  /** Communities with fewer notes join a neighbour. */
  readonly least: number;
  /** Where to start from, for every node; `null`: from single nodes. */
  readonly start: Partition | null;
}

/** Louvain (Blondel et al. 2008), then every community made connected, then the small ones joined to a neighbour where they have one. */
export function communities(graph: TopicGraph, { resolution, least }: CommunityOptions): Partition {
  return joinSmall(graph, splitDisconnected(graph, runLouvain(graph, resolution)), resolution, least);
}

/** The notes of each community in ascending order; communities without notes are empty. */
export function notesOf(graph: TopicGraph, partition: Partition): number[][] {
  const members = Array.from({ length: partition.count }, (): number[] => []);
  for (let note = 0; note < graph.notes; note++) members[partition.of[note] ?? 0]?.push(note);
  return members;
}

/** Modularity of the partition at the given resolution (Newman 2006); 0 for a graph without edges. */
export function modularity(graph: TopicGraph, partition: Partition, resolution: number): number {
  const total = new Float64Array(partition.count);
  let inside = 0;
  let all = 0;
  forEachEdge(graph, (a, b, weight) => {
    const own = partition.of[a]!;
    const other = partition.of[b]!;
    total[own]! += weight;
    total[other]! += weight;
    if (own === other) inside += 2 * weight;
    all += 2 * weight;
  });
  if (all === 0) return 0;
  return total.reduce((sum, weight) => sum - resolution * (weight / all) ** 2, inside / all);
}

/** The walk starts at the first node, not at a random one: measured no worse, and one more note does not change where it starts. */
function runLouvain(graph: TopicGraph, resolution: number): Partition {
  const host = new Graph({ type: 'undirected', multi: true });
  for (let node = 0; node < graph.nodes; node++) host.addNode(node);
  forEachEdge(graph, (a, b, weight) => host.addUndirectedEdge(a, b, { weight }));
  if (host.size === 0) return renumber(Uint32Array.from({ length: graph.nodes }, (_, node) => node));
  const found = louvain.detailed(host, { resolution, randomWalk: false, rng: seededRandom(1) }).communities;
  return renumber(Uint32Array.from({ length: graph.nodes }, (_, node) => found[node] ?? 0));
}

/** Louvain can leave communities whose parts do not touch (Traag et al. 2019); each part becomes a community. */
function splitDisconnected(graph: TopicGraph, partition: Partition): Partition {
  const part = new Uint32Array(graph.nodes);
  const queue: number[] = [];
  let parts = 0;
  for (let first = 0; first < graph.nodes; first++) {
    if (part[first] !== 0) continue;
    part[first] = ++parts;
    queue.push(first);
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) {
        const next = graph.targets[k]!;
        if (part[next] !== 0 || partition.of[next] !== partition.of[node]) continue;
        part[next] = parts;
        queue.push(next);
      }
    }
  }
  return renumber(part);
}

/** Smallest first, each joins the community whose joining costs the least modularity; what touches nothing stays as it is. */
function joinSmall(graph: TopicGraph, partition: Partition, resolution: number, least: number): Partition {
  const { weights, total, all } = communityWeights(graph, partition);
  const sizes = Uint32Array.from(notesOf(graph, partition), (members) => members.length);
  const into = Uint32Array.from(sizes, (_, community) => community);
  const small = [...into].filter((community) => sizes[community]! < least).sort((x, y) => sizes[x]! - sizes[y]! || x - y);
  for (const community of small) {
    if (sizes[community]! >= least) continue;
    const other = bestNeighbour(weights[community]!, (neighbour) => resolution * total[community]! * total[neighbour]! / all);
    if (other < 0) continue;
    into[community] = other;
    sizes[other]! += sizes[community]!;
    total[other]! += total[community]!;
    for (const [neighbour, weight] of weights[community]!) {
      weights[neighbour]!.delete(community);
      if (neighbour === other) continue;
      weights[other]!.set(neighbour, (weights[other]!.get(neighbour) ?? 0) + weight);
      weights[neighbour]!.set(other, (weights[neighbour]!.get(other) ?? 0) + weight);
    }
  }
  return renumber(partition.of.map((community) => rootOf(into, community)));
}

/** The neighbour with the most weight above what chance gives, −1 where there is none. */
function bestNeighbour(neighbours: ReadonlyMap<number, number>, expected: (neighbour: number) => number): number {
  let best = -1;
  let bestGain = -Infinity;
  for (const [neighbour, weight] of neighbours) {
    const gain = weight - expected(neighbour);
    if (gain > bestGain || (gain === bestGain && neighbour < best)) [best, bestGain] = [neighbour, gain];
  }
  return best;
}

function rootOf(into: Uint32Array, community: number): number {
  let at = community;
  while (into[at] !== at) at = into[at]!;
  return at;
}

/** Weight between every two communities, total weight of each, and twice the weight of the whole graph. */
export function communityWeights(graph: TopicGraph, partition: Partition): {
  readonly weights: readonly Map<number, number>[]; readonly total: Float64Array; readonly all: number;
} {
  const weights = Array.from({ length: partition.count }, () => new Map<number, number>());
  const total = new Float64Array(partition.count);
  let all = 0;
  forEachEdge(graph, (a, b, weight) => {
    const x = partition.of[a]!;
    const y = partition.of[b]!;
    total[x]! += weight;
    total[y]! += weight;
    all += 2 * weight;
    if (x === y) return;
    weights[x]!.set(y, (weights[x]!.get(y) ?? 0) + weight);
    weights[y]!.set(x, (weights[y]!.get(x) ?? 0) + weight);
  });
  return { weights, total, all };
}

function forEachEdge(graph: TopicGraph, visit: (a: number, b: number, weight: number) => void): void {
  for (let a = 0; a < graph.nodes; a++) {
    for (let k = graph.starts[a]!; k < graph.starts[a + 1]!; k++) {
      if (graph.targets[k]! > a) visit(a, graph.targets[k]!, graph.weights[k]!);
    }
  }
}

function renumber(labels: Uint32Array): Partition {
  const fresh = new Map<number, number>();
  const of = labels.map((label) => {
    const known = fresh.get(label) ?? fresh.size;
    fresh.set(label, known);
    return known;
  });
  return { of, count: fresh.size };
}
