/** A community of notes, by place in the input, core notes first. */
export type Members = readonly number[];

/** A remembered community; notes that are no longer there are left out. */
export interface Shape {
  readonly id: string;
  readonly notes: Members;
}

/** From this overlap on a community is the topic it comes from. */
const CONTINUES = 0.3;
/** A topic that was gone comes back only as what it was. */
const RETURNS = 0.5;
/** How much more the first core note counts than the last note of the rim. */
const CORE = 0.5;

/**
 * For each community the remembered topic that goes on in it, `null` for none: as Greene, Doyle & Cunningham 2010 ("Tracking the
 * evolution of communities in dynamic social networks") match the communities of a step to the fronts of those before, by Jaccard
 * overlap above a threshold. Changed in three ways. Each topic goes on in one community only, the pairs with the most overlap first,
 * for an id cannot be in two places. Only notes that there were then and are now count, so that a topic which doubles is the same
 * topic. And core notes count up to half as much again as those at the rim; with no more than that, a plain overlap of .6
 * always decides, whatever other topics overlap with.
 *
 * @param groups disjoint communities.
 * @param current what there was last; several may share an id, of which one goes on.
 * @param gone what there was before that; looked at for communities that continue nothing.
 */
export function matchTopics(groups: readonly Members[], current: readonly Shape[], gone: readonly Shape[] = []): (string | null)[] {
  const ids: (string | null)[] = groups.map(() => null);
  const taken = new Set<string>();
  for (const [shapes, least] of [[current, CONTINUES], [gone, RETURNS]] as const) {
    for (const { group, id } of pairs(groups, shapes, least)) {
      if (ids[group] !== null || taken.has(id)) continue;
      ids[group] = id;
      taken.add(id);
    }
  }
  return ids;
}

interface Pair {
  readonly group: number;
  readonly shape: number;
  readonly id: string;
  readonly overlap: number;
}

/** Pairs that overlap enough, those that overlap most first. */
function pairs(groups: readonly Members[], shapes: readonly Shape[], least: number): Pair[] {
  const known = new Set(shapes.flatMap(({ notes }) => notes));
  const groupOf = new Map<number, { readonly group: number; readonly weight: number }>();
  const totals = groups.map((notes, group) => {
    const old = notes.filter((note) => known.has(note));
    return sum(old, (note, place) => {
      const weight = weightAt(place, old.length);
      groupOf.set(note, { group, weight });
      return weight;
    });
  });
  const found: Pair[] = [];
  shapes.forEach(({ id, notes }, shape) => {
    const shared = new Map<number, number>();
    const total = sum(notes, (note, place) => {
      const weight = weightAt(place, notes.length);
      const at = groupOf.get(note);
      if (at) shared.set(at.group, (shared.get(at.group) ?? 0) + weight + at.weight);
      return weight;
    });
    for (const [group, both] of shared) {
      // Dice's coefficient of the weights, as Jaccard's.
      const dice = both / (total + (totals[group] ?? 0));
      const overlap = dice / (2 - dice);
      if (overlap >= least) found.push({ group, shape, id, overlap });
    }
  });
  return found.sort((a, b) => b.overlap - a.overlap || a.shape - b.shape || a.group - b.group);
}

function weightAt(place: number, length: number): number {
  return 1 + (length < 2 ? CORE : CORE * (1 - place / (length - 1)));
}

function sum(notes: Members, weigh: (note: number, place: number) => number): number {
  return notes.reduce((total, note, place) => total + weigh(note, place), 0);
}
