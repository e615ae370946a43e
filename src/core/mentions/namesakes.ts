import type { Corpus } from '../corpus';
import { folderOf, type NotePath } from '../note/note';
import type { ChooseNamesake } from './mentions';

/** What a shared folder and a common neighbour add to the cosine of two texts. */
const SAME_FOLDER = 0.25;
const COMMON_NEIGHBOUR = 0.25;

/**
 * Chooses, of several notes of one name, the one that belongs most with the note in `slot`: by what `known` says of it, else by similar words, folders
 * above both and notes linked with both. Of equals the one that more notes link to, then the first by path.
 *
 * @param known scores in (0, 1] by slot, higher than any guess for those it has.
 */
export function nearestNamesake(corpus: Corpus, slot: number, known: ReadonlyMap<number, number>): ChooseNamesake {
  const { graph, index } = corpus;
  const linked = graph.linked(slot);
  const { path } = corpus.note(slot);
  const chosen = new Map<string, number>();
  const choose: ChooseNamesake = (slots) => {
    const cosines = index.cosines(slot, slots);
    const scored = slots.map((other, i) => {
      const isNear = [...graph.linked(other)].some((neighbour) => neighbour === slot || linked.has(neighbour));
      const guess = (cosines[i] ?? 0) + SAME_FOLDER * sharedFolders(path, corpus.note(other).path) + (isNear ? COMMON_NEIGHBOUR : 0);
      const score = known.has(other) ? 2 + (known.get(other) ?? 0) : guess;
      return { other, score: Math.round(score * 1e6) / 1e6 };
    });
    scored.sort((a, b) => b.score - a.score || graph.in(b.other).size - graph.in(a.other).size || corpus.byPath(a.other, b.other));
    return scored[0]?.other ?? slots[0] ?? -1;
  };
  return (slots) => {
    const key = slots.join(' ');
    const other = chosen.get(key) ?? choose(slots);
    chosen.set(key, other);
    return other;
  };
}

/** Share of the folders above the deeper of two notes that are above both, in [0, 1]. */
function sharedFolders(a: NotePath, b: NotePath): number {
  const [one, other] = [folderOf(a).split('/'), folderOf(b).split('/')];
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared++;
  return shared / Math.max(one.length, other.length);
}
