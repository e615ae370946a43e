import { seriesPlace } from '../../graph/series';
import type { Signal } from '../signal';

/** In a series with more notes than this, that of daily notes say, only dates tell. */
const LONGEST_SERIES = 2000;

/** The names differ in a number or a date alone, the nearer the better. */
export const series: Signal = {
  name: 'series',
  features: [{ name: 'series', scale: 3, candidates: 20 }],

  gather({ corpus: { graph }, slot, note }, [column]) {
    const own = seriesPlace(note.path);
    if (!own || graph.series.count(own.key) > LONGEST_SERIES) return;
    for (const other of graph.series.carriers(own.key)) {
      const place = other === slot ? null : seriesPlace(graph.note(other)?.path ?? note.path);
      if (place) column?.add(other, 1 / (1 + Math.abs(place.number - own.number)));
    }
  },

  evidence({ corpus: { graph }, slot }, candidate) {
    const [key] = graph.series.of(slot);
    if (key === undefined || !graph.series.has(candidate, key)) return [];
    return [{ kind: 'series', name: graph.series.nameIn(slot, key), count: graph.series.count(key) }];
  },
};
