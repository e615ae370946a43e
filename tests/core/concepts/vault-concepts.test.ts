import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/core/library';
import { asNotePath } from '../../../src/core/note/note';
import type { TextSource } from '../../../src/core/text/text-source';
import { DEFAULT_SETTINGS, indexOptions, type Settings } from '../../../src/settings';
import { MemoryVault, read } from '../../vault-builder';

const EVERYTHING = { limit: 50, unlinked: false, muted: [] } as const;

/** Name → the number of times that a note writes the concept. */
async function conceptsOf({ library }: MemoryVault, path: string): Promise<Record<string, number>> {
  return Object.fromEntries((await library.conceptsOf(asNotePath(path))).map(({ name, count }) => [name, count]));
}

function configure(vault: MemoryVault, settings: Partial<Settings>): MemoryVault {
  vault.library.configure(indexOptions({ ...DEFAULT_SETTINGS, ...settings }));
  return vault;
}

describe('the user’s concepts', () => {
  it('are read from their note before the next answer, when it comes, changes and goes', async () => {
    const vault = new MemoryVault().put({ 'A.md': 'Slow ripples were seen. Slow ripples!' });
    expect(await conceptsOf(vault, 'A.md')).toEqual({});
    vault.put({ 'Concepts.md': '## Waves\n\n- slow ripple (SR)\n' });
    expect(await vault.library.conceptsOf(asNotePath('A.md'))).toEqual([{ name: 'slow ripple', fields: ['waves'], count: 2, written: ['slow ripple'] }]);
    vault.put({ 'Concepts.md': '- fast ripple\n' });
    expect(await conceptsOf(vault, 'A.md')).toEqual({});
    vault.put({ 'Concepts/Slow ripple.md': 'A note.' });
    expect(await conceptsOf(vault, 'A.md')).toEqual({ 'Slow ripple': 2 });
    vault.remove('Concepts/Slow ripple.md');
    expect(await conceptsOf(vault, 'A.md')).toEqual({});
  });

  it('are not what the note that lists them is about', async () => {
    const vault = new MemoryVault().put({ 'Concepts.md': '- slow ripple\n- hippocampus\n', 'A.md': 'The hippocampus.' });
    expect(await conceptsOf(vault, 'Concepts.md')).toEqual({});
    configure(vault, { conceptsPath: '' });
    expect(await conceptsOf(vault, 'Concepts.md')).toEqual({ hippocampus: 1 });
  });

  it('stand alone where the built-in ones are turned off', async () => {
    const vault = configure(new MemoryVault().put({ 'A.md': 'The hippocampus ripples.', 'My list.md': '- ripple\n' }), { builtInConcepts: false, conceptsPath: 'My list' });
    expect(await conceptsOf(vault, 'A.md')).toEqual({ ripple: 1 });
    expect(await conceptsOf(configure(vault, {}), 'A.md')).toEqual({ hippocampus: 1 });
  });
});

describe('a concept in a line that many notes repeat', () => {
  it('is none of what they say, until fewer do', async () => {
    const footer = 'More about the amygdala in the index of all these notes.';
    const vault = new MemoryVault();
    for (let i = 0; i < 8; i++) vault.put({ [`${i}.md`]: `Note number ${i}.\n\n${footer}` });
    expect(await conceptsOf(vault, '0.md')).toEqual({});
    vault.remove('7.md');
    expect(await conceptsOf(vault, '0.md')).toEqual({ amygdala: 1 });
  });
});

describe('an answer that waits for the list of concepts', () => {
  it('is of the vault as it is when the list has been read', async () => {
    const { entry, blocks } = read('Concepts.md', '- slow ripple');
    const texts: (() => void)[] = [];
    const slow: TextSource = { read: () => new Promise((resolve) => texts.push(() => resolve(new Map([[entry.note.path, blocks]])))) };
    const library = new Library(slow, indexOptions(DEFAULT_SETTINGS));
    library.apply([{ kind: 'put', entry }]);
    const waiting = [library.conceptsOf(asNotePath('A.md')), library.conceptsOf(asNotePath('A.md'))];
    library.apply([{ kind: 'put', entry: read('A.md', 'A slow ripple.').entry }, { kind: 'put', entry }]);
    // Read once for both, and once more for the change in between.
    texts.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
    texts.shift()?.();
    for (const answer of waiting) expect((await answer).map(({ name }) => name)).toEqual(['slow ripple']);
    expect(texts).toEqual([]);
  });
});

