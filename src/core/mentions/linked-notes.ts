import type { Corpus } from '../corpus';
import { Lines } from '../note/lines';
import { readLinks } from '../note/links';
import type { NoteText } from './mention';

/** Slots of the notes that the present text of the note in `slot` links to or embeds, its front matter included. */
export function linkedNotes(corpus: Corpus, slot: number, { text, metadata }: NoteText): Set<number> {
  const { graph } = corpus;
  const { path } = corpus.note(slot);
  const paths = readLinks(text, metadata, new Lines(text), undefined).map((link) => graph.resolve(link, path));
  return new Set(paths.flatMap((to) => (to === null ? [] : graph.slot(to) ?? [])));
}
