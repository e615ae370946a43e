import { countedId } from './counted-ids';

/** The words of one note, numbered by the index. */
export interface Document {
  /** Term ids, once each, in order of first occurrence; the first is the break. */
  readonly terms: Uint32Array;
  /** Weighted occurrences, 0 for stop words and the break; less for words of lines that many notes repeat. */
  readonly counts: Uint16Array;
  /** The same without regard to other notes. */
  readonly ownCounts: Uint16Array;
  /** The running text as indexes into `terms`. */
  readonly sequence: Uint16Array | Uint32Array;
  /** For each link of the note its position in `sequence`. */
  readonly linkAt: Uint32Array;
  /** As in `NoteTerms`. */
  readonly lines: Uint32Array;
  /** As in `NoteTerms`. */
  readonly spelt: Uint32Array;
  /** Title, then aliases, as term ids. */
  readonly names: readonly Uint32Array[];
}

/** A note that is not there has no words. */
export const WORDLESS: Document = {
  terms: new Uint32Array(0), counts: new Uint16Array(0), ownCounts: new Uint16Array(0), sequence: new Uint16Array(0), linkAt: new Uint32Array(0),
  lines: new Uint32Array(0), spelt: new Uint32Array(0), names: [],
};

type Numbers = Omit<Document, 'counts'>;

/** Where in the buffer it stands how many terms, links, numbers for lines, spelt words and names there are, and whether `sequence` has 32 bits. */
const TERMS = 0;
const LINKS = 1;
const LINES = 2;
const SPELT = 3;
const NAMES = 4;
const WIDE = 5;
/** Where in `PackedDocument.numbers` the term ids begin. */
export const HEAD = 6;

/**
 * The numbers of one note in one buffer: in arrays of their own they would take twice the room. Most properties are views that are
 * made when they are asked for: ask once, before a loop. To make one costs as much as to read a hundred numbers, so what looks at few
 * numbers of many notes reads `numbers`, `tallies` and `wordAt`.
 */
export class PackedDocument implements Document {
  /** Own counts, then a `sequence` of 16 bits. */
  private readonly small: Uint16Array;
  private row: Uint32Array | null = null;
  private sum = -1;

  private constructor(
    /** The head; from `HEAD` on the terms; links, lines, spelt words; each name with its length before it; a `sequence` of 32 bits. The 16-bit numbers follow in the buffer. */
    readonly numbers: Uint32Array,
    private readonly reduced: Uint16Array | null,
    small?: Uint16Array,
  ) {
    this.small = small ?? new Uint16Array(numbers.buffer, numbers.byteLength);
  }

  static of({ terms, linkAt, lines, spelt, names, sequence, ownCounts }: Numbers): PackedDocument {
    const wide = sequence instanceof Uint32Array;
    const head = [terms.length, linkAt.length, lines.length, spelt.length, names.length, wide ? 1 : 0];
    const parts = [head, terms, linkAt, lines, spelt, ...names.flatMap((name) => [[name.length], name]), ...(wide ? [sequence] : [])];
    const large = parts.reduce((sum, { length }) => sum + length, 0);
    const buffer = new ArrayBuffer(4 * large + 2 * (ownCounts.length + (wide ? 0 : sequence.length)));
    const numbers = new Uint32Array(buffer, 0, large);
    let at = 0;
    for (const part of parts) {
      numbers.set(part, at);
      at += part.length;
    }
    const small = new Uint16Array(buffer, numbers.byteLength);
    small.set(ownCounts);
    if (!wide) small.set(sequence, ownCounts.length);
    return new PackedDocument(numbers, null, small);
  }

  /** Number of terms. */
  get size(): number {
    return this.numbers[TERMS]!;
  }

  /** `counts`, with other numbers behind them. */
  get tallies(): Uint16Array {
    return this.reduced ?? this.small;
  }

  /** The terms that count, each with its count (see `counted-ids.ts`), made when first asked for. */
  get weighed(): Uint32Array {
    return this.row ?? this.keepRowIn(new Uint32Array(this.counted));
  }

  /** Number of terms that count. */
  get counted(): number {
    const { tallies, size } = this;
    let counted = 0;
    for (let i = 0; i < size; i++) if (tallies[i] !== 0) counted++;
    return counted;
  }

