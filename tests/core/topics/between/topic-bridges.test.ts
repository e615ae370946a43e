import { describe, expect, it } from 'vitest';
import { MemoryVault } from '../../../vault-builder';
import { bridgesOf, circle, GAMES, SLEEP } from './between-vault';

const TWO = { ...circle('sleep', SLEEP), ...circle('games', GAMES) };
const JOINING = 'Sleeping over a move, as in [[Slow waves]] and [[Spindles]], helps at [[Chess]] and [[Go]].';

describe('notes that join topics', () => {
  it('are found with the notes on each side', async () => {
    const { topics } = await bridgesOf(new MemoryVault().put({ ...TWO, 'Sleeping over it.md': JOINING }));
    expect(topics.map(({ note }) => note)).toEqual(['Sleeping over it.md']);
    const [{ title, sides, participation, score } = { sides: [] }] = topics;
    expect(title).toBe('Sleeping over it');
    expect(sides.map(({ links, notes }) => [links, notes.map((note) => note.title).sort()]).sort()).toEqual([[2, ['Chess', 'Go']], [2, ['Slow waves', 'Spindles']]]);
    expect(participation).toBe(0.5);
    expect(score).toBeCloseTo(Math.log(3));
  });

  it('are those that others link to as well', async () => {
    const linked = Object.fromEntries(['Slow waves', 'Spindles', 'Chess', 'Go'].map((title) => [`${title}.md`, `${TWO[`${title}.md`] ?? ''}\nSee [[Rest]].`]));
    const { topics } = await bridgesOf(new MemoryVault().put({ ...TWO, ...linked, 'Rest.md': 'A pause.' }));
    expect(topics.map(({ note }) => note)).toEqual(['Rest.md']);
  });

  it('are none where there is one link on one side', async () => {
    const { topics } = await bridgesOf(new MemoryVault().put({ ...TWO, 'Sleeping over it.md': 'See [[Slow waves]], [[Spindles]] and [[Chess]].' }));
    expect(topics).toEqual([]);
  });

  it('come before maps of content and daily notes that link as much', async () => {
    const { topics } = await bridgesOf(new MemoryVault().put({ ...TWO, 'A MOC.md': JOINING, '2024-01-02.md': JOINING, 'Sleeping over it.md': JOINING }));
    expect(topics.map(({ note }) => note)).toEqual(['Sleeping over it.md', 'A MOC.md', '2024-01-02.md']);
  });

  it('are none in a vault without topics', async () => {
    expect(await bridgesOf(new MemoryVault())).toEqual({ topics: [], fields: [] });
  });
});
