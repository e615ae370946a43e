import type { CommunityAlgorithm } from '../options';
import { holdStill } from './hold-still';
import { leiden } from './leiden';
import { runLouvain } from './louvain';
import type { Partition } from './partition';
import { joinSmall } from './small-communities';
import type { TopicGraph } from './topic-graph';

export type { Partition };

/** By what one step towards finer topics multiplies the resolution. */
const FINER = 1.6;

/**
 * Resolution of the modularity: .6 at 10 notes, 1.25 at 100, 2 from 1,600 on, about 6 at 100,000. Measured to give about √n topics or
 * somewhat fewer, and the best agreement with folders of some steps up and down; a fixed one gives a small vault many tiny topics, and a large one a few that hold everything.
 *
 * @param granularity steps from broad to fine, −3 to 3.
 */
export function resolutionFor(notes: number, granularity: number): number {
  const small = Math.min(2, 0.625 * Math.max(1, Math.log10(Math.max(1, notes))));
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

/** What is kept for the sake of an earlier partition may lie this much below the modularity that is found without it. */
const WORTH_HOLDING = 0.003;

/**
 * Communities of one piece each, of which those with too few notes join a neighbour where they have one. From a start, as much of it is kept as
 * a bound on modularity allows: only what must move has moved, or else Leiden has run from there, or else from single nodes; so that
 * history decides between about equal answers and nothing else. Louvain knows no start.
 */
export function communities(graph: TopicGraph, { algorithm, resolution, least, start }: CommunityOptions): Partition {
  const finish = (found: Partition): Partition => joinSmall(graph, found, { resolution, least });
  if (algorithm === 'louvain') return finish(runLouvain(graph, resolution));
  const fresh = finish(leiden(graph, { resolution, start: null }));
  if (start === null) return fresh;
  const bound = modularity(graph, fresh, resolution) - WORTH_HOLDING;
  for (const from of [holdStill, leiden]) {
    const found = finish(from(graph, { resolution, start }));
    if (modularity(graph, found, resolution) >= bound) return found;
  }
  return fresh;
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
