import type { Corpus } from '../../corpus';
import type { NotePath } from '../../note/note';
import type { FoundTopics } from '../found-topics';
import type { TopicInput } from '../input';
import { NearestLists } from '../nearest-lists';
import type { TopicOptions } from '../options';
import { refOf } from '../refs-by-note';
import type { TopicRef, Topics } from '../topic';
import { LiveCommunities } from './live-communities';
import { noteEdges } from './note-edges';
import type { Partition } from './partition';
import { rounded } from './sparse-rows';
import { type SharedItem, sharedItems, sharedWeight, type TopicGraph } from './topic-graph';

interface Shared {
  readonly node: number;
  /** Of the tie with each note, as it was when the topics were computed. */
  readonly weight: number;
}

const NO_EDGES: ReadonlyMap<number, number> = new Map();

/**
 * In which topic every note is, also after edits: a note that was changed is looked at when its topic is asked for, and its community and
 * those around it follow at once, with the weights of the last computation. The topics themselves stay until they are computed again. Before
 * the first computation it holds nothing, and until the first edit after one next to nothing.
 */
export class LiveTopics {
  /** `null` for a hidden topic, which is named nowhere. */
  private refs: readonly (TopicRef | null)[] = [];
  /** The topic of each note as it was computed, by its place in `refs`. */
  private readonly computed = new Map<NotePath, number>();
  private base: ComputedBase | null = null;
  private live: LiveCommunities | null = null;
  private nodes = new Map<NotePath, number>();
  private shared = new Map<string, Shared>();
  /** Nodes that are not where they were computed to be. */
  private readonly touched = new Set<number>();
  /** Notes that changed since, not looked at yet. */
  private readonly changed = new Set<NotePath>();
  private readonly free: number[] = [];
  private isCurrent = false;

  constructor(private readonly corpus: Corpus) {}

  /** Topics were computed; nothing may have changed meanwhile. */
  adopt({ topics }: Topics, { options, input, graph, partition, resolution }: FoundTopics): void {
    this.refs = topics.map((topic) => (topic.hidden ? null : refOf(topic)));
    this.computed.clear();
    topics.forEach(({ notes }, topic) => notes.forEach(({ note }) => this.computed.set(note, topic)));
    this.nodes = new Map(input.notes.map(({ path }, node) => [path, node]));
    this.base = { options, graph, partition, resolution, nearest: new NearestLists(input.nearest), notes: input.notes.length, shared: keysOf(input) };
    this.live = null;
    for (const gone of [this.touched, this.changed]) gone.clear();
    this.free.length = 0;
    this.isCurrent = true;
  }

  /** Notes were put or taken out. */
  notice(paths: readonly NotePath[]): void {
    if (this.base === null || paths.length === 0) return;
    this.isCurrent = false;
    for (const path of paths) {
      this.changed.add(path);
      if (this.corpus.graph.slot(path) === undefined) this.computed.delete(path);
    }
  }

  /** The topic of a note, `null` where it is in none. */
  topicOf(path: NotePath): TopicRef | null {
    if (this.changed.has(path)) this.follow(path);
    const node = this.nodes.get(path);
    if (node === undefined) return null;
    const topic = this.touched.has(node) ? this.live?.markOf(node) : this.computed.get(path);
    return this.refs[topic ?? -1] ?? null;
  }

  /** The nearest notes of each note as they were computed; `null` where notes have changed since. */
  nearest(): NearestLists | null {
    return this.isCurrent ? this.base?.nearest ?? null : null;
  }

  /** The community of each note as it is now, for a computation with these options to start from; `null` where the last one had others. */
  communities({ algorithm, granularity }: TopicOptions): ReadonlyMap<NotePath, number> | null {
    const { base, live } = this;
    if (!base || base.options.algorithm !== algorithm || base.options.granularity !== granularity) return null;
    return new Map(Array.from(this.nodes, ([path, node]) => [path, live ? live.communityOf(node) : base.partition.of[node]!]));
  }

