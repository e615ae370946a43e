import type { Corpus } from '../corpus';
import { folderOf, type NotePath } from '../note/note';
import type { TopicNote, Topic, Topics } from '../topics/topic';

/** What one disc of the map shows: a topic, a folder, or the notes in no topic. */
export interface NoteGroup {
  /** As in `Places.topics`. */
  readonly id: string;
  readonly name: string;
  readonly topic: Topic | null;
  /** Those of its notes that are on the map. */
  readonly notes: readonly Pick<TopicNote, 'note' | 'weight'>[];
  /** All of its notes. */
  readonly size: number;
}

/** Notes that one picture holds. */
export const MOST_NOTES = 20_000;
/** Notes of a local map. */
const MOST_LOCAL = 150;

/** The topics with the core of their notes, as many in all as a picture holds; hidden topics are left out. */
export function topicGroups(corpus: Corpus, topics: Topics): NoteGroup[] {
  const isThere = ({ note }: { readonly note: NotePath }): boolean => corpus.graph.slot(note) !== undefined;
  const groups = topics.topics.filter(({ hidden }) => !hidden).map((topic) => groupOf(topic, topic.notes.filter(isThere)));
  return bounded([...groups, unassigned(topics.unassigned.map((note) => ({ note, weight: 0 })).filter(isThere))]);
}

/** The notes by folder: what there is to show before the topics are known. */
export function folderGroups({ graph }: Corpus): NoteGroup[] {
  const byFolder = new Map<string, NotePath[]>();
  for (const path of graph.paths()) {
    const folder = folderOf(path);
    const known = byFolder.get(folder);
    if (known) known.push(path);
    else byFolder.set(folder, [path]);
  }
  const groups = [...byFolder].map(([folder, paths]): NoteGroup => ({
    id: `/${folder}`, name: folder.slice(folder.lastIndexOf('/') + 1) || 'Vault', topic: null, notes: paths.map((note) => ({ note, weight: 0 })), size: paths.length,
  }));
  return bounded(groups.sort((a, b) => b.size - a.size));
}

/** The notes within so many links of one, by topic; the nearest, then the best linked, where there are too many. `null` without the note. */
export function localGroups(corpus: Corpus, topics: Topics | null, local: NotePath, hops: number): NoteGroup[] | null {
  const { graph } = corpus;
  const start = graph.slot(local);
  if (start === undefined) return null;
  const near = new Set([start]);
  let rim = [start];
  for (let hop = 0; hop < hops && near.size < MOST_LOCAL; hop++) {
    const next = new Set(rim.flatMap((slot) => [...graph.linked(slot)]).filter((slot) => !near.has(slot)));
    rim = [...next].sort((a, b) => graph.degree(b) - graph.degree(a) || corpus.byPath(a, b)).slice(0, MOST_LOCAL - near.size);
    for (const slot of rim) near.add(slot);
  }
  const wanted = new Set([...near].map((slot) => corpus.note(slot).path));
  const groups = (topics?.topics ?? []).filter(({ hidden }) => !hidden).map((topic) => groupOf(topic, topic.notes.filter(({ note }) => wanted.delete(note))));
  const rest = unassigned([...wanted].sort().map((note) => ({ note, weight: 0 })));
  return [...groups.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size), rest].filter(({ size }) => size > 0);
}

function groupOf(topic: Topic, notes: NoteGroup['notes']): NoteGroup {
  return { id: topic.id, name: topic.name, topic, notes, size: notes.length };
}

function unassigned(notes: NoteGroup['notes']): NoteGroup {
  return { id: '', name: 'Not in a topic', topic: null, notes, size: notes.length };
}

/** As many notes in all as a picture holds, the same share of every group. */
function bounded(groups: readonly NoteGroup[]): NoteGroup[] {
  const all = groups.reduce((sum, { size }) => sum + size, 0);
  const share = Math.min(1, MOST_NOTES / Math.max(1, all));
  return groups.filter(({ size }) => size > 0).map((group) => ({ ...group, notes: group.notes.slice(0, Math.max(1, Math.floor(group.notes.length * share))) }));
}
