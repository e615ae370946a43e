/** Number of topic colours in the palette. */
export const COLORS = 7;

/** A short id from the path of the topic's central note (FNV-1a, 32 bits, base 36); `taken` keeps it apart from other topics. */
export function topicId(path: string, taken: Set<string>): string {
  for (let salt = 0; ; salt++) {
    const id = `t${hash(salt === 0 ? path : `${path}#${salt}`).toString(36)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/**
 * A colour for each topic: its own where it has one; else, in order, the one whose topics so far are least connected with it. A topic
 * that gets one never gets that of a neighbour in the list.
 *
 * @param weights for each topic the weight of the edges to the others.
 * @param own the colour that a topic has already; `null` or absent for none.
 */
export function assignColors(weights: readonly ReadonlyMap<number, number>[], own: readonly (number | null)[] = []): number[] {
  const colors = weights.map((_, topic) => own[topic] ?? null);
  return weights.map((neighbours, topic) => {
    const kept = colors[topic] ?? null;
    if (kept !== null) return kept;
    let all = 0;
    for (const weight of neighbours.values()) all += weight;
    const beside = [colors[topic - 1], colors[topic + 1]];
    // A hundredth for every topic that has the colour already spreads the palette where nothing is connected.
    const cost = Array.from({ length: COLORS }, (_, color) => (beside.includes(color) ? Infinity : 0));
    colors.forEach((color, other) => {
      if (color !== null) cost[color] = (cost[color] ?? 0) + 0.01 + (all > 0 ? (neighbours.get(other) ?? 0) / all : 0);
    });
    return (colors[topic] = cost.indexOf(Math.min(...cost)));
  });
}

function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}
