import type { FieldMix } from '../concepts/concept';
import type { NoteFields } from '../concepts/note-fields';
import type { Linked, RelatedOptions } from './answer';
import type { Corpus } from '../corpus';
import type { FeatureTable } from './features';
import { rank, type Weights } from './ranker';
import { draftReasons, type DraftReason } from './reasons';
import { NEAREST, type Query } from './signal';

/** One result before its sentences are looked up. */
export interface DraftResult {
  readonly slot: number;
  readonly score: number;
  readonly linked: Linked;
  readonly fields: FieldMix;
  readonly joins: boolean;
  readonly reasons: readonly DraftReason[];
}

/** Results beyond the limit, for those whose reasons turn out to be none when the texts are read. */
const SPARE = 3;
/** Score, in the ranker's own units, over which the shown score falls to a half. */
const HALF = 2;

/** What the signals need to know of the note in a slot; `null` where there is none. */
export function askAbout(corpus: Corpus, slot: number): Query | null {
  const note = corpus.graph.note(slot);
  const document = corpus.index.document(slot);
  if (!note || !document) return null;
  return { corpus, slot, note, document, linked: corpus.graph.linked(slot), nearest: corpus.index.nearest(slot, NEAREST) };
}

/** The notes that belong with one note, best first, with what speaks for each. */
export function findRelated(query: Query, table: FeatureTable, weights: Weights, fields: NoteFields, options: RelatedOptions): DraftResult[] {
  const candidates = table.compute(query, options);
  const ranked = rank(query, table, candidates, weights);
  const best = ranked[0]?.score ?? 0;
  const results: DraftResult[] = [];
  for (const { slot, score } of ranked) {
    if (results.length >= options.limit + SPARE) break;
    const joins = fields.joins(slot);
    if (options.joining === true && !joins) continue;
    const reasons = draftReasons(query, table, candidates, slot);
    if (reasons.length > 0) results.push({ slot, score: 0.5 ** ((best - score) / HALF), linked: linkedness(query, slot), fields: fields.mix([slot]), joins, reasons });
  }
  return results;
}

function linkedness({ corpus, slot }: Query, other: number): Linked {
  const out = corpus.graph.linksTo(slot, other);
  const back = corpus.graph.linksTo(other, slot);
  if (out && back) return 'both';
  if (out) return 'out';
  return back ? 'in' : 'none';
}
