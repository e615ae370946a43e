import { noteName, type Note } from '../note/note';
import type { Partition } from './communities';
import type { TopicGraph } from './topic-graph';

/** A tag or source says less of a note's place than a link or shared words do. */
const SHARED = 0.5;
/** Names of daily, weekly and monthly notes. */
const DAY = /^(?:\d{4}[-._ ]?\d{2}[-._ ]?\d{2}|\d{4}[-._ ]?W\d{2}|\d{4}[-._ ]\d{2}|\d{2}[-.]\d{2}[-.]\d{4})(?!\d)|^[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?, \d{4}$/;
const MAP = /^(?:index|readme|home|contents?|table of contents|start here|dashboard|glossary|目录|索引|首页|主页)$|\bMOCs?\b|^(?:map of content|catalog)|\b(?:index|map|hub|catalog(?:ue)?|目录|索引)$/i;
/** A map of content stays below this share of the most central ordinary note. */
const BELOW_OTHERS = 0.3;

export type Kind = 'note' | 'map' | 'day';

/** Daily notes and maps of content link to everything, which makes them central to nothing. */
export function kindOf(note: Note): Kind {
  const name = noteName(note.path);
  if (DAY.test(name)) return 'day';
  if (MAP.test(name) || MAP.test(note.title)) return 'map';
  const links = note.links.filter((link) => !link.embed).length;
  return links >= 10 && note.words < 8 * links ? 'map' : 'note';
}

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
