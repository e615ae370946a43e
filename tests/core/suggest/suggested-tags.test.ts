import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { MemoryVault, notesIn, sampleVault } from '../../vault-builder';

const note = (tags: string, text: string): string => `---\ntags: [${tags}]\n---\n${text}`;
const SLEEP = 'Sleep replays the day in the hippocampus, and memory is consolidated.';
const REWARD = 'Dopamine signals the error of a prediction of reward to the striatum.';

const NOTES = {
  'A.md': note('memory/sleep, status/draft', SLEEP),
  'B.md': note('memory/sleep, status/draft', `${SLEEP} Night.`),
  'C.md': note('Memory/Sleep', `${SLEEP} Dream.`),
  'D.md': note('reward', REWARD),
  'E.md': note('reward', `${REWARD} Again.`),
  'F.md': note('other', 'A recipe for bread with flour and salt.'),
};

async function tagsOf(path: string, notes: Readonly<Record<string, string>>, limit = 5) {
  const { library } = new MemoryVault().put(notes);
  return (await library.suggestTags(asNotePath(path), limit))?.tags ?? [];
}

describe('suggested tags', () => {
  it('are those of the notes it belongs with, as most of them write it, and never a workflow tag', async () => {
    const tags = await tagsOf('X.md', { ...NOTES, 'X.md': `${SLEEP} More.` });
    expect(tags.map(({ tag }) => tag)[0]).toBe('memory/sleep');
    expect(tags.map(({ tag }) => tag)).not.toContain('status/draft');
    expect(tags.map(({ tag }) => tag)).not.toContain('status');
    const notes = tags[0]?.evidence.flatMap((item) => (item.kind === 'note' ? [item.note] : []));
    expect([...(notes ?? [])].sort()).toEqual(['A.md', 'B.md', 'C.md']);
  });

  it('are written as most of those notes write them, wherever in the order they stand', async () => {
    for (const odd of ['A.md', 'B.md', 'C.md']) {
      const spelt = Object.fromEntries(['A.md', 'B.md', 'C.md'].map((path, i) => [path, note(path === odd ? 'MEMORY/sleep' : 'memory/Sleep', `${SLEEP} ${'Dream. '.repeat(i)}`)]));
      expect((await tagsOf('X.md', { ...NOTES, ...spelt, 'X.md': `${SLEEP} More.` }))[0]?.tag, odd).toBe('memory/Sleep');
    }
  });

  it('are not those it has, in whatever spelling, nor any above or below one it has', async () => {
    for (const own of ['memory/sleep', 'Memory/Sleep', 'memory/sleep/rem', 'memory']) {
      const tags = await tagsOf('X.md', { ...NOTES, 'X.md': note(own, `${SLEEP} More.`) });
      expect(tags.map(({ tag }) => tag).filter((tag) => tag.startsWith('memory')), own).toEqual([]);
    }
    const hyphens = { ...NOTES, 'A.md': note('place_cell', SLEEP), 'B.md': note('place_cell', SLEEP), 'X.md': note('place-cell', SLEEP) };
    expect((await tagsOf('X.md', hyphens)).map(({ tag }) => tag)).not.toContain('place_cell');
  });

  it('are in the text or on the notes of its folder', async () => {
    const folder = Object.fromEntries(['1', '2', '3', '4'].map((name) => [`Recipes/${name}.md`, note('cooking', `Words ${name} of no kind.`)]));
    const [cooking] = await tagsOf('Recipes/X.md', { ...NOTES, ...folder, 'Recipes/X.md': 'Nothing in common.' });
    expect(cooking?.tag).toBe('cooking');
    expect(cooking?.evidence).toContainEqual({ kind: 'folder', path: 'Recipes', count: 4 });
    const inText = await tagsOf('X.md', { ...NOTES, 'X.md': 'A thing of its own about reward.' });
    expect(inText.find(({ tag }) => tag === 'reward')?.evidence).toContainEqual({ kind: 'term', text: 'reward', count: 2 });
  });

  it('stop at the limit, and are none for a note that is not there', async () => {
    expect(await tagsOf('X.md', { ...NOTES, 'X.md': `${SLEEP} ${REWARD}` }, 1)).toHaveLength(1);
    expect(await new MemoryVault().library.suggestTags(asNotePath('X.md'), 3)).toBeNull();
  });

  it('have evidence that is true, in the sample vault', async () => {
    const { library } = new MemoryVault().put(notesIn(sampleVault));
    let checked = 0;
    for (const path of library.paths()) {
      for (const { tag, score, evidence } of (await library.suggestTags(path, 6))?.tags ?? []) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(evidence).not.toEqual([]);
        for (const item of evidence) {
          if (item.kind !== 'note') continue;
          checked++;
          const tags = (library.note(item.note)?.tags ?? []).map(({ name }) => name.toLowerCase());
          expect(tags.some((name) => name === tag.toLowerCase() || name.startsWith(`${tag.toLowerCase()}/`)), `${item.note} #${tag}`).toBe(true);
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });
});
