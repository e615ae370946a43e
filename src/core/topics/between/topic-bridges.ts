import type { NoteGraph } from '../../graph/note-graph';
import { STANDING } from '../note-kind';
import type { Bridge } from './bridge';
import type { TopicPlaces } from './topic-places';
import { standBetween, type Standing } from './two-sided';

const MOST = 100;
/** Notes looked at in one slice. */
const SLICE = 256;

interface Draft extends Standing {
  readonly slot: number;
}

/** The notes that join topics, over the whole vault, best first, at most 100; maps of content and daily notes after the others. Yields between slices of work. */
export function* topicBridges(graph: NoteGraph, places: TopicPlaces): Generator<void, Bridge[]> {
  const linkedBy = (slot: number): Map<number, number[]> => places.linked(slot, (other) => places.topicOf[other] ?? -1);
  const drafts: Draft[] = [];
  for (const [at, slot] of places.slots.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    if (graph.degree(slot) === 0) continue;
    const standing = standBetween(new Map(Array.from(linkedBy(slot), ([topic, { length }]) => [topic, length])));
    if (standing.score > 0) drafts.push({ ...standing, slot, score: standing.score * STANDING[places.kind(slot)] });
  }
  // The order of `slots` decides between equals: sorting is stable.
  drafts.sort((a, b) => b.score - a.score);
  return drafts.slice(0, MOST).map(({ slot, score, participation, sides }) => {
    const linked = linkedBy(slot);
    return {
      ...places.named(slot),
      score,
      participation,
      sides: sides.flatMap((side) => {
        const topic = places.topics[side];
        const slots = linked.get(side) ?? [];
        return topic ? [{ topic, links: slots.length, notes: places.mostCentral(slots) }] : [];
      }),
    };
  });
}
