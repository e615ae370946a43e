import { ConceptIndex } from './concepts/concept-index';
import { DateIndex } from './graph/date-index';
import { NoteGraph } from './graph/note-graph';
import { compactNote } from './note/compact';
import { isWorkflowTag } from './note/exclusion';
import type { Note, NotePath } from './note/note';
import { QueryCache } from './related/query-cache';
import { SharedStrings } from './shared-strings';
import { InvertedIndex } from './text/inverted-index';
import { NameIndex } from './text/name-index';
import { NeighbourLists } from './text/neighbour-lists';
import type { Entry } from './text/note-terms';
import { createTokenizer, type Tokenizer } from './text/tokens';

export type Change = { readonly kind: 'put'; readonly entry: Entry } | { readonly kind: 'remove'; readonly path: NotePath };

/** Link targets and tags that are kept once; a vault seldom has more that are in use. */
const SHARED_STRINGS = 100_000;

/**
 * What is known of all notes: the graph, the words, the names and the concepts, all numbered by the same slots.
 * Changed one note at a time; whatever the order in which a state was reached, the answers made from it are the same.
 */
export class Corpus {
  readonly graph = new NoteGraph();
  readonly index: InvertedIndex;
  readonly names: NameIndex;
  readonly neighbours: NeighbourLists;
  readonly dates = new DateIndex();
  readonly concepts: ConceptIndex;
  readonly cache: QueryCache;
  private readonly workflow = new Map<string, boolean>();
  private readonly strings = new SharedStrings(SHARED_STRINGS);

  /** @param workflowTags tags that say what to do with a note; each also stands for those nested in it. */
  constructor(private workflowTags: readonly string[], tokenizer: Tokenizer = createTokenizer()) {
    this.index = new InvertedIndex(this.byPath);
    this.names = new NameIndex(this.index);
    this.neighbours = new NeighbourLists(this.index);
    this.concepts = new ConceptIndex(this.graph, this.index, tokenizer);
    this.cache = new QueryCache(this.graph, this.index, this.byPath);
  }

  /** Orders slots by the paths of their notes. */
  readonly byPath = (a: number, b: number): number => this.graph.order.compare(a, b);

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === 'put') this.put(change.entry);
      else this.remove(change.path);
    }
    this.graph.settle();
    const reweighed = this.index.settle();
    for (const slot of reweighed) this.neighbours.change(slot);
    this.concepts.settle(reweighed);
  }

  setWorkflowTags(tags: readonly string[]): void {
    this.workflowTags = tags;
    this.workflow.clear();
  }

  /** Whether a tag (lower case, any level) is about a subject, not about the state of the note. */
  isTopical(tag: string): boolean {
    let workflow = this.workflow.get(tag);
    if (workflow === undefined) this.workflow.set(tag, (workflow = isWorkflowTag(this.workflowTags, tag)));
    return !workflow;
  }

  /** The note in a slot that is known to be taken. */
  note(slot: number): Note {
    const note = this.graph.note(slot);
    if (!note) throw new RangeError(`no note in slot ${slot}`);
    return note;
  }

  private put({ note, terms }: Entry): void {
    const slot = this.graph.put(compactNote(note, this.strings));
    this.names.remove(slot);
    this.names.add(slot, this.index.put(slot, terms));
    this.concepts.put(slot, terms.acronyms);
    this.neighbours.change(slot);
    this.dates.set(slot, note.created);
  }

  private remove(path: NotePath): void {
    const slot = this.graph.slot(path);
    if (slot === undefined) return;
    this.names.remove(slot);
    this.index.remove(slot);
    this.concepts.remove(slot);
    this.neighbours.change(slot);
    this.dates.clear(slot);
    this.graph.remove(path);
  }
}
