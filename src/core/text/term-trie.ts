/** A running text as `Document` keeps it: `sequence` refers to `terms` by index. */
export interface RunningText {
  readonly terms: Uint32Array;
  readonly sequence: ArrayLike<number>;
}

/** Most nodes have one child, which is kept without a map around it: a map takes more room than all the rest of a node. */
interface Node<Value> {
  value: Value | null;
  /** The first child and the term that leads to it; −1 where there is none. */
  term: number;
  child: Node<Value> | null;
  /** All others. */
  more: Map<number, Node<Value>> | null;
}

/**
 * Phrases as runs of term ids, each with a value, of which a text is searched in one pass. At each place the search follows the text
 * for as many words as some phrase goes, whatever the number of phrases, so with phrases of bounded length the time is linear in the
 * text. Aho and Corasick (1975) need no such bound, but their failure links would have to be made anew with every phrase that comes or goes.
 */
export class TermTrie<Value> {
  private readonly root: Node<Value> = { value: null, term: -1, child: null, more: null };
  /** 1 for terms with which a phrase begins, by term id: this is asked for each word of a text. */
  private begins = new Uint8Array(1024);

  get(phrase: ArrayLike<number>): Value | null {
    let node: Node<Value> | undefined = this.root;
    for (let i = 0; i < phrase.length && node; i++) node = next(node, phrase[i]!);
    return node?.value ?? null;
  }

  /** @param phrase not empty. */
  set(phrase: ArrayLike<number>, value: Value): void {
    let node = this.root;
    for (let i = 0; i < phrase.length; i++) node = next(node, phrase[i]!) ?? grow(node, phrase[i]!);
    node.value = value;
    const first = phrase[0]!;
    if (first >= this.begins.length) {
      const larger = new Uint8Array(2 * first);
      larger.set(this.begins);
      this.begins = larger;
    }
    this.begins[first] = 1;
  }

  /** Takes a phrase out, and the branches that led only to it. */
  delete(phrase: ArrayLike<number>): void {
    const path = [this.root];
    for (let i = 0; i < phrase.length; i++) {
      const node = next(path[i]!, phrase[i]!);
      if (!node) return;
      path.push(node);
    }
    path[phrase.length]!.value = null;
    for (let depth = phrase.length; depth > 0; depth--) {
      const { value, child, more } = path[depth]!;
      if (value !== null || child !== null || more !== null) return;
      prune(path[depth - 1]!, phrase[depth - 1]!);
    }
    this.begins[phrase[0]!] = 0;
  }

  /**
   * Visits the phrases in a text: at each place the longest that is accepted, and the search goes on behind it.
   * Positions are those of `sequence`; `to` is one behind the last word.
   */
  forEachMatch(
    { terms, sequence }: RunningText, visit: (value: Value, from: number, to: number) => void, accepts?: (value: Value, from: number, to: number) => boolean,
  ): void {
    const { begins, root } = this;
    for (let from = 0; from < sequence.length; from++) {
      const first = terms[sequence[from]!]!;
      if (begins[first] !== 1) continue;
      let node = next(root, first);
      let longest: Value | null = null;
      let to = from;
      for (let at = from + 1; node; at++) {
        if (node.value !== null && (!accepts || accepts(node.value, from, at))) {
          longest = node.value;
          to = at;
        }
        node = at < sequence.length ? next(node, terms[sequence[at]!]!) : undefined;
      }
      if (longest === null) continue;
      visit(longest, from, to);
      from = to - 1;
    }
  }
}

function next<Value>(node: Node<Value>, term: number): Node<Value> | undefined {
  return node.term === term ? node.child ?? undefined : node.more?.get(term);
}

function grow<Value>(node: Node<Value>, term: number): Node<Value> {
  const grown: Node<Value> = { value: null, term: -1, child: null, more: null };
  if (node.child === null) {
    node.term = term;
    node.child = grown;
  } else (node.more ??= new Map()).set(term, grown);
  return grown;
}

function prune<Value>(node: Node<Value>, term: number): void {
  if (node.term === term) {
    node.term = -1;
    node.child = null;
  } else if (node.more?.delete(term) && node.more.size === 0) node.more = null;
}
