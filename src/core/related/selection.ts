import type { FieldMix } from '../concepts/concept';
import { coversTag } from '../note/exclusion';
import type { NotePath } from '../note/note';
import type { ReasonName, RelatedFilter, RelatedNote, RelatedOptions, SignalName } from './answer';
import type { Ranked } from './ranker';
import { SAID_BY, type DraftReason } from './reasons';
import { ALL_SIGNALS } from './registry';
import type { Query } from './signal';

/** What a choice is made by besides the query itself. */
export interface Ground {
  /** Id of the topic of a note, `null` where it is in none. */
  topicOf(path: NotePath): string | null;
  /** How one note divides into fields. */
  mix(slot: number): FieldMix;
  /** Whether a note joins two fields. */
  joins(slot: number): boolean;
}

/** The options that say which notes may be shown, and in what order. */
export type Choice = Pick<RelatedOptions, 'unlinked' | 'joining' | 'hidden' | 'pinned' | 'filter' | 'distance'>;

/** What of the options holds for one query: which notes may be shown, which come first. */
export interface Selection {
  /** Slots of the pinned notes that may be shown, in the order in which they were pinned. */
  readonly pinned: readonly number[];
  /** Whether a note may be shown below those that are pinned. */
  allows(slot: number): boolean;
}

type Test = (slot: number) => boolean;

/** What the options ask of every result. Nothing asked for costs nothing. */
export function createSelection(query: Query, options: Choice, ground: Ground): Selection {
  const { graph } = query.corpus;
  const slotsOf = (paths: readonly NotePath[] = []): number[] => paths.flatMap((path) => graph.slot(path) ?? []);
  const hidden = new Set(slotsOf(options.hidden));
  const tests: Test[] = [
    (slot) => slot !== query.slot && !hidden.has(slot),
    ...(options.unlinked ? [(slot: number) => !query.linked.has(slot)] : []),
    ...(options.joining === true ? [(slot: number) => ground.joins(slot)] : []),
    ...testsOf(options.filter ?? {}, query, ground),
  ];
  const passes: Test = (slot) => tests.every((test) => test(slot));
  const pinned = new Set(slotsOf(options.pinned).filter(passes));
  return { pinned: [...pinned], allows: (slot) => !pinned.has(slot) && passes(slot) };
}

function testsOf({ topic, field, folder, tag }: RelatedFilter, query: Query, ground: Ground): Test[] {
  const { corpus } = query;
  const path = (slot: number): NotePath => corpus.note(slot).path;
  const tests: Test[] = [];
  if (topic !== undefined) tests.push(compare(topic, (slot) => ground.topicOf(path(slot)), query.slot));
  if (field !== undefined) tests.push(compare(field, (slot) => mainField(ground.mix(slot)), query.slot));
  if (folder !== undefined) tests.push((slot) => path(slot).startsWith(`${folder}/`));
  if (tag !== undefined) tests.push((slot) => corpus.note(slot).tags.some(({ name }) => coversTag([tag], name)));
  return tests;
}

/** Whether a note has the same kind as the note asked about, or another; what has none has neither. */
function compare(wanted: 'same' | 'other', kindOf: (slot: number) => string | null, asked: number): Test {
  const own = kindOf(asked);
  return (slot) => {
    const kind = kindOf(slot);
    return kind !== null && (kind === own) === (wanted === 'same');
  };
}

/** The field with the largest share, the first of several; `null` where there is none. */
function mainField(mix: FieldMix): string | null {
  return mix.reduce<FieldMix[number] | null>((main, share) => (main === null || share.share > main.share ? share : main), null)?.field ?? null;
}

/** Notes that are looked at again for a far list, the best ranked first; those below keep their places. */
const POOL = 120;
/** Weight of strangeness where the distance is 1: what belongs together still counts for something at the far end. */
const FARTHEST = 0.8;
/** What is known of a note's strangeness where it has no topic or no field. */
const UNKNOWN = 0.5;

/** Signals whose evidence is a thing that both notes share or that joins them, not a likeness of place or wording. */
const TELLING: readonly ReasonName[] = ['link', 'neighbours', 'cocitation', 'coupling', 'tags', 'sources', 'placeholders', 'concepts', 'mention'];

