import { folderOf } from '../../note/note';
import type { Corpus } from '../../corpus';
import type { FolderTargets } from '../folder-figures';
import type { Draft, Query, Signal } from '../signal';

/** Folders with more notes than this say nothing. */
const LARGEST_FOLDER = 5000;
/** Folders with more notes than this are not walked for candidates. */
const LARGEST_WALKED = 500;
/** Linked notes in one folder from which it is worth telling. */
const FEWEST_LINKED = 2;
/** A lift (see `affinity`) of e⁻³ and below is none. */
const LEAST_LIFT = 3;

/** Nearness in the folder tree, what the other notes of the folder link to, and which folders the note itself is linked with. */
export const folder: Signal = {
  name: 'folder',
  features: [
    { name: 'folderNear', scale: 1, candidates: 0 },
    { name: 'linkedByFolder', scale: 1, candidates: 50 },
    { name: 'folderBeside', scale: 3, candidates: 0 },
    { name: 'folderAffinity', scale: 1, candidates: 0 },
    { name: 'folderLinked', scale: 1, candidates: 0 },
    { name: 'folderCoverage', scale: 5, candidates: 30 },
  ],

  gather({ corpus, slot, note, linked: around }, [, linkedBy, , , folderLinked, coverage]) {
    const { graph } = corpus;
    const own = new Set(graph.out(slot));
    for (const [other, links] of targetsOf(corpus, folderOf(note.path)).notes) if (other !== slot) linkedBy?.add(other, own.has(other) ? links - 1 : links);
    for (const [path, linked] of linkedFolders(corpus, around)) {
      const size = graph.folders.count(path);
      if (size > LARGEST_WALKED) continue;
      for (const member of graph.folders.carriers(path)) {
        if (member === slot) continue;
        folderLinked?.add(member, linked);
        if (linked >= FEWEST_LINKED) coverage?.add(member, linked / (2 + size));
      }
    }
  },

  fill({ corpus, note, slot }, candidates, [near, , beside, affinity]) {
    const own = folderOf(note.path);
    const place = places(corpus, own);
    const here = place.get(slot) ?? 0;
    const lift = affinityOf(corpus, own);
    const known = new Map<string, { near: number; lift: number }>();
    for (const candidate of candidates) {
      const path = folderAt(corpus.graph, candidate);
      let both = known.get(path);
      if (!both) known.set(path, (both = { near: nearness(own, path), lift: lift(path) }));
      near?.add(candidate, both.near);
      affinity?.add(candidate, both.lift);
      const at = place.get(candidate);
      if (at !== undefined) beside?.add(candidate, 1 / (1 + Math.abs(at - here)));
    }
  },

  evidence({ corpus, note, linked }, candidate) {
    const { folders } = corpus.graph;
    const path = folderOf(corpus.note(candidate).path);
    const count = folders.count(path);
    const told: Draft[] = [];
    const inIt = linkedFolders(corpus, linked).get(path) ?? 0;
    if (path !== '' && inIt >= FEWEST_LINKED && count <= LARGEST_WALKED) told.push({ kind: 'linkedFolder', path, linked: inIt, count });
    if (path !== '' && path === folderOf(note.path)) told.push({ kind: 'folder', path, count });
    return told;
  },
};

const NO_PLACES: ReadonlyMap<number, number> = new Map();

/** The folder of a note. */
function folderAt({ folders }: Corpus['graph'], slot: number): string {
  return folders.of(slot)[0] ?? '';
}

const NO_TARGETS: FolderTargets = { notes: new Map(), folders: new Map(), links: 0 };

function targetsOf({ graph, cache }: Corpus, path: string): FolderTargets {
  return graph.folders.count(path) > LARGEST_FOLDER ? NO_TARGETS : cache.folders.targetsOf(path);
}

/** Folder → how many of the linked notes lie in it. */
function linkedFolders(corpus: Corpus, linked: Query['linked']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slot of linked) {
    const path = folderAt(corpus.graph, slot);
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

/** Where each note of a folder stands among the others by name. */
function places({ graph, cache }: Corpus, path: string): ReadonlyMap<number, number> {
  return graph.folders.count(path) > LARGEST_FOLDER ? NO_PLACES : cache.folders.placesIn(path);
}

/** How much more often the notes of one folder link into another than links fall there by chance: the logarithm of the lift, from 0. */
function affinityOf(corpus: Corpus, own: string): (path: string) => number {
  const { graph } = corpus;
  const { folders, links: all } = targetsOf(corpus, own);
  return (path) => {
    const links = graph.folders.count(path) > LARGEST_FOLDER ? 0 : corpus.cache.folders.linksInto(path);
    const expected = (all * links) / Math.max(1, graph.linkTotal);
    return Math.max(0, LEAST_LIFT + Math.log(((folders.get(path) ?? 0) + 0.5) / (expected + 0.5)));
  };
}

/** Share of the deeper path that both have in common, in (0, 1]. */
function nearness(a: string, b: string): number {
  const one = a === '' ? [] : a.split('/');
  const other = b === '' ? [] : b.split('/');
  let common = 0;
  while (common < one.length && common < other.length && one[common] === other[common]) common++;
  return (common + 1) / (Math.max(one.length, other.length) + 1);
}
