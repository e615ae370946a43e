import type { Corpus } from '../corpus';
import { carriersOf, nameOf, thingsOf, type Thing } from './shared-things';
import { halfLinkCost, halfSharedCost, mostCarriers, MOST_LINKS } from './step-cost';

/** The order in which equally long ways are preferred. */
const ORDER: readonly Thing['kind'][] = ['source', 'tag', 'concept', 'placeholder'];

/**
 * The notes and what joins them, as one search between two notes walks them: made as it is walked, never as a whole.
 *
 * Nodes are, by number and `capacity` of the graph: the note in a slot; from `capacity` on the way out of it by a link, from
 * `2·capacity` on the way into it by a link; from `3·capacity` on the things that notes carry. A step through a thing is two edges. A
 * link is three, and what its notes add to its cost is paid at either side: so a hub is looked through only when a chain as long as
 * that through a hub is looked for.
 */
export class StepGraph {
  private readonly things: Thing[] = [];
  private readonly numbers = new Map<string, number>();
  /** What notes carry, as nodes, kept from one search to the next. */
  private readonly carried = new Map<number, readonly number[]>();
  private readonly closed = new Set<number>();
  private readonly most: number;
  private joined = true;

  /** @param from @param to the ends of every chain. */
  constructor(
    private readonly corpus: Corpus,
    readonly from: number,
    readonly to: number,
  ) {
    this.most = mostCarriers(corpus.graph.size);
  }

  /** Closes nodes that no further chain may go through; the ends stay open. */
  close(nodes: readonly number[]): void {
    for (const node of nodes) if (node !== this.from && node !== this.to) this.closed.add(node);
  }

  /** Closes every step that leads from one end straight to the other. */
  part(): void {
    this.joined = false;
    const there = new Set(this.numbered(this.to));
    this.close(this.numbered(this.from).filter((node) => there.has(node)));
  }

  /** The thing that a node stands for, if it stands for one. */
  thing(node: number): Thing | null {
    const index = node - 3 * this.corpus.graph.capacity;
    // An index below 0 would be looked up as a name, which is slow.
    return index < 0 ? null : this.things[index] ?? null;
  }

  /** Whether a node is one of a note. */
  isNote(node: number): boolean {
    return node < this.corpus.graph.capacity;
  }

  /** As `Searched.visit`, costs in units. */
  visit(node: number, backward: boolean, visitor: (next: number, cost: number) => void): number {
    const thing = this.thing(node);
    if (thing) return this.visitCarriers(thing, visitor);
    const { capacity } = this.corpus.graph;
    const slot = node % capacity;
    const inner = backward ? 2 * capacity : capacity;
    const outer = 3 * capacity - inner;
    if (node < capacity) {
      visitor(inner + slot, this.half(slot));
      return 1 + this.visitThings(slot, visitor);
    }
    if (node - slot === inner) return this.visitLinked(slot, (next) => visitor(outer + next, 0));
    visitor(slot, this.half(slot));
    return 1;
  }

  /** Orders nodes whatever their numbers are: notes by path, before things by kind and name. */
  readonly compare = (a: number, b: number): number => {
    const one = this.label(a);
    const other = this.label(b);
    return one < other ? -1 : one > other ? 1 : 0;
  };

  private visitLinked(slot: number, visitor: (next: number) => void): number {
    const { graph } = this.corpus;
    const isEnd = this.isEnd(slot);
    const visit = (next: number): void => {
      if (this.closed.has(next) || (!this.joined && isEnd && this.isEnd(next))) return;
      if (this.isEnd(next) || graph.degree(next) <= MOST_LINKS) visitor(next);
    };
    // A note that is linked both ways is visited twice, which costs less than to put both lists together.
    const out = graph.out(slot);
    const back = graph.in(slot);
    for (const next of out) visit(next);
    for (const next of back) visit(next);
    return out.length + back.size;
  }

  private visitThings(slot: number, visitor: (next: number, cost: number) => void): number {
    const nodes = this.numbered(slot);
    for (const node of nodes) if (!this.closed.has(node)) visitor(node, halfSharedCost(this.thing(node)?.count ?? 0));
    return nodes.length;
  }

  private visitCarriers(thing: Thing, visitor: (next: number, cost: number) => void): number {
    const carriers = carriersOf(this.corpus, thing);
    const cost = halfSharedCost(thing.count);
    for (const next of carriers) if (!this.closed.has(next)) visitor(next, cost);
    return carriers.length;
  }

  /** What a note carries, as nodes. */
  private numbered(slot: number): readonly number[] {
    const known = this.carried.get(slot);
    if (known) return known;
    const nodes = thingsOf(this.corpus, slot, this.most).map((thing) => {
      const name = `${thing.kind}\n${thing.key}`;
      let node = this.numbers.get(name);
      if (node === undefined) this.numbers.set(name, (node = 3 * this.corpus.graph.capacity + this.things.push(thing) - 1));
      return node;
    });
    this.carried.set(slot, nodes);
    return nodes;
  }

  /** What a note adds to the cost of a link at it. */
  private half(slot: number): number {
    return halfLinkCost(this.isEnd(slot) ? 0 : this.corpus.graph.degree(slot));
  }

  private isEnd(slot: number): boolean {
    return slot === this.from || slot === this.to;
  }

  private label(node: number): string {
    const thing = this.thing(node);
    if (thing) return `${3 + ORDER.indexOf(thing.kind)}${typeof thing.key === 'number' ? nameOf(this.corpus, thing, node) : thing.key}`;
    const { capacity } = this.corpus.graph;
    return `${Math.floor(node / capacity)}${this.corpus.note(node % capacity).path}`;
  }
}
