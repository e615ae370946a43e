import fc from 'fast-check';
import { seededRandom } from '../../../../src/core/random';
import type { Partition } from '../../../../src/core/topics/communities/partition';
import type { TopicGraph } from '../../../../src/core/topics/communities/topic-graph';

export type Edge = readonly [number, number, number];

/** The first `notes` of `nodes` are notes. */
export function graphOf(notes: number, nodes: number, edges: readonly Edge[]): TopicGraph {
  const rows = Array.from({ length: nodes }, (): [number, number][] => []);
  for (const [a, b, weight] of edges) {
    rows[a]!.push([b, weight]);
    rows[b]!.push([a, weight]);
  }
  const starts = new Uint32Array(nodes + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  return { notes, nodes, starts, targets: Uint32Array.from(rows.flat(), ([to]) => to), weights: Float64Array.from(rows.flat(), ([, weight]) => weight) };
}

/** Groups of equal size: edges inside with one probability, between groups with another. */
export function planted(groups: number, size: number, inside: number, between: number): TopicGraph {
  const random = seededRandom(7);
  const edges: Edge[] = [];
  for (let a = 0; a < groups * size; a++) {
    for (let b = a + 1; b < groups * size; b++) if (random() < (a % groups === b % groups ? inside : between)) edges.push([a, b, 1]);
  }
  return graphOf(groups * size, groups * size, edges);
}

export function isConnected(graph: TopicGraph, partition: Partition, community: number): boolean {
  const nodes = [...partition.of.keys()].filter((node) => partition.of[node] === community);
  const seen = new Set(nodes.slice(0, 1));
  for (const node of seen) {
    for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) if (partition.of[graph.targets[k]!] === community) seen.add(graph.targets[k]!);
  }
  return seen.size === nodes.length;
}

/** Up to 24 nodes, some of which are notes; no edge twice. */
export const anyGraph = fc.integer({ min: 1, max: 24 }).chain((nodes) => fc.tuple(
  fc.integer({ min: 1, max: nodes }),
  fc.uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 512 }).map((weight) => weight / 256)), {
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 60,
  }).map((edges) => edges.filter(([a, b]) => a !== b)),
).map(([notes, edges]) => graphOf(notes, nodes, edges)));