  /** Keeps `weighed` in a part of an array of `counted` numbers: read one note after another, those that lie together are read fastest. */
  keepRowIn(row: Uint32Array): Uint32Array {
    const { numbers, tallies, size } = this;
    for (let i = 0, at = 0; i < size; i++) {
      if (tallies[i] !== 0) row[at++] = countedId(numbers[HEAD + i]!, tallies[i]!);
    }
    return (this.row = row);
  }

  /** What the counts add up to. */
  get weight(): number {
    if (this.sum < 0) {
      const { tallies, size } = this;
      this.sum = 0;
      for (let i = 0; i < size; i++) this.sum += tallies[i]!;
    }
    return this.sum;
  }

  /** Whether the term is one of `terms`. */
  has(term: number): boolean {
    const end = HEAD + this.size;
    const at = this.numbers.indexOf(term, HEAD);
    return at >= 0 && at < end;
  }

  /** Number of words of the running text. */
  get length(): number {
    return this.numbers[WIDE] === 0 ? this.small.length - this.size : this.sequence.length;
  }

  /** The word at a position of `sequence`, as an index into `terms`; `at` is below `length`. */
  wordAt(at: number): number {
    return this.numbers[WIDE] === 0 ? this.small[this.size + at]! : this.sequence[at]!;
  }

  /** `linkAt` of one link; `undefined` where there is none. */
  placeOfLink(link: number): number | undefined {
    return link < this.numbers[LINKS]! ? this.numbers[HEAD + this.size + link] : undefined;
  }

  /** The same note with other counts. */
  withCounts(counts: Uint16Array): PackedDocument {
    return new PackedDocument(this.numbers, counts, this.small);
  }

  /** The same note without the words at some positions of `sequence`: breaks in their places, and each counts that much less. */
  withoutWords(positions: Iterable<number>): PackedDocument {
    const sequence = this.sequence.slice();
    const counts = this.counts.slice();
    const { lines, sequence: before } = this;
    for (const at of positions) {
      const term = before[at]!;
      counts[term] = Math.max(0, counts[term]! - weightAt(lines, before, at));
      sequence[at] = 0;
    }
    const { terms, linkAt, spelt, names } = this;
    return PackedDocument.of({ terms, linkAt, lines, spelt, names, sequence, ownCounts: counts });
  }

  get terms(): Uint32Array {
    return this.part(TERMS);
  }

  get linkAt(): Uint32Array {
    return this.part(LINKS);
  }

  get lines(): Uint32Array {
    return this.part(LINES);
  }

  get spelt(): Uint32Array {
    return this.part(SPELT);
  }

  get names(): readonly Uint32Array[] {
    const { numbers } = this;
    const names: Uint32Array[] = [];
    for (let at = this.start(NAMES); names.length < numbers[NAMES]!; at += numbers[at]! + 1) names.push(numbers.subarray(at + 1, at + 1 + numbers[at]!));
    return names;
  }

  get counts(): Uint16Array {
    return this.reduced ?? this.ownCounts;
  }

  get ownCounts(): Uint16Array {
    return new Uint16Array(this.numbers.buffer, this.numbers.byteLength, this.numbers[TERMS]);
  }

  get sequence(): Uint16Array | Uint32Array {
    const { numbers } = this;
    if (numbers[WIDE] === 0) return new Uint16Array(numbers.buffer, numbers.byteLength + 2 * numbers[TERMS]!);
    let at = this.start(NAMES);
    for (let name = 0; name < numbers[NAMES]!; name++) at += numbers[at]! + 1;
    return numbers.subarray(at);
  }

  private part(which: number): Uint32Array {
    const from = this.start(which);
    return this.numbers.subarray(from, from + this.numbers[which]!);
  }

  private start(which: number): number {
    let at = HEAD;
    for (let before = 0; before < which; before++) at += this.numbers[before]!;
    return at;
  }
}

/** Weight of the words on the line that holds a position (see `NoteTerms.lines`); 0 outside of all, as in a block without weight. */
function weightAt(lines: Uint32Array, sequence: ArrayLike<number>, position: number): number {
  let line = 0;
  for (let i = 1; i < lines.length && lines[i]! >>> 3 <= position; i += 2) line = lines[i]!;
  for (let at = line >>> 3; at < position; at++) if (sequence[at] === 0) return 0;
  return line & 7;
}
