import { folderOf } from '../../note/note';
import type { Signal } from '../signal';

/** Notes in folders with more notes than this do not vote. */
const LARGEST_FOLDER = 5000;

/** Nearness in the folder tree, and what the other notes of the folder link to. */
export const folder: Signal = {
  name: 'folder',
  features: [
    { name: 'folderNear', scale: 1, candidates: 0 },
    { name: 'linkedByFolder', scale: 1, candidates: 50 },
  ],

  gather({ corpus, slot, note }, [, linkedBy]) {
    const { graph } = corpus;
    const own = folderOf(note.path);
    if (graph.folders.count(own) > LARGEST_FOLDER) return;
    for (const member of graph.folders.members(own)) {
      if (member === slot) continue;
      for (const other of graph.out(member)) if (other !== slot) linkedBy?.add(other, 1);
    }
  },

  fill({ corpus, note }, candidates, [near]) {
    const own = parts(note.path);
    for (const candidate of candidates) near?.add(candidate, nearness(own, parts(corpus.graph.note(candidate)?.path ?? '')));
  },

  evidence({ corpus, note }, candidate) {
    const path = folderOf(note.path);
    const other = corpus.graph.note(candidate);
    if (path === '' || !other || folderOf(other.path) !== path) return [];
    return [{ kind: 'folder', path, count: corpus.graph.folders.count(path) }];
  },
};

function parts(path: string): string[] {
  return path.split('/').slice(0, -1);
}

/** Share of the deeper path that both have in common, in (0, 1]. */
function nearness(a: readonly string[], b: readonly string[]): number {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return (common + 1) / (Math.max(a.length, b.length) + 1);
}
