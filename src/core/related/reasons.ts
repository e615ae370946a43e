import type { ReasonName, SignalName } from './answer';
import type { Candidates, FeatureTable } from './features';
import { ALL_SIGNALS } from './registry';
import type { Draft, Query, Signal } from './signal';

/** A reason whose evidence has still to be written out. */
export interface DraftReason {
  readonly signal: ReasonName;
  readonly share: number;
  readonly evidence: readonly Draft[];
}

/** Reasons told of one result, and pieces of evidence told of one reason, at most. */
const MOST_REASONS = 4;
const MOST_EVIDENCE = 6;

/**
 * How far each signal is to be believed when it is as strong as it gets, from what it finds alone on hidden links.
 * Not the ranker's weights: those are negative for one of two correlated signals, and a reason is no matter of sign.
 */
const TRUST: Readonly<Record<SignalName, number>> = {
  link: 1, mention: 0.95, cocitation: 0.9, sources: 0.9, coupling: 0.75, placeholders: 0.75, neighbours: 0.7, tags: 0.7,
  concepts: 0.75, text: 0.65, title: 0.5, similar: 0.45, resemblance: 0.4, series: 0.4, context: 0.3, walk: 0.2, date: 0.15, folder: 0.15,
};

/** Signals that say in other words what another one has said. */
export const SAID_BY: Partial<Record<SignalName, readonly SignalName[]>> = {
  neighbours: ['cocitation', 'coupling'],
  walk: ['neighbours', 'cocitation', 'coupling', 'link'],
  context: ['text'],
};

/** What speaks for a candidate, the strongest first. Every reason has evidence; the shares add up to 1. */
export function draftReasons(query: Query, table: FeatureTable, candidates: Candidates, slot: number): DraftReason[] {
  // Rounded, so that the order in which sums were made cannot show.
  const strengths = new Map(ALL_SIGNALS.map((signal) => [signal.name, Math.round(1e6 * TRUST[signal.name] * table.strength(signal, slot, candidates)) / 1e6]));
  const strengthOf = (name: SignalName): number => strengths.get(name) ?? 0;
  // Evidence is dear: it is only asked for as far as the strongest reasons need it.
  const known = new Map<SignalName, readonly Draft[]>();
  const evidenceOf = (signal: Signal): readonly Draft[] => {
    let evidence = known.get(signal.name);
    if (!evidence) known.set(signal.name, (evidence = isSaid(signal.name) ? [] : signal.evidence(query, slot).slice(0, signal.mostEvidence ?? MOST_EVIDENCE)));
    return evidence;
  };
  const isSaid = (name: SignalName): boolean => {
    const others = SAID_BY[name] ?? [];
    return ALL_SIGNALS.some((other) => others.includes(other.name) && strengthOf(other.name) > 0 && evidenceOf(other).length > 0);
  };
  const byStrength = ALL_SIGNALS.filter(({ name }) => strengthOf(name) > 0).sort((a, b) => strengthOf(b.name) - strengthOf(a.name));
  const told: { signal: SignalName; strength: number; evidence: readonly Draft[] }[] = [];
  for (const signal of byStrength) {
    if (told.length === MOST_REASONS) break;
    const evidence = evidenceOf(signal);
    if (evidence.length > 0) told.push({ signal: signal.name, strength: strengthOf(signal.name), evidence });
  }
  const total = told.reduce((sum, { strength }) => sum + strength, 0);
  return told.map(({ signal, strength, evidence }) => ({ signal, share: strength / total, evidence }));
}
