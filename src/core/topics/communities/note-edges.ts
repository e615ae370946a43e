import type { Corpus } from '../../corpus';
import type { NotePath } from '../../note/note';
import { isDay } from '../note-kind';
import { rounded } from './sparse-rows';
import { FALLBACK_NEIGHBOURS, LEAST_COSINE, linkWeight, NEIGHBOURS, repeatsNested, type SharedItem, textWeight } from './topic-graph';

/** How the nodes of a graph are found. */
export interface NodeFinder {
  nodeOf(path: NotePath): number | undefined;
  shared(kind: SharedItem['kind'], key: string): { readonly node: number; readonly weight: number } | undefined;
  /** Cosines of the nearest notes of a node as they were computed, best first; empty or absent for one that is new. */
  nearest(node: number): Float32Array | undefined;
}

/** The edges that `topicGraph` would give a note, as the weight by neighbour; nearest notes count as mutual by the nearest ones that they had. */
export function noteEdges(corpus: Corpus, slot: number, finder: NodeFinder): Map<number, number> {
  const { graph } = corpus;
  const edges = new Map<number, number>();
  const add = (node: number, weight: number): void => void edges.set(node, (edges.get(node) ?? 0) + rounded(weight));
  for (const other of graph.linked(slot)) {
    const node = finder.nodeOf(corpus.note(other).path);
    if (node !== undefined) add(node, linkWeight(graph.linkCount(slot, other) + graph.linkCount(other, slot)));
  }
  const share = (kind: SharedItem['kind'], key: string): void => {
    const shared = finder.shared(kind, key);
    if (shared) add(shared.node, shared.weight);
  };
  const tags = graph.tags.of(slot).filter((key) => corpus.isTopical(key));
  const isTelling = (key: string): boolean => !tags.some((other) => repeatsNested(key, other, [graph.tags.count(key), graph.tags.count(other)]));
  for (const key of tags) if (isTelling(key)) share('tag', key);
  for (const key of graph.sources.of(slot)) share('source', key);
  if (isDay(corpus.note(slot))) share('day', '');
  for (const [node, cosine] of nearEdges(corpus, slot, finder)) add(node, textWeight(cosine));
  return edges;
}

function nearEdges(corpus: Corpus, slot: number, finder: NodeFinder): [number, number][] {
  const { ids, cosines } = corpus.neighbours.of(slot);
  const day = isDay(corpus.note(slot));
  const near = Array.from(ids.subarray(0, NEIGHBOURS), (other, k): [number | undefined, number] => {
    const note = corpus.note(other);
    return [cosines[k]! < LEAST_COSINE || (day && isDay(note)) ? undefined : finder.nodeOf(note.path), cosines[k]!];
  }).filter((pair): pair is [number, number] => pair[0] !== undefined);
  const mutual = near.filter(([node, cosine]) => {
    const theirs = finder.nearest(node) ?? new Float32Array(0);
    return theirs.length < NEIGHBOURS || cosine >= theirs[NEIGHBOURS - 1]!;
  });
  return mutual.length > 0 ? mutual : near.slice(0, FALLBACK_NEIGHBOURS);
}
