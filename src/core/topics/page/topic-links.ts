import type { NoteGraph } from '../../graph/note-graph';
import type { TopicRef } from '../topic';
import type { BridgeNote, CoreNote, PageNote } from './topic-page';

/** A note of the topic in the graph. */
export interface Member extends PageNote {
  readonly slot: number;
}

/** Where the links of one topic lead. A link is a pair of notes that are linked in one direction or both. */
export class TopicLinks {
  /** By slot: the notes of the topic that each member is linked with. */
  private readonly inside = new Map<number, number>();
  /** By slot of a member, and by id of another topic: the slots it is linked with there. */
  private readonly outside = new Map<number, ReadonlyMap<string, readonly number[]>>();
  /** The other topics that links lead into, by id. */
  private readonly topics = new Map<string, { readonly topic: TopicRef; links: number }>();

  constructor(private readonly graph: NoteGraph, own: string, private readonly members: readonly Member[], topicOf: (slot: number) => TopicRef | null) {
    for (const { slot } of members) {
      let inside = 0;
      const outside = new Map<string, number[]>();
      for (const other of graph.linked(slot)) {
        const topic = topicOf(other);
        if (topic?.id === own) inside++;
        else if (topic) this.count(topic, outside, other);
      }
      this.inside.set(slot, inside);
      if (outside.size > 0) this.outside.set(slot, outside);
    }
  }

  /** The topics that links lead into with the number of those links, in no order. */
  into(): Iterable<{ readonly topic: TopicRef; readonly links: number }> {
    return this.topics.values();
  }

  core(limit: number): CoreNote[] {
    return this.members.slice(0, limit).map(({ note, title, slot }) => ({ note, title, links: this.inside.get(slot) ?? 0 }));
  }

  /** The topics that a member leads into, and through which notes. */
  bridge({ note, title, slot }: Member): BridgeNote {
    const into = [...this.outside.get(slot) ?? []].flatMap(([id, slots]) => {
      const known = this.topics.get(id);
      return known ? [{ topic: known.topic, notes: this.notesAt(slots) }] : [];
    });
    into.sort((a, b) => b.notes.length - a.notes.length || (a.topic.id < b.topic.id ? -1 : 1));
    return { note, title, inside: this.inside.get(slot) ?? 0, into };
  }

  private count(topic: TopicRef, outside: Map<string, number[]>, other: number): void {
    const slots = outside.get(topic.id);
    if (slots) slots.push(other);
    else outside.set(topic.id, [other]);
    const known = this.topics.get(topic.id);
    if (known) known.links++;
    else this.topics.set(topic.id, { topic, links: 1 });
  }

  private notesAt(slots: readonly number[]): PageNote[] {
    const notes = slots.flatMap((slot): PageNote[] => {
      const note = this.graph.note(slot);
      return note ? [{ note: note.path, title: note.title }] : [];
    });
    return notes.sort((a, b) => (a.note < b.note ? -1 : 1));
  }
}
