import type { Note } from '../../note/note';
import type { Partition } from './communities';
import { kindOf } from '../note-kind';
import type { TopicGraph } from './topic-graph';

/** A tag or source says less of a note's place than a link or shared words do. */
const SHARED = 0.5;
/** A map of content stays below this share of the most central ordinary note. */
const BELOW_OTHERS = 0.3;

/**
 * For every note its weighted degree inside its own community, in weight units of the graph (not yet divided by the largest of the
 * community). Daily notes count a tenth, maps of content stay below the ordinary notes.
 */
export function centralities(graph: TopicGraph, partition: Partition, notes: readonly Note[]): Float64Array {
  const central = new Float64Array(graph.notes);
  const most = new Float64Array(partition.count);
  const kinds = notes.map(kindOf);
  for (let note = 0; note < graph.notes; note++) {
    const own = partition.of[note]!;
    let inside = 0;
    for (let k = graph.starts[note]!; k < graph.starts[note + 1]!; k++) {
      const other = graph.targets[k]!;
      if (partition.of[other] === own) inside += other < graph.notes ? graph.weights[k]! : SHARED * graph.weights[k]!;
    }
    central[note] = kinds[note] === 'day' ? inside / 10 : inside;
    if (kinds[note] === 'note') most[own] = Math.max(most[own]!, inside);
  }
  for (let note = 0; note < graph.notes; note++) {
    const limit = BELOW_OTHERS * most[partition.of[note]!]!;
    if (kinds[note] === 'map' && limit > 0) central[note] = Math.min(central[note]!, limit);
  }
  return central;
}