/**
 * Puts what is far in front by as much as `distance` d ∈ [0, 1] asks for. With r = 2^((s − s₁)/half) ∈ (0, 1], the relevance of a note
 * scored s where the best is scored s₁, and its strangeness u ∈ [0, 1], it is ranked by
 *
 *     (1 − w)·r + w·u,   w = 0.8·d,
 *
 * where u is the mean of: in another topic (0 or 1), its main field another (0 or 1), and 1 − cosine / largest cosine of the pool. What the
 * note asked about lacks is left out of the mean; what a candidate lacks counts ½. u is 0 where the strongest reason is not a telling one:
 * strange without evidence is no find. The rank value is linear in w, so a stranger note that has overtaken a nearer one stays ahead as d
 * grows, and the mean strangeness of the first k of the pool never falls. Scores come back in the units of `ranked`; d = 0 leaves
 * everything as it is.
 *
 * @param half score over which relevance falls to a half
 * @param reasonsOf what speaks for a note, the strongest first
 */
export function rankFar(query: Query, ranked: readonly Ranked[], distance: number, half: number, reasonsOf: (slot: number) => readonly DraftReason[], ground: Ground): Ranked[] {
  const weight = FARTHEST * Math.min(1, Math.max(0, distance));
  const best = ranked[0]?.score ?? 0;
  if (!(weight > 0)) return [...ranked];
  const pool = ranked.slice(0, POOL);
  const strange = strangeness(query, pool.map(({ slot }) => slot), ground);
  const values = ranked.map(({ slot, score }, i) => {
    const strongest = i < pool.length ? reasonsOf(slot)[0] : undefined;
    const isTelling = strongest !== undefined && TELLING.includes(strongest.signal);
    // Rounded, so that the order in which sums were made cannot show.
    return Math.round(1e9 * ((1 - weight) * 2 ** ((score - best) / half) + weight * (isTelling ? strange[i] ?? 0 : 0))) / 1e9;
  });
  const order = ranked.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const top = values[order[0] ?? 0] ?? 1;
  return order.flatMap((i) => {
    const note = ranked[i];
    return note ? [{ slot: note.slot, score: best + half * Math.log2(Math.max(values[i] ?? 0, 1e-9) / top) }] : [];
  });
}

/** How far each note is from the one asked about, in [0, 1]. */
function strangeness({ corpus, slot }: Query, slots: readonly number[], ground: Ground): number[] {
  const cosines = corpus.index.cosines(slot, slots);
  const largest = cosines.reduce((most, cosine) => Math.max(most, cosine), 0);
  const topic = ground.topicOf(corpus.note(slot).path);
  const field = mainField(ground.mix(slot));
  const differs = (own: string, other: string | null): number => (other === null ? UNKNOWN : Number(other !== own));
  return slots.map((other, i) => {
    const parts = [
      ...(topic === null ? [] : [differs(topic, ground.topicOf(corpus.note(other).path))]),
      ...(field === null ? [] : [differs(field, mainField(ground.mix(other)))]),
      largest > 0 ? 1 - (cosines[i] ?? 0) / largest : UNKNOWN,
    ];
    return parts.reduce((sum, part) => sum + part, 0) / parts.length;
  });
}

/** Reasons told of a pinned note, and pieces of evidence told of one reason, at most. */
const MOST_REASONS = 4;
const MOST_EVIDENCE = 6;

/**
 * What speaks for a pinned note, candidate or not: the evidence of each signal that has some, in the order of the registry and to equal
 * shares. Last comes the pin itself, with a share of 0, for where no other reason is left in the end (see `settlePins`).
 */
export function pinnedReasons(query: Query, slot: number, muted: readonly SignalName[]): DraftReason[] {
  const found: Omit<DraftReason, 'share'>[] = [];
  for (const signal of ALL_SIGNALS) {
    if (found.length === MOST_REASONS) break;
    if (muted.includes(signal.name) || SAID_BY[signal.name]?.some((other) => found.some((reason) => reason.signal === other))) continue;
    const evidence = signal.evidence(query, slot).slice(0, signal.mostEvidence ?? MOST_EVIDENCE);
    if (evidence.length > 0) found.push({ signal: signal.name, evidence });
  }
  const { path: note, title } = query.note;
  return [...found.map((reason) => ({ ...reason, share: 1 / found.length })), { signal: 'pin', share: 0, evidence: [{ kind: 'pin', note, title }] }];
}

/** Marks the pinned notes of an answer; the pin is their reason only where they have no other. */
export function settlePins(results: readonly RelatedNote[], pinned: readonly NotePath[]): RelatedNote[] {
  return results.map((result) => {
    if (!pinned.includes(result.note)) return result;
    const others = result.reasons.filter(({ signal }) => signal !== 'pin');
    return { ...result, pinned: true, reasons: others.length > 0 ? others : result.reasons };
  });
}
