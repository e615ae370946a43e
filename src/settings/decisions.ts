// What the user has decided, as `data.json` keeps it, and every change of it. Imports nothing but what is decided about topics; paths are relative to the vault.
import { decideTopic, isSameDecision, moveAnchors, takeTopicBack, topicKey, type TopicDecision } from './topic-decisions';

/** A decision about the list of one note: `other` is hidden in it, or pinned to its top. */
export interface NotePair {
  readonly note: string;
  readonly other: string;
}

export interface Decisions {
  /** Notes that appear in no list. */
  readonly hiddenNotes: readonly string[];
  /** Notes that do not appear in the list of one note. */
  readonly hiddenPairs: readonly NotePair[];
  /** Notes that always come first in the list of one note. */
  readonly pinnedPairs: readonly NotePair[];
  /** Signals that do not count. */
  readonly mutedSignals: readonly string[];
  /** In the order in which they were taken, in which they also bind. */
  readonly topicDecisions: readonly TopicDecision[];
}

export const NO_DECISIONS: Decisions = { hiddenNotes: [], hiddenPairs: [], pinnedPairs: [], mutedSignals: [], topicDecisions: [] };

/** One decision, as it is listed and taken back. */
export type Decision =
  | { readonly kind: 'hidden'; readonly note: string }
  | { readonly kind: 'hidden-here' | 'pinned'; readonly note: string; readonly other: string }
  | { readonly kind: 'muted'; readonly signal: string }
  | { readonly kind: 'topic'; readonly about: TopicDecision };

/** Every decision, one by one: hidden notes, hidden pairs, pins, muted signals, topics. */
export function listDecisions({ hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals, topicDecisions }: Decisions): Decision[] {
  return [
    ...hiddenNotes.map((note): Decision => ({ kind: 'hidden', note })),
    ...hiddenPairs.map(({ note, other }): Decision => ({ kind: 'hidden-here', note, other })),
    ...pinnedPairs.map(({ note, other }): Decision => ({ kind: 'pinned', note, other })),
    ...mutedSignals.map((signal): Decision => ({ kind: 'muted', signal })),
    ...topicDecisions.map((about): Decision => ({ kind: 'topic', about })),
  ];
}

/**
 * Takes a decision. A note is hidden in a list or pinned in it, never both: the later decision lifts the earlier. What was given is
 * returned where it is decided already.
 */
export function decide(decisions: Decisions, decision: Decision): Decisions {
  if (isDecided(decisions, decision)) return decisions;
  const { hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals, topicDecisions } = decisions;
  const all = { hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals, topicDecisions };
  switch (decision.kind) {
    case 'hidden':
      return { ...all, hiddenNotes: [...hiddenNotes, decision.note], pinnedPairs: pinnedPairs.filter(({ other }) => other !== decision.note) };
    case 'hidden-here':
      return { ...all, hiddenPairs: [...hiddenPairs, pairOf(decision)], pinnedPairs: without(pinnedPairs, decision) };
    case 'pinned':
      return {
        ...all, hiddenNotes: hiddenNotes.filter((note) => note !== decision.other), hiddenPairs: without(hiddenPairs, decision),
        pinnedPairs: [...pinnedPairs, pairOf(decision)],
      };
    case 'muted':
      return { ...all, mutedSignals: [...mutedSignals, decision.signal] };
    case 'topic':
      return { ...all, topicDecisions: decideTopic(topicDecisions, decision.about) };
  }
}

/** Takes one decision back; what was given is returned where there is no such decision. */
export function takeBack(decisions: Decisions, decision: Decision): Decisions {
  if (!isDecided(decisions, decision)) return decisions;
  const { hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals, topicDecisions } = decisions;
  return {
    hiddenNotes: decision.kind === 'hidden' ? hiddenNotes.filter((note) => note !== decision.note) : hiddenNotes,
    hiddenPairs: decision.kind === 'hidden-here' ? without(hiddenPairs, decision) : hiddenPairs,
    pinnedPairs: decision.kind === 'pinned' ? without(pinnedPairs, decision) : pinnedPairs,
    mutedSignals: decision.kind === 'muted' ? mutedSignals.filter((signal) => signal !== decision.signal) : mutedSignals,
    topicDecisions: decision.kind === 'topic' ? takeTopicBack(topicDecisions, decision.about) : topicDecisions,
  };
}

export function isDecided({ hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals, topicDecisions }: Decisions, decision: Decision): boolean {
  switch (decision.kind) {
    case 'hidden':
      return hiddenNotes.includes(decision.note);
    case 'hidden-here':
      return hiddenPairs.some((pair) => isSame(pair, decision));
    case 'pinned':
      return pinnedPairs.some((pair) => isSame(pair, decision));
    case 'muted':
      return mutedSignals.includes(decision.signal);
    case 'topic':
      return topicDecisions.some((other) => isSameDecision(other, decision.about));
  }
}

