import type { Corpus } from '../../corpus';
import { kindOf, type Kind } from '../note-kind';
import type { TopicRef, Topics } from '../topic';
import type { NamedNote } from './bridge';

/** Notes that stand as evidence on one side. */
const MOST_NOTES = 6;

/** Where each note stands among the topics, by slot. Topics that the user has hidden are none. */
export class TopicPlaces {
  readonly topics: readonly TopicRef[];
  /** Slots of all notes, in path order, so that the order of edits does not show. */
  readonly slots: readonly number[];
  /** Slots of each topic, core notes first. */
  readonly members: readonly (readonly number[])[];
  /** Index into `topics` by slot, −1 for none. */
  readonly topicOf: Int32Array;
  private readonly weight: Float64Array;
  private readonly kinds: (Kind | undefined)[] = [];

  constructor(private readonly corpus: Corpus, topics: Topics) {
    const { graph } = corpus;
    const shown = topics.topics.filter(({ hidden }) => !hidden);
    this.topics = shown.map(({ id, name, color, notes }) => ({ id, name, color, size: notes.length }));
    this.slots = graph.paths().flatMap((path) => graph.slot(path) ?? []);
    this.topicOf = new Int32Array(graph.capacity).fill(-1);
    this.weight = new Float64Array(graph.capacity);
    this.members = shown.map(({ notes }, topic) => notes.flatMap(({ note, weight }) => {
      const slot = graph.slot(note);
      if (slot === undefined) return [];
      this.topicOf[slot] = topic;
      this.weight[slot] = weight;
      return [slot];
    }));
  }

  kind(slot: number): Kind {
    return (this.kinds[slot] ??= kindOf(this.corpus.note(slot)));
  }

  /**
   * The notes linked with one, in either direction, by the side that they are on. Maps of content and daily notes link to everything, so
   * that a link with one says nothing: they are on no side.
   *
   * @param sideOf −1 for none.
   */
  linked(slot: number, sideOf: (other: number) => number): Map<number, number[]> {
    const sides = new Map<number, number[]>();
    for (const other of this.corpus.graph.linked(slot)) {
      const side = sideOf(other);
      if (side < 0 || this.kind(other) !== 'note') continue;
      const known = sides.get(side);
      if (known) known.push(other);
      else sides.set(side, [other]);
    }
    return sides;
  }

  named(slot: number): NamedNote {
    const { path, title } = this.corpus.note(slot);
    return { note: path, title };
  }

  /** The most central of some notes, each with its title. */
  mostCentral(slots: readonly number[]): NamedNote[] {
    const sorted = [...slots].sort((a, b) => (this.weight[b] ?? 0) - (this.weight[a] ?? 0) || this.corpus.byPath(a, b));
    return sorted.slice(0, MOST_NOTES).map((slot) => this.named(slot));
  }
}

