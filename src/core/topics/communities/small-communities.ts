import { aggregate, sumBy } from './aggregation';
import { compact, type Partition } from './partition';
import { rowsOf, strengthsOf } from './rows';
import type { TopicGraph } from './topic-graph';

/**
 * Smallest first, each community of fewer than `least` notes joins the one whose joining costs the least modularity; what touches nothing
 * stays as it is.
 */
export function joinSmall(graph: TopicGraph, partition: Partition, { resolution, least }: { readonly resolution: number; readonly least: number }): Partition {
  const { count } = partition;
  const sizes = new Uint32Array(count);
  for (let note = 0; note < graph.notes; note++) sizes[partition.of[note]!]!++;
  const small = [...sizes.keys()].filter((community) => sizes[community]! < least).sort((x, y) => sizes[x]! - sizes[y]! || x - y);
  if (small.length === 0) return partition;
  const rows = rowsOf(graph);
  const totals = sumBy(strengthsOf(rows), partition);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const { starts, ends, targets, weights } = aggregate(rows, partition);
  /** What each community has become a part of, and of what it has become the whole. */
  const into = Uint32Array.from(sizes.keys());
  const parts = Array.from(sizes.keys(), (community) => [community]);
  for (const community of small) {
    if (into[community] !== community || sizes[community]! >= least) continue;
    const neighbours = new Map<number, number>();
    for (const part of parts[community]!) {
      for (let k = starts[part]!; k < ends[part]!; k++) {
        const other = into[targets[k]!]!;
        if (other !== community) neighbours.set(other, (neighbours.get(other) ?? 0) + weights[k]!);
      }
    }
    const to = best(neighbours, (other) => resolution * totals[community]! * totals[other]! / all);
    if (to < 0) continue;
    for (const part of parts[community]!) into[part] = to;
    parts[to]!.push(...parts[community]!);
    sizes[to]! += sizes[community]!;
    totals[to]! += totals[community]!;
  }
  return compact(partition.of.map((community) => into[community]!), graph.nodes);
}

/** The neighbour with the most weight above what chance gives, −1 where there is none. */
function best(neighbours: ReadonlyMap<number, number>, expected: (neighbour: number) => number): number {
  let found = -1;
  let most = -Infinity;
  for (const [neighbour, weight] of neighbours) {
    const gain = weight - expected(neighbour);
    if (gain > most || (gain === most && neighbour < found)) [found, most] = [neighbour, gain];
  }
  return found;
}
