import { occurrences } from '../../text/name-index';
import type { Corpus } from '../../corpus';
import type { Draft, Signal } from '../signal';

/** Names that more notes share than this are not names. */
const MOST_NAMESAKES = 20;
/** A name whose rarest word is in more notes than this is not looked for in all of them. */
const MOST_CARRIERS = 1000;
/** So many texts are read, whatever else is known of their words. */
const FEW = 8;
/** Postings that are read for each text that need not be. */
const LOOKED_UP = 30;

/** The title or an alias of one stands, word for word, in the text of the other. */
export const mention: Signal = {
  name: 'mention',
  features: [
    { name: 'mentions', scale: 1, candidates: 60 },
    { name: 'mentionedIn', scale: 1, candidates: 40 },
  ],

  gather({ corpus, slot, document }, [mentions, mentionedIn]) {
    for (const { slot: named, count, name } of corpus.names.mentions(document, MOST_NAMESAKES)) {
      const words = corpus.names.of(named).searched[name];
      if (named !== slot && words) mentions?.add(named, rarity(corpus, words) * (1 + Math.log(count)));
    }
    for (const [other, count] of mentioning(corpus, slot)) mentionedIn?.add(other, 1 + Math.log(count));
  },

  evidence(query, candidate) {
    const { corpus, slot } = query;
    return [...quotes(corpus, slot, candidate), ...quotes(corpus, candidate, slot)];
  },
};

/** Inverse document frequency of a name, by its rarest word. */
function rarity({ index }: Corpus, name: readonly number[]): number {
  let rarest = index.notes;
  for (const term of name) {
    const df = index.documentFrequency(term);
    if (df > 0) rarest = Math.min(rarest, df);
  }
  return Math.log(1 + index.notes / (1 + rarest));
}

/** Notes in whose text one of the note's names stands, with the number of times. */
function mentioning(corpus: Corpus, self: number): Map<number, number> {
  const { index } = corpus;
  const found = new Map<number, number>();
  for (const name of corpus.names.of(self).searched) {
    const terms = Array.from(name).filter((term) => index.documentFrequency(term) > 0);
    terms.sort((a, b) => index.documentFrequency(a) - index.documentFrequency(b));
    const [rarest, ...others] = terms;
    if (rarest === undefined || index.documentFrequency(rarest) > MOST_CARRIERS) continue;
    for (const other of withAll(corpus, index.carriers(rarest), others)) {
      const document = index.document(other);
      if (other === self || !document) continue;
      const count = occurrences(document, name);
      if (count > 0) found.set(other, (found.get(other) ?? 0) + count);
    }
  }
  return found;
}

/** Those of some notes that may have a few more terms: the rarer of them are looked up at once, which is cheaper than in one text after the other. */
function withAll({ index, cache, graph }: Corpus, notes: readonly number[], terms: readonly number[]): readonly number[] {
  let left = notes;
  for (const term of terms) {
    if (left.length <= FEW || index.documentFrequency(term) > LOOKED_UP * left.length) break;
    const carriers = cache.scratch(0, graph.capacity);
    for (const slot of index.carriers(term)) carriers.set(slot, 1);
    left = left.filter((slot) => carriers.get(slot) === 1);
  }
  return left;
}

/** Where the text of `from` names `to`. */
function quotes(corpus: Corpus, from: number, to: number): Draft[] {
  const text = corpus.index.document(from);
  const name = text && corpus.names.of(to).searched.find((words) => occurrences(text, words) > 0);
  if (!name) return [];
  const { title, aliases } = corpus.note(to);
  const phrase = Array.from(name, (term) => corpus.index.term(term));
  return [{ kind: 'quote', slot: from, find: { phrase, names: [title, ...aliases] }, otherwise: null }];
}
