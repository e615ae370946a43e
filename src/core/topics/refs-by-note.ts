import type { NotePath } from '../note/note';
import type { Topic, TopicRef, Topics } from './topic';

/** For each of some notes of the topics the topic as it is named beside a note; a hidden topic is named nowhere. */
export function refsByNote({ topics }: Topics, notesOf: (topic: Topic) => readonly NotePath[]): Map<NotePath, TopicRef> {
  const refs = new Map<NotePath, TopicRef>();
  for (const topic of topics) {
    if (topic.hidden) continue;
    const ref = refOf(topic);
    for (const note of notesOf(topic)) refs.set(note, ref);
  }
  return refs;
}

/** A topic as it is named beside a note. */
export function refOf({ id, name, color, notes }: Topic): TopicRef {
  return { id, name, color, size: notes.length };
}
