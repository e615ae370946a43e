import { beforeAll, describe, expect, it } from 'vitest';
import type { NotePath } from '../../../../src/core/note/note';
import { asNotePath } from '../../../../src/core/note/note';
import type { TopicPage } from '../../../../src/core/topics/page/topic-page';
import { MemoryVault, notesIn, sampleVault } from '../../../vault-builder';

/** Two groups of notes that link one another, each with a tag of its own. */
function twoTopics(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const group = (names: readonly string[], tag: string, word: string): [string, string][] => names.map((name, i) => [
    `${name}.md`,
    `---\ntags: [${tag}]\ncreated: 2023-0${i + 1}-01\n---\n${word} ${names.filter((other) => other !== name).map((other) => `[[${other}]]`).join(' ')}`,
  ]);
  return Object.fromEntries([
    ...group(['Hippocampus', 'Consolidation', 'Replay', 'Forgetting'], 'memory', 'Memory traces of sleep and replay.'),
    ...group(['Dopamine', 'Striatum', 'Policy', 'Value'], 'reward', 'Reward prediction and action values.'),
    ...Object.entries(more),
  ]);
}

async function pageFor(notes: Readonly<Record<string, string>>, path: string): Promise<{ page: TopicPage; vault: MemoryVault }> {
  const vault = await new MemoryVault().put(notes).computeTopics();
  const page = await vault.library.topicPage(vault.library.topicOf(asNotePath(path))?.id ?? '', 2);
  if (!page) throw new Error(`${path} is in no topic`);
  return { page, vault };
}

const titles = (notes: readonly { readonly title: string }[]): string[] => notes.map(({ title }) => title).sort();

