import { describe, expect, it } from 'vitest';
import { MemoryVault } from '../../../vault-builder';
import { circle, gapsOf, type Texts } from './between-vault';

const ABOUT = 'prediction error drives learning when reward is missing';
const BRAINS: Texts = {
  'Dopamine neuron': `Dopamine: ${ABOUT}.`, Striatum: `The striatum hears that ${ABOUT}.`, Habenula: 'The habenula falls silent.', Amygdala: 'The amygdala minds fear.', Insula: 'The insula feels the body.',
};
const ROBOTS: Texts = {
  Critic: `The critic says that ${ABOUT}.`, Actor: `The actor is told that ${ABOUT}.`, Gripper: 'The gripper closes.', Lidar: 'The lidar measures distance.', Battery: 'The battery runs low.',
};
const CLOSE = { ...circle('brains', BRAINS), ...circle('robots', ROBOTS) };

describe('what is missing between topics', () => {
  it('is told with what they share and the two notes to start from', async () => {
    const [gap, ...others] = await gapsOf(new MemoryVault().put(CLOSE));
    expect(others).toEqual([]);
    expect(gap?.topics.map(({ name }) => name).sort()).toEqual(['Brains', 'Robots']);
    expect(gap?.links).toBe(0);
    // Ten links with both ends in each of two topics: 20 · 20 / (2 · 20).
    expect(gap?.expected).toBeCloseTo(10);
    expect(gap?.terms.map((term) => term.toLowerCase())).toEqual(expect.arrayContaining(['prediction', 'reward', 'error']));
    const brains = Object.keys(BRAINS).slice(0, 2);
    expect(gap?.start.map(({ title }) => title).filter((title) => brains.includes(title))).toHaveLength(1);
    expect(gap?.start.map(({ title }) => title).filter((title) => ['Critic', 'Actor'].includes(title))).toHaveLength(1);
  });

  it('starts from another pair where the nearest are linked', async () => {
    const [before] = await gapsOf(new MemoryVault().put(CLOSE));
    const [here = '', there = ''] = before?.start.map(({ note }) => note) ?? [];
    const vault = new MemoryVault().put({ ...CLOSE, [here]: `${(CLOSE as Texts)[here] ?? ''} And [[${there}]].` });
    const [after] = await gapsOf(vault);
    expect(after?.links).toBe(1);
    expect(after?.start.map(({ note }) => note)).not.toEqual([here, there]);
  });

  it('is nothing where topics are linked as much as they should, or share nothing', async () => {
    const linked = Object.fromEntries(Object.keys(BRAINS).map((title, i) => {
      const links = Object.keys(ROBOTS).filter((_, k) => k !== i).map((other) => `[[${other}]]`).join(' ');
      return [`${title}.md`, `${(CLOSE as Texts)[`${title}.md`] ?? ''} ${links}`];
    }));
    expect(await gapsOf(new MemoryVault().put({ ...CLOSE, ...linked }))).toEqual([]);
    const apart = { ...CLOSE, ...circle('robots', { Critic: 'The critic speaks.', Actor: 'The actor moves.', Gripper: 'It closes.', Lidar: 'Distance.', Battery: 'Low.' }) };
    expect(await gapsOf(new MemoryVault().put(apart))).toEqual([]);
    expect(await gapsOf(new MemoryVault())).toEqual([]);
  });

  it('is not made of notes of one series, one template or one note alone', async () => {
    const but = (change: Texts) => gapsOf(new MemoryVault().put({ ...CLOSE, ...change }));
    const headings = '\n## Where from\n\n## What of it\n\n## And now\n';
    const formed = Object.fromEntries(['Dopamine neuron', 'Striatum', 'Critic', 'Actor'].map((title) => [`${title}.md`, `${(CLOSE as Texts)[`${title}.md`] ?? ''}${headings}`]));
    expect(await but(formed)).toEqual([]);
    expect(await but({ 'Striatum.md': '---\ntags: [brains]\n---\nA nucleus. [[Habenula]] [[Amygdala]]', 'Actor.md': '---\ntags: [robots]\n---\nIt moves. [[Gripper]] [[Lidar]]' })).toEqual([]);
    const series = { ...circle('brains', { 'Talk 1': `${ABOUT}.`, 'Talk 2': ABOUT, Habenula: 'Silent.', Amygdala: 'Fear.' }), ...circle('robots', { 'Talk 3': ABOUT, 'Talk 4': `${ABOUT}!`, Gripper: 'Closes.', Lidar: 'Distance.' }) };
    expect(await gapsOf(new MemoryVault().put(series))).toEqual([]);
  });
});
