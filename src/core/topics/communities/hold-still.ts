import { connectedParts } from './connected-parts';
import { LocalMoving } from './local-moving';
import type { Partition } from './partition';
import { rowsOf, strengthsOf } from './rows';
import type { TopicGraph } from './topic-graph';

/**
 * Share of its own strength by which another community must suit a node better before it leaves the one it is in. Of what a rebuild would
 * move, most is between communities that suit it about equally.
 */
export const HYSTERESIS = 0.05;

/** The start, with those nodes moved that are clearly better placed elsewhere, and every community of one piece. */
export function holdStill(graph: TopicGraph, { resolution, start }: { readonly resolution: number; readonly start: Partition }): Partition {
  const rows = rowsOf(graph);
  const strengths = strengthsOf(rows);
  const all = strengths.reduce((sum, strength) => sum + strength, 0);
  const moving = new LocalMoving(rows, strengths, start.of.slice(), all > 0 ? resolution / all : 0);
  moving.enqueueAll();
  moving.run({ hysteresis: HYSTERESIS, alone: false, most: Infinity });
  return connectedParts(rows, moving.of);
}
