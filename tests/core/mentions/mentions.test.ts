import { describe, expect, it } from 'vitest';
import type { MentionedNote } from '../../../src/core/mentions/mention';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath } from '../../../src/core/note/note';
import { MemoryVault } from '../../vault-builder';

/** The notes that `A.md`, with this text, names among the others. */
async function mentions(text: string, others: Readonly<Record<string, string>>): Promise<readonly MentionedNote[]> {
  const vault = new MemoryVault().put({ ...others, 'A.md': text });
  return (await vault.library.mentions(asNotePath('A.md'), { text, metadata: parseMarkdown(text) })) ?? [];
}

/** The words of each place → the note they lead to, in document order. */
async function found(text: string, others: Readonly<Record<string, string>>): Promise<string[]> {
  const places = (await mentions(text, others)).flatMap(({ target, places: all }) => all.map((place) => ({ target, ...place })));
  return places.sort((a, b) => a.from - b.from).map(({ text: words, target }) => `${words} → ${target}`);
}

const NEURON = { 'Neuron.md': 'A cell.' };

describe('mentions', () => {
  it('are places in the file, exact to the character, with their sentence', async () => {
    const text = '---\ntags: [x]\n---\n# Cells\n\nFirst. Most **neurons** fire, see [this](https://a.b/neuron). Last.\r\n';
    const [mention] = await mentions(text, NEURON);
    expect(mention).toMatchObject({ target: 'Neuron.md', title: 'Neuron', linked: false });
    const [place, ...others] = mention?.places ?? expect.fail('nothing is mentioned');
    expect(others).toEqual([]);
    expect(text.slice(place.from, place.to)).toBe('neurons');
    expect(place).toMatchObject({ text: 'neurons', line: 5, concept: null, sentence: { text: 'Most neurons fire, see this.', marks: ['neurons'] } });
  });

  it('know inflected and hyphenated forms, aliases and concepts by another name', async () => {
    expect(await found('Self-organization of neurons. Action potentials.', { ...NEURON, 'Self organization.md': '', 'Spike.md': '---\naliases: [action potential]\n---\n' }))
      .toEqual(['Self-organization → Self organization.md', 'neurons → Neuron.md', 'Action potentials → Spike.md']);
    const rl = 'Agents learn by reinforcement learning, in short RL. A reward teaches.';
    expect(await found(rl, { 'Reinforcement learning.md': 'Agents learn from rewards.' })).toEqual(['reinforcement learning → Reinforcement learning.md', 'RL → Reinforcement learning.md']);
    expect(await found('Agents learn by reinforcement learning.', { 'RL.md': 'RL is reinforcement learning.' })).toEqual(['reinforcement learning → RL.md']);
  });

  it('are found whether or not letters come in parts', async () => {
    const others = { 'Café (Wien).md': '', 'Réalité.md': '' };
    const text = 'Le café (Wien) et la réalité. Par @né.réalité.';
    const composed = await found(text, others);
    expect(composed).toEqual(['café (Wien → Café (Wien).md', 'réalité → Réalité.md']);
    expect((await found(text.normalize('NFD'), others)).map((words) => words.normalize('NFC'))).toEqual(composed);
    const inParts = Object.fromEntries(Object.keys(others).map((path) => [path.normalize('NFD'), '']));
    expect((await found(text, inParts)).map((words) => words.normalize('NFC'))).toEqual(composed);
  });

  it('take the longest name, and every word for one name alone', async () => {
    const others = { 'Visual cortex.md': '', 'Cortex.md': '', 'Cortex map.md': '' };
    expect(await found('The visual cortex map. A cortex.', others)).toEqual(['visual cortex → Visual cortex.md', 'cortex → Cortex.md']);
  });

  it('are found in scripts without spaces where words begin and end', async () => {
    expect(await found('大学生活很长。学生很多。', { '学生.md': '人。' })).toEqual(['学生 → 学生.md']);
    expect(await found('他研究神经科学和记忆。', { '神经科学.md': '', '记忆.md': '' })).toEqual(['神经科学 → 神经科学.md', '记忆 → 记忆.md']);
  });

  it.each([
    'Code `neuron` here.', '```\nneuron\n```', '    neuron', '- a\n\n      neuron', '> ```\n> neuron\n> ```', 'A [[Cell|neuron]].', 'A [neuron](https://a.b).', 'A [neuron](Cell.md).',
    '![neuron](a.png)', 'See https://a.b/neuron and www.neuron.org.', '---\nabout: neuron\n---\n', '%%neuron%%', '%%\nneuron\n%%', '$neuron$', '$$\nneuron\n$$', '<b title="neuron">x</b>', '<div>\nneuron\n</div>',
    '<!-- neuron -->', 'A #neuron tag.', '# Neuron', '## **Neurons**', '[^neuron]: text\n\nA[^neuron]', '[neuron]: https://a.b', 'A [neuron].\n\n[neuron]: https://a.b', '{{neuron}} and <% neuron %>',
    'src/neuron.ts and neuron_count', 'neuron:: many', '- neuron:: many', 'a [neuron:: many]', '[!neuron]', '> [!neuron] Title', 'text ^neuron', '[@neuron2020], @neuron', 'a@neuron.org', 'neuron()', '<a href="x">neuron</a>',
    '<code>neuron</code>', 'a&neuron;',
  ])('are none in %j', async (text) => {
    expect(await found(`${text}\n`, { ...NEURON, 'Cell.md': '' })).toEqual([]);
  });

  it.each(['A **neuron**.', 'A ==neuron==.', '_neuron_', 'Text.\n\n## The neuron in motion', '- [ ] neuron', '> neuron', '> [!note] A neuron', '| a |\n|---|\n| neuron |', '[^1]: A neuron.\n\nx[^1]', '(neuron)', 'A neuron’s life', 'key:: neuron', 'l’neuron'])(
    'are some in %j',
    async (text) => expect(await found(`${text}\n`, NEURON)).toEqual(['neuron → Neuron.md']),
  );

  it('do not cross a line, a link or punctuation, unless the name has it', async () => {
    const others = { 'Deep network.md': '', 'What is it? A guide.md': '' };
    expect(await found('deep\nnetwork, deep. Network, deep [[x]] network, deep `x` network', others)).toEqual([]);
    expect(await found('Read What is it? A guide now.', others)).toEqual(['What is it? A guide → What is it? A guide.md']);
  });

  it('are none of the note itself, and say where the note links elsewhere', async () => {
    expect(await found('The A of neurons and a big note.', { 'B.md': '' })).toEqual([]);
    const own = '---\naliases: [neuron]\n---\nA neuron.';
    expect(await found(own, NEURON)).toEqual([]);
    const [mention] = await mentions('A [[Neuron]] and a neuron.', NEURON);
    expect(mention?.linked).toBe(true);
    expect(mention?.places.map(({ from }) => from)).toEqual([19]);
  });

  it('want the capitals of a name that is written with them, and its plural alone of a single word', async () => {
    expect(await found('We act. An ACT.', { 'ACT.md': '' })).toEqual(['ACT → ACT.md']);
    expect(await found('It blocked the road. Blocks of stone.', { 'Block.md': '' })).toEqual(['Blocks → Block.md']);
  });

  it('put a place in a heading behind those in the text', async () => {
    const [mention] = await mentions('Text.\n\n## The neuron in motion\n\nA neuron fires.', NEURON);
    expect(mention?.places.map(({ line }) => line)).toEqual([4, 2]);
  });

  it('lead to the namesake that belongs with the note', async () => {
    const others = { 'music/Scale.md': 'Notes of a song.', 'brain/Scale.md': 'Axons and cells in the brain.', 'brain/Cell.md': '' };
    const vault = new MemoryVault().put({ ...others, 'brain/A.md': 'The scale of axons and cells in the brain.' });
    const text = 'The scale of axons and cells in the brain.';
    const answer = await vault.library.mentions(asNotePath('brain/A.md'), { text, metadata: parseMarkdown(text) });
    expect(answer?.find(({ places: [place] }) => place.text === 'scale')?.target).toBe('brain/Scale.md');
  });

  it('leave out a name that nearly every note writes and none links, and put first what is linked where it is written', async () => {
    const notes: Record<string, string> = { 'Note.md': '', 'Axon.md': '', 'Myelin.md': '' };
    for (let i = 0; i < 300; i++) notes[`n${i}.md`] = `A note. ${i < 40 ? (i < 30 ? 'The [[Axon]].' : 'The axon.') : ''} ${i >= 40 && i < 80 ? 'The myelin.' : ''}`;
    const answer = await mentions('A note on myelin and the axon.', notes);
    expect(answer.map(({ target }) => target)).toEqual(['Axon.md', 'Myelin.md']);
  });

  it('lead to no template', async () => {
    expect(await found('A meeting of neurons.', { ...NEURON, 'Templates/Meeting.md': '', 'Work/_template/Neuron.md': '' })).toEqual(['neurons → Neuron.md']);
  });

  it('are none in a canvas', async () => {
    const vault = new MemoryVault().put({ ...NEURON, 'B.canvas': '{"nodes":[{"id":"1","type":"text","text":"neuron","x":0,"y":0,"width":1,"height":1}]}' });
    expect(await vault.library.mentions(asNotePath('B.canvas'), { text: 'neuron', metadata: {} })).toEqual([]);
    expect(await vault.library.mentions(asNotePath('C.md'), { text: 'neuron', metadata: {} })).toBeNull();
  });
});
