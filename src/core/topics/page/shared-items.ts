import type { Incidence } from '../../graph/incidence';

/** An item that several notes of a topic carry. */
export interface SharedItem {
  readonly key: string;
  /** Slots of those notes, in the order given. */
  readonly slots: readonly number[];
  /** How many notes of the vault carry it. */
  readonly everywhere: number;
}

const SEVERAL = 2;
/** Of the notes that carry an item so many must be among these: what is found everywhere says nothing of a topic. */
const LEAST_PART = 0.2;

/**
 * The items that at least so many of these notes carry and not many others, by the number of these notes times the root of their part
 * in all. Ties by key.
 */
export function sharedItems(items: Incidence, slots: readonly number[], least = SEVERAL): SharedItem[] {
  const carriers = new Map<string, number[]>();
  for (const slot of slots) {
    for (const key of items.of(slot)) {
      const known = carriers.get(key);
      if (known) known.push(slot);
      else carriers.set(key, [slot]);
    }
  }
  const shared = [...carriers].flatMap(([key, here]): SharedItem[] => {
    const everywhere = items.count(key);
    return here.length >= least && here.length >= LEAST_PART * everywhere ? [{ key, slots: here, everywhere }] : [];
  });
  const score = ({ slots: here, everywhere }: SharedItem): number => here.length * Math.sqrt(here.length / everywhere);
  return shared.sort((a, b) => score(b) - score(a) || (a.key < b.key ? -1 : 1));
}
