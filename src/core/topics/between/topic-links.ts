import type { NoteGraph } from '../../graph/note-graph';
import type { TopicPlaces } from './topic-places';

/** Notes looked at in one slice. */
const SLICE = 1024;

/** How many pairs of notes are linked between topics, and how many would be by chance. */
export class TopicLinks {
  private readonly between = new Map<number, number>();
  /** Ends of links in each topic. */
  private readonly ends: Float64Array;
  private all = 0;

  private constructor(private readonly topics: number) {
    this.ends = new Float64Array(topics);
  }

  /** Counts every pair of linked notes once, whatever the direction. Yields between slices of work. */
  static *count(graph: NoteGraph, { slots, topicOf, topics }: TopicPlaces): Generator<void, TopicLinks> {
    const links = new TopicLinks(topics.length);
    for (const [at, slot] of slots.entries()) {
      if (at % SLICE === SLICE - 1) yield;
      for (const other of graph.out(slot)) {
        // A pair that is linked both ways is counted at the smaller slot.
        if (slot > other && graph.linksTo(other, slot)) continue;
        links.add(topicOf[slot] ?? -1, topicOf[other] ?? -1);
      }
    }
    return links;
  }

  count(a: number, b: number): number {
    return this.between.get(this.key(a, b)) ?? 0;
  }

  /** Links expected between two topics if each note kept the number of its links and they led anywhere: the product of the ends over twice the links (configuration model, Newman 2006). */
  expected(a: number, b: number): number {
    return this.all > 0 ? this.ends[a]! * this.ends[b]! / (2 * this.all) : 0;
  }

  private add(a: number, b: number): void {
    this.all++;
    if (a >= 0) this.ends[a]!++;
    if (b >= 0) this.ends[b]!++;
    if (a >= 0 && b >= 0) this.between.set(this.key(a, b), (this.between.get(this.key(a, b)) ?? 0) + 1);
  }

  private key(a: number, b: number): number {
    return Math.min(a, b) * this.topics + Math.max(a, b);
  }
}