/** What holds for the list of one note: a note that is both hidden and pinned, which two devices can bring about, is hidden. */
export function decisionsFor({ hiddenNotes, hiddenPairs, pinnedPairs }: Decisions, path: string): { readonly hidden: readonly string[]; readonly pinned: readonly string[] } {
  const others = (pairs: readonly NotePair[]): string[] => pairs.flatMap(({ note, other }) => (note === path ? [other] : []));
  const hidden = [...new Set([...hiddenNotes, ...others(hiddenPairs)])].filter((note) => note !== path);
  const pinned = pinnedPairs.length === 0 ? [] : others(pinnedPairs).filter((note) => !hidden.includes(note));
  return { hidden, pinned };
}

/**
 * Follows a note or a folder to its new path. The app tells of the folder and of each note in it, in whatever order: what has moved
 * already is left alone. What was given is returned where nothing is of that path.
 */
export function renameIn(decisions: Decisions, from: string, to: string): Decisions {
  const moved = (path: string): string => (path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path);
  const isTouched = ({ note, other }: NotePair): boolean => moved(note) !== note || moved(other) !== other;
  const { hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals } = decisions;
  const topicDecisions = moveAnchors(decisions.topicDecisions, moved);
  const isSame = topicDecisions === decisions.topicDecisions && !hiddenNotes.some((note) => moved(note) !== note);
  if (isSame && !hiddenPairs.some(isTouched) && !pinnedPairs.some(isTouched)) return decisions;
  const movePairs = (pairs: readonly NotePair[]): NotePair[] => pairs.map(({ note, other }) => ({ note: moved(note), other: moved(other) }));
  return clean({ hiddenNotes: hiddenNotes.map(moved), hiddenPairs: movePairs(hiddenPairs), pinnedPairs: movePairs(pinnedPairs), mutedSignals, topicDecisions });
}

/**
 * Carries what changed between two states over to a third: what `after` lacks is taken out of `onto`, what it adds is added at the end.
 * Undo is the change from after to before; a file that comes in by Sync is met by the change made here since the last one.
 */
export function carryOver(before: Decisions, after: Decisions, onto: Decisions): Decisions {
  const change = <T>(list: (decisions: Decisions) => readonly T[], key: (item: T) => string): T[] => {
    const [was, is] = [before, after].map((state) => new Set(list(state).map(key)));
    const kept = list(onto).filter((item) => !was?.has(key(item)) || is?.has(key(item)) === true);
    return [...kept, ...list(after).filter((item) => !was?.has(key(item)))];
  };
  return clean({
    hiddenNotes: change((state) => state.hiddenNotes, (note) => note),
    hiddenPairs: change((state) => state.hiddenPairs, keyOf),
    pinnedPairs: change((state) => state.pinnedPairs, keyOf),
    mutedSignals: change((state) => state.mutedSignals, (signal) => signal),
    topicDecisions: change((state) => state.topicDecisions, (decision) => JSON.stringify(decision)),
  });
}

/** Whether two states hold the same decisions in the same order. */
export function sameDecisions(one: Decisions, other: Decisions): boolean {
  return JSON.stringify(listDecisions(one)) === JSON.stringify(listDecisions(other));
}

/** Reads a list of pairs, whatever it is; `dropped` counts what was no pair of two different notes. */
export function readPairs(value: unknown): { readonly list: NotePair[]; readonly dropped: number } | null {
  if (!Array.isArray(value)) return null;
  const pairs = value.flatMap((item: unknown) => readPair(item) ?? []);
  return { list: unique(pairs, keyOf), dropped: value.length - pairs.length };
}

/** Reads a list of paths or names, whatever it is; `dropped` counts what was none. */
export function readNames(value: unknown): { readonly list: string[]; readonly dropped: number } | null {
  if (!Array.isArray(value)) return null;
  const names = value.filter((item: unknown): item is string => typeof item === 'string' && item !== '');
  return { list: unique(names, (name) => name), dropped: value.length - names.length };
}

function readPair(value: unknown): NotePair | null {
  if (typeof value !== 'object' || value === null || !Object.prototype.hasOwnProperty.call(value, 'note')) return null;
  const { note, other } = value as { readonly note?: unknown; readonly other?: unknown };
  return typeof note === 'string' && typeof other === 'string' && note !== '' && other !== '' && note !== other ? { note, other } : null;
}

/** Each decision once; a note is not beside itself. */
function clean({ hiddenNotes, hiddenPairs, pinnedPairs, mutedSignals, topicDecisions }: Decisions): Decisions {
  const pairs = (list: readonly NotePair[]): NotePair[] => unique(list.filter(({ note, other }) => note !== other), keyOf);
  const same = (name: string): string => name;
  return { hiddenNotes: unique(hiddenNotes, same), hiddenPairs: pairs(hiddenPairs), pinnedPairs: pairs(pinnedPairs), mutedSignals: unique(mutedSignals, same), topicDecisions: unique(topicDecisions, topicKey) };
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

function pairOf({ note, other }: NotePair): NotePair {
  return { note, other };
}

function without(pairs: readonly NotePair[], { note, other }: NotePair): NotePair[] {
  return pairs.filter((pair) => pair.note !== note || pair.other !== other);
}

function isSame(pair: NotePair, { note, other }: NotePair): boolean {
  return pair.note === note && pair.other === other;
}

function keyOf({ note, other }: NotePair): string {
  return JSON.stringify([note, other]);
}
