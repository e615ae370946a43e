import type { Document } from './document';
import type { InvertedIndex } from './inverted-index';

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
  readonly searched: readonly Uint32Array[];
  /** Terms of the title without stop words, once each. */
  readonly title: Uint32Array;
}

const NAMELESS: Names = { searched: [], title: new Uint32Array(0) };

/** The titles and aliases of all notes as a trie over term ids, so that a text is searched for all of them in one pass. */
export class NameIndex {
  private readonly root: Node = { next: new Map(), slots: new Map() };
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
    const title = Uint32Array.from(new Set((document.names[0] ?? new Uint32Array(0)).filter((term) => telling.has(term))));
    const searched = document.names.filter((name) => this.isSearchable(name, telling));
    this.known[slot] = { searched, title };
    searched.forEach((name, index) => {
      let node = this.root;
      for (const term of name) {
        let next = node.next.get(term);
        if (!next) node.next.set(term, (next = { next: new Map(), slots: new Map() }));
        node = next;
      }
      if (!node.slots.has(slot)) node.slots.set(slot, index);
    });
    for (const term of title) {
      const titled = this.titles.get(term);
      if (titled) titled.push(slot);
      else this.titles.set(term, [slot]);
    }
  }

  remove(slot: number): void {
    const { searched, title } = this.of(slot);
    this.known[slot] = NAMELESS;
    for (const name of searched) this.prune(slot, name);
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
  mentions({ sequence, terms }: Document, sharedByAtMost: number): Mention[] {
    const found = new Map<number, { slot: number; count: number; name: number }>();
    for (let start = 0; start < sequence.length; start++) {
      let node: Node | undefined = this.root;
      let end = start;
      let longest: ReadonlyMap<number, number> | null = null;
      for (let at = start; at < sequence.length; at++) {
        node = node.next.get(terms[sequence[at]!]!);
        if (!node) break;
        if (node.slots.size > 0) {
          longest = node.slots;
          end = at;
        }
      }
      if (!longest) continue;
      start = end;
      if (longest.size > sharedByAtMost) continue;
      for (const [slot, name] of longest) {
        const mention = found.get(slot);
        if (mention) mention.count++;
        else found.set(slot, { slot, count: 1, name });
      }
    }
    return [...found.values()];
  }

  /** Not only stop words or digits, not a letter or two, not a whole sentence. `telling`: its terms that are no stop words. */
  private isSearchable(name: Uint32Array, telling: ReadonlySet<number>): boolean {
    if (name.length === 0 || name.length > LONGEST_NAME) return false;
    const words = Array.from(name).filter((term) => telling.has(term)).map((term) => this.index.term(term)).filter((word) => /\D/.test(word));
    const only = words[0];
    // Two ideographs are a word, two letters are not.
    return only !== undefined && (name.length > 1 || only.length > 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(only));
  }

  /** Takes a name out of the trie, and the branches that led only to it. */
  private prune(slot: number, name: Uint32Array): void {
    const path: Node[] = [this.root];
    for (const term of name) {
      const next = path[path.length - 1]?.next.get(term);
      if (!next) return;
      path.push(next);
    }
    path[path.length - 1]?.slots.delete(slot);
    for (let depth = name.length; depth > 0; depth--) {
      const node = path[depth];
      if (!node || node.slots.size > 0 || node.next.size > 0) return;
      path[depth - 1]?.next.delete(name[depth - 1] ?? 0);
    }
  }
}

/** Those terms of the names that are no stop words. */
function tellingTerms({ names, terms, counts }: Document): Set<number> {
  const telling = new Set<number>();
  for (const name of names) for (const term of name) if ((counts[terms.indexOf(term)] ?? 0) > 0) telling.add(term);
  return telling;
}

interface Node {
  readonly next: Map<number, Node>;
  /** Slots with this name → its index in their `Names.searched`. */
  readonly slots: Map<number, number>;
}

/** Whether `name` occurs in the running text, word for word, and how often. */
export function occurrences({ sequence, terms }: Document, name: Uint32Array): number {
  const first = terms.indexOf(name[0] ?? 0);
  if (name.length === 0 || first < 0) return 0;
  let count = 0;
  for (let start = 0; start + name.length <= sequence.length; start++) {
    if (sequence[start] !== first) continue;
    let length = 1;
    while (length < name.length && terms[sequence[start + length]!] === name[length]) length++;
    if (length === name.length) count++;
  }
  return count;
}
