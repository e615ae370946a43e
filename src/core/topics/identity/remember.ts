import type { NotePath } from '../../note/note';
import type { Topic } from '../topic';
import type { TopicGroup } from './decided-groups';
import type { NamedTopic, TopicEvent } from './event';
import { shownName, sumUp, withEvents } from './history';
import type { Identified } from './identify';
import { MEMORY_SCHEMA, type RememberedTopic, type TopicMemory, type TopicPast } from './memory';

/** Topics that are gone and may come back, at most so many. */
const MOST_ASIDE = 200;
/** Core notes that say what a topic was named for. */
const NAMED_FOR = 20;
/** So many notes must have come and gone to be an event of its own, and this share of the topic. */
const LEAST_TURNOVER = 3;
const TURNOVER = 0.1;
/** A topic came from another, or went into it, with this share of its notes. */
const HALF = 0.5;

/** What is remembered after a computation. What was given is returned where nothing has changed. `topics` are those of `identified.groups`. */
export function remember({ memory, now }: TopicPast, identified: Identified, topics: readonly Topic[], basis: string): TopicMemory {
  const { groups, before, input } = identified;
  const seen = groups.map((group, i) => see(group, topics[i], now));
  const isNews = memory.since !== null && memory.basis === basis;
  const events = isNews ? new Events(memory, seen, now) : null;
  const kept = events ? seen.map((topic) => events.settle(topic)) : seen.map((topic) => settled(topic, now));
  const used = before.map((group) => asFound(group, (note) => input.notes[note]?.path, now));
  const next: TopicMemory = {
    schema: MEMORY_SCHEMA, since: memory.since ?? now, basis, topics: kept, aside: setAside(memory, kept, used), events: withEvents(memory.events, events?.told() ?? []),
  };
  return isSame(memory, next) ? memory : next;
}

/** A topic as it is now; what has come and gone is still as it was before. */
function see({ id, remembered, of, given }: TopicGroup, topic: Topic | undefined, now: number): RememberedTopic {
  const notes = topic?.notes.map(({ note }) => note) ?? [];
  const name = topic === undefined || topic.named ? remembered?.name ?? '' : topic.name;
  const sameName = remembered !== null && remembered.name === name;
  return {
    id, name, given, color: topic?.color ?? null, notes, of,
    namedFor: sameName ? remembered.namedFor : notes.slice(0, NAMED_FOR),
    since: remembered?.since ?? now, joined: remembered?.joined ?? [], left: remembered?.left ?? [], counted: remembered?.counted ?? now,
  };
}

function settled(topic: RememberedTopic, now: number): RememberedTopic {
  return topic.joined.length + topic.left.length === 0 ? topic : { ...topic, joined: [], left: [], counted: now };
}

/** A community that a decision has used up: with its name and colour, should the decision be taken back. */
function asFound({ id, notes, remembered, of }: TopicGroup, pathOf: (note: number) => NotePath | undefined, now: number): RememberedTopic {
  const paths = notes.flatMap((note) => pathOf(note) ?? []);
  const past = remembered ?? { name: '', given: null, color: null, namedFor: [], since: now, counted: now };
  return { ...past, id, of, notes: paths, joined: [], left: [] };
}

function setAside(memory: TopicMemory, topics: readonly RememberedTopic[], used: readonly RememberedTopic[]): RememberedTopic[] {
  const there = new Set([...topics, ...used].map(({ id }) => id));
  const gone = [...memory.topics, ...memory.aside].filter(({ id }) => !there.has(id) && there.add(id));
  return [...used, ...gone].slice(0, Math.max(MOST_ASIDE, used.length));
}

/** What has happened between the topics remembered and those seen now. */
class Events {
  private readonly before: ReadonlyMap<string, RememberedTopic>;
  private readonly now: ReadonlyMap<string, RememberedTopic>;
  private readonly topicOf = new Map<NotePath, string>();
  private readonly topicWas = new Map<NotePath, string>();
  /** Topics by the topic that they merged into or were split off from. */
  private readonly merged = new Map<string, NamedTopic[]>();
  private readonly splitOff = new Map<string, NamedTopic[]>();
  private readonly events: TopicEvent[] = [];

