import type { Partition } from '../communities/communities';
import type { TopicGraph } from '../communities/topic-graph';

/**
 * A partition whose notes are grouped anew: the communities that a group took in are one, those it was cut out of are several. A tag or
 * source goes where most of its weight is; what is in no group stays as it was.
 */
export function regrouped(graph: TopicGraph, partition: Partition, groups: readonly (readonly number[])[]): Partition {
  const of = partition.of.map((community) => community + groups.length);
  const moved = new Set<number>();
  groups.forEach((notes, group) => {
    for (const note of notes) {
      moved.add(of[note] ?? 0);
      of[note] = group;
    }
  });
  for (let node = graph.notes; node < graph.nodes; node++) if (moved.has(of[node] ?? 0)) of[node] = heaviest(graph, of, node, groups.length);
  const numbers = new Map<number, number>();
  for (const community of of) if (!numbers.has(community)) numbers.set(community, numbers.size);
  return { of: of.map((community) => numbers.get(community) ?? 0), count: numbers.size };
}

/** The group that a node has the most weight with; its own where it has none. */
function heaviest(graph: TopicGraph, of: Uint32Array, node: number, groups: number): number {
  const weights = new Map<number, number>();
  let best = of[node] ?? 0;
  for (let k = graph.starts[node] ?? 0; k < (graph.starts[node + 1] ?? 0); k++) {
    const group = of[graph.targets[k] ?? 0] ?? 0;
    if (group >= groups) continue;
    const weight = (weights.get(group) ?? 0) + (graph.weights[k] ?? 0);
    weights.set(group, weight);
    if (weight > (weights.get(best) ?? 0) || (weight === weights.get(best) && group < best)) best = group;
  }
  return best;
}
