import { Corpus } from '../../../src/core/corpus';
import { asNotePath } from '../../../src/core/note/note';
import type { RankedList } from '../../../src/core/related/answer';
import { FEATURES, FeatureTable } from '../../../src/core/related/features';
import { askAbout } from '../../../src/core/related/query';
import { rank } from '../../../src/core/related/ranker';
import { priorWeights, type Weights } from '../../../src/core/related/weights';
import { LinkedPairs } from '../../../src/core/related/withheld';
import { createTokenizer } from '../../../src/core/text/tokens';
import { read } from '../../vault-builder';

export const tokenizer = createTokenizer();

/** A corpus of notes held in memory, addressed by their paths. */
export class MemoryCorpus {
  readonly corpus = new Corpus([], tokenizer);
  readonly table = new FeatureTable(this.corpus);

  constructor(notes: Readonly<Record<string, string>> | ReadonlyMap<string, string> = {}) {
    this.put(notes);
  }

  put(notes: Readonly<Record<string, string>> | ReadonlyMap<string, string>): this {
    const given = notes instanceof Map ? [...notes] : Object.entries(notes);
    this.corpus.apply(given.map(([path, text]) => ({ kind: 'put', entry: read(path, text).entry })));
    return this;
  }

  remove(path: string): this {
    this.corpus.apply([{ kind: 'remove', path: asNotePath(path) }]);
    return this;
  }

  slot(path: string): number {
    const slot = this.corpus.graph.slot(asNotePath(path));
    if (slot === undefined) throw new RangeError(`no note ${path}`);
    return slot;
  }

  path(slot: number): string {
    return this.corpus.note(slot).path;
  }

  slots(): number[] {
    return this.corpus.graph.paths().map((path) => this.slot(path));
  }

  pairs(...pairs: readonly (readonly [string, string])[]): LinkedPairs {
    return new LinkedPairs(pairs.map(([from, to]) => [this.slot(from), this.slot(to)]));
  }

  /** What a note is told of others: path and score, best first. */
  ranked(path: string, list: RankedList = 'suggested', weights: Weights = priorWeights()): [path: string, score: number][] {
    const query = askAbout(this.corpus, this.slot(path));
    if (!query) return [];
    const candidates = this.table.compute(query, { unlinked: false, muted: [] });
    return rank(query, this.table, candidates, weights, list).map(({ slot, score }) => [this.path(slot), score]);
  }

  /** Value of every feature for every candidate of a note; features without a value are left out. */
  features(path: string): Record<string, Record<string, number>> {
    const query = askAbout(this.corpus, this.slot(path));
    const { slots } = query ? this.table.compute(query, { unlinked: false, muted: [] }) : { slots: [] };
    return Object.fromEntries(slots.map((slot) => [
      this.path(slot), Object.fromEntries(FEATURES.flatMap(({ name }) => (this.table.value(name, slot) > 0 ? [[name, this.table.value(name, slot)] as const] : []))),
    ]));
  }

  /** All that questions are answered from, as plain values. */
  snapshot(): unknown {
    const { graph, index, concepts, neighbours, names, dates } = this.corpus;
    const slots = this.slots();
    const terms = Array.from({ length: index.terms }, (_, term) => term);
    return {
      edges: slots.map((slot) => ({ out: [...graph.out(slot)], in: [...graph.in(slot)], targets: [...graph.targets(slot)], placeholders: graph.placeholders.of(slot) })),
      total: graph.linkTotal,
      documents: slots.map((slot) => {
        const document = index.document(slot);
        return document && { counts: [...document.counts], own: [...document.ownCounts], sequence: [...document.sequence], linkAt: [...document.linkAt], terms: [...document.terms] };
      }),
      frequencies: terms.map((term) => index.documentFrequency(term)),
      carriers: terms.map((term) => index.carriers(term).sort((a, b) => a - b)),
      norms: slots.map((slot) => index.norm(slot)),
      nearest: slots.map((slot) => index.nearest(slot, 20)),
      likeness: slots.map((slot) => index.likeness(slot, slots)),
      neighbours: slots.map((slot) => neighbours.of(slot)),
      concepts: slots.map((slot) => concepts.of(slot).map(({ id, count }) => [concepts.name(id), count, concepts.members(id), concepts.formsIn(slot, id)])),
      names: slots.map((slot) => names.of(slot)),
      dates: slots.map((slot) => [...dates.around(slot, 30)]),
      ranked: slots.map((slot) => this.ranked(this.path(slot), 'related')),
      features: slots.map((slot) => this.features(this.path(slot))),
    };
  }
}
