import { countOf, idOf } from './counted-ids';
import type { PackedDocument } from './document';
import { commonFrom } from './heaviest-terms';
import type { TermWeights } from './term-weights';

/** Terms looked up for one note, at most. */
const MOST_PROBES = 48;
/** Postings walked for one note, but at least those of some terms: however large the vault, no more are looked at. */
const MOST_WALKED = 1200;
const FEWEST_PROBES = 6;
/** What it costs to look up a term, in postings. */
const PROBE_COST = 100;

/** The terms of one note by which notes like it are looked for: those that promise most, tf-idf weight squared, for what it costs to walk their postings. */
export class Probes {
  /** Term ids, the most promising first; those from `count` on are of no use. */
  readonly terms = new Uint32Array(MOST_PROBES);
  /** Their tf-idf weights in the note. */
  readonly weights = new Float64Array(MOST_PROBES);
  private readonly promises = new Float64Array(MOST_PROBES);
  private chosen = 0;

  constructor(private readonly termWeights: TermWeights) {}

  get count(): number {
    return this.chosen;
  }

  /** Chooses the terms of a note. Equal ones stay in the order in which they stand in it. */
  choose({ weighed }: PackedDocument): void {
    const { termWeights, terms, weights, promises } = this;
    const frequencies = termWeights.all();
    const common = commonFrom(termWeights.notes);
    let count = 0;
    for (let i = 0; i < weighed.length; i++) {
      const term = idOf(weighed[i]!);
      const df = frequencies[term]!;
      if (df <= 1 || df > common) continue;
      const weight = termWeights.weight(term, countOf(weighed[i]!));
      const promise = (weight * weight) / (df + PROBE_COST);
      if (count === MOST_PROBES && promise <= promises[MOST_PROBES - 1]!) continue;
      let at = count < MOST_PROBES ? count++ : MOST_PROBES - 1;
      for (; at > 0 && promises[at - 1]! < promise; at--) {
        promises[at] = promises[at - 1]!;
        terms[at] = terms[at - 1]!;
        weights[at] = weights[at - 1]!;
      }
      promises[at] = promise;
      terms[at] = term;
      weights[at] = weight;
    }
    this.chosen = this.affordable(count);
  }

  /** Leaves out the terms whose postings would be too many. */
  private affordable(count: number): number {
    const { termWeights, terms, weights } = this;
    let kept = 0;
    let walked = 0;
    for (let i = 0; i < count; i++) {
      const df = termWeights.frequency(terms[i]!);
      if (walked + df > MOST_WALKED && kept >= FEWEST_PROBES) continue;
      walked += df;
      terms[kept] = terms[i]!;
      weights[kept++] = weights[i]!;
    }
    return kept;
  }
}
