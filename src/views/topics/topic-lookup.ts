import type { NotePath } from '../../core/note/note';
import type { Topic, TopicRef, Topics } from '../../core/topics/topic';

/** The topic of that name, whatever its case, or of that id. */
export function topicCalled(topics: Topics, name: string): Topic | null {
  const wanted = name.toLowerCase();
  return topics.topics.find((topic) => topic.id === name || topic.name.toLowerCase() === wanted) ?? null;
}

/** The topic that a note is in; a hidden one is shown nowhere. */
export function topicOf(topics: Topics, note: NotePath): Topic | null {
  return topics.topics.find((topic) => !topic.hidden && topic.notes.some((item) => item.note === note)) ?? null;
}

/** The topic that most of these notes are in now; `null` where none of them is in one. */
export function nearestTopic(topics: Topics, notes: readonly string[]): Topic | null {
  const wanted = new Set(notes);
  let nearest: Topic | null = null;
  let most = 0;
  for (const topic of topics.topics) {
    const count = topic.hidden ? 0 : topic.notes.filter(({ note }) => wanted.has(note)).length;
    if (count > most) [nearest, most] = [topic, count];
  }
  return nearest;
}

export function refOf({ id, name, color, notes }: Topic): TopicRef {
  return { id, name, color, size: notes.length };
}