describe('fields', () => {
  const notes = {
    'Brain.md': 'The hippocampus and the amygdala.',
    'Machine.md': 'Backpropagation trains a convolutional neural network by gradient descent.',
    'Both.md': 'The hippocampus and the amygdala. Backpropagation trains a convolutional neural network by gradient descent.',
    'Neither.md': 'A walk in the hills, and tea with the hippocampus.',
    'Music.md': 'A fugue and a sonata.',
    'Concepts.md': '## Music\n\n- fugue\n- sonata\n\n## Machines\n\n- tea\n',
  };
  const vault = configure(new MemoryVault().put(notes), { aiName: 'Machines' });

  it('divide a note, under the names that the user gives them', async () => {
    const mixes = await Promise.all(Object.keys(notes).map(async (path) => [path, (await vault.library.fieldMix(asNotePath(path))).map(({ name, color, share }) => `${name} ${color} ${share.toFixed(1)}`)]));
    expect(Object.fromEntries(mixes)).toMatchObject({
      'Brain.md': ['Neuroscience 0 1.0'],
      'Machine.md': ['Machines 1 1.0'],
      'Both.md': [expect.stringMatching('Neuroscience 0'), expect.stringMatching('Machines 1')] as unknown,
      'Neither.md': [],
      'Music.md': ['Music 2 1.0'],
    });
  });

  it('mark the notes that join two of them, and let related notes be narrowed to these', async () => {
    const ask = (joining: boolean) => vault.library.related(asNotePath('Brain.md'), { ...EVERYTHING, joining });
    const all = (await ask(false))?.related ?? [];
    expect(all.filter(({ joins }) => joins).map(({ note }) => note)).toEqual(['Both.md']);
    expect(all.find(({ note }) => note === 'Both.md')?.fields.map(({ field }) => field)).toEqual(['neuroscience', 'ai']);
    expect((await ask(true))?.related.map(({ note }) => note)).toEqual(['Both.md']);
  });

  it('divide a topic, with the notes that join fields marked in it', async () => {
    await vault.computeTopics();
    const topic = vault.library.topics()?.topics.find(({ notes: members }) => members.some(({ note }) => note === 'Both.md'));
    expect(topic?.fields.length).toBeGreaterThan(0);
    expect(topic?.notes.filter(({ joins }) => joins).map(({ note }) => note)).toEqual(['Both.md']);
  });
});

describe('concepts, however their state was reached', () => {
  it('are those of a vault built anew', async () => {
    const paths = ['A.md', 'B.md', 'C.md', 'x/D.md', 'Concepts.md', 'Concepts/E.md', 'Concepts/Waves/F.md', 'constructor.md'];
    const sentence = fc.constantFrom(
      'Long-term potentiation (LTP) in the hippocampus.',
      'LTP and CNN and DBS.',
      'A convolutional neural network (CNN) for reinforcement learning (RL).',
      'RL, BG and the SRC.',
      'The basal ganglia (BG) choose.',
      'A slow ripple complex (SRC), or two slow ripple complexes (SRCs).',
      'SRC (small red cell)',
      '- LTP\n- slow ripple, SRC\n- hippocampus (BG)',
      '## Waves\n\n- ripple | slow ripple complex\n- EEG?',
      'For this reason we call it reasoning. An eeg.',
      '---\naliases: [LTP, slow ripple]\ntags: [eeg, brain/hippocampus]\n---\n',
      'Six words that every note repeats here: the amygdala.',
    );
    const text = fc.array(sentence, { maxLength: 4 }).map((sentences) => [...sentences].sort((a, b) => (a.startsWith('---') ? -1 : b.startsWith('---') ? 1 : 0)).join('\n\n'));
    const settings = fc.constantFrom<Partial<Settings>>({}, { builtInConcepts: false }, { conceptsPath: 'A' }, { conceptsPath: '' }, { aiName: 'Waves' });
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ path: fc.constantFrom(...paths), text: fc.option(text), ask: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ settings }) },
    );
    const answers = async (vault: MemoryVault): Promise<unknown> => {
      const { library } = vault;
      const found: unknown[] = [];
      for (const path of library.paths()) found.push([path, await library.conceptsOf(path), await library.fieldMix(path), (await library.related(path, EVERYTHING))?.related]);
      return [found, library.stats()];
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const edited = new MemoryVault();
        const last = new Map<string, string>();
        let chosen: Partial<Settings> = {};
        for (const one of steps) {
          if ('settings' in one) configure(edited, (chosen = one.settings));
          else if (one.text === null) {
            edited.remove(one.path);
            last.delete(one.path);
          } else {
            edited.put({ [one.path]: one.text });
            last.set(one.path, one.text);
          }
          if ('ask' in one && one.ask) await edited.library.conceptsOf(asNotePath(one.path));
        }
        const rebuilt = configure(new MemoryVault(), chosen).put(new Map([...last].sort(([a], [b]) => (a < b ? -1 : 1))));
        expect(await answers(edited)).toEqual(await answers(rebuilt));
      }),
      { numRuns: 60 },
    );
  });
});
