import type { NoteFields } from '../concepts/note-fields';
import type { Corpus } from '../corpus';
import type { Incidence } from '../graph/incidence';
import type { Neighbours } from '../text/nearest-notes';
import type { Tokenizer } from '../text/tokens';
import { NEIGHBOURS } from './communities/topic-graph';
import type { TopicInput } from './input';
import type { NearestLists } from './nearest-lists';

/** Notes whose neighbours are looked for in one slice. */
const SLICE = 32;
const NO_TERMS = { ids: new Uint32Array(0), counts: new Uint16Array(0), sequence: new Uint16Array(0) };

/**
 * Lays a corpus out for the topics: notes in path order, so that the order of edits does not show. Yields between slices of work.
 *
 * @param known nearest notes of an earlier layout since which no note has changed: to find them takes longer than all the rest.
 */
export function* topicInput(corpus: Corpus, fields: NoteFields, tokenizer: Tokenizer, known: NearestLists | null = null): Generator<void, TopicInput> {
  const { graph, index } = corpus;
  const slots = graph.paths().flatMap((path) => graph.slot(path) ?? []);
  const position = new Uint32Array(graph.capacity);
  slots.forEach((slot, i) => (position[slot] = i));
  const nearest: Neighbours[] = known ? slots.map((_, note) => known.at(note)) : [];
  for (const slot of slots.slice(nearest.length)) {
    const { ids, cosines } = index.nearest(slot, NEIGHBOURS);
    nearest.push({ ids: ids.map((id) => position[id] ?? 0), cosines });
    if (nearest.length % SLICE === 0) yield;
  }
  return {
    notes: slots.map((slot) => corpus.note(slot)),
    links: linkPairs(corpus, slots, position),
    tags: carried(graph.tags, position, (tag) => corpus.isTopical(tag)),
    sources: carried(graph.sources, position, () => true).map(({ key, name, members }) => ({ key, label: name, members })),
    nearest,
    termsOf: (note) => {
      const document = index.document(slots[note] ?? -1);
      return document ? { ids: document.terms, counts: document.counts, sequence: document.sequence } : NO_TERMS;
    },
    term: (id) => index.term(id),
    fields: (notes) => fields.mix(notes.map((note) => slots[note] ?? -1)),
    joins: (note) => fields.joins(slots[note] ?? -1),
    words: (text, language, visit) => tokenizer.forEachWord(text, language, visit),
  };
}

function linkPairs({ graph }: Corpus, slots: readonly number[], position: Uint32Array): TopicInput['links'] {
  const a: number[] = [];
  const b: number[] = [];
  const count: number[] = [];
  slots.forEach((slot, i) => {
    for (const other of [...graph.linked(slot)].map((linked) => position[linked] ?? 0).sort((x, y) => x - y)) {
      if (other <= i) continue;
      a.push(i);
      b.push(other);
      count.push(graph.linkCount(slot, slots[other] ?? 0) + graph.linkCount(slots[other] ?? 0, slot));
    }
  });
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), count: Uint32Array.from(count) };
}

function carried(items: Incidence, position: Uint32Array, wanted: (key: string) => boolean): { key: string; name: string; members: Uint32Array }[] {
  return items
    .keys()
    .filter(wanted)
    .map((key) => {
      const slots = items.members(key);
      const members = Uint32Array.from(slots, (slot) => position[slot] ?? 0).sort();
      const first = slots.find((slot) => position[slot] === members[0]) ?? 0;
      return { key, name: items.nameIn(first, key), members };
    });
}
