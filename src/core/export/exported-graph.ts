import Graph from 'graphology';
import type { NoteFields } from '../concepts/note-fields';
import type { Corpus } from '../corpus';
import { sourceLabel } from '../note/sources/source-label';
import type { Topics, Topic } from '../topics/topic';
import { validXml } from './xml-characters';

export type NodeKind = 'note' | 'tag' | 'source' | 'placeholder' | 'concept';
export type EdgeKind = 'link' | 'tag' | 'source' | 'concept';

/** What a node is described by: every kind has a label, notes have the rest. Texts hold nothing that XML could not. */
export interface ExportedNode {
  readonly label: string;
  readonly kind: NodeKind;
  readonly path?: string;
  /** Topical and other tags as written, separated by commas. */
  readonly tags?: string;
  readonly topic?: string;
  readonly topicName?: string;
  /** The field that most of it is about. */
  readonly field?: string;
  readonly words?: number;
  /** `YYYY-MM-DD`. */
  readonly created?: string;
  /** Number of notes linked with it. */
  readonly degree?: number;
}

export interface ExportedEdge {
  readonly kind: EdgeKind;
  /** Positive; as in the graph of the topics: `1 + ln(count)` for links, at most 1 and the rarer the more for the others. */
  readonly weight: number;
  /** How often the note links to the other or writes the concept; 1 for all else. */
  readonly count: number;
}

export type ExportedGraph = Graph<ExportedNode, ExportedEdge>;

/** Notes taken in one slice. */
const SLICE = 128;
/** What all notes have still joins them a little. */
const LEAST_WEIGHT = 0.01;

/**
 * The whole graph as a directed graphology graph, every edge leading away from a note: nodes in the order of notes by path, what they
 * carry after the first note that does. Yields between slices of work.
 *
 * @param topics as last computed; `null` leaves topics out.
 */
export function* exportedGraph(corpus: Corpus, fields: NoteFields, topics: Topics | null): Generator<void, ExportedGraph> {
  return yield* new GraphBuilder(corpus, fields, topics).build();
}

class GraphBuilder {
  private readonly graph: ExportedGraph = new Graph<ExportedNode, ExportedEdge>({ type: 'directed', multi: false });
  private readonly topicOf: ReadonlyMap<string, Topic>;
  /** Key of the node of each note, by slot, and of each thing that notes carry, by kind and key. */
  private readonly keys: string[] = [];
  private readonly things = new Map<string, string>();

  constructor(private readonly corpus: Corpus, private readonly fields: NoteFields, topics: Topics | null) {
    this.topicOf = new Map((topics?.topics ?? []).flatMap((topic) => topic.notes.map(({ note }) => [note, topic])));
  }

  *build(): Generator<void, ExportedGraph> {
    const slots = this.corpus.graph.paths().flatMap((path) => this.corpus.graph.slot(path) ?? []);
    for (const [at, slot] of slots.entries()) {
      if (at % SLICE === SLICE - 1) yield;
      this.keys[slot] = this.add(`note:${this.corpus.note(slot).path}`, this.describe(slot));
    }
    for (const [at, slot] of slots.entries()) {
      if (at % SLICE === SLICE - 1) yield;
      this.addLinks(slot);
      this.addCarried(slot);
    }
    return this.graph;
  }

  private describe(slot: number): ExportedNode {
    const { path, title, tags, words, created } = this.corpus.note(slot);
    const topic = this.topicOf.get(path);
    const [main] = [...this.fields.mix([slot])].sort((a, b) => b.share - a.share);
    return {
      label: validXml(title), kind: 'note', path: validXml(path), tags: validXml([...new Set(tags.map(({ name }) => name))].join(', ')), words, degree: this.corpus.graph.linked(slot).size,
      ...(topic ? { topic: topic.id, topicName: validXml(topic.name) } : {}),
      ...(main ? { field: validXml(main.name) } : {}),
      ...(created !== null ? { created } : {}),
    };
  }

  private addLinks(slot: number): void {
    const { graph } = this.corpus;
    for (const target of graph.out(slot)) this.join(slot, this.keys[target] ?? '', 'link', graph.linkCount(slot, target));
    for (const key of graph.placeholders.of(slot)) this.join(slot, this.thing('placeholder', key, () => graph.placeholders.nameIn(slot, key)), 'link', 1);
  }

  private addCarried(slot: number): void {
    const { graph, concepts } = this.corpus;
    for (const key of graph.tags.of(slot)) {
      if (this.corpus.isTopical(key)) this.join(slot, this.thing('tag', key, () => `#${graph.tags.nameIn(slot, key)}`), 'tag', 1, graph.tags.count(key));
    }
    for (const key of graph.sources.of(slot)) this.join(slot, this.thing('source', key, () => sourceLabel(key)), 'source', 1, graph.sources.count(key));
    const carried = concepts.of(slot).map(({ id, count }) => ({ name: concepts.name(id), count, df: concepts.members(id).length }));
    for (const { name, count, df } of carried.sort((a, b) => (a.name < b.name ? -1 : 1))) this.join(slot, this.thing('concept', name, () => name), 'concept', count, df);
  }

  /** The node of something that notes carry, made for the first that does. */
  private thing(kind: NodeKind, key: string, label: () => string): string {
    const id = `${kind}:${key}`;
    const known = this.things.get(id) ?? this.add(id, { label: validXml(label()), kind });
    this.things.set(id, known);
    return known;
  }

  /** Two keys may be one after what XML cannot hold is replaced. */
  private add(id: string, node: ExportedNode): string {
    let key = validXml(id);
    for (let count = 2; this.graph.hasNode(key); count++) key = `${validXml(id)} (${count})`;
    this.graph.addNode(key, node);
    return key;
  }

  private join(slot: number, to: string, kind: EdgeKind, count: number, df = 0): void {
    const notes = this.corpus.graph.size;
    const rarity = notes > 1 ? Math.log(notes / df) / Math.log(notes) : 1;
    const weight = kind === 'link' ? 1 + Math.log(count) : Math.max(LEAST_WEIGHT, rarity);
    const from = this.keys[slot] ?? '';
    if (this.graph.hasDirectedEdge(from, to)) return;
    // A key of our own: graphology numbers edges by all that there ever were.
    this.graph.addDirectedEdgeWithKey(`e${this.graph.size}`, from, to, { kind, weight: Math.round(1e4 * weight) / 1e4, count });
  }
}
