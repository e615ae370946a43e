import type { Corpus } from '../../corpus';
import type { NotePath } from '../../note/note';
import type { TopicSentence } from '../../summary/summary';
import type { TextSource } from '../../text/text-source';
import type { Topic, TopicRef, Topics } from '../topic';
import { activityOf } from './activity';
import { neighboursOf } from './neighbours';
import { openPlaceholders } from './open-placeholders';
import { sharedItems } from './shared-items';
import { findEntries, nameSources } from './source-entries';
import { isCited, sourceName } from './source-names';
import { type Member, TopicLinks } from './topic-links';
import type { GuestNote, PageNote, PageSource, TopicPage } from './topic-page';

const CORE = 8;
const NEIGHBOURS = 8;
const SOURCES = 12;
const PLACEHOLDERS = 12;

/** What a page is made from. The topics may be of an earlier revision than the corpus: notes that are gone since are left out. */
export interface PageGround {
  readonly corpus: Corpus;
  readonly topics: Topics;
  readonly topicOf: (path: NotePath) => TopicRef | null;
  readonly texts: TextSource;
}

/** The page of the topic with this id, `null` where there is none. What is read of the notes' texts is only how sources are named there. */
export async function pageOf(id: string, ground: PageGround, summary: readonly TopicSentence[]): Promise<TopicPage | null> {
  const topic = ground.topics.topics.find((candidate) => candidate.id === id);
  if (!topic) return null;
  const page = composePage(ground, topic, summary);
  const { graph } = ground.corpus;
  const entries = findEntries(graph, page.sources);
  const texts = await ground.texts.read([...new Set(Array.from(entries.values(), ({ note }) => note))]);
  return { ...page, sources: nameSources(graph, page.sources, entries, texts) };
}

/** Puts the page together. The cost is bounded by the topic's notes, their links, and what their tags and concepts are carried by. */
function composePage({ corpus, topics, topicOf }: PageGround, topic: Topic, summary: readonly TopicSentence[]): TopicPage {
  const { graph } = corpus;
  const members = topic.notes.flatMap(({ note, title }): Member[] => {
    const slot = graph.slot(note);
    return slot === undefined ? [] : [{ note, title, slot }];
  });
  const bySlot = new Map(members.map((member) => [member.slot, member]));
  const byId = new Map(topics.topics.map((other) => [other.id, other]));
  const shownTopic = (path: NotePath | undefined): TopicRef | null => {
    const found = path === undefined ? null : topicOf(path);
    return found && byId.get(found.id)?.hidden === true && found.id !== topic.id ? null : found;
  };
  const topicAt = (slot: number): TopicRef | null => shownTopic(graph.note(slot)?.path);
  const links = new TopicLinks(graph, topic.id, members, topicAt);
  const notesAt = (slots: readonly number[]): PageNote[] => slots.flatMap((slot): PageNote[] => {
    const member = bySlot.get(slot);
    return member ? [{ note: member.note, title: member.title }] : [];
  });
  const slots = members.map(({ slot }) => slot);
  return {
    topic,
    core: links.core(CORE),
    guests: topic.guests.flatMap((path): GuestNote[] => {
      const slot = graph.slot(path);
      return slot === undefined ? [] : [{ note: path, title: corpus.note(slot).title, topic: shownTopic(path) }];
    }),
    sources: sharedItems(graph.sources, slots).filter(({ key }) => isCited(key)).slice(0, SOURCES).map(({ key, slots: citing }): PageSource => (
      { key, label: sourceName(key), url: graph.sources.url(key), notes: notesAt(citing) }
    )),
    ...activityOf(slots.map((slot) => corpus.note(slot))),
    summary,
    neighbours: neighboursOf(corpus, topic, members, links, {
      topicOf: topicAt,
      termsOf: (id) => byId.get(id)?.terms.map(({ term }) => term) ?? [],
      limit: NEIGHBOURS,
    }),
    bridges: topic.bridges.flatMap((path) => {
      const member = bySlot.get(graph.slot(path) ?? -1);
      const bridge = member && links.bridge(member);
      return bridge && bridge.into.length > 0 ? [bridge] : [];
    }),
    placeholders: openPlaceholders(graph, members, PLACEHOLDERS).map(({ target, name, slots: linking }) => ({ target, name, notes: notesAt(linking) })),
  };
}
