import type { NoteGraph } from '../graph/note-graph';
import { HEAD, type PackedDocument } from '../text/document';
import type { InvertedIndex } from '../text/inverted-index';
import { NOT_IN_TEXT } from '../text/note-terms';
import type { TieBreak } from '../top-slots';

/** The telling words around the links to one note. */
export interface LinkContext {
  /** Term ids, once each. */
  readonly terms: Uint32Array;
  /** How often each stands there. */
  readonly counts: Uint8Array;
  /** Sum of their squared tf-idf weights. */
  readonly square: number;
}

/** A context with what it was made of: it holds as long as all of that is still the same. */
interface Known extends LinkContext {
  readonly citing: ReadonlySet<number>;
  readonly looked: readonly { readonly slot: number; readonly document: PackedDocument; readonly targets: readonly number[] }[];
}

/** Words on each side of a link that count as its context. */
const WINDOW = 24;
/** Links to a note that are looked at, at most. */
const MOST_LINKS = 4;
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 5;
/** Contexts kept, at most; they take about half a kilobyte each. */
const MOST_KEPT = 16_384;

/** The words around the links that point at a note, kept from query to query until a note changes. */
export class LinkContexts {
  private readonly kept = new Map<number, Known>();
  private revision = -1;
  /** How often each term was found; zeros between two questions. */
  private counts = new Uint8Array(0);

  constructor(private readonly graph: NoteGraph, private readonly index: InvertedIndex, private readonly byPath: TieBreak) {}

  /** The context of the links that lead to `target`, without those in the note `except`. */
  of(target: number, except: number): LinkContext {
    const { graph, index } = this;
    const citing = graph.in(target);
    if (citing.has(except)) return this.make(target, except);
    if (index.revision !== this.revision) this.kept.clear();
    this.revision = index.revision;
    const known = this.kept.get(target);
    if (known && known.citing === citing && known.looked.every(({ slot, document, targets }) => index.document(slot) === document && graph.targets(slot) === targets)) return known;
    const made = this.make(target, except);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size < MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    this.kept.set(target, made);
    return made;
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
    let square = 0;
    for (let i = 0; i < found.length; i++) {
      counts[i] = this.counts[found[i]!]!;
      this.counts[found[i]!] = 0;
      square += index.weight(found[i]!, counts[i]!) ** 2;
    }
    return { citing, looked, terms, counts, square };
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
    const { counts, index } = this;
    const common = index.notes * COMMON_SHARE + COMMON_FLOOR;
    const end = Math.min(document.length, at + WINDOW);
    for (let p = Math.max(0, at - WINDOW); p < end; p++) {
      const local = document.wordAt(p);
      const term = numbers[HEAD + local]!;
      if (tallies[local] === 0 || index.documentFrequency(term) > common) continue;
      if (counts[term] === 0) found.push(term);
      counts[term]!++;
    }
  }
}
