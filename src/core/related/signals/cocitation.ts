import type { Draft, Query, Signal } from '../signal';

const LARGEST_LIST = 2000;
/** Lines apart at which two citations count half. */
const HALF_DISTANCE = 3;

/**
 * Notes that cite both, the more so the closer together they do it: co-citation (Small 1973) by proximity
 * (Gipp & Beel 2009, "Citation proximity analysis").
 */
export const cocitation: Signal = {
  name: 'cocitation',
  features: [
    { name: 'cocitation', scale: 1, candidates: 60 },
    { name: 'citedClose', scale: 1, candidates: 40 },
  ],

  gather({ corpus, slot }, [cited, close]) {
    const { graph } = corpus;
    for (const citing of graph.in(slot)) {
      const others = graph.out(citing);
      if (others.length > LARGEST_LIST) continue;
      const weight = 1 / Math.log(2 + others.length);
      for (const other of others) if (other !== slot) cited?.add(other, weight);
      for (const [other, lines] of distances({ corpus, slot }, citing)) close?.add(other, 1 / (1 + lines / HALF_DISTANCE));
    }
  },

  evidence(query, candidate) {
    const { corpus, slot } = query;
    const { graph } = corpus;
    const citing = [...graph.in(slot)].filter((source) => source !== candidate && graph.linksTo(source, candidate));
    const near = citing.map((source) => ({ source, lines: distances(query, source).get(candidate) ?? Infinity }));
    near.sort((a, b) => a.lines - b.lines || graph.out(a.source).length - graph.out(b.source).length || corpus.byPath(a.source, b.source));
    return near.flatMap(({ source, lines }): Draft[] => {
      const { path, title } = corpus.note(source);
      const note = { kind: 'note', note: path, title, count: citing.length } as const;
      if (lines > 0) return [note];
      return [{ kind: 'quote', slot: source, find: { links: onOneLine(query, candidate, source) }, otherwise: null }, note];
    });
  },
};

/** How many lines apart from the nearest citation of the note the other notes are cited in `citing`. */
function distances({ corpus, slot }: Pick<Query, 'corpus' | 'slot'>, citing: number): Map<number, number> {
  const targets = corpus.graph.targets(citing);
  const links = corpus.note(citing).links;
  const own: number[] = [];
  targets.forEach((target, i) => {
    if (target === slot) own.push(links[i]?.line ?? 0);
  });
  const nearest = new Map<number, number>();
  targets.forEach((target, i) => {
    if (target < 0 || target === slot || target === citing) return;
    const line = links[i]?.line ?? 0;
    let lines = nearest.get(target) ?? Infinity;
    for (const at of own) lines = Math.min(lines, Math.abs(at - line));
    nearest.set(target, lines);
  });
  return nearest;
}

/** The first links to both notes that stand on one line of `citing`. */
function onOneLine({ corpus, slot }: Pick<Query, 'corpus' | 'slot'>, candidate: number, citing: number): number[] {
  const targets = corpus.graph.targets(citing);
  const { links } = corpus.note(citing);
  for (let own = targets.indexOf(slot); own >= 0; own = targets.indexOf(slot, own + 1)) {
    const beside = links.findIndex((link, i) => targets[i] === candidate && link.line === links[own]?.line);
    if (beside >= 0) return [own, beside];
  }
  return [];
}
