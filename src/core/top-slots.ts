import FixedReverseHeap from 'mnemonist/fixed-reverse-heap';

/** Decides between two slots with equal scores: negative when `a` comes first. */
export type TieBreak = (a: number, b: number) => number;

/** The `k` slots with the largest positive scores, best first. `scores` is indexed by slot; O(n log k) time. */
export function topSlots(slots: Iterable<number>, scores: { readonly [slot: number]: number }, k: number, tie: TieBreak): number[] {
  if (k <= 0) return [];
  const heap = new FixedReverseHeap<number>(Array, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || tie(a, b), k);
  for (const slot of slots) if ((scores[slot] ?? 0) > 0) heap.push(slot);
  return Array.from(heap.consume());
}
