import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../../src/core/note/note';
import { DEFAULT_TOPIC_OPTIONS } from '../../../../src/core/topics/options';
import { MemoryVault } from '../../../vault-builder';

const reward = {
  'Dopamine.md': 'Dopamine is released when reward exceeds expectation. [[Wanting]] [[Prediction error]] #reward',
  'Wanting.md': 'Wanting a reward depends on dopamine. [[Dopamine]] #reward',
  'Prediction error.md': 'The difference between reward and expectation. [[Dopamine]] [[Striatum]] #reward',
  'Striatum.md': 'The striatum receives dopamine and learns from reward. [[Dopamine]] [[Wanting]] #reward',
};
const vision = {
  'Retina.md': 'Ganglion cells of the retina have receptive fields. [[Visual cortex]] [[Edges]] #vision',
  'Visual cortex.md': 'Simple cells of the visual cortex respond to edges. [[Retina]] [[Edges]] #vision',
  'Edges.md': 'An edge is where the brightness of an image changes. [[Retina]] #vision',
  'Faces.md': 'Cells of the visual cortex respond to faces. [[Visual cortex]] [[Edges]] #vision',
};

async function vaultWithTopics(): Promise<MemoryVault> {
  const vault = new MemoryVault().put({ ...reward, ...vision });
  await vault.computeTopics();
  return vault;
}

const topic = ({ library }: MemoryVault, path: string): string | undefined => library.topicOf(asNotePath(path))?.id;

describe('the topic of a note', () => {
  it('is known of a note written since the topics were computed', async () => {
    const vault = await vaultWithTopics();
    vault.put({ 'Cones.md': 'Cones of the retina see colours. [[Retina]] [[Visual cortex]] #vision' });
    expect(topic(vault, 'Cones.md')).toBe(topic(vault, 'Retina.md'));
    expect(topic(vault, 'Cones.md')).not.toBe(topic(vault, 'Dopamine.md'));
  });

  it('follows a note that is rewritten, and stays with the others', async () => {
    const vault = await vaultWithTopics();
    const before = Object.keys(reward).map((path) => topic(vault, path));
    vault.put({ 'Faces.md': 'Faces are a reward: dopamine follows. [[Dopamine]] [[Wanting]] [[Striatum]] #reward' });
    expect(topic(vault, 'Faces.md')).toBe(topic(vault, 'Dopamine.md'));
    expect(Object.keys(reward).map((path) => topic(vault, path))).toEqual(before);
  });

  it('goes along when a note is renamed, and is none for one that is gone', async () => {
    const vault = await vaultWithTopics();
    const known = topic(vault, 'Edges.md');
    vault.remove('Edges.md').put({ 'Contours.md': vision['Edges.md'] });
    expect(topic(vault, 'Contours.md')).toBe(known);
    expect(topic(vault, 'Edges.md')).toBeUndefined();
  });

  it('comes from a tag that two notes share only since', async () => {
    const vault = await vaultWithTopics();
    vault.put({ 'Retina.md': `${vision['Retina.md']} #eye` });
    expect(topic(vault, 'Retina.md')).toBe(topic(vault, 'Edges.md'));
    vault.put({ 'Lens.md': 'Glass. #eye' });
    expect(topic(vault, 'Lens.md')).toBe(topic(vault, 'Retina.md'));
  });

  it('is none before there are topics, and for a note that nothing joins to others', async () => {
    const vault = new MemoryVault().put(reward);
    expect(topic(vault, 'Dopamine.md')).toBeUndefined();
    await vault.computeTopics();
    vault.put({ 'Zzz.md': 'qqq' });
    expect(topic(vault, 'Zzz.md')).toBeUndefined();
  });

  it('is always one that there is, whatever was edited and computed, and what the topics say once they are computed again', async () => {
    const names = [...Object.keys(reward), ...Object.keys(vision), 'New.md', 'Newer.md'];
    const text = fc.array(fc.constantFrom('[[Dopamine]]', '[[Retina]]', '[[New]]', '#reward', '#vision', '#own', 'dopamine reward', 'retina edges'), { maxLength: 5 });
    const edit = fc.record({ path: fc.constantFrom(...names), words: fc.option(text), computes: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), async (edits) => {
      const vault = await vaultWithTopics();
      for (const { path, words, computes } of edits) {
        if (words) vault.put({ [path]: words.join(' ') });
        else vault.remove(path);
        if (computes) await vault.computeTopics();
        const ids = new Set(vault.library.topics()?.topics.map(({ id }) => id));
        for (const name of names) {
          const found = topic(vault, name);
          if (found !== undefined) expect(ids.has(found) && vault.library.has(asNotePath(name))).toBe(true);
        }
      }
      await vault.computeTopics();
      for (const { id, notes } of vault.library.topics()?.topics ?? []) for (const { note } of notes) expect(topic(vault, note)).toBe(id);
      for (const note of vault.library.topics()?.unassigned ?? []) expect(topic(vault, note)).toBeUndefined();
    }), { numRuns: 40 });
  }, 60_000);
});

describe('options of topics', () => {
  it('make the topics alone stale, which are then made of what is known already', async () => {
    const vault = await vaultWithTopics();
    const { revision, topicRevision } = vault.library;
    vault.library.configureTopics({ ...DEFAULT_TOPIC_OPTIONS, granularity: 3 });
    expect(vault.library.revision).toBe(revision);
    expect(vault.library.topicRevision).toBeGreaterThan(topicRevision);
    const coarse = vault.library.topics()?.topics.length ?? 0;
    await vault.computeTopics();
    expect(vault.library.topics()?.revision).toBe(vault.library.topicRevision);
    const known = vault.library.topics();
    const anew = new MemoryVault().put({ ...reward, ...vision });
    anew.library.configureTopics({ ...DEFAULT_TOPIC_OPTIONS, granularity: 3 });
    await anew.computeTopics();
    expect({ ...known, revision: 0 }).toEqual({ ...anew.library.topics(), revision: 0 });
    expect(known?.topics.length).toBeGreaterThanOrEqual(coarse);
  });
});
