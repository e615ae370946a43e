import type { CommunityAlgorithm } from '../options';
import { communities, notesOf } from './communities';
import type { TopicGraph } from './topic-graph';

/** Smaller topics are read at a glance and need no parts. */
const LEAST_TOPIC = 14;
const LEAST_PART = 3;
/** A tag that this share of the topic carries does not tell its parts apart, nor does a part of that size. */
const MOST_SHARE = 0.6;
const MOST_PARTS = 8;

/** The communities inside a topic, largest first; none where the topic is small or of one piece. `notes` in any order. */
export function findSubtopics(graph: TopicGraph, notes: readonly number[], algorithm: CommunityAlgorithm): number[][] {
  if (notes.length < LEAST_TOPIC) return [];
  const { graph: inner, nodes } = induce(graph, notes);
  const least = Math.max(LEAST_PART, Math.round(notes.length / 12));
  const parts = notesOf(inner, communities(inner, { algorithm, resolution: 1, least, start: null })).map((members) => members.map((member) => nodes[member] ?? 0));
  const kept = parts.filter((members) => members.length >= LEAST_PART).sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)).slice(0, MOST_PARTS);
  return kept.length >= 2 && (kept[0]?.length ?? 0) <= 0.8 * notes.length ? kept : [];
}

/** The notes with the tags and sources that join some of them, numbered anew: `nodes` gives the old numbers. */
function induce(graph: TopicGraph, notes: readonly number[]): { readonly graph: TopicGraph; readonly nodes: readonly number[] } {
  const inside = [...notes].sort((a, b) => a - b);
  const shared = new Map<number, number>();
  for (const note of inside) {
    for (let k = graph.starts[note]!; k < graph.starts[note + 1]!; k++) {
      const other = graph.targets[k]!;
      if (other >= graph.notes) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const joining = [...shared].filter(([, count]) => count >= 2 && count <= MOST_SHARE * notes.length).map(([node]) => node).sort((a, b) => a - b);
  const nodes = [...inside, ...joining];
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const starts = new Uint32Array(nodes.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  nodes.forEach((node, number) => {
    for (let k = graph.starts[node]!; k < graph.starts[node + 1]!; k++) {
      const other = numbers.get(graph.targets[k]!);
      if (other === undefined) continue;
      targets.push(other);
      weights.push(graph.weights[k]!);
    }
    starts[number + 1] = targets.length;
  });
  return { graph: { notes: inside.length, nodes: nodes.length, starts, targets: Uint32Array.from(targets), weights: Float64Array.from(weights) }, nodes };
}
