import type { Block, NotePath } from '../note/note';
import { bridges } from './between/bridges';
import type { SharedLabel } from './names/candidates';
import { communities, communityWeights, leastNotes, modularity, notesOf, type Partition, resolutionFor } from './communities/communities';
import { carriedOver } from './communities/earlier-partition';
import { lastLevel } from './names/folders';
import { type Group, GroupReader } from './names/groups';
import { identify, type Identified } from './identity/identify';
import type { TopicGroup } from './identity/decided-groups';
import { assignColors, topicId } from './identity/identity';
import { lastingName } from './identity/lasting-name';
import { NO_MEMORY, rememberedCommunities, type TopicMemory } from './identity/memory';
import type { KnownName } from './names/kept-name';
import type { FoundTopics } from './found-topics';
import type { TopicInput } from './input';
import type { Unnamed } from './names/name-ranking';
import type { NameWriter } from './names/name-writer';
import { chooseNames, chooseTerms, type Name } from './names/names';
import { phraseIndex, type PhraseIndex, phrasesIn, unslug } from './names/phrases';
import { guestsOf, withoutLoose } from './communities/membership';
import { findSubtopics } from './communities/subtopics';
import { Surfaces } from './names/surfaces';
import { basisOf, type TopicOptions } from './options';
import type { Subtopic, Topic, Topics } from './topic';
import { topicGraph, type TopicGraph } from './communities/topic-graph';

/** Notes of each topic whose text is read to learn how its words are written. */
const READ = 4;
/** Core notes whose titles may name the topic. */
const TITLES = 5;
const TAGS = 8;
/** Signs before a title only sort or mark it: `∑ Evergreen notes`. */
const LEADING_SIGNS = /^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u;

interface TopicDraft extends Group {
  readonly subtopics: readonly Group[];
  readonly bridges: readonly number[];
  readonly guests: readonly number[];
  readonly color: number;
  readonly identity: TopicGroup;
  /** The name that it has already. */
  readonly known: KnownName | null;
}

/** Everything about the topics but the wording of their names and terms, which needs some text. */
export interface TopicDrafts {
  /** The notes whose blocks `nameTopics` should be given: core notes of each topic, without repeats. */
  readonly read: readonly NotePath[];
  readonly topics: readonly TopicDraft[];
  readonly modularity: number;
  readonly unassigned: readonly NotePath[];
  readonly index: PhraseIndex;
  readonly identified: Identified;
}

/**
 * Finds the topics. Yields between its stages, the longest of which is the run of the algorithm.
 *
 * @param previous community of each note of an earlier computation, by any numbers: kept as far as it is about as good as any other.
 */
export function* findTopics(input: TopicInput, options: TopicOptions, previous: ReadonlyMap<NotePath, number> | null = null): Generator<void, FoundTopics, void> {
  const { algorithm, granularity } = options;
  const resolution = resolutionFor(input.notes.length, granularity);
  const graph = topicGraph(input);
  yield;
  const start = previous && carriedOver(graph, input.notes, previous);
  const partition = communities(graph, { algorithm, resolution, least: leastNotes(input.notes.length), start });
  yield;
  return { input, options, graph, partition, resolution, listed: withoutLoose(input, graph, listTopics(graph, partition), leastListed(graph)) };
}

/**
 * Finds the topics, which of them are remembered ones, and what sets each apart; `nameTopics` does the rest.
 *
 * @param present community of each note where they are known and nothing is remembered.
 */
export function* computeTopics(
  input: TopicInput, options: TopicOptions, memory: TopicMemory = NO_MEMORY, present: ReadonlyMap<NotePath, number> | null = null,
): Generator<void, TopicDrafts, void> {
  const previous = memory.topics.length > 0 && memory.basis === basisOf(options) ? rememberedCommunities(memory) : present;
  return yield* describeTopics(identify(yield* findTopics(input, options, previous), memory));
}

/** Finds out what sets each topic apart. Yields between its stages, the longest of which is the reading of titles and headings. */
function* describeTopics(identified: Identified): Generator<void, TopicDrafts, void> {
  const { input, graph, partition, listed, options: { algorithm }, central } = identified;
  const guests = guestsOf(input, graph, listed);
  const topical = new Set(input.tags.map(({ name }) => name.toLowerCase()));
  const index = yield* phraseIndex(input, (tag) => topical.has(tag.toLowerCase()));
  const everywhere = input.notes.map((_, note) => note);
  const reader = new GroupReader(input, index, central);
  const groups = yield* reader.read(listed, everywhere);
  const topicOf = new Int32Array(input.notes.length).fill(-1);
  listed.forEach((notes, topic) => notes.forEach((note) => (topicOf[note] = topic)));
  const joints = bridges(input, topicOf, listed.length);
  const colors = assignColors(topicWeights(graph, partition, listed), identified.groups.map(({ remembered }) => remembered?.color ?? null));
  const places = new Map(input.notes.map(({ path }, note) => [path, note]));
  const topics: TopicDraft[] = [];
  for (const [i, group] of groups.entries()) {
    const subtopics = yield* reader.read(findSubtopics(graph, group.notes, algorithm), group.notes);
    const identity = identified.groups[i];
    if (!identity) continue;
    const lasting = lastingName(identity, (path) => places.get(path));
    const known = identity.given !== null ? { text: identity.given, given: true } : lasting === null ? null : { text: lasting, given: false };
    topics.push({ ...group, subtopics, bridges: joints[i] ?? [], guests: guests[i] ?? [], color: colors[i] ?? 0, identity, known });
  }
  return {
    read: [...new Set(topics.flatMap(({ notes }) => notes.slice(0, READ)))].map((note) => pathOf(input, note)),
    topics,
    modularity: modularity(graph, partition, 1),
    unassigned: input.notes.filter((_, note) => topicOf[note] === -1).map(({ path }) => path),
    index,
    identified,
  };
}

