import type { NotePath } from '../../note/note';
import { centralities } from '../communities/core-notes';
import { findSubtopics } from '../communities/subtopics';
import type { TopicGraph } from '../communities/topic-graph';
import type { FoundTopics } from '../found-topics';
import type { TopicInput } from '../input';
import { applyDecisions, groupOf, type Ground, type TopicGroup } from './decided-groups';
import type { TopicDecision } from './decision';
import { topicId } from './identity';
import { matchTopics, type Members, type Shape } from './matching';
import type { RememberedTopic, TopicMemory } from './memory';
import { regrouped } from './regrouped';

/** The topics with their identities: who goes on, who is new, and what the user has made of them. */
export interface Identified extends FoundTopics {
  /** Of every note, its weighted degree inside its topic. */
  readonly central: Float64Array;
  /** In the order of `listed`: pinned topics first, hidden ones last, the larger before the smaller. */
  readonly groups: readonly TopicGroup[];
  /** Communities that the user has merged away or split, as they were found. */
  readonly before: readonly TopicGroup[];
}

/** Finds out which remembered topic each community is, and applies the user's decisions. */
export function identify(found: FoundTopics, memory: TopicMemory): Identified {
  const { input, graph, partition, listed, options: { decisions } } = found;
  const central = centralities(graph, partition, input.notes);
  const ground = groundOf(found, central, memory);
  const own = nameGroups(listed.map(ground.sort), memory, decisions, ground);
  const { groups, before } = applyDecisions(own, decisions, ground);
  const ordered = [...groups].sort((a, b) => rank(a) - rank(b) || b.notes.length - a.notes.length || leastOf(a) - leastOf(b));
  const lists = ordered.map(({ notes }) => notes);
  if (before.length === 0) return { ...found, central, groups: ordered, before, listed: lists };
  const changed = regrouped(graph, partition, lists);
  return { ...found, partition: changed, central: centralities(graph, changed, input.notes), groups: ordered, before, listed: lists };
}

/** A community that is no remembered topic may be one that a decision speaks of, as on another device: then it is called the same here. */
function nameGroups(lists: readonly Members[], memory: TopicMemory, decisions: readonly TopicDecision[], ground: Ground): TopicGroup[] {
  const shape = ({ id, notes }: RememberedTopic): Shape => ({ id, notes: notes.flatMap((path) => ground.placeOf(path) ?? []) });
  const split = decisions.flatMap(({ kind, topic }) => (kind === 'split' ? [topic.id] : []));
  const merged = decisions.flatMap((decision) => (decision.kind === 'merged' ? [decision.topic, ...decision.others].map(({ id }) => id) : []));
  // What a decision has used up goes on as it was found, not as what was made of it; also where the decision has just been taken back.
  const used = new Set([...split, ...merged, ...memory.topics.flatMap(({ id, of }) => [id, of])]);
  const asFound = memory.aside.filter(({ id }) => used.has(id)).map(shape);
  const gone = memory.aside.filter(({ id }) => !used.has(id)).map(shape);
  const ids = matchTopics(lists, [...asFound, ...memory.topics.map(shape)], gone);
  for (const id of ids) if (id !== null) ground.taken.add(id);
  adopt(ids, lists, decisions, ground);
  return lists.map((notes, i) => {
    const id = ids[i] ?? topicId(ground.pathOf(notes[0] ?? 0), ground.taken);
    const remembered = ground.known.get(id) ?? null;
    const of = remembered?.of ?? null;
    return { id, notes, remembered, of: of !== null && split.includes(of) ? of : null, given: null, pinned: false, hidden: false, decisions: [] };
  });
}

function adopt(ids: (string | null)[], lists: readonly Members[], decisions: readonly TopicDecision[], { placeOf, taken }: Ground): void {
  const place = new Map(lists.flatMap((notes, i) => (ids[i] === null ? notes.map((note) => [note, i] as const) : [])));
  const anchors = decisions.flatMap((decision) => [decision.topic, ...(decision.kind === 'merged' ? decision.others : [])]);
  for (const anchor of anchors) {
    const i = taken.has(anchor.id) ? null : groupOf(anchor, placeOf, (note) => place.get(note));
    if (i === null || ids[i] !== null) continue;
    ids[i] = anchor.id;
    taken.add(anchor.id);
  }
}

function groundOf({ input, graph, options: { algorithm } }: FoundTopics, central: Float64Array, memory: TopicMemory): Ground {
  const places = new Map<string, number>(input.notes.map(({ path }, note) => [path, note]));
  return {
    placeOf: (path) => places.get(path),
    pathOf: (note) => pathOf(input, note),
    partsOf: (notes) => findSubtopics(graph, notes, algorithm),
    sort: (notes) => [...notes].sort((a, b) => (central[b] ?? 0) - (central[a] ?? 0) || a - b),
    nearest: (note, parts) => nearest(graph, note, parts),
    known: new Map([...memory.aside, ...memory.topics].map((topic) => [topic.id, topic])),
    taken: new Set(memory.topics.map(({ id }) => id)),
  };
}

/** The first, largest part where the note is next to none. */
function nearest(graph: TopicGraph, note: number, parts: readonly Members[]): number {
  const part = new Map(parts.flatMap((notes, i) => notes.map((member) => [member, i] as const)));
  const weights = parts.map(() => 0);
  for (let k = graph.starts[note] ?? 0; k < (graph.starts[note + 1] ?? 0); k++) {
    const at = part.get(graph.targets[k] ?? -1);
    if (at !== undefined) weights[at] = (weights[at] ?? 0) + (graph.weights[k] ?? 0);
  }
  return weights.indexOf(Math.max(...weights));
}

function rank({ pinned, hidden }: TopicGroup): number {
  return hidden ? 2 : pinned ? 0 : 1;
}

function leastOf({ notes }: TopicGroup): number {
  return notes.reduce((least, note) => Math.min(least, note), Infinity);
}

function pathOf(input: TopicInput, note: number): NotePath {
  const found = input.notes[note];
  if (!found) throw new RangeError(`no note ${note} among ${input.notes.length}`);
  return found.path;
}