  private follow(path: NotePath): void {
    const live = this.ready();
    for (const gone of this.changed) if (this.corpus.graph.slot(gone) === undefined) this.remove(live, gone);
    this.changed.delete(path);
    const slot = this.corpus.graph.slot(path);
    if (slot === undefined) return;
    const node = this.nodes.get(path) ?? this.free.pop() ?? live.add();
    this.nodes.set(path, node);
    this.touched.add(node);
    live.setEdges(node, noteEdges(this.corpus, slot, {
      nodeOf: (other) => this.nodes.get(other),
      shared: (kind, key) => this.sharedNode(live, node, kind, key),
      nearest: (other) => this.base?.nearest.at(other).cosines,
    }));
    live.settle((moved) => this.touched.add(moved));
  }

  private remove(live: LiveCommunities, path: NotePath): void {
    this.changed.delete(path);
    const node = this.nodes.get(path);
    if (node === undefined) return;
    live.setEdges(node, NO_EDGES);
    this.nodes.delete(path);
    this.free.push(node);
  }

  /** Makes what follows the edits, at the first of them. */
  private ready(): LiveCommunities {
    if (this.live) return this.live;
    const { base } = this;
    if (!base) throw new Error('topics are followed that were not computed');
    this.shared = new Map(base.shared.map(({ id, weight }, i) => [id, { node: base.notes + i, weight }]));
    this.live = new LiveCommunities(base.graph, base.partition, marksOf(base.partition, this.nodes, this.computed), base.resolution);
    // Not needed any more, and as large.
    this.base = { ...base, graph: NO_GRAPH, shared: [] };
    return this.live;
  }

  /**
   * What a node shares with notes. What was not shared when the topics were computed, and is now, becomes a node, which first finds its place
   * among the other notes: together with the note it might stay by itself.
   */
  private sharedNode(live: LiveCommunities, sharer: number, kind: SharedItem['kind'], key: string): Shared | undefined {
    const id = idOf(kind, key);
    const known = this.shared.get(id);
    if (known || kind === 'day') return known;
    const { graph } = this.corpus;
    const items = kind === 'tag' ? graph.tags : graph.sources;
    const weight = sharedWeight(kind, items.count(key), graph.size);
    if (weight === 0) return undefined;
    const shared = { node: live.add(), weight };
    const carriers = items.members(key).flatMap((slot) => this.nodes.get(this.corpus.note(slot).path) ?? []).filter((carrier) => carrier !== sharer);
    live.setEdges(shared.node, new Map(carriers.map((carrier) => [carrier, rounded(weight)])));
    live.settle((moved) => this.touched.add(moved));
    this.shared.set(id, shared);
    return shared;
  }
}

interface ComputedBase {
  readonly options: TopicOptions;
  readonly graph: TopicGraph;
  readonly partition: Partition;
  readonly resolution: number;
  readonly nearest: NearestLists;
  readonly notes: number;
  readonly shared: readonly { readonly id: string; readonly weight: number }[];
}

const NO_GRAPH: TopicGraph = { notes: 0, nodes: 0, starts: new Uint32Array(1), targets: new Uint32Array(0), weights: new Float64Array(0) };

function keysOf(input: TopicInput): ComputedBase['shared'] {
  return sharedItems(input).map(({ kind, key, weight }) => ({ id: idOf(kind, key), weight }));
}

function idOf(kind: SharedItem['kind'], key: string): string {
  return `${kind}:${key}`;
}

/** The topic that most notes of a community are in, by community; −1 for none. */
function marksOf({ count, of }: Partition, nodes: ReadonlyMap<NotePath, number>, computed: ReadonlyMap<NotePath, number>): Int32Array {
  const tallies = Array.from({ length: count }, () => new Map<number, number>());
  for (const [path, topic] of computed) {
    const node = nodes.get(path);
    const tally = node === undefined ? undefined : tallies[of[node]!];
    tally?.set(topic, (tally.get(topic) ?? 0) + 1);
  }
  return Int32Array.from(tallies, (tally) => [...tally].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0]);
}
