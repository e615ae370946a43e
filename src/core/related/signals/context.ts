import type { Document } from '../../text/document';
import { NOT_IN_TEXT } from '../../text/note-terms';
import type { Corpus } from '../../corpus';
import type { Signal } from '../signal';

/** Words on each side of a link that count as its context. */
const WINDOW = 24;
/** Links to a candidate that are looked at, at most. */
const MOST_LINKS = 4;
const SHOWN = 4;
const COMMON_SHARE = 0.1;
const COMMON_FLOOR = 5;

/** Cosine of the note's words with the words around the links that point at the candidate (citation context, Ritchie et al. 2008). */
export const context: Signal = {
  name: 'context',
  features: [{ name: 'context', scale: 10, candidates: 0 }],

  gather() {
    // Only for the candidates of others: the words around the links of a whole vault would have to be walked.
  },

  fill({ corpus, slot, document }, candidates, [column]) {
    const { index } = corpus;
    const weights = index.load(document);
    const norm = index.norm(slot);
    const around = new WordsAround(corpus);
    for (const candidate of candidates) {
      let dot = 0;
      let square = 0;
      for (const [term, count] of around.links(candidate, slot)) {
        const weight = index.weight(term, count);
        dot += weight * weights[term]!;
        square += weight * weight;
      }
      if (dot > 0) column?.add(candidate, dot / (norm * Math.sqrt(square)));
    }
    index.unload(document);
  },

  evidence({ corpus, slot, document }, candidate) {
    const { index } = corpus;
    const weights = index.load(document);
    const found: { term: number; weight: number }[] = [];
    for (const [term, count] of new WordsAround(corpus).links(candidate, slot)) {
      const weight = weights[term]! * index.weight(term, count);
      if (weight > 0) found.push({ term, weight });
    }
    index.unload(document);
    found.sort((a, b) => b.weight - a.weight || (index.term(a.term) < index.term(b.term) ? -1 : 1));
    return found.slice(0, SHOWN).map(({ term }) => ({ kind: 'term', text: index.term(term), count: index.documentFrequency(term) }));
  },
};

/** Counts the telling words around links; keeps its counters from one candidate to the next. */
class WordsAround {
  private readonly counts: Uint16Array;
  private readonly common: number;

  constructor(private readonly corpus: Corpus) {
    this.counts = new Uint16Array(corpus.index.terms);
    this.common = corpus.index.notes * COMMON_SHARE + COMMON_FLOOR;
  }

  /** Terms around the links that lead to `target`, with how often they stand there; links of `except` do not count. */
  links(target: number, except: number): [term: number, count: number][] {
    const { graph, index } = this.corpus;
    const found: number[] = [];
    let left = MOST_LINKS;
    for (const citing of this.first(graph.in(target))) {
      const document = index.document(citing);
      if (citing === except || !document) continue;
      const targets = graph.targets(citing);
      const { linkAt } = document;
      for (let i = 0; i < targets.length && left > 0; i++) {
        if (targets[i] !== target || linkAt[i] === NOT_IN_TEXT) continue;
        left--;
        this.count(document, linkAt[i] ?? 0, found);
      }
      if (left === 0) break;
    }
    return found.map((term) => {
      const count = this.counts[term]!;
      this.counts[term] = 0;
      return [term, count];
    });
  }

  /** As many notes as may be needed, the first by path: hubs are cited by thousands. */
  private first(citing: ReadonlySet<number>): number[] {
    const { byPath } = this.corpus;
    const first: number[] = [];
    for (const slot of citing) {
      const last = first[MOST_LINKS];
      if (last !== undefined && byPath(last, slot) <= 0) continue;
      let at = first.length;
      while (at > 0 && byPath(first[at - 1]!, slot) > 0) at--;
      first.splice(at, 0, slot);
      if (first.length > MOST_LINKS + 1) first.pop();
    }
    return first;
  }

  private count({ sequence, terms, counts }: Document, at: number, found: number[]): void {
    const end = Math.min(sequence.length, at + WINDOW);
    for (let p = Math.max(0, at - WINDOW); p < end; p++) {
      const local = sequence[p]!;
      const term = terms[local]!;
      if (counts[local] === 0 || this.corpus.index.documentFrequency(term) > this.common) continue;
      if (this.counts[term] === 0) found.push(term);
      this.counts[term]!++;
    }
  }
}
