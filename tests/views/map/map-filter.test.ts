import { describe, expect, it } from 'vitest';
import { isSet, NO_FILTER, readMapFilter, shownNodes, type MapFilter } from '../../../src/views/map/map-filter';
import { madeMap } from './made-map';

const map = madeMap();
const shown = (change: Partial<MapFilter>): string[] => shownNodes(map, { ...NO_FILTER, ...change }).flatMap((one, i) => (one ? [map.nodes[i]?.title ?? ''] : []));

describe('the filter of the map', () => {
  it('shows everything where nothing is set', () => {
    expect(shown({})).toEqual(['Dopamine', 'Reward', 'Cortex', 'Bread']);
  });

  it('takes topics off, and the notes in none', () => {
    expect(shown({ off: ['reward'] })).toEqual(['Cortex', 'Bread']);
    expect(shown({ off: ['/Not in a topic', 'vision'] })).toEqual(['Dopamine', 'Reward']);
  });

  it('goes by field, tag with what is nested in it, folder and month', () => {
    expect(shown({ field: 'ai' })).toEqual(['Reward']);
    expect(shown({ tag: 'Neuroscience' })).toEqual(['Dopamine']);
    expect(shown({ tag: 'neuro' })).toEqual([]);
    expect(shown({ folder: 'papers' })).toEqual(['Reward']);
    expect(shown({ from: '2023-05' })).toEqual(['Reward']);
    expect(shown({ from: '2023-04', to: '2023-12' })).toEqual(['Dopamine']);
  });

  it('is read from anything', () => {
    expect(readMapFilter({ off: ['a', 3], tag: ' #x/ ', folder: '/Papers/', from: '2023-04', to: 'May' })).toEqual({ off: ['a'], field: '', tag: 'x', folder: 'Papers', from: '2023-04', to: '' });
    for (const value of [null, 3, 'x', {}]) expect(isSet(readMapFilter(value))).toBe(false);
  });
});
