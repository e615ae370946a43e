import type { TopicInput } from '../input';
import { kindOf } from '../note-kind';
import type { TopicGraph } from './topic-graph';

/**
 * A note that only its words tie to its topic belongs there when the topic has this share of its nearest notes, by their cosines. Read
 * on four vaults: below are templates, drafts and subjects of their own; the cosines themselves, low in short notes, tell nothing.
 */
const LEAST_NEAREST = 1 / 3;
/** A second topic is one that a note has this share of the ties with that it has with its own, and ties worth as much as one link. */
const SECOND_SHARE = 0.5;
const SECOND_LEAST = 1;

/**
 * Leaves out the notes that are in a topic only because they have to be somewhere: without a link, tag or source, and nearest in words to
 * notes of other topics.
 *
 * @param found notes of each topic; @param least notes that a topic needs.
 */
export function withoutLoose(input: TopicInput, graph: TopicGraph, found: readonly (readonly number[])[], least: number): number[][] {
  const tied = tiedNotes(input, graph);
  const topicOf = topicsOf(graph.notes, found);
  return found
    .map((notes) => notes.filter((note) => tied[note] === 1 || isHeldByWords(input, topicOf, note)))
    .filter((notes) => notes.length >= least);
}

/** The topic of each note, −1 for none. */
function topicsOf(notes: number, topics: readonly (readonly number[])[]): Int32Array {
  const topicOf = new Int32Array(notes).fill(-1);
  topics.forEach((members, topic) => members.forEach((note) => (topicOf[note] = topic)));
  return topicOf;
}

/** 1 for notes with a link, or a tag or source that they share. */
function tiedNotes({ links }: TopicInput, graph: TopicGraph): Uint8Array {
  const tied = new Uint8Array(graph.notes);
  for (const ends of [links.a, links.b]) for (const note of ends) tied[note] = 1;
  for (let k = graph.starts[graph.notes] ?? 0; k < graph.targets.length; k++) tied[graph.targets[k]!] = 1;
  return tied;
}

function isHeldByWords({ nearest }: TopicInput, topicOf: Int32Array, note: number): boolean {
  const { ids, cosines } = nearest[note]!;
  let inside = 0;
  let all = 0;
  for (let k = 0; k < ids.length; k++) {
    all += cosines[k]!;
    if (topicOf[ids[k]!] === topicOf[note]) inside += cosines[k]!;
  }
  return inside >= LEAST_NEAREST * all;
}

/**
 * For each topic the notes of others that belong in it nearly as much, strongest first; a note is a guest of one topic at most. Daily notes
 * touch everything and belong to nothing by it.
 */
export function guestsOf({ notes }: TopicInput, graph: TopicGraph, listed: readonly (readonly number[])[]): number[][] {
  const ties = new Ties(graph, topicsOf(graph.notes, listed));
  const guests = listed.map((): { readonly note: number; readonly weight: number }[] => []);
  listed.forEach((members, own) => members.forEach((note) => {
    const sums = ties.of(note);
    const second = strongest(sums, own);
    const weight = sums.get(second) ?? 0;
    if (weight < Math.max(SECOND_LEAST, SECOND_SHARE * (sums.get(own) ?? 0)) || kindOf(notes[note]!) === 'day') return;
    guests[second]?.push({ note, weight });
  }));
  return guests.map((list) => list.sort((a, b) => b.weight - a.weight || a.note - b.note).map(({ note }) => note));
}

/** The topic with most ties besides the note's own, −1 where there is none. */
function strongest(sums: ReadonlyMap<number, number>, own: number): number {
  let best = -1;
  for (const [topic, weight] of sums) {
    const least = sums.get(best) ?? 0;
    if (topic >= 0 && topic !== own && (weight > least || (weight === least && topic < best))) best = topic;
  }
  return best;
}

/** The weight of a note's ties with each topic; a tag or source ties it with the topics of the others that share it, by their number. */
class Ties {
  private readonly shared: ReadonlyMap<number, number>[] = [];

  constructor(private readonly graph: TopicGraph, private readonly topicOf: Int32Array) {
    for (let node = graph.notes; node < graph.nodes; node++) this.shared.push(this.spread(node));
  }

  of(note: number): Map<number, number> {
    const { starts, targets, weights, notes } = this.graph;
    const sums = new Map<number, number>();
    const add = (topic: number, weight: number): void => {
      sums.set(topic, (sums.get(topic) ?? 0) + weight);
    };
    for (let k = starts[note]!; k < starts[note + 1]!; k++) {
      const other = targets[k]!;
      if (other < notes) add(this.topicOf[other]!, weights[k]!);
      else {
        const others = starts[other + 1]! - starts[other]! - 1;
        for (const [topic, count] of this.shared[other - notes]!) add(topic, weights[k]! * (topic === this.topicOf[note] ? count - 1 : count) / others);
      }
    }
    return sums;
  }

  /** How many notes of each topic share a tag or source. */
  private spread(node: number): Map<number, number> {
    const { starts, targets } = this.graph;
    const counts = new Map<number, number>();
    for (let k = starts[node]!; k < starts[node + 1]!; k++) {
      const topic = this.topicOf[targets[k]!]!;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    return counts;
  }
}
