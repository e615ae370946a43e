import type { Corpus } from '../../corpus';

/** The share of notes with fewer links to them than so many. */
export function percentileOfDegree({ graph }: Corpus): (degree: number) => number {
  const degrees = Float64Array.from(graph.paths(), (path) => graph.in(graph.slot(path) ?? 0).size).sort();
  return (degree) => {
    let low = 0;
    for (let high = degrees.length; low < high;) {
      const middle = (low + high) >> 1;
      if (degrees[middle]! < degree) low = middle + 1;
      else high = middle;
    }
    return low / Math.max(1, degrees.length);
  };
}
