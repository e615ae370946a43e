import type { TopicInput } from '../input';
import { kindOf } from '../note-kind';

/** An undirected weighted graph in compressed sparse rows. The first `notes` nodes are the notes; tags and sources follow. */
export interface TopicGraph {
  readonly notes: number;
  readonly nodes: number;
  /** The neighbours of node i stand at `starts[i] … starts[i + 1] − 1` of `targets` and `weights`; every edge is there twice. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Positive multiples of 1/256. */
  readonly weights: Float64Array;
}

const LEAST_COSINE = 0.08;
const FALLBACK_NEIGHBOURS = 2;

/** Weight of the tie between a daily note and all others. */
const DAILY = 0.5;

/**
 * The graph whose communities are the topics: links, tags, sources and closeness of text, each with its weight.
 * Tags and sources stay nodes of their own: joining all their notes pairwise gives the same communities from many times the edges.
 */
export function topicGraph(input: TopicInput): TopicGraph {
  const n = input.notes.length;
  const edges = new EdgeList();
  addLinks(edges, input);
  const days = daysOf(input);
  addText(edges, input, new Set(days));
  let nodes = addShared(edges, input.tags, n, n, Math.max(20, n / 4), 1);
  nodes = addShared(edges, input.sources, n, nodes, Math.max(5, n / 20), 0.5);
  nodes = addShared(edges, [{ members: days }], n, nodes, n, DAILY);
  return edges.toRows(n, nodes);
}

function addLinks(edges: EdgeList, { links }: TopicInput): void {
  for (let i = 0; i < links.a.length; i++) edges.add(links.a[i]!, links.b[i]!, 1 + Math.log(links.count[i]!));
}

/** Daily notes are alike in their dates and templates; one common tie keeps those without a subject together. */
function daysOf({ notes }: TopicInput): Uint32Array {
  return Uint32Array.from(notes.flatMap((note, i) => (kindOf(note) === 'day' ? [i] : [])));
}

/**
 * Mutual nearest neighbours, weighing their cosine (half of it to three times as much gave no better agreement with the folders of
 * five vaults): a hub of common words is near to many notes, but only its own nearest are near
 * to it.
 */
function addText(edges: EdgeList, { nearest }: TopicInput, days: ReadonlySet<number>): void {
  const near = nearest.map(({ ids, cosines }, a) => ids.filter((b, k) => (cosines[k] ?? 0) >= LEAST_COSINE && !(days.has(a) && days.has(b))));
  const kept = near.map((ids, a) => ids.filter((b) => near[b]?.includes(a)));
  const pairs = new Set<number>();
  nearest.forEach(({ ids, cosines }, a) => {
    const mutual = kept[a]!;
    const chosen = mutual.length > 0 ? mutual : near[a]!.slice(0, FALLBACK_NEIGHBOURS);
    for (const b of chosen) {
      const pair = Math.min(a, b) * nearest.length + Math.max(a, b);
      if (pairs.has(pair)) continue;
      pairs.add(pair);
      edges.add(a, b, cosines[ids.indexOf(b)] ?? 0);
    }
  });
}

/** Joins each tag or source to its notes, the rarer the stronger. Returns the first free node. */
function addShared(
  edges: EdgeList, items: readonly { readonly members: Uint32Array }[], n: number, firstNode: number, most: number, scale: number,
): number {
  let node = firstNode;
  for (const { members } of items) {
    if (members.length < 2 || members.length > most || members.length >= n) continue;
    const weight = scale * Math.log(n / members.length) / Math.log(n);
    for (const note of members) edges.add(note, node, weight);
    node++;
  }
  return node;
}

class EdgeList {
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly weight: number[] = [];

  /** Rounded to binary fractions, so that sums come out the same in any order and Louvain cannot circle on rounding errors. */
  add(a: number, b: number, weight: number): void {
    this.a.push(a);
    this.b.push(b);
    this.weight.push(Math.max(1, Math.round(weight * 256)) / 256);
  }

  toRows(notes: number, nodes: number): TopicGraph {
    const starts = new Uint32Array(nodes + 1);
    for (const ends of [this.a, this.b]) for (const node of ends) starts[node + 1]!++;
    for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!;
    const targets = new Uint32Array(this.a.length * 2);
    const weights = new Float64Array(this.a.length * 2);
    const next = starts.slice();
    for (let e = 0; e < this.a.length; e++) {
      const a = this.a[e]!;
      const b = this.b[e]!;
      targets[next[a]!] = b;
      weights[next[a]!++] = this.weight[e]!;
      targets[next[b]!] = a;
      weights[next[b]!++] = this.weight[e]!;
    }
    return { notes, nodes, starts, targets, weights };
  }
}
