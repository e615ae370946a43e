import type { NotePath } from '../../note/note';
import type { TopicEvent } from './event';
import type { RememberedTopic, TopicMemory } from './memory';

/** Events that are kept; the oldest go first. */
export const MOST_EVENTS = 500;
/** Notes that an event names. */
const MOST_NAMED = 20;

/** What has become of a topic since a given time. */
export interface TopicChange {
  readonly id: string;
  readonly name: string;
  /** When it was first seen. */
  readonly since: number;
  /** Notes it has now, 0 where it is gone. */
  readonly notes: number;
  /** Notes it has more than then; negative where fewer. */
  readonly delta: number;
  /** Notes that have come and gone and stayed so, as far as they are known by name. */
  readonly joined: readonly NotePath[];
  readonly left: readonly NotePath[];
}

export interface TopicsHistory {
  /** When topics were first seen on this device, `null`: not yet. Nothing is known of the time before. */
  readonly known: number | null;
  /** Oldest first. */
  readonly events: readonly TopicEvent[];
  /** Topics that there are now and that have changed, those that grew most first. */
  readonly changes: readonly TopicChange[];
}

/** What is asked of the history: of one topic or of all, since a time in milliseconds since 1970. */
export interface HistoryQuestion {
  readonly id?: string;
  readonly since: number;
}

/** What has happened since a given time. Notes that have come and gone since the last event of a topic count from that event on. */
export function historyOf({ since: known, topics, events }: TopicMemory, { id, since }: HistoryQuestion): TopicsHistory {
  const isAsked = (topic: string): boolean => id === undefined || topic === id;
  const later = events.filter((event) => event.at >= since);
  const about = later.filter((event) => isAsked(event.topic) || event.others.some((other) => isAsked(other.id)));
  const changes = topics.filter((topic) => isAsked(topic.id)).map((topic) => changeOf(topic, later.filter((event) => event.topic === topic.id)));
  const changed = changes.filter(({ joined, left, delta }) => id !== undefined || joined.length + left.length > 0 || delta !== 0);
  return { known, events: about, changes: changed.sort((a, b) => b.delta - a.delta || (a.id < b.id ? -1 : 1)) };
}

/** The events with newer ones after them, as many as are kept. */
export function withEvents(events: readonly TopicEvent[], newer: readonly TopicEvent[]): readonly TopicEvent[] {
  return newer.length === 0 ? events : [...events, ...newer.map(shorten)].slice(-MOST_EVENTS);
}

/** What a topic is called. */
export function shownName({ given, name }: Pick<RememberedTopic, 'given' | 'name'>): string {
  return given ?? name;
}

/** Adds what has come and gone to what had before: who comes back has not gone. */
export function sumUp(before: Pick<TopicEvent, 'joined' | 'left'>, joined: readonly NotePath[], left: readonly NotePath[]): { readonly joined: readonly NotePath[]; readonly left: readonly NotePath[] } {
  if (joined.length + left.length === 0) return { joined: before.joined, left: before.left };
  const [wereIn, wereOut, isIn, isOut] = [before.joined, before.left, joined, left].map((notes) => new Set(notes));
  return {
    joined: [...before.joined.filter((note) => !isOut?.has(note)), ...joined.filter((note) => !wereOut?.has(note))],
    left: [...before.left.filter((note) => !isIn?.has(note)), ...left.filter((note) => !wereIn?.has(note))],
  };
}

function changeOf(topic: RememberedTopic, events: readonly TopicEvent[]): TopicChange {
  let sum: Pick<TopicEvent, 'joined' | 'left'> = { joined: [], left: [] };
  for (const { joined, left } of [...events, topic]) sum = sumUp(sum, joined, left);
  const delta = events.reduce((total, event) => total + event.delta, topic.joined.length - topic.left.length);
  return { id: topic.id, name: shownName(topic), since: topic.since, notes: topic.notes.length, delta, ...sum };
}

function shorten(event: TopicEvent): TopicEvent {
  return { ...event, joined: event.joined.slice(0, MOST_NAMED), left: event.left.slice(0, MOST_NAMED) };
}
