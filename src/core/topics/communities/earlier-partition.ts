import type { Note, NotePath } from '../../note/note';
import { compact, type Partition } from './partition';
import type { TopicGraph } from './topic-graph';

/**
 * An earlier partition of notes carried over to a graph. Notes that it does not know are by themselves; tags and sources are where most of
 * their weight is. `null` where it knows none of the notes.
 */
export function carriedOver(graph: TopicGraph, notes: readonly Note[], previous: ReadonlyMap<NotePath, number>): Partition | null {
  const numbers = new Map<number, number>();
  const labels = new Uint32Array(graph.nodes + notes.length);
  notes.forEach(({ path }, note) => {
    const community = previous.get(path);
    if (community === undefined) labels[note] = graph.nodes + note;
    else {
      const number = numbers.get(community) ?? numbers.size;
      numbers.set(community, number);
      labels[note] = number;
    }
  });
  if (numbers.size === 0) return null;
  const weights = new Map<number, number>();
  for (let node = graph.notes; node < graph.nodes; node++) {
    weights.clear();
    let heaviest = -1;
    for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) {
      const label = labels[graph.targets[k]!]!;
      const weight = (weights.get(label) ?? 0) + graph.weights[k]!;
      weights.set(label, weight);
      if (heaviest < 0 || weight > weights.get(heaviest)!) heaviest = label;
    }
    labels[node] = heaviest < 0 ? graph.nodes : heaviest;
  }
  return compact(labels, graph.nodes);
}
