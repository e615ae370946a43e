import type { TopicAnchor, TopicDecision } from './decision';
import { topicId } from './identity';
import { matchTopics, type Members, type Shape } from './matching';
import type { RememberedTopic } from './memory';

/** A topic in the making: its notes, who it is, and what the user has decided of it. */
export interface TopicGroup {
  readonly id: string;
  /** By place in the input, core notes first. */
  readonly notes: Members;
  /** As it was last seen; `null` for a new one. */
  readonly remembered: RememberedTopic | null;
  /** The topic that the user has split, where this is a part of it. */
  readonly of: string | null;
  /** What the user calls it. */
  readonly given: string | null;
  readonly pinned: boolean;
  readonly hidden: boolean;
  /** The decisions that hold for it. */
  readonly decisions: readonly TopicDecision[];
}

/** What the decisions are applied in. */
export interface Ground {
  readonly placeOf: (path: string) => number | undefined;
  readonly pathOf: (note: number) => string;
  /** The parts of a topic, largest first; none where it is of one piece. */
  readonly partsOf: (notes: Members) => readonly Members[];
  /** Core notes first. */
  readonly sort: (notes: Members) => Members;
  /** The part that a note has most to do with. */
  readonly nearest: (note: number, parts: readonly Members[]) => number;
  /** Topics as they were last seen. */
  readonly known: ReadonlyMap<string, RememberedTopic>;
  /** Ids that may not be given anew. */
  readonly taken: Set<string>;
}

/**
 * Applies the decisions one after the other, in the order in which they were taken: each finds the topics that those before it have
 * left. `before` are the communities that a merge or a split has used up.
 */
export function applyDecisions(
  groups: readonly TopicGroup[], decisions: readonly TopicDecision[], ground: Ground,
): { readonly groups: readonly TopicGroup[]; readonly before: readonly TopicGroup[] } {
  const decided = new DecidedGroups(groups, ground);
  for (const decision of decisions) decided.apply(decision);
  return decided;
}

/**
 * Where the notes of an anchor are: the group that holds most of them, if that is half of those still there, and not just one of many
 * that there were.
 */
export function groupOf<G>(anchor: TopicAnchor, placeOf: Ground['placeOf'], groupAt: (note: number) => G | undefined): G | null {
  const places = anchor.notes.flatMap((path) => placeOf(path) ?? []);
  const counts = new Map<G, number>();
  for (const note of places) {
    const group = groupAt(note);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  let best: G | null = null;
  for (const [group, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = group;
  const held = best === null ? 0 : counts.get(best) ?? 0;
  return 2 * held >= places.length && 4 * held >= anchor.notes.length ? best : null;
}

class DecidedGroups {
  readonly before: TopicGroup[] = [];
  groups: TopicGroup[];

  constructor(groups: readonly TopicGroup[], private readonly ground: Ground) {
    this.groups = [...groups];
  }

  apply(decision: TopicDecision): void {
    const { topic: anchor } = decision;
    if (decision.kind === 'split' && this.isSplit(decision)) return;
    const topic = this.find(anchor);
    if (!topic) return;
    switch (decision.kind) {
      case 'renamed':
        return this.put(topic, decision, { given: decision.name });
      case 'pinned':
        return this.put(topic, decision, { pinned: true });
      case 'hidden':
        return this.put(topic, decision, { hidden: true });
      case 'merged':
        return this.merge(topic, decision.others.flatMap((other) => this.find(other) ?? []).filter((other) => other !== topic), decision);
      case 'split':
        return this.split(topic, decision);
    }
  }

  /** By its id; else by its notes, unless it was found and a decision has used it up. */
  private find(anchor: TopicAnchor): TopicGroup | null {
    const same = this.groups.find(({ id }) => id === anchor.id);
    if (same) return same;
    if (this.before.some(({ id }) => id === anchor.id)) return null;
    const at = new Map(this.groups.flatMap((group) => group.notes.map((note) => [note, group] as const)));
    return groupOf(anchor, this.ground.placeOf, (note) => at.get(note));
  }

  private put(topic: TopicGroup, decision: TopicDecision, change: Partial<TopicGroup>): void {
    this.groups = this.groups.map((group) => (group === topic ? { ...group, ...change, decisions: [...change.decisions ?? group.decisions, decision] } : group));
  }

  private merge(topic: TopicGroup, others: readonly TopicGroup[], decision: TopicDecision): void {
    if (others.length === 0) return;
    this.useUp([topic, ...others]);
    const notes = this.ground.sort([topic, ...others].flatMap((group) => group.notes));
    // What made the others what they are still holds.
    const decisions = others.flatMap((other) => other.decisions.filter(({ kind }) => kind === 'merged' || kind === 'split'));
    this.groups = this.groups.filter((group) => !others.includes(group));
    this.put(topic, decision, { notes, decisions: [...topic.decisions, ...decisions] });
  }

  private split(topic: TopicGroup, decision: TopicDecision): void {
    const { ground } = this;
    const remembered = [...ground.known.values()].filter(({ of }) => of === topic.id);
    const shapes = remembered.map(({ id, notes }): Shape => ({ id, notes: notes.flatMap((path) => ground.placeOf(path) ?? []) }));
    const parts = this.partsOf(topic, shapes);
    if (parts.length < 2) return this.put(topic, decision, {});
    this.useUp([topic]);
    const ids = matchTopics(parts, shapes);
    const made = parts.map((notes, i): TopicGroup => {
      // As a subtopic it had this id too.
      const id = ids[i] ?? topicId(`${ground.pathOf(notes[0] ?? 0)}#part`, ground.taken);
      return { id, notes, remembered: ground.known.get(id) ?? null, of: topic.id, given: null, pinned: false, hidden: false, decisions: [decision] };
    });
    this.groups = this.groups.flatMap((group) => (group === topic ? made : [group]));
  }

  /** The parts that are found, or those there were where none are; a note in none goes to the part it has most to do with. */
  private partsOf({ notes }: TopicGroup, remembered: readonly Shape[]): Members[] {
    const inside = new Set(notes);
    const found = this.ground.partsOf(notes);
    const kept = found.length > 0 ? found : remembered.map((part) => part.notes.filter((note) => inside.has(note))).filter((part) => part.length > 1);
    if (kept.length < 2) return [];
    const placed = new Set(kept.flat());
    const parts = kept.map((part) => [...part]);
    for (const note of notes) if (!placed.has(note)) parts[this.ground.nearest(note, kept)]?.push(note);
    return parts.map((part) => [...this.ground.sort(part)]);
  }

  /** Its parts are communities of their own by now. */
  private isSplit(decision: TopicDecision): boolean {
    const { id } = decision.topic;
    if (this.groups.some((group) => group.id === id)) return false;
    const parts = this.groups.filter(({ of }) => of === id);
    for (const part of parts) this.put(part, decision, {});
    return parts.length > 0;
  }

  private useUp(groups: readonly TopicGroup[]): void {
    for (const group of groups) if (!this.before.some(({ id }) => id === group.id)) this.before.push(group);
  }
}
