import type { Corpus } from '../../corpus';
import type { Topic, TopicRef } from '../topic';
import { sharedItems } from './shared-items';
import type { Member, TopicLinks } from './topic-links';
import type { NeighbourTopic } from './topic-page';

/** Names of one kind that are told of one neighbour. */
const MOST_NAMES = 4;
/** What more notes carry than so many times those of the topic tells no neighbour from another. */
const WIDEST = 20;
/** Notes that a tag or concept needs in each of two topics to join them. */
const LEAST = 2;
/** Part of all its notes that must lie in the two topics: less, and it is common knowledge. */
const OWN = 0.4;
/** A shared tag or concept counts as much as so many links in the order of the neighbours. */
const WORTH = 0.5;
/** A neighbour with a lower score is named only among the first few, and with less than a link or two shared names not at all. */
const NEAR = 2;
const LEAST_NEAR = 1;
const FIRST = 3;

export interface NeighbourOptions {
  readonly topicOf: (slot: number) => TopicRef | null;
  /** Distinctive terms of another topic. */
  readonly termsOf: (id: string) => readonly string[];
  readonly limit: number;
}

/** What two topics share; `weight` is the geometric mean of its notes in the two, by the part of all its notes that these are. */
interface Shared {
  readonly name: string;
  readonly weight: number;
}

interface Draft {
  readonly topic: TopicRef;
  links: number;
  readonly tags: Shared[];
  readonly terms: Shared[];
}

/** The topics that lie nearest: by links between their notes, and by the tags and concepts that several notes of both carry and few others; most links first. */
export function neighboursOf(corpus: Corpus, topic: Topic, members: readonly Member[], links: TopicLinks, { topicOf, termsOf, limit }: NeighbourOptions): NeighbourTopic[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (other: TopicRef): Draft => {
    const known = drafts.get(other.id) ?? { topic: other, links: 0, tags: [], terms: [] };
    drafts.set(other.id, known);
    return known;
  };
  for (const { topic: other, links: count } of links.into()) draftOf(other).links = count;
  const widest = WIDEST * members.length;
  const share = (name: string, here: number, carriers: readonly number[], kind: 'tags' | 'terms'): void => {
    for (const [other, there] of sharers(carriers, topic.id, topicOf)) {
      const part = (here + there) / carriers.length;
      if (part >= OWN) draftOf(other)[kind].push({ name, weight: Math.sqrt(here * there) * part });
    }
  };
  const slots = members.map(({ slot }) => slot);
  for (const { key, slots: here, everywhere } of sharedItems(corpus.graph.tags, slots)) {
    if (everywhere <= widest && corpus.isTopical(key)) share(corpus.graph.tags.nameIn(here[0] ?? -1, key), here.length, corpus.graph.tags.members(key), 'tags');
  }
  for (const [id, here] of conceptsOf(corpus, slots)) {
    const carriers = corpus.concepts.members(id);
    if (here >= LEAST && carriers.length <= widest) share(corpus.concepts.name(id), here, carriers, 'terms');
  }
  const ranked = Array.from(drafts.values(), (draft) => ({ draft, score: draft.links + WORTH * (draft.tags.length + draft.terms.length) }));
  ranked.sort((a, b) => b.score - a.score || (a.draft.topic.id < b.draft.topic.id ? -1 : 1));
  const near = ranked.filter(({ score }, rank) => score >= (rank < FIRST ? LEAST_NEAR : NEAR)).slice(0, limit);
  return near.sort((a, b) => b.draft.links - a.draft.links).map(({ draft: { topic: other, links: count, tags, terms } }) => ({
    topic: other,
    links: count,
    tags: mostSpecific(names(tags)).slice(0, MOST_NAMES),
    terms: distinct([...common(topic, termsOf(other.id)), ...names(terms)]).slice(0, MOST_NAMES),
  }));
}

/** The other topics with several of these notes, and how many. */
function sharers(slots: readonly number[], own: string, topicOf: NeighbourOptions['topicOf']): [TopicRef, number][] {
  const counts = new Map<string, [TopicRef, number]>();
  for (const slot of slots) {
    const other = topicOf(slot);
    if (!other || other.id === own) continue;
    const known = counts.get(other.id);
    if (known) known[1]++;
    else counts.set(other.id, [other, 1]);
  }
  return [...counts.values()].filter(([, notes]) => notes >= LEAST);
}

/** How many of the notes carry each concept. */
function conceptsOf({ concepts }: Corpus, slots: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const slot of slots) for (const { id } of concepts.of(slot)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function names(shared: Shared[]): string[] {
  return shared.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/** Distinctive terms of both topics. */
function common({ terms }: Topic, others: readonly string[]): string[] {
  const known = new Set(others.map((term) => term.toLowerCase()));
  return terms.map(({ term }) => term).filter((term) => known.has(term.toLowerCase()));
}

/** Of a nested tag and one it is nested in only the former. */
function mostSpecific(tags: readonly string[]): string[] {
  return tags.filter((tag) => !tags.some((other) => other.toLowerCase().startsWith(`${tag.toLowerCase()}/`)));
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
