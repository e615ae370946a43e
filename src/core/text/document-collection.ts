import { idOf } from './counted-ids';
import { HEAD, type PackedDocument } from './document';
import { Postings } from './postings';
import type { TermWeights } from './term-weights';
import type { Vocabulary } from './vocabulary';

/** A new base of postings is built when the notes changed since make up this share. */
const DELTA_SHARE = 0.1;
const DELTA_FLOOR = 64;
/** Notes with other words for a while that can be looked at one by one. */
const MOST_ASIDE = 50;

/**
 * The words of all notes by slot, and for each term the notes that carry it: postings in typed arrays (the base) plus the few notes
 * changed since they were built (the delta), which are looked at one by one.
 */
export class DocumentCollection {
  private readonly documents: (PackedDocument | undefined)[] = [];
  private readonly aside = new Set<number>();
  private built = Postings.none;
  /** Notes that have other words for a while. */
  private withheld = 0;
  private changes = 0;
  private replacements = 0;

  /** @param onReplaced is told the slots whose words are others now. */
  constructor(private readonly vocabulary: Vocabulary, private readonly weights: TermWeights, private readonly onReplaced: (slot: number) => void) {}

  /** One more than the largest slot in use. */
  get capacity(): number {
    return this.documents.length;
  }

  /** Postings; only those of current notes hold. */
  get base(): Postings {
    return this.built;
  }

  /** Slots of the notes that are not in the base. */
  get delta(): ReadonlySet<number> {
    return this.aside;
  }

  /** Goes up with each change of document frequencies or of what a note says for good. */
  get revision(): number {
    return this.changes;
  }

  /** Goes up whenever a slot is given other words, also for a while. */
  get replaced(): number {
    return this.replacements;
  }

  document(slot: number): PackedDocument | undefined {
    return this.documents[slot];
  }

  /** Gives a slot other words, or none. */
  set(slot: number, document: PackedDocument | undefined): void {
    const before = this.documents[slot];
    if (before) {
      this.tally(before, -1);
      this.built.outdate(slot);
      this.aside.delete(slot);
    }
    this.put(slot, document);
    this.changes++;
    if (!document) return;
    this.tally(document, 1);
    this.aside.add(slot);
  }

  /** Builds the base anew once the delta has grown too large to be walked. */
  refresh(): void {
    if (this.withheld > 0 || this.aside.size <= Math.max(DELTA_FLOOR, this.weights.notes * DELTA_SHARE)) return;
    this.built = this.build();
    this.layRows();
    this.aside.clear();
  }

  /** Slots of the notes in which the term counts. */
  carriers(term: number): number[] {
    this.refresh();
    const { built } = this;
    const found: number[] = [];
    for (let p = built.start(term); p < built.end(term); p++) {
      const slot = idOf(built.entries[p]!);
      if (built.isCurrent(slot)) found.push(slot);
    }
    for (const slot of this.aside) {
      const document = this.documents[slot];
      const i = document ? document.terms.indexOf(term) : -1;
      if (document && i >= 0 && document.tallies[i]! > 0) found.push(slot);
    }
    return found;
  }

  /**
   * Lets some notes have other words until what is answered is called. No note may change meanwhile; what is answered is called in the
   * opposite order where this is done within itself.
   */
  withhold(documents: ReadonlyMap<number, PackedDocument>): () => void {
    this.refresh();
    return documents.size > MOST_ASIDE && this.withheld === 0 ? this.withholdMany(documents) : this.withholdFew(documents);
  }

  /** Looks at the notes beside the base, with document frequencies as they are. */
  private withholdFew(documents: ReadonlyMap<number, PackedDocument>): () => void {
    const { built } = this;
    const before = Array.from(documents.keys(), (slot) => ({ slot, document: this.documents[slot], isAside: this.aside.has(slot) }));
    for (const [slot, document] of documents) {
      this.put(slot, document);
      built.outdate(slot);
      this.aside.add(slot);
    }
    this.withheld++;
    return () => {
      for (const { slot, document, isAside } of before) {
        this.put(slot, document);
        if (isAside) continue;
        built.restore(slot);
        this.aside.delete(slot);
      }
      this.withheld--;
    };
  }

  /** Builds postings of their own for the time being. */
  private withholdMany(documents: ReadonlyMap<number, PackedDocument>): () => void {
    const { built } = this;
    const aside = [...this.aside];
    const before = Array.from(documents.keys(), (slot) => ({ slot, document: this.documents[slot] }));
    const restore = this.weights.fork();
    for (const [slot, document] of documents) {
      this.tally(this.documents[slot], -1);
      this.put(slot, document);
      this.tally(document, 1);
    }
    this.built = this.build();
    this.aside.clear();
    this.changes++;
    return () => {
      this.changes++;
      for (const { slot, document } of before) this.put(slot, document);
      restore();
      this.built = built;
      this.aside.clear();
      for (const slot of aside) this.aside.add(slot);
    };
  }

  private put(slot: number, document: PackedDocument | undefined): void {
    this.documents[slot] = document;
    this.replacements++;
    this.onReplaced(slot);
  }

  private build(): Postings {
    return Postings.of(this.documents, this.vocabulary.size, this.weights.all());
  }

  /** Lays the terms that count of all notes beside each other. */
  private layRows(): void {
    const sizes = this.documents.map((document) => document?.counted ?? 0);
    const rows = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
    let at = 0;
    this.documents.forEach((document, slot) => document?.keepRowIn(rows.subarray(at, (at += sizes[slot]!))));
  }

  private tally(document: PackedDocument | undefined, by: 1 | -1): void {
    if (!document) return;
    const { numbers, tallies, size } = document;
    for (let i = 0; i < size; i++) if (tallies[i]! > 0) this.weights.tally(numbers[HEAD + i]!, by);
  }
}
