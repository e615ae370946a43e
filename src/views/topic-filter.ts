import { noteName } from '../core/note/note';
import type { Topic, TopicNote, Topics } from '../core/topics/topic';

/** A topic as the list shows it, or the notes that are in none. */
export interface TopicEntry {
  /** `null` for the notes that are in no topic. */
  readonly topic: Topic | null;
  readonly key: string;
  readonly name: string;
  /** The notes to show: all of the topic's, or those that are looked for. */
  readonly notes: readonly TopicNote[];
  /** Whether the entry is shown for notes in it, so that it should stand open. */
  readonly byNotes: boolean;
}

const UNASSIGNED = 'unassigned';

/** What the list shows for a query: topics whose name, terms or tags have all its words, or that have notes whose titles do. */
export function findTopics(topics: Topics, query: string): TopicEntry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const entries = [...topics.topics.map(entryOf), ...(topics.unassigned.length > 0 ? [unassignedOf(topics)] : [])];
  if (words.length === 0) return entries;
  return entries.flatMap((entry): TopicEntry[] => {
    if (entry.topic && hasAll(describe(entry.topic), words)) return [entry];
    const notes = entry.notes.filter((note) => hasAll(fold(note.title), words));
    return notes.length > 0 ? [{ ...entry, notes, byNotes: true }] : [];
  });
}

function entryOf(topic: Topic): TopicEntry {
  return { topic, key: topic.id, name: topic.name, notes: topic.notes, byNotes: false };
}

function unassignedOf(topics: Topics): TopicEntry {
  const notes = topics.unassigned.map((note) => ({ note, title: noteName(note), weight: 0, joins: false }));
  return { topic: null, key: UNASSIGNED, name: 'Not in a topic', notes, byNotes: false };
}

function describe(topic: Topic): string {
  return fold(
    [topic.name, ...topic.terms.map(({ term }) => term), ...topic.tags.map((tag) => `#${tag}`), ...topic.subtopics.map(({ name }) => name)].join(
      '\n',
    ),
  );
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Lower case without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
