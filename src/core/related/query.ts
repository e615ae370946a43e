import type { Corpus } from '../corpus';
import { NEAREST, type Query } from './signal';

/** What the signals need to know of the note in a slot; `null` where there is none. */
export function askAbout(corpus: Corpus, slot: number): Query | null {
  const note = corpus.graph.note(slot);
  const document = corpus.index.document(slot);
  if (!note || !document) return null;
  return { corpus, slot, note, document, linked: corpus.graph.linked(slot), nearest: corpus.index.nearest(slot, NEAREST) };
}
