import type { Document } from './document';
import type { InvertedIndex } from './inverted-index';
import { type RunningText, TermTrie } from './term-trie';

/** Names longer than this many words are not looked for. */
const LONGEST_NAME = 24;

export interface Mention {
  /** Slot of the note that is named. */
  readonly slot: number;
  readonly count: number;
  /** Index into the note's `Names.searched` of the name found first. */
  readonly name: number;
}

/** What a note can be called by. */
export interface Names {
  /** Title and aliases that can be looked for in texts, as term ids; the title, if it is one of them, first. */
  readonly searched: readonly (readonly number[])[];
  /** Terms of the title without stop words, once each. */
  readonly title: readonly number[];
}

const NAMELESS: Names = { searched: [], title: [] };

/** Whose name stands somewhere: slots, each followed by the name's index in the note's `Names.searched`. */
export type NameOwners = readonly number[];

/** The titles and aliases of all notes as a trie over term ids, so that a text is searched for all of them in one pass. */
export class NameIndex {
  /** Of each name the slots of the notes that have it, each followed by the name's index in their `Names.searched`. */
  private readonly trie = new TermTrie<number[]>();
  /** The same of names too short to be looked for, which other words may still lead to (`RL`, `AI`); the index is 0. */
  private readonly short = new TermTrie<number[]>();
  private readonly known: Names[] = [];
  /** Term → slots of the notes in whose title it counts. */
  private readonly titles = new Map<number, number[]>();

  constructor(private readonly index: InvertedIndex) {}

  of(slot: number): Names {
    return this.known[slot] ?? NAMELESS;
  }

  /** Slots of the notes in whose title the term counts. */
  titled(term: number): readonly number[] {
    return this.titles.get(term) ?? [];
  }

  /** Takes up the names of a note. */
  add(slot: number, document: Document): void {
    const telling = tellingTerms(document);
    // Plain arrays: for a handful of numbers they take a third of the room of typed ones.
    const names = document.names.map((name) => Array.from(name));
    const searched = names.filter((name) => this.isSearchable(name, telling));
    const title = [...new Set((names[0] ?? []).filter((term) => telling.has(term)))];
    this.known[slot] = { searched, title: names[0]?.length === title.length ? names[0] : title };
    searched.forEach((name, index) => own(this.trie, name, slot, index));
    for (const name of shortNames(names, searched)) own(this.short, name, slot, 0);
    for (const term of title) {
      const titled = this.titles.get(term);
      if (titled) titled.push(slot);
      else this.titles.set(term, [slot]);
    }
  }

  remove(slot: number): void {
    const { searched, title } = this.of(slot);
    const names = (this.index.document(slot)?.names ?? []).map((name) => Array.from(name));
    this.known[slot] = NAMELESS;
    for (const name of searched) disown(this.trie, name, slot);
    for (const name of shortNames(names, searched)) disown(this.short, name, slot);
    for (const term of title) {
      const titled = this.titles.get(term) ?? [];
      titled.splice(titled.indexOf(slot), 1);
      if (titled.length === 0) this.titles.delete(term);
    }
  }

  /**
   * The names in a running text; at each word the longest one, and the search goes on behind it.
   * A name that many notes share (`README`) says nothing: such are left out.
   */
  mentions(document: Document, sharedByAtMost: number): Mention[] {
    const found = new Map<number, { slot: number; count: number; name: number }>();
    this.trie.forEachMatch(document, (owners) => {
      if (owners.length > 2 * sharedByAtMost) return;
      for (let i = 0; i < owners.length; i += 2) {
        const slot = owners[i]!;
        const mention = found.get(slot);
        if (mention) mention.count++;
        else found.set(slot, { slot, count: 1, name: owners[i + 1]! });
      }
    });
    return [...found.values()];
  }

  /**
   * Visits the names in a running text: at each word the longest one that is accepted, and the search goes on behind it.
   * Positions are those of `sequence`; `to` is one behind the last word.
   */
  forEachName(text: RunningText, visit: (owners: NameOwners, from: number, to: number) => void, accepts: (owners: NameOwners, from: number, to: number) => boolean): void {
    this.trie.forEachMatch(text, visit, accepts);
  }

  /** Slots of the notes that have this very name, also one too short to be looked for. */
  owners(name: readonly number[]): number[] {
    return [...(this.trie.get(name) ?? []), ...(this.short.get(name) ?? [])].filter((_, i) => i % 2 === 0);
  }

  /** Not only stop words or digits, not a letter or two, not a whole sentence. `telling`: its terms that are no stop words. */
  private isSearchable(name: readonly number[], telling: ReadonlySet<number>): boolean {
    if (name.length === 0 || name.length > LONGEST_NAME) return false;
    const words = Array.from(name).filter((term) => telling.has(term)).map((term) => this.index.term(term)).filter((word) => /\D/.test(word));
    const only = words[0];
    // Two ideographs are a word, two letters are not.
    return only !== undefined && (name.length > 1 || only.length > 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(only));
  }
}

function own(trie: TermTrie<number[]>, name: readonly number[], slot: number, index: number): void {
  const owners = trie.get(name);
  if (!owners) trie.set(name, [slot, index]);
  else if (placeOf(owners, slot) < 0) owners.push(slot, index);
}

function disown(trie: TermTrie<number[]>, name: readonly number[], slot: number): void {
  const owners = trie.get(name);
  const place = owners ? placeOf(owners, slot) : -1;
  if (place >= 0) owners?.splice(place, 2);
  if (owners?.length === 0) trie.delete(name);
}

/** Names of one word that are not looked for. */
function shortNames(names: readonly (readonly number[])[], searched: readonly (readonly number[])[]): (readonly number[])[] {
  return names.filter((name) => name.length === 1 && !searched.some((other) => other.length === 1 && other[0] === name[0]));
}

/** Where a slot stands in a list of slots and indexes; −1 where it does not. */
function placeOf(owners: readonly number[], slot: number): number {
  for (let i = 0; i < owners.length; i += 2) if (owners[i] === slot) return i;
  return -1;
}

/** Those terms of the names that are no stop words. */
function tellingTerms({ names, terms, counts }: Document): Set<number> {
  const telling = new Set<number>();
  for (const name of names) for (const term of name) if ((counts[terms.indexOf(term)] ?? 0) > 0) telling.add(term);
  return telling;
}

/** Whether `name` occurs in the running text, word for word, and how often. */
export function occurrences({ sequence, terms }: Document, name: readonly number[]): number {
  const first = terms.indexOf(name[0] ?? 0);
  if (name.length === 0 || first < 0) return 0;
  let count = 0;
  for (let start = sequence.indexOf(first); start >= 0 && start + name.length <= sequence.length; start = sequence.indexOf(first, start + 1)) {
    let length = 1;
    while (length < name.length && terms[sequence[start + length]!] === name[length]) length++;
    if (length === name.length) count++;
  }
  return count;
}
