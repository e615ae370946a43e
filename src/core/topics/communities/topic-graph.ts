import type { TopicInput } from '../input';
import { isDay } from '../note-kind';
import { type AddEdge, sparseRows } from './sparse-rows';

/** An undirected weighted graph in compressed sparse rows. The first `notes` nodes are the notes; tags and sources follow. */
export interface TopicGraph {
  readonly notes: number;
  readonly nodes: number;
  /** The neighbours of node i stand at `starts[i] … starts[i + 1] − 1` of `targets` and `weights`; every edge is there twice. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Positive multiples of 1/256. No neighbour stands in a row twice. */
  readonly weights: Float64Array;
}

/** Nearest notes by words that count, how near they are at least, and how many of them a note keeps to which it is not near itself. */
export const NEIGHBOURS = 8;
export const LEAST_COSINE = 0.08;
export const FALLBACK_NEIGHBOURS = 2;

/**
 * How much what is shared counts, and how many of all notes may share it: what more of them share says nothing of their subject. Measured
 * by `npm run bench:folders`, as was what is not here: concepts as nodes like sources lose (.521 to .516 on average, .517 to .506 in a
 * vault on neuroscience and AI: they run across its subjects), and so do rarer tags only, links of hubs or maps of content that count less,
 * and text that counts less beside many links; links that count more among common neighbours gain nothing on average.
 */
const SHARED: Readonly<Record<SharedItem['kind'], { readonly scale: number; readonly most: (notes: number) => number }>> = {
  tag: { scale: 1.5, most: (notes) => Math.max(20, notes / 4) },
  source: { scale: 0.5, most: (notes) => Math.max(5, notes / 20) },
  day: { scale: 0.5, most: (notes) => notes },
};
/** How much a cosine counts beside a link. */
const TEXT = 2;

/**
 * The graph whose communities are the topics: links, tags, sources and closeness of text, each with its weight.
 * Tags and sources stay nodes of their own: joining all their notes pairwise gives the same communities from many times the edges.
 */
export function topicGraph(input: TopicInput): TopicGraph {
  const n = input.notes.length;
  const days = daysOf(input);
  const shared = sharedItems(input, days);
  const near = nearLists(input, days);
  const nodes = n + shared.length;
  const rows = sparseRows(nodes, (add) => {
    addLinks(add, input);
    addText(add, near);
    shared.forEach(({ members, weight }, i) => {
      for (const note of members) add(note, n + i, weight);
    });
  });
  return { notes: n, nodes, ...rows };
}

/** Something that several notes share: a node of the graph, tied to each of them. */
export interface SharedItem {
  readonly kind: 'tag' | 'source' | 'day';
  readonly key: string;
  readonly members: Uint32Array;
  readonly weight: number;
}

/** The nodes that follow the notes, in their order. */
export function sharedItems(input: TopicInput, days = daysOf(input)): SharedItem[] {
  const n = input.notes.length;
  const kept = (kind: SharedItem['kind'], items: readonly { readonly key: string; readonly members: Uint32Array }[]): SharedItem[] => items
    .map(({ key, members }) => ({ kind, key, members, weight: sharedWeight(kind, members.length, n) }))
    .filter(({ weight }) => weight > 0);
  // Daily notes are alike in their dates and templates; one common tie keeps those without a subject together.
  return [...kept('tag', tellingLevels(input.tags)), ...kept('source', input.sources), ...kept('day', [{ key: '', members: days }])];
}

function daysOf({ notes }: TopicInput): Uint32Array {
  return Uint32Array.from(notes.keys()).filter((note) => isDay(notes[note]!));
}

/** What ties a note to something that `count` of `notes` notes share: the rarer, the stronger; 0 where it joins none of them, or too many. */
export function sharedWeight(kind: SharedItem['kind'], count: number, notes: number): number {
  const { scale, most } = SHARED[kind];
  return count < 2 || count >= notes || count > most(notes) ? 0 : scale * Math.log(notes / count) / Math.log(notes);
}

export function linkWeight(count: number): number {
  return 1 + Math.log(count);
}

export function textWeight(cosine: number): number {
  return TEXT * cosine;
}

/** Whether a tag only repeats one nested in it: `counts` notes carry each. Together they would make one tag several. */
export function repeatsNested(tag: string, nested: string, counts: readonly [number, number]): boolean {
  return counts[0] === counts[1] && nested.startsWith(`${tag}/`) && !nested.includes('/', tag.length + 1);
}

function addLinks(add: AddEdge, { links }: TopicInput): void {
  for (let i = 0; i < links.a.length; i++) add(links.a[i]!, links.b[i]!, linkWeight(links.count[i]!));
}

/**
 * Mutual nearest neighbours, weighing twice their cosine: a hub of common words is near to many notes, but only its own nearest are near
 * to it. A note without any keeps its two best, which then do not count it among theirs: no pair comes up twice.
 */
function addText(add: AddEdge, { starts, ids, cosines, mutual }: NearLists): void {
  for (let a = 0; a + 1 < starts.length; a++) {
    let kept = 0;
    for (let k = starts[a]!; k < starts[a + 1]!; k++) {
      if (mutual[k] === 0) continue;
      kept++;
      if (a < ids[k]!) add(a, ids[k]!, textWeight(cosines[k]!));
    }
    const fallback = kept > 0 ? 0 : Math.min(FALLBACK_NEIGHBOURS, starts[a + 1]! - starts[a]!);
    for (let k = starts[a]!; k < starts[a]! + fallback; k++) add(a, ids[k]!, textWeight(cosines[k]!));
  }
}

/** Nearest notes, one list behind the other. */
interface NearLists {
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly cosines: Float32Array;
  /** 1 where each of the two is in the list of the other. */
  readonly mutual: Uint8Array;
}

/** The nearest notes that are near enough and not both of a day. */
function nearLists({ notes, nearest }: TopicInput, days: Uint32Array): NearLists {
  const room = nearest.reduce((sum, { ids }) => sum + ids.length, 0);
  const [starts, ids, cosines, mutual] = [new Uint32Array(notes.length + 1), new Uint32Array(room), new Float32Array(room), new Uint8Array(room)];
  const day = new Uint8Array(notes.length);
  for (const note of days) day[note] = 1;
  let end = 0;
  nearest.forEach((list, note) => {
    for (let k = 0; k < list.ids.length; k++) {
      if (list.cosines[k]! < LEAST_COSINE || (day[note] === 1 && day[list.ids[k]!] === 1)) continue;
      ids[end] = list.ids[k]!;
      cosines[end++] = list.cosines[k]!;
    }
    starts[note + 1] = end;
  });
  for (let note = 0; note < notes.length; note++) {
    for (let k = starts[note]!; k < starts[note + 1]!; k++) {
      for (let back = starts[ids[k]!]!; back < starts[ids[k]! + 1]!; back++) if (ids[back] === note) mutual[k] = 1;
    }
  }
  return { starts, ids, cosines, mutual };
}

/** Tags without the levels that only repeat the one nested in them. */
function tellingLevels(tags: TopicInput['tags']): TopicInput['tags'] {
  const carriers = new Map(tags.map(({ name, members }) => [name.toLowerCase(), members.length]));
  const repeated = new Set<string>();
  for (const [name, count] of carriers) {
    const above = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    if (repeatsNested(above, name, [carriers.get(above) ?? 0, count])) repeated.add(above);
  }
  return tags.filter(({ name }) => !repeated.has(name.toLowerCase()));
}
