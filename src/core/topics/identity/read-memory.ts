import type { NotePath } from '../../note/note';
import type { NamedTopic, TopicEvent, TopicEventKind } from './event';
import { MOST_EVENTS } from './history';
import { COLORS } from './identity';
import { MEMORY_SCHEMA, NO_MEMORY, type RememberedTopic, type TopicMemory } from './memory';

const KINDS: readonly TopicEventKind[] = ['born', 'died', 'merged', 'split', 'renamed', 'grew', 'shrank'];

/** What is remembered, in a stored value. Total: what is damaged is left out, and all of it where its schema is another. */
export function readMemory(value: unknown): TopicMemory {
  const { schema, since, basis, topics, aside, events } = fieldsOf(value);
  if (schema !== MEMORY_SCHEMA || !isTime(since) || typeof basis !== 'string') return NO_MEMORY;
  const found = listOf(topics, readTopic);
  return { schema, since, basis, topics: distinct(found), aside: distinct(listOf(aside, readTopic)), events: listOf(events, readEvent).slice(-MOST_EVENTS) };
}

function readTopic(value: unknown): RememberedTopic[] {
  const { id, name, given, color, notes, namedFor, of, since, joined, left, counted } = fieldsOf(value);
  if (!isText(id) || id === '' || !isText(name) || !isTextOrNull(given) || !isTextOrNull(of) || !isTime(since) || !isTime(counted)) return [];
  const isColor = typeof color === 'number' && Number.isInteger(color) && color >= 0 && color < COLORS;
  return [{ id, name, given, color: isColor ? color : null, notes: paths(notes), namedFor: paths(namedFor), of, since, joined: paths(joined), left: paths(left), counted }];
}

function readEvent(value: unknown): TopicEvent[] {
  const { at, kind, topic, name, others, delta, joined, left } = fieldsOf(value);
  const known = KINDS.find((one) => one === kind);
  if (!known || !isTime(at) || !isText(topic) || !isText(name) || typeof delta !== 'number' || !Number.isInteger(delta)) return [];
  return [{ at, kind: known, topic, name, others: listOf(others, readNamed), delta, joined: paths(joined), left: paths(left) }];
}

function readNamed(value: unknown): NamedTopic[] {
  const { id, name } = fieldsOf(value);
  return isText(id) && isText(name) ? [{ id, name }] : [];
}

/** Each topic once: an id that comes again is damage. */
function distinct(topics: readonly RememberedTopic[]): RememberedTopic[] {
  const seen = new Set<string>();
  return topics.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function paths(value: unknown): NotePath[] {
  // Paths that were note paths when they were written; one that is none is the path of no note.
  return listOf(value, (item) => (isText(item) ? [item as NotePath] : []));
}

function listOf<T>(value: unknown, read: (item: unknown) => T[]): T[] {
  return Array.isArray(value) ? value.flatMap((item: unknown) => read(item)) : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
