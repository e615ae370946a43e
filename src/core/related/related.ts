import type { FieldMix } from '../concepts/concept';
import type { NoteFields } from '../concepts/note-fields';
import type { NotePath } from '../note/note';
import type { Linked, RelatedOptions } from './answer';
import { type Diverse, diversify } from './diversify';
import { rank } from './ranker';
import { draftReasons, type DraftReason } from './reasons';
import { createSelection, pinnedReasons, rankFar } from './selection';
import type { Query } from './signal';
import type { Ranking } from './ranking';

/** One result before its sentences are looked up. */
export interface DraftResult {
  readonly slot: number;
  readonly score: number;
  readonly linked: Linked;
  readonly fields: FieldMix;
  readonly joins: boolean;
  readonly reasons: readonly DraftReason[];
  /** Notes that say the same and were left out for this one; never empty. */
  readonly copies?: readonly number[];
}

/** Results beyond the limit, for those whose reasons turn out to be none when the texts are read. */
const SPARE = 3;
/** Score, in the ranker's own units, over which the shown score falls to a half. */
const HALF = 2;

/**
 * The notes that belong with one note, best first, with what speaks for each; above them the pinned ones.
 * @param topicOf id of a note's topic, `null` where it is in none
 */
export function findRelated(
  query: Query, { table, weights, hubMalus }: Pick<Ranking, 'table' | 'weights' | 'hubMalus'>, fields: NoteFields, options: RelatedOptions, topicOf: (path: NotePath) => string | null = () => null,
): DraftResult[] {
  const ground = { topicOf, mix: (slot: number) => fields.mix([slot]), joins: (slot: number) => fields.joins(slot) };
  const selection = createSelection(query, options, ground);
  const result = (slot: number, score: number, reasons: readonly DraftReason[]): DraftResult => ({
    slot, score, linked: linkedness(query, slot), fields: fields.mix([slot]), joins: fields.joins(slot), reasons,
  });
  const results = selection.pinned.map((slot) => result(slot, 1, pinnedReasons(query, slot, options.muted)));
  const candidates = table.compute(query, options);
  const reasonsOf = (slot: number): DraftReason[] => draftReasons(query, table, candidates, slot);
  const list = options.list ?? 'related';
  const allowed = rank(query, table, candidates, weights, list, hubMalus).filter(({ slot }) => selection.allows(slot));
  const ranked = rankFar(query, allowed, options.distance ?? 0, HALF, reasonsOf, ground);
  const shown: readonly Diverse[] = list === 'related' ? diversify(query.corpus, ranked, options.limit + SPARE) : ranked;
  const best = shown[0]?.score ?? 0;
  for (const { slot, score, copies } of shown) {
    if (results.length >= options.limit + SPARE) break;
    const reasons = reasonsOf(slot);
    if (reasons.length > 0) results.push({ ...result(slot, 0.5 ** ((best - score) / HALF), reasons), ...(copies ? { copies } : {}) });
  }
  return results;
}

/** How two notes are linked, seen from the one that is asked about. */
export function linkedness({ corpus, slot }: Query, other: number): Linked {
  const out = corpus.graph.linksTo(slot, other);
  const back = corpus.graph.linksTo(other, slot);
  if (out && back) return 'both';
  if (out) return 'out';
  return back ? 'in' : 'none';
}
