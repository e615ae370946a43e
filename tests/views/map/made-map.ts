import type { MapData, MapNode } from '../../../src/core/map/map-data';
import { asNotePath } from '../../../src/core/note/note';

export function node(title: string, change: Partial<MapNode> = {}): MapNode {
  return { note: asNotePath(`Notes/${title}.md`), title, region: 0, part: -1, weight: 0.5, x: 0, y: 0, tags: [], fields: [], month: null, ...change };
}

/** Two topics and a note in none; `Dopamine` and `Reward` are linked, and `Reward` with `Cortex`. */
export function madeMap(): MapData {
  return {
    revision: 3,
    local: null,
    regions: [
      { id: 'reward', name: 'Reward & <dopamine>', color: 0, x: -10, y: 0, radius: 4, size: 2, parts: [] },
      { id: 'vision', name: 'Vision', color: 1, x: 10, y: 0, radius: 4, size: 1, parts: [] },
      { id: null, name: 'Not in a topic', color: null, x: 0, y: 12, radius: 2, size: 1, parts: [] },
    ],
    nodes: [
      node('Dopamine', { x: -11, tags: ['neuroscience/reward', 'neuroscience'], fields: ['neuroscience'], month: '2023-04', weight: 1 }),
      node('Reward', { x: -9, y: 1, note: asNotePath('Papers/Reward.md'), fields: ['neuroscience', 'ai'], month: '2024-01' }),
      node('Cortex', { region: 1, x: 10, tags: ['vision'] }),
      node('Bread', { region: 2, x: 0, y: 12 }),
    ],
    edges: { a: Uint32Array.of(0, 1), b: Uint32Array.of(1, 2), weight: Float32Array.of(2, 1) },
    between: { a: Uint32Array.of(0), b: Uint32Array.of(1), weight: Float32Array.of(1) },
    fields: [{ id: 'ai', name: 'AI' }, { id: 'neuroscience', name: 'Neuroscience' }],
    left: 0,
  };
}
