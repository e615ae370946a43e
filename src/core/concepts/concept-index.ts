import type { NoteGraph } from '../graph/note-graph';
import type { InvertedIndex } from '../text/inverted-index';
import type { Spelling } from '../text/spelling';
import type { RunningText } from '../text/term-trie';
import type { Tokenizer } from '../text/tokens';
import type { AcronymDefinition } from './acronyms';
import { chooseMeaning } from './company';
import { ConceptDictionary, type Entry, type GivenConcept, type KnownConcept, type Meaning } from './dictionary';
import { findPhrases, written, type Occurrences } from './occurrences';
import { VaultAcronyms } from './vault-acronyms';

/** A concept as one note carries it. */
export interface CarriedConcept {
  /** Its number, the same as long as the index lives. */
  readonly id: number;
  /** How often the note writes it, in any form. */
  readonly count: number;
}

/** Numbers kept of each find: concept, phrase, count. */
const STRIDE = 3;
/** A concept that only the vault's acronyms know is one from this many notes on. */
const FEWEST_NOTES = 2;

const NOTHING: readonly number[] = [];

/**
 * Which notes carry which concepts: the note–concept edges of the graph. Matched when a note is put; when a phrase comes to mean
 * something else, only the notes with its rarest word are searched again.
 */
export class ConceptIndex {
  private readonly dictionary: ConceptDictionary;
  private readonly acronyms: VaultAcronyms;
  /** Finds in each note, by slot. Flat lists, without room to grow: typed arrays cost more than what most notes have in them. */
  private readonly finds: (readonly number[] | undefined)[] = [];
  /** Slots of the notes that carry each concept, ascending. */
  private readonly carriers: number[][] = [];
  private readonly unsettled = new Set<number>();
  private readonly touched = new Set<string>();
  private list = '';

  constructor(private readonly graph: NoteGraph, private readonly index: InvertedIndex, private readonly tokenizer: Tokenizer) {
    this.acronyms = new VaultAcronyms(tokenizer);
    this.dictionary = new ConceptDictionary(index, tokenizer, this.acronyms);
  }

  /** Takes up a note whose words are in the index; what it carries is known after `settle`. */
  put(slot: number, definitions: readonly AcronymDefinition[]): void {
    for (const short of this.acronyms.set(slot, definitions)) this.touched.add(short);
    this.unsettled.add(slot);
  }

  remove(slot: number): void {
    this.put(slot, []);
    this.replace(slot, NOTHING);
    this.unsettled.delete(slot);
  }

  /** Searches the notes again that changed, or in which a phrase means something else than before. `reweighed`: notes in which other words count now. */
  settle(reweighed: Iterable<number>): void {
    for (const slot of reweighed) this.unsettled.add(slot);
    this.searchAgain(this.dictionary.mine(this.touched));
    this.touched.clear();
  }

  /** Lets a note carry what its present words say, until what is answered is called; for words that are withheld for one question. */
  withhold(slot: number): () => void {
    const before = this.finds[slot];
    const found = this.search(slot);
    this.finds[slot] = found.length > 0 ? found : undefined;
    return () => {
      this.finds[slot] = before;
    };
  }

  /**
   * Replaces the concepts of the lexicon and the user's own.
   *
   * @param list path of the note in which the user lists them, in lower case; it names all of them and carries none.
   */
  give(concepts: readonly GivenConcept[], list: string): void {
    const lists = list === this.list ? [] : this.graph.paths().filter((path) => [list, this.list].includes(path.toLowerCase()));
    for (const path of lists) this.unsettled.add(this.graph.slot(path) ?? 0);
    this.list = list;
    this.searchAgain(this.dictionary.give(concepts));
  }

  /** The concepts that a note carries, those it writes first before the others. */
  of(slot: number): CarriedConcept[] {
    const counts = new Map<number, number>();
    const finds = this.finds[slot] ?? NOTHING;
    for (let i = 0; i < finds.length; i += STRIDE) {
      const id = finds[i]!;
      if (this.isShown(id)) counts.set(id, (counts.get(id) ?? 0) + finds[i + 2]!);
    }
    return Array.from(counts, ([id, count]) => ({ id, count }));
  }

  /** In how many ways a note writes of concepts: about how many it carries, without the cost of counting them. */
  varietyOf(slot: number): number {
    return (this.finds[slot] ?? NOTHING).length / STRIDE;
  }

  /** How a note writes a concept: its forms, the commonest first. */
  formsIn(slot: number, concept: number): string[] {
    const known = this.dictionary.concept(concept);
    const forms = new Map<string, number>();
    const finds = this.finds[slot] ?? NOTHING;
    for (let i = 0; i < finds.length; i += STRIDE) {
      if (finds[i] !== concept) continue;
      const form = this.dictionary.written(this.dictionary.entry(finds[i + 1]!), known);
      forms.set(form, (forms.get(form) ?? 0) + finds[i + 2]!);
    }
    return [...forms].sort(([, a], [, b]) => b - a).map(([form]) => form);
  }

  /**
   * Visits the phrases in a running text that mean a concept in the note of this slot: at each place the longest, and the search goes
   * on behind it. Positions are those of the text's `sequence`; `to` is one behind the last word.
   *
   * @param spellingAt how the word at a position is written.
   */
  forEachPhrase(slot: number, text: RunningText, spellingAt: (at: number) => Spelling, visit: (concept: number, from: number, to: number) => void): void {
    const meant = new Map<number, number>();
    const finds = this.finds[slot] ?? NOTHING;
    for (let i = 0; i < finds.length; i += STRIDE) if (this.isShown(finds[i]!)) meant.set(finds[i + 1]!, finds[i]!);
    if (meant.size === 0) return;
    this.dictionary.trie.forEachMatch(text, ({ id }, from, to) => visit(meant.get(id) ?? 0, from, to), ({ id, meanings }, from) => {
      const meaning = meanings.find(({ concept }) => concept.id === meant.get(id));
      return meaning !== undefined && isWrittenAs(meaning, meanings, spellingAt(from));
    });
  }

