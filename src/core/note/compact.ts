import type { SharedStrings } from '../shared-strings';
import type { Link, Note, Source, Tag } from './note';

const NOTHING: readonly never[] = [];

/** The same note in less memory: what many notes link to, carry or have nothing of is kept once for all of them. */
export function compactNote(note: Note, strings: SharedStrings): Note {
  const { tags, links, sources } = note;
  return {
    ...note,
    aliases: orNothing(note.aliases),
    tags: mapped(tags, (tag): Tag => ({ ...tag, name: strings.share(tag.name) })),
    links: mapped(links, (link): Link => ({ ...link, target: strings.share(link.target), display: strings.share(link.display), to: link.to === null ? null : strings.share(link.to) })),
    sources: mapped(sources, (source): Source => ({ ...source, chapters: orNothing(source.chapters) })),
    headings: orNothing(note.headings),
  };
}

function mapped<T>(list: readonly T[], compact: (item: T) => T): readonly T[] {
  return list.length === 0 ? NOTHING : list.map(compact);
}

function orNothing<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list;
}