describe('the page of a topic', () => {
  it('tells of each core note how many others of the topic it is linked with', async () => {
    const { page } = await pageFor(twoTopics(), 'Dopamine.md');
    expect(titles(page.core)).toEqual(['Dopamine', 'Policy', 'Striatum', 'Value']);
    expect(page.core.map(({ links }) => links)).toEqual([3, 3, 3, 3]);
    expect(page.span).toEqual({ from: '2023-01-01', to: '2023-04-01' });
    expect(page.activity).toHaveLength(4);
  });

  it('names what several of its notes link to and no note is, and what is written elsewhere or once only is not', async () => {
    const notes = twoTopics();
    for (const name of ['Dopamine', 'Striatum']) notes[`${name}.md`] += '\n[[Ventral tegmental area]] [[2023-04-01]] [[old/Hippocampus]] [[README]]';
    notes['Policy.md'] += '\n[[areas/ventral_tegmental_area]] [[Only here]]';
    const { page } = await pageFor(notes, 'Dopamine.md');
    expect(page.placeholders.map(({ name, notes: linking }) => [name, titles(linking)])).toEqual([['Ventral tegmental area', ['Dopamine', 'Policy', 'Striatum']]]);
  });

  it('names the sources of several notes, as a list of references does where there is one', async () => {
    const notes = twoTopics();
    notes['Dopamine.md'] += '\n\nAs shown [1].\n\n## References\n\n1. Schultz W (1997). A neural substrate of prediction. https://doi.org/10.1126/science.275.5306.1593\n';
    notes['Value.md'] += '\n\nhttps://doi.org/10.1126/science.275.5306.1593 https://example.org/only-here';
    const { page } = await pageFor(notes, 'Dopamine.md');
    expect(page.sources.map(({ label, url, notes: citing }) => [label, url, titles(citing)])).toEqual([
      ['Schultz W (1997). A neural substrate of prediction.', 'https://doi.org/10.1126/science.275.5306.1593', ['Dopamine', 'Value']],
    ]);
  });

  it('tells which notes join it with which topics, and how many links lead there', async () => {
    const notes = twoTopics();
    notes['Dopamine.md'] += '\n[[Hippocampus]] [[Replay]]';
    notes['Forgetting.md'] += '\n[[Policy]]';
    const { page, vault } = await pageFor(notes, 'Dopamine.md');
    const memory = vault.library.topicOf(asNotePath('Hippocampus.md'));
    expect(page.neighbours.map(({ topic, links }) => [topic, links])).toEqual([[memory, 3]]);
    expect(page.bridges.map(({ title, inside, into }) => [title, inside, into.map(({ topic, notes: there }) => [topic.id, titles(there)])])).toEqual([
      ['Dopamine', 3, [[memory?.id, ['Hippocampus', 'Replay']]]],
    ]);
    const back = await vault.library.topicPage(memory?.id ?? '', 0);
    expect(back?.neighbours.map(({ topic, links }) => [topic.id, links])).toEqual([[page.topic.id, 3]]);
  });

  it('names the tags that notes of two topics share, the nested alone', async () => {
    const notes = twoTopics();
    for (const name of ['Dopamine', 'Value', 'Hippocampus', 'Replay']) notes[`${name}.md`] = (notes[`${name}.md`] ?? '').replace('tags: [', 'tags: [learning/online, learning/offline, status/done, ');
    const { page } = await pageFor(notes, 'Dopamine.md');
    expect(page.neighbours.map(({ tags }) => tags)).toEqual([['learning/offline', 'learning/online']]);
  });

  it('leaves out notes that are gone since the topics were found', async () => {
    const { page: before, vault } = await pageFor(twoTopics(), 'Dopamine.md');
    vault.remove('Policy.md');
    const page = await vault.library.topicPage(before.topic.id, 0);
    expect(titles(page?.core ?? [])).toEqual(['Dopamine', 'Striatum', 'Value']);
    expect(page?.core.map(({ links }) => links)).toEqual([2, 2, 2]);
  });

  it('is null for another id, and before the topics are known', async () => {
    const vault = new MemoryVault().put(twoTopics());
    expect(await vault.library.topicPage('t1', 1)).toBeNull();
    await vault.computeTopics();
    expect(await vault.library.topicPage('no such topic', 1)).toBeNull();
  });

  describe('on the sample vault', () => {
    const pages: TopicPage[] = [];
    let vault: MemoryVault;
    beforeAll(async () => {
      vault = await new MemoryVault().put(notesIn(sampleVault)).computeTopics();
      for (const { id } of vault.library.topics()?.topics ?? []) pages.push((await vault.library.topicPage(id, 3))!);
    });

    it('counts the links between two topics alike from both sides', () => {
      const between = new Map<string, number>(pages.flatMap(({ topic, neighbours }) => neighbours.map((other) => [`${topic.id} ${other.topic.id}`, other.links] as const)));
      for (const [pair, links] of between) {
        const back = between.get(pair.split(' ').reverse().join(' '));
        if (back !== undefined) expect([pair, back]).toEqual([pair, links]);
      }
      expect(between.size).toBeGreaterThan(10);
    });

    it('cites only notes of the topic, at least two for each source and placeholder', () => {
      for (const { topic, sources, placeholders, core, bridges, summary } of pages) {
        const own = new Set<NotePath>(topic.notes.map(({ note }) => note));
        for (const { notes } of [...sources, ...placeholders]) {
          expect(notes.length).toBeGreaterThanOrEqual(2);
          expect(notes.every(({ note }) => own.has(note))).toBe(true);
        }
        expect([...core, ...bridges, ...summary].every(({ note }) => own.has(note))).toBe(true);
        for (const { into } of bridges) expect(into.flatMap(({ notes }) => notes).some(({ note }) => own.has(note))).toBe(false);
      }
    });

    it('finds what the notes of neurotechnology leave to be written', () => {
      const page = pages.find(({ topic }) => topic.notes.some(({ title }) => title === 'Brain-computer interface'));
      expect(page?.placeholders.map(({ name }) => name)).toEqual(expect.arrayContaining(['Utah array', 'Kalman filter']));
    });
  });
});
