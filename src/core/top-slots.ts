import FixedReverseHeap from 'mnemonist/fixed-reverse-heap';

/** Decides between two slots with equal scores: negative when `a` comes first. */
export type TieBreak = (a: number, b: number) => number;

/** The `k` slots with the largest positive scores, best first. `scores` is indexed by slot; O(n + k log k) time where few scores are equal. */
export function topSlots(slots: readonly number[], scores: { readonly [slot: number]: number }, k: number, tie: TieBreak): number[] {
  if (k <= 0) return [];
  const positive = new Float64Array(slots.length);
  let count = 0;
  for (const slot of slots) {
    const score = scores[slot] ?? 0;
    if (score > 0) positive[count++] = score;
  }
  if (count === 0) return [];
  const least = count > k ? kthLargest(positive.subarray(0, count), k) : 0;
  const top: number[] = [];
  const equal: number[] = [];
  for (const slot of slots) {
    const score = scores[slot] ?? 0;
    if (score > least) top.push(slot);
    else if (score === least && score > 0) equal.push(slot);
  }
  if (top.length < k && equal.length > 0) top.push(...firstOf(equal, k - top.length, tie));
  return top.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || tie(a, b));
}

/** The first `k` of slots with equal scores. */
function firstOf(slots: readonly number[], k: number, tie: TieBreak): readonly number[] {
  if (slots.length <= k) return slots;
  const heap = new FixedReverseHeap<number>(Array, tie, k);
  for (const slot of slots) heap.push(slot);
  return Array.from(heap.consume());
}

/** The `k`-th largest of `values`, 1 ≤ k ≤ length, by quickselect (Hoare 1961) with the median of three. Changes their order; O(n) time on average. */
export function kthLargest(values: Float64Array, k: number): number {
  const wanted = k - 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = median(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      const larger = values[j]!;
      values[j--] = values[i]!;
      values[i++] = larger;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else return values[wanted]!;
  }
  return values[wanted]!;
}

function median(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
}
