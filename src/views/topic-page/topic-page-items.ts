import type { PageNote, TopicPage } from '../../core/topics/page/topic-page';
import type { TopicNote, TopicRef } from '../../core/topics/topic';
import { asNotePath, type NotePath } from '../../core/note/note';
import type { PageItem } from './page-list';
import { countOf, formatCount } from '../words';

export interface NoteItem extends PageItem {
  readonly path: NotePath;
}

export interface TopicItem extends PageItem {
  readonly topic: TopicRef;
}

export interface SourceItem extends PageItem {
  readonly url: string | null;
}

export interface PlaceholderItem extends PageItem {
  readonly target: string;
  /** A note that links to it. */
  readonly from: NotePath;
}

export interface PageItems {
  readonly core: readonly NoteItem[];
  readonly bridges: readonly NoteItem[];
  readonly guests: readonly NoteItem[];
  readonly subtopics: readonly PageItem[];
  readonly neighbours: readonly TopicItem[];
  readonly sources: readonly SourceItem[];
  readonly placeholders: readonly PlaceholderItem[];
}

const PLAIN = { count: '', detail: null, color: null, notes: [] } as const;
/** Topics named for one bridge. */
const MOST_INTO = 3;

/** The lists of a page in the words of the view. In each the first count says what is counted. */
export function pageItems({ topic, core, bridges, guests, neighbours, sources, placeholders }: TopicPage): PageItems {
  const byPath = new Map(topic.notes.map((note) => [note.note, note]));
  return {
    core: core.map(({ note, title, links }, i) => ({ ...PLAIN, key: note, path: note, label: title, count: i === 0 ? countOf(links, 'link') : formatCount(links) })),
    bridges: bridges.map(({ note, title, inside, into }) => ({
      ...PLAIN,
      key: note,
      path: note,
      label: title,
      detail: `${countOf(inside, 'link')} here, ${into.slice(0, MOST_INTO).map((other) => `${formatCount(other.notes.length)} into ${other.topic.name}`).join(', ')}`,
      notes: into.flatMap((other) => other.notes.map(asRow)),
    })),
    guests: guests.map(({ note, title, topic: own }) => ({ ...PLAIN, key: note, path: note, label: title, detail: own && `in ${own.name}` })),
    subtopics: topic.subtopics.map(({ id, name, notes }, i) => ({
      ...PLAIN,
      key: id,
      label: name,
      count: i === 0 ? countOf(notes.length, 'note') : formatCount(notes.length),
      notes: notes.flatMap((path) => byPath.get(path) ?? []),
    })),
    neighbours: neighbours.map(({ topic: other, links, tags, terms }, i) => ({
      ...PLAIN,
      key: other.id,
      topic: other,
      label: other.name,
      color: other.color,
      count: i === 0 ? countOf(links, 'link') : formatCount(links),
      detail: [...terms, ...tags.map((tag) => `#${tag}`)].join(', ') || null,
    })),
    sources: sources.map(({ key, label, url, notes }, i) => ({ ...PLAIN, key, url, label, ...countNotes(notes, i, ''), notes: notes.map(asRow) })),
    placeholders: placeholders.map(({ target, name, notes }, i) => ({
      ...PLAIN, key: target, target, from: notes[0]?.note ?? asNotePath(''), label: name, ...countNotes(notes, i, 'in '), notes: notes.map(asRow),
    })),
  };
}

function countNotes(notes: readonly PageNote[], place: number, before: string): { readonly count: string } {
  return { count: place === 0 ? `${before}${countOf(notes.length, 'note')}` : formatCount(notes.length) };
}

function asRow({ note, title }: PageNote): TopicNote {
  return { note, title, weight: 0, joins: false };
}
