import { describe, expect, it } from 'vitest';
import { mapMessage, mapRemark } from '../../../src/views/map/map-message';
import { findOnMap } from '../../../src/views/map/map-search';
import { drawnLinks } from '../../../src/views/map/map-scene';
import { INITIAL, nextState } from '../../../src/views/map/map-state';
import { madeMap, node } from './made-map';

const map = madeMap();
const acts = { retry: () => undefined, showList: () => undefined, showAll: () => undefined, resetFilter: () => undefined };
const asked = nextState(INITIAL, { kind: 'asked' });

describe('the state of the map view', () => {
  it('shows the quick map until the full one is there, and never the quick one after it', () => {
    const quick = nextState(asked, { kind: 'answered', question: 1, map, quick: true });
    expect([quick.body, quick.drafting]).toEqual([{ kind: 'shown', map }, true]);
    const full = nextState(quick, { kind: 'answered', question: 1, map: madeMap(), quick: false });
    expect(full.drafting).toBe(false);
    expect(nextState(full, { kind: 'answered', question: 1, map, quick: true })).toBe(full);
  });

  it('drops answers and failures of earlier questions', () => {
    const again = nextState(asked, { kind: 'asked' });
    expect(nextState(again, { kind: 'answered', question: 1, map, quick: false })).toBe(again);
    expect(nextState(again, { kind: 'failed', question: 1, message: 'x' })).toBe(again);
  });

  it('says what to do where there is no map', () => {
    const said = (state: typeof INITIAL, shown = 0, canDraw = true) => mapMessage(state, shown, canDraw, acts);
    expect(said(INITIAL)?.text).toBe('Starting…');
    expect(said(nextState(INITIAL, { kind: 'no-note' }))?.buttons).toHaveLength(1);
    expect(said(nextState(asked, { kind: 'answered', question: 1, map: null, quick: false }))?.text).toContain('not in the index');
    expect(said(nextState(asked, { kind: 'failed', question: 1, message: 'worker gone' }))?.detail).toBe('worker gone');
    const shown = nextState(asked, { kind: 'answered', question: 1, map, quick: false });
    expect(said(shown, 4)).toBeNull();
    expect(said(shown, 0)?.text).toBe('No note passes the filters');
    expect(said(shown, 4, false)?.buttons.map(({ label }) => label)).toEqual(['Show as list']);
  });

  it('remarks on folders and on notes left out', () => {
    const folders = nextState(asked, { kind: 'answered', question: 1, map: { ...map, revision: null }, quick: true });
    expect(mapRemark(folders)).toContain('By folder for now');
    expect(mapRemark(nextState(asked, { kind: 'answered', question: 1, map: { ...map, left: 1200 }, quick: false }))).toContain('1,200');
  });
});

describe('the find box', () => {
  it('finds topics before notes, those that begin with what is typed first', () => {
    expect(findOnMap(map, 'rew').map(({ kind, name }) => `${kind} ${name}`)).toEqual(['region Reward & <dopamine>', 'node Reward']);
    expect(findOnMap(map, 'DOPA').map(({ kind }) => kind)).toEqual(['region', 'node']);
    expect(findOnMap(map, '')).toHaveLength(3);
    expect(findOnMap(map, 'nothing')).toEqual([]);
  });
});

describe('the lines of a map', () => {
  it('are all links of a few', () => {
    expect(drawnLinks(map)).toEqual([0, 1]);
  });

  it('are the strongest of each note inside its topic where there are many', () => {
    const nodes = Array.from({ length: 80 }, (_, i) => node(String(i), { region: i % 2 }));
    const pairs = nodes.flatMap((_, a) => nodes.slice(a + 1).map((__, k): [number, number] => [a, a + 1 + k]));
    const edges = { a: Uint32Array.from(pairs, ([a]) => a), b: Uint32Array.from(pairs, ([, b]) => b), weight: new Float32Array(pairs.length).fill(1) };
    const drawn = drawnLinks({ ...map, nodes, edges });
    expect(drawn.length).toBeLessThanOrEqual(nodes.length);
    expect(drawn.length).toBeGreaterThan(nodes.length / 2);
    for (const i of drawn) expect(nodes[edges.a[i]!]?.region).toBe(nodes[edges.b[i]!]?.region);
  });
});