/**
 * Gives the topics their names and terms, written as in the notes. Yields between slices of work.
 *
 * @param texts blocks of `drafts.read`; what is missing is not waited for, and costs only wording.
 */
export function* nameTopics(drafts: TopicDrafts, texts: ReadonlyMap<NotePath, readonly Block[]>, revision: number): Generator<void, Topics, void> {
  const { identified: { input } } = drafts;
  const writer = yield* makeWriter(drafts, texts);
  const unnamed = drafts.topics.map((topic) => describe(topic, input, writer));
  const names = chooseNames(unnamed, writer, undefined, drafts.topics.map(({ known }) => known));
  const ids = new Set(drafts.topics.map(({ identity }) => identity.id));
  const topics: Topic[] = [];
  for (const [i, topic] of drafts.topics.entries()) {
    yield;
    topics.push({
      id: topic.identity.id,
      name: names[i]?.text ?? '',
      color: topic.color,
      terms: chooseTerms(unnamed[i] ?? describe(topic, input, writer), writer),
      tags: topic.tags.slice(0, TAGS).map(({ name }) => name),
      notes: topic.notes.map((note, k) => ({ note: pathOf(input, note), title: input.notes[note]?.title ?? '', weight: topic.weights[k] ?? 0, joins: input.joins(note) })),
      subtopics: nameParts(topic, names[i], input, writer, ids),
      bridges: topic.bridges.map((note) => pathOf(input, note)),
      guests: topic.guests.map((note) => pathOf(input, note)),
      fields: input.fields(topic.notes),
      named: topic.identity.given !== null,
      pinned: topic.identity.pinned,
      hidden: topic.identity.hidden,
      ...(topic.identity.decisions.length === 0 ? {} : { decisions: topic.identity.decisions }),
    });
  }
  return { revision, topics, modularity: drafts.modularity, unassigned: drafts.unassigned };
}

/** The communities that are topics, largest first. */
function listTopics(graph: TopicGraph, partition: Partition): number[][] {
  const listed = notesOf(graph, partition).filter((notes) => notes.length >= leastListed(graph));
  return listed.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Two notes are a topic only in a small vault. */
function leastListed({ notes }: TopicGraph): number {
  return notes > 100 ? 3 : 2;
}

function nameParts(topic: TopicDraft, name: Name | undefined, input: TopicInput, writer: NameWriter, ids: Set<string>): Subtopic[] {
  const names = chooseNames(topic.subtopics.map((part) => describe(part, input, writer)), writer, name);
  return topic.subtopics.map((part, i) => ({
    id: topicId(`${pathOf(input, part.notes[0] ?? 0)}#part`, ids),
    name: names[i]?.text ?? '',
    notes: part.notes.map((note) => pathOf(input, note)),
  }));
}

function describe({ notes, candidates, tags, folders }: Group, input: TopicInput, writer: NameWriter): Unnamed {
  const titles = notes.slice(0, TITLES).map((note) => unslug(input.notes[note]?.title ?? '').replace(LEADING_SIGNS, ''));
  return {
    candidates,
    tags,
    folders,
    titles: titles.map((text) => ({ text, key: writer.key(text) })),
    language: mostCommon(notes.map((note) => input.notes[note]?.language ?? 'und')),
  };
}

function* makeWriter({ identified: { input }, index, topics, read }: TopicDrafts, texts: ReadonlyMap<NotePath, readonly Block[]>): Generator<void, NameWriter, void> {
  const surfaces = new Surfaces(index);
  const groups = topics.flatMap((topic): Group[] => [topic, ...topic.subtopics]);
  const wanted = new Set(groups.flatMap(({ candidates }) => candidates.map(({ key }) => key)));
  const languages = new Map(input.notes.map(({ path, language }) => [path, language]));
  for (const path of read) {
    surfaces.learn(texts.get(path) ?? [], wanted, input.words, languages.get(path) ?? 'und');
    yield;
  }
  const longest = (text: string): { readonly key: string; readonly form: string } => (
    phrasesIn(text, 'und', input.words).reduce((best, found) => (found.form.length > best.form.length ? found : best), { key: '', form: '' })
  );
  for (const { name } of groups.flatMap(({ tags, folders }): SharedLabel[] => [...tags, ...folders])) {
    const { key, form } = longest(unslug(lastLevel(name)));
    if (key !== '') surfaces.teach(key, form);
  }
  return { write: (key) => surfaces.write(key), key: (text) => longest(text).key };
}

/** Weight of the edges between topics, by their place in the list. */
function topicWeights(graph: TopicGraph, partition: Partition, listed: readonly (readonly number[])[]): Map<number, number>[] {
  const community = (notes: readonly number[]): number => partition.of[notes[0] ?? 0] ?? 0;
  const place = new Map(listed.map((notes, topic) => [community(notes), topic]));
  const { weights } = communityWeights(graph, partition);
  return listed.map((notes) => new Map([...weights[community(notes)] ?? []].flatMap(([other, weight]) => {
    const topic = place.get(other);
    return topic === undefined ? [] : [[topic, weight] as const];
  })));
}

function pathOf(input: TopicInput, note: number): NotePath {
  const found = input.notes[note];
  if (!found) throw new Error(`No note ${note} among ${input.notes.length}`);
  return found.path;
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = 'und';
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}
