import { noteName } from '../../core/note/note';
import type { Topic, TopicNote, Topics } from '../../core/topics/topic';

/** A topic as the list shows it, or the notes that are in none. */
export interface TopicEntry {
  /** `null` for the notes that are in no topic. */
  readonly topic: Topic | null;
  readonly key: string;
  readonly name: string;
  /** The notes to show: all of the topic's, or those that are looked for. */
  readonly notes: readonly TopicNote[];
  /** Whether the entry is shown for notes in it. */
  readonly byNotes: boolean;
  /** Whether it should stand open, so that those notes are seen. */
  readonly opens: boolean;
}

/** What the user has set above the list. */
export interface TopicFilter {
  /** What is typed into the find box. */
  readonly query: string;
  /** Only notes that join two fields. */
  readonly joining: boolean;
}

const UNASSIGNED = 'unassigned';

/** Topics found by their notes stand open from the top down until so many notes are shown: rows take time to make. */
const MOST_OPEN = 300;

/**
 * What the list shows: topics whose name, terms or tags have all words of the query, or that have notes whose titles do. Where only
 * notes that join fields are wanted, the others count for nothing.
 */
export function findTopics(topics: Topics, { query, joining }: TopicFilter): TopicEntry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = [...topics.topics.map(entryOf), ...(topics.unassigned.length > 0 ? [unassignedOf(topics)] : [])];
  const entries = joining ? all.flatMap((entry) => only(entry, ({ joins }) => joins)) : all;
  if (words.length === 0) return openFirst(entries);
  const found = entries.flatMap((entry): TopicEntry[] => {
    if (entry.topic && hasAll(describe(entry.topic), words)) return [entry];
    return only(entry, ({ title }) => hasAll(fold(title), words));
  });
  return openFirst(found);
}

/** The entry with the notes that are wanted alone, if there are any. */
function only(entry: TopicEntry, isWanted: (note: TopicNote) => boolean): TopicEntry[] {
  const notes = entry.notes.filter(isWanted);
  return notes.length > 0 ? [{ ...entry, notes, byNotes: true }] : [];
}

function openFirst(entries: readonly TopicEntry[]): TopicEntry[] {
  let shown = 0;
  return entries.map((entry) => {
    if (!entry.byNotes || shown >= MOST_OPEN) return entry;
    shown += entry.notes.length;
    return { ...entry, opens: true };
  });
}

function entryOf(topic: Topic): TopicEntry {
  return { topic, key: topic.id, name: topic.name, notes: topic.notes, byNotes: false, opens: false };
}

function unassignedOf(topics: Topics): TopicEntry {
  const notes = topics.unassigned.map((note) => ({ note, title: noteName(note), weight: 0, joins: false }));
  return { topic: null, key: UNASSIGNED, name: 'Not in a topic', notes, byNotes: false, opens: false };
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
