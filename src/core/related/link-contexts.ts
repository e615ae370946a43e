import type { NoteGraph } from '../graph/note-graph';
import { HEAD, type PackedDocument } from '../text/document';
import type { InvertedIndex } from '../text/inverted-index';
import { NOT_IN_TEXT } from '../text/note-terms';
import type { TieBreak } from '../top-slots';

/** The words around the links to one note. */
export interface LinkContext {
  /** Term ids, once each. */
  readonly terms: Uint32Array;
  /** How often each stands there. */
  readonly counts: Uint8Array;
  /** Sum of the squared tf-idf weights of the telling ones. */
  readonly square: number;
}

/** A context with what it was made of: it holds as long as all of that is still the same. */
interface Known extends LinkContext {
  readonly around: readonly number[];
  readonly looked: readonly { readonly slot: number; readonly document: PackedDocument; readonly targets: readonly number[] }[];
  square: number;
  /** The revision of the weights by which `square` was made. */
  weighed: number;
  /** The revisions of links and of words at which it was last seen to hold. */
  edges: number;
  words: number;
}

/** Words on each side of a link that count as its context. */
const WINDOW = 24;
/** Links to a note that are looked at, at most. */
const MOST_LINKS = 4;
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 5;
/** Contexts kept, at most; they take about half a kilobyte each. */
const MOST_KEPT = 16_384;

/** The words around the links that point at a note, kept until the notes that link there change. */
export class LinkContexts {
  private readonly kept = new Map<number, Known>();
  /** How often each term was found; zeros between two questions. */
  private counts = new Uint8Array(0);

  constructor(private readonly graph: NoteGraph, private readonly index: InvertedIndex, private readonly byPath: TieBreak) {}

  /** The context of the links that lead to `target`, without those in the note `except`. */
  of(target: number, except: number): LinkContext {
    if (this.graph.linksTo(except, target)) return this.make(target, except);
    let known = this.kept.get(target);
    if (known === undefined || !this.holds(target, known)) {
      known = this.make(target, except);
      for (const oldest of this.kept.keys()) {
        if (this.kept.size < MOST_KEPT) break;
        this.kept.delete(oldest);
      }
      this.kept.set(target, known);
    } else if (known.weighed !== this.index.revision) this.weigh(known);
    return known;
  }

  /** Starts to compare a note with contexts: as `InvertedIndex.load`, until its `unload`, but for terms that many notes have, which tell nothing. */
  load(document: PackedDocument): Float64Array {
    const products = this.index.load(document);
    const common = this.common();
    const { numbers, size } = document;
    for (let i = 0; i < size; i++) if (this.index.documentFrequency(numbers[HEAD + i]!) > common) products[numbers[HEAD + i]!] = 0;
    return products;
  }

  private holds(target: number, known: Known): boolean {
    const { graph, index } = this;
    const { edgeRevision: edges } = graph;
    const { replaced: words } = index;
    if (known.edges === edges && known.words === words) return true;
    if (known.around !== graph.around(target) || !known.looked.every(({ slot, document, targets }) => index.document(slot) === document && graph.targets(slot) === targets)) return false;
    known.edges = edges;
    known.words = words;
    return true;
  }

  private common(): number {
    return this.index.notes * COMMON_SHARE + COMMON_FLOOR;
  }

  private weigh(known: Known): void {
    const { terms, counts } = known;
    const { index } = this;
    const common = this.common();
    let square = 0;
    for (let i = 0; i < terms.length; i++) if (index.documentFrequency(terms[i]!) <= common) square += index.weight(terms[i]!, counts[i]!) ** 2;
    known.square = square;
    known.weighed = index.revision;
  }

  private make(target: number, except: number): Known {
    const { graph, index } = this;
    if (this.counts.length < index.terms) this.counts = new Uint8Array(2 * index.terms);
    const citing = graph.in(target);
    const found: number[] = [];
    const looked: Known['looked'][number][] = [];
    let left = MOST_LINKS;
    for (const slot of this.first(citing)) {
      const document = index.document(slot);
      if (slot === except || !document) continue;
      const targets = graph.targets(slot);
      looked.push({ slot, document, targets });
      for (let i = targets.indexOf(target); i >= 0 && left > 0; i = targets.indexOf(target, i + 1)) {
        const at = document.placeOfLink(i) ?? 0;
        if (at === NOT_IN_TEXT) continue;
        left--;
        this.count(document, at, found);
      }
      if (left === 0) break;
    }
    const terms = Uint32Array.from(found);
    const counts = new Uint8Array(found.length);
    for (let i = 0; i < found.length; i++) {
      counts[i] = this.counts[found[i]!]!;
      this.counts[found[i]!] = 0;
    }
    const made = { around: graph.around(target), looked, terms, counts, square: 0, weighed: -1, edges: graph.edgeRevision, words: index.replaced };
    this.weigh(made);
    return made;
  }

  /** As many notes as may be needed, the first by path: hubs are cited by thousands. */
  private first(citing: ReadonlySet<number>): number[] {
    const { byPath } = this;
    const first: number[] = [];
    for (const slot of citing) {
      const last = first[MOST_LINKS];
      if (last !== undefined && byPath(last, slot) <= 0) continue;
      let at = first.length;
      while (at > 0 && byPath(first[at - 1]!, slot) > 0) at--;
      first.splice(at, 0, slot);
      if (first.length > MOST_LINKS + 1) first.pop();
    }
    return first;
  }

  private count(document: PackedDocument, at: number, found: number[]): void {
    const { numbers, tallies } = document;
    // Windows of 48 words, four of them, cannot overflow a byte.
    const { counts } = this;
    const end = Math.min(document.length, at + WINDOW);
    for (let p = Math.max(0, at - WINDOW); p < end; p++) {
      const local = document.wordAt(p);
      const term = numbers[HEAD + local]!;
      if (tallies[local] === 0) continue;
      if (counts[term] === 0) found.push(term);
      counts[term]!++;
    }
  }
}