  /** All ways of writing each of these concepts, as term ids. */
  forms(concepts: ReadonlySet<number>): ReadonlyMap<number, readonly (readonly number[])[]> {
    return this.dictionary.forms(concepts);
  }

  /** How often a note writes a concept, in any form. */
  count(slot: number, concept: number): number {
    const finds = this.finds[slot] ?? NOTHING;
    let count = 0;
    for (let i = 0; i < finds.length; i += STRIDE) if (finds[i] === concept) count += finds[i + 2]!;
    return count;
  }

  /** Slots of the notes that carry a concept, ascending. */
  members(concept: number): readonly number[] {
    return this.carriers[concept] ?? NOTHING;
  }

  /** What a concept is called. */
  name(concept: number): string {
    return this.dictionary.nameOf(this.dictionary.concept(concept));
  }

  /** Ids of its fields. */
  fields(concept: number): readonly string[] {
    return this.dictionary.concept(concept).concept?.fields ?? [];
  }

  /** Number of concepts that some note carries. */
  get size(): number {
    let size = 0;
    for (let id = 0; id < this.dictionary.size; id++) if (this.members(id).length > 0 && this.isShown(id)) size++;
    return size;
  }

  private isShown(id: number): boolean {
    return this.members(id).length >= FEWEST_NOTES || this.dictionary.concept(id).concept !== null;
  }

  private searchAgain(changed: readonly Entry[]): void {
    if (this.graph.size > 0) for (const entry of changed) for (const slot of this.notesWith(entry)) this.unsettled.add(slot);
    for (const slot of this.unsettled) this.replace(slot, this.search(slot));
    this.unsettled.clear();
  }

  /** Notes with all words of the phrase: all in which it can be found, and some others. */
  private notesWith({ phrase, terms }: Entry): readonly number[] {
    const telling = terms.filter((_, i) => phrase.telling[i]);
    const frequency = (term: number): number => this.index.documentFrequency(term);
    const [rarest = 0, ...others] = telling.sort((a, b) => frequency(a) - frequency(b));
    const carriers = frequency(rarest) === 0 ? NOTHING : this.index.carriers(rarest);
    return others.length === 0 ? carriers : carriers.filter((slot) => {
      const known = this.index.document(slot)?.terms;
      return others.every((term) => known?.includes(term));
    });
  }

  private search(slot: number): number[] {
    const note = this.graph.note(slot);
    const document = this.index.document(slot);
    if (!note || !document || note.path.toLowerCase() === this.list) return [];
    const { trie } = this.dictionary;
    const phrases = findPhrases({ trie, tokenizer: this.tokenizer, termId: (term) => this.index.id(term) }, note, document);
    return this.choose(slot, phrases);
  }

  /** Settles what each phrase means here: first those with one meaning, which then keep the others company. */
  private choose(slot: number, phrases: ReadonlyMap<Entry, Occurrences>): number[] {
    const company = new Set<KnownConcept>(this.acronyms.of(slot).flatMap((expansion) => this.dictionary.target(expansion) ?? []));
    const possible = Array.from(phrases, ([entry, occurrences]) => {
      const meanings = entry.meanings.filter((meaning) => written(occurrences, meaning, entry.meanings) > 0);
      return { entry, occurrences, meanings };
    });
    for (const { meanings } of possible) if (meanings.length === 1 && meanings[0]!.sure) company.add(meanings[0]!.concept);
    const finds: number[] = [];
    for (const { entry, occurrences, meanings } of possible) {
      const meaning: Meaning | null = meanings.length === 0 ? null : chooseMeaning(meanings, company);
      if (meaning) finds.push(meaning.concept.id, entry.id, written(occurrences, meaning, entry.meanings));
    }
    return finds;
  }

  private replace(slot: number, finds: readonly number[]): void {
    for (const id of conceptsOf(this.finds[slot] ?? NOTHING)) remove(this.carriers[id] ?? [], slot);
    this.finds[slot] = finds.length > 0 ? finds.slice() : undefined;
    while (this.carriers.length < this.dictionary.size) this.carriers.push([]);
    for (const id of conceptsOf(finds)) insert(this.carriers[id]!, slot);
  }
}

/** Whether a word written so is one of a phrase's meanings; `others` are all of them. */
function isWrittenAs({ spelling }: Meaning, others: readonly Meaning[], written: Spelling): boolean {
  if (spelling === null) return true;
  if (spelling !== 'plain') return written === spelling;
  return written !== 'gerund' && (written !== 'capitals' || !others.some((other) => other.spelling === 'capitals'));
}

function conceptsOf(finds: readonly number[]): Set<number> {
  return new Set(finds.filter((_, i) => i % STRIDE === 0));
}

/** Where `slot` stands in an ascending list, or would have to. */
function placeOf(slots: readonly number[], slot: number): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (slots[middle]! < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(slots: number[], slot: number): void {
  const place = placeOf(slots, slot);
  if (slots[place] !== slot) slots.splice(place, 0, slot);
}

function remove(slots: number[], slot: number): void {
  const place = placeOf(slots, slot);
  if (slots[place] === slot) slots.splice(place, 1);
}
