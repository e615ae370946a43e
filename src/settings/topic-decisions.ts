// What the user has decided about topics, as `data.json` keeps it, and every change of it. Imports nothing; the types are those of the core.

/** A topic by the id it had, and by its core notes then. */
export interface TopicAnchor {
  readonly id: string;
  readonly notes: readonly string[];
}

/** A decision about a topic, as the core knows it. */
export type TopicDecision =
  | { readonly kind: 'renamed'; readonly topic: TopicAnchor; readonly name: string }
  | { readonly kind: 'merged'; readonly topic: TopicAnchor; readonly others: readonly TopicAnchor[] }
  | { readonly kind: 'split'; readonly topic: TopicAnchor }
  | { readonly kind: 'pinned' | 'hidden'; readonly topic: TopicAnchor };

/** Core notes by which a decision finds its topic. */
export const ANCHOR_NOTES = 8;

/**
 * Takes a decision; they bind in the order in which they were taken. A topic has one name, and is pinned or hidden, never both: the
 * later decision lifts the earlier. What was given is returned where it is decided already.
 */
export function decideTopic(decisions: readonly TopicDecision[], decision: TopicDecision): readonly TopicDecision[] {
  if (decisions.some((other) => isSameDecision(other, decision))) return decisions;
  return [...decisions.filter((other) => !lifts(decision, other)), decision];
}

/** Takes one decision back; what was given is returned where there is no such decision. */
export function takeTopicBack(decisions: readonly TopicDecision[], decision: TopicDecision): readonly TopicDecision[] {
  const kept = decisions.filter((other) => topicKey(other) !== topicKey(decision));
  return kept.length === decisions.length ? decisions : kept;
}

/** Whether two decisions say the same of the same topic, whatever its core notes were then. */
export function isSameDecision(one: TopicDecision, other: TopicDecision): boolean {
  return topicKey(one) === topicKey(other) && (one.kind !== 'renamed' || other.kind !== 'renamed' || one.name === other.name);
}

/** What a decision is known by: there is one with each key. */
export function topicKey(decision: TopicDecision): string {
  return JSON.stringify([decision.kind, decision.topic.id, ...(decision.kind === 'merged' ? decision.others.map(({ id }) => id) : [])]);
}

/** The decisions with every path in them moved; what was given is returned where none is. */
export function moveAnchors(decisions: readonly TopicDecision[], moved: (path: string) => string): readonly TopicDecision[] {
  const touched = (anchor: TopicAnchor): boolean => anchor.notes.some((note) => moved(note) !== note);
  const anchorsOf = (decision: TopicDecision): TopicAnchor[] => [decision.topic, ...(decision.kind === 'merged' ? decision.others : [])];
  if (!decisions.some((decision) => anchorsOf(decision).some(touched))) return decisions;
  const move = ({ id, notes }: TopicAnchor): TopicAnchor => ({ id, notes: notes.map(moved) });
  return decisions.map((decision): TopicDecision => (
    decision.kind === 'merged' ? { ...decision, topic: move(decision.topic), others: decision.others.map(move) } : { ...decision, topic: move(decision.topic) }
  ));
}

/** Reads a list of decisions, whatever it is; `dropped` counts what was none. Of two with one key the later holds. */
export function readTopicDecisions(value: unknown): { readonly list: TopicDecision[]; readonly dropped: number } | null {
  if (!Array.isArray(value)) return null;
  const read = value.flatMap((item: unknown) => readDecision(item) ?? []);
  const last = new Map(read.map((decision) => [topicKey(decision), decision]));
  return { list: read.filter((decision) => last.get(topicKey(decision)) === decision), dropped: value.length - read.length };
}

function lifts(decision: TopicDecision, other: TopicDecision): boolean {
  if (decision.topic.id !== other.topic.id) return false;
  if (decision.kind === 'pinned' || decision.kind === 'hidden') return other.kind === 'pinned' || other.kind === 'hidden';
  return decision.kind === 'renamed' && other.kind === 'renamed';
}

function readDecision(value: unknown): TopicDecision | null {
  const { kind, topic: about, name, others: more } = fieldsOf(value);
  const topic = readAnchor(about);
  if (!topic) return null;
  switch (kind) {
    case 'renamed':
      return typeof name === 'string' && name.trim() !== '' ? { kind, topic, name: name.trim() } : null;
    case 'merged': {
      const others = Array.isArray(more) ? more.flatMap((other: unknown) => readAnchor(other) ?? []).filter(({ id }) => id !== topic.id) : [];
      return others.length > 0 ? { kind, topic, others } : null;
    }
    case 'split':
    case 'pinned':
    case 'hidden':
      return { kind, topic };
    default:
      return null;
  }
}

function readAnchor(value: unknown): TopicAnchor | null {
  const { id, notes } = fieldsOf(value);
  if (typeof id !== 'string' || id === '' || !Array.isArray(notes)) return null;
  return { id, notes: notes.filter((note: unknown): note is string => typeof note === 'string' && note !== '').slice(0, ANCHOR_NOTES) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
