import type { Document } from './document';
import type { LineFrequency } from './line-frequency';

const BREAK = 0;

/** The counts of a note with the words of repeated lines at their reduced weight; its own counts where no line is repeated. */
export function settledCounts({ ownCounts, sequence, lines }: Document, frequency: LineFrequency): Uint16Array {
  let counts: Uint16Array | null = null;
  for (let i = 0; i < lines.length; i += 2) {
    const halvings = frequency.halvings(lines[i]!);
    if (halvings === 0) continue;
    counts ??= ownCounts.slice();
    const weight = lines[i + 1]! & 7;
    const less = weight - (weight >> halvings);
    const end = i + 3 < lines.length ? lines[i + 3]! >>> 3 : sequence.length;
    for (let at = lines[i + 1]! >>> 3; at < end && sequence[at] !== BREAK; at++) {
      const term = sequence[at]!;
      counts[term] = Math.max(0, counts[term]! - less);
    }
  }
  return counts ?? ownCounts;
}
