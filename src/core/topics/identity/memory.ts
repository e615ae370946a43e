import type { NotePath } from '../../note/note';
import type { TopicEvent } from './event';

/** Raised by hand whenever what is remembered changes its meaning: an older memory is then not read. */
export const MEMORY_SCHEMA = 1;

/** A topic as it was last seen, and how it came to be so. Times in milliseconds since 1970. */
export interface RememberedTopic {
  readonly id: string;
  /** The name found for it, whatever the user calls it; empty where none was found yet. */
  readonly name: string;
  /** What the user calls it; `null`: as `name` says. */
  readonly given: string | null;
  /** Index into the palette; `null` where it had none yet. */
  readonly color: number | null;
  /** Core notes first. */
  readonly notes: readonly NotePath[];
  /** Its core notes when it got its name. */
  readonly namedFor: readonly NotePath[];
  /** The topic that the user has split, where this is a part of it. */
  readonly of: string | null;
  readonly since: number;
  /** Notes that have come and gone since the last event about it, and from when these are counted. */
  readonly joined: readonly NotePath[];
  readonly left: readonly NotePath[];
  readonly counted: number;
}

/** What is known of the topics between two computations, two starts, and two states of the index. Plain data. */
export interface TopicMemory {
  readonly schema: number;
  /** When the topics were first seen, `null`: never. */
  readonly since: number | null;
  /** The settings by which they were found: what another setting changes is no news. */
  readonly basis: string;
  readonly topics: readonly RememberedTopic[];
  /** Communities that a decision of the user has merged away or split, as they were found, and topics that are gone, the latest first. */
  readonly aside: readonly RememberedTopic[];
  /** Oldest first. */
  readonly events: readonly TopicEvent[];
}

export const NO_MEMORY: TopicMemory = { schema: MEMORY_SCHEMA, since: null, basis: '', topics: [], aside: [], events: [] };

/** What a computation of topics starts from: what is remembered, and the time in milliseconds since 1970. */
export interface TopicPast {
  readonly memory: TopicMemory;
  readonly now: number;
}

export const NO_PAST: TopicPast = { memory: NO_MEMORY, now: 0 };

/**
 * The communities that the remembered topics were made from, as a number for each note: where to start looking for the next ones.
 * What a decision has merged or split is as it was found.
 */
export function rememberedCommunities({ topics, aside }: TopicMemory): ReadonlyMap<NotePath, number> {
  const found = new Map<NotePath, number>();
  // The later shape of a note wins: what was set aside by a decision lies inside what the decision made of it.
  [...aside].reverse().forEach(({ notes }, community) => notes.forEach((note) => found.set(note, community)));
  const changed = new Set(aside.map(({ id }) => id));
  topics.forEach(({ id, of, notes }, i) => {
    if (changed.has(id) || (of !== null && changed.has(of))) return;
    for (const note of notes) found.set(note, aside.length + i);
  });
  return found;
}

/** Lets the memory follow notes to their new paths, old path → new path. */
export function renameRemembered(memory: TopicMemory, renames: ReadonlyMap<NotePath, NotePath>): TopicMemory {
  if (renames.size === 0) return memory;
  const moved = (notes: readonly NotePath[]): readonly NotePath[] => (notes.some((note) => renames.has(note)) ? notes.map((note) => renames.get(note) ?? note) : notes);
  const follow = (topic: RememberedTopic): RememberedTopic => (
    { ...topic, notes: moved(topic.notes), namedFor: moved(topic.namedFor), joined: moved(topic.joined), left: moved(topic.left) }
  );
  return {
    ...memory,
    topics: memory.topics.map(follow),
    aside: memory.aside.map(follow),
    events: memory.events.map((event) => ({ ...event, joined: moved(event.joined), left: moved(event.left) })),
  };
}

/**
 * The past with notes followed that were moved while nobody looked: where one is gone and one is new, and they share a file name that no
 * other such note has.
 */
export function followMoves(past: TopicPast, notes: readonly { readonly path: NotePath }[]): TopicPast {
  const known = new Set(past.memory.topics.flatMap((topic) => topic.notes));
  const paths = new Set(notes.map(({ path }) => path));
  const gone = byFileName([...known].filter((path) => !paths.has(path)));
  if (gone.size === 0) return past;
  const fresh = byFileName([...paths].filter((path) => !known.has(path)));
  const moves = [...gone].flatMap(([name, from]): [NotePath, NotePath][] => {
    const to = fresh.get(name);
    return from !== null && to !== null && to !== undefined ? [[from, to]] : [];
  });
  return { ...past, memory: renameRemembered(past.memory, new Map(moves)) };
}

/** `null` for a name that several have. */
function byFileName(paths: readonly NotePath[]): Map<string, NotePath | null> {
  const found = new Map<string, NotePath | null>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    found.set(name, found.has(name) ? null : path);
  }
  return found;
}