  constructor(memory: TopicMemory, seen: readonly RememberedTopic[], private readonly at: number) {
    this.before = new Map(memory.topics.map((topic) => [topic.id, topic]));
    this.now = new Map(seen.map((topic) => [topic.id, topic]));
    for (const { id, notes } of seen) for (const note of notes) this.topicOf.set(note, id);
    for (const { id, notes } of memory.topics) for (const note of notes) this.topicWas.set(note, id);
    const born = seen.filter(({ id }) => !this.before.has(id));
    for (const topic of born) {
      const from = mostOf(topic.notes, this.topicWas);
      if (from === null) this.tell('born', topic, [], topic.notes, []);
      else add(this.splitOff, from, topic);
    }
    for (const topic of memory.topics) if (!this.now.has(topic.id)) this.end(topic);
  }

  told(): readonly TopicEvent[] {
    return this.events;
  }

  /** The topic with what has come and gone since the last event about it; tells of it where that is much. */
  settle(topic: RememberedTopic): RememberedTopic {
    const past = this.before.get(topic.id);
    const [merged, splitOff] = [this.merged.get(topic.id), this.splitOff.get(topic.id)];
    if (!past) {
      if (merged) this.tell('merged', topic, merged, [], []);
      return topic;
    }
    if (shownName(past) !== shownName(topic)) this.tell('renamed', topic, [named(past)], [], []);
    const { joined, left } = sumUp(past, without(topic.notes, past.notes), without(past.notes, topic.notes));
    const isMuch = joined.length + left.length >= Math.max(LEAST_TURNOVER, TURNOVER * topic.notes.length);
    if (!merged && !splitOff && !isMuch) return { ...topic, joined, left };
    if (merged) this.tell('merged', topic, merged, joined, left);
    if (splitOff) this.tell('split', topic, splitOff, merged ? [] : joined, merged ? [] : left);
    if (!merged && !splitOff) this.tell(joined.length >= left.length ? 'grew' : 'shrank', topic, [], joined, left);
    return { ...topic, joined: [], left: [], counted: this.at };
  }

  private end(topic: RememberedTopic): void {
    const parts = this.splitOff.get(topic.id);
    const into = parts ? null : mostOf(topic.notes, this.topicOf);
    if (parts) this.tell('split', topic, parts, [], topic.notes);
    else if (into !== null) add(this.merged, into, topic);
    else this.tell('died', topic, [], [], topic.notes);
  }

  private tell(kind: TopicEvent['kind'], topic: RememberedTopic, others: readonly NamedTopic[], joined: readonly NotePath[], left: readonly NotePath[]): void {
    this.events.push({ at: this.at, kind, topic: topic.id, name: shownName(topic), others, delta: joined.length - left.length, joined, left });
  }
}

/** The topic that half of the notes are in; `null` where there is none. */
function mostOf(notes: readonly NotePath[], topicOf: ReadonlyMap<NotePath, string>): string | null {
  const counts = new Map<string, number>();
  for (const note of notes) {
    const topic = topicOf.get(note);
    if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  for (const [topic, count] of counts) if (count >= HALF * notes.length) return topic;
  return null;
}

function add(lists: Map<string, NamedTopic[]>, id: string, topic: RememberedTopic): void {
  lists.set(id, [...lists.get(id) ?? [], named(topic)]);
}

function named(topic: RememberedTopic): NamedTopic {
  return { id: topic.id, name: shownName(topic) };
}

function without(notes: readonly NotePath[], others: readonly NotePath[]): NotePath[] {
  const there = new Set(others);
  return notes.filter((note) => !there.has(note));
}

/** Whether the later of two memories says the same. */
function isSame(memory: TopicMemory, next: TopicMemory): boolean {
  if (memory.since !== next.since || memory.basis !== next.basis || memory.events !== next.events) return false;
  const same = (a: readonly RememberedTopic[], b: readonly RememberedTopic[]): boolean => (
    a.length === b.length && a.every((topic, i) => JSON.stringify(topic) === JSON.stringify(b[i]))
  );
  return same(memory.topics, next.topics) && same(memory.aside, next.aside);
}
