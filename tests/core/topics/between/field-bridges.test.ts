import { describe, expect, it } from 'vitest';
import { MemoryVault } from '../../../vault-builder';
import { bridgesOf } from './between-vault';

const BRAIN = 'The hippocampus and the visual cortex: neurons, synapses, and long-term potentiation.';
const MACHINE = 'Gradient descent trains a convolutional neural network; so does reinforcement learning with a language model.';
const FIELDS = {
  'Brain one.md': BRAIN, 'Brain two.md': `${BRAIN} Also the thalamus.`, 'Brain three.md': `${BRAIN} Also the striatum.`,
  'Machine one.md': MACHINE, 'Machine two.md': `${MACHINE} With dropout.`, 'Machine three.md': `${MACHINE} With a transformer.`,
};
const LINKS = 'See [[Brain one]], [[Brain two]], [[Machine one]] and [[Machine two]].';

describe('notes that join fields', () => {
  it('join them by what they speak of and by their links, those with both first', async () => {
    const { fields } = await bridgesOf(new MemoryVault().put({
      ...FIELDS, 'Both.md': `${BRAIN} ${MACHINE} ${LINKS}`, 'Words.md': `${BRAIN} ${MACHINE}`, 'Links.md': LINKS, 'Neither.md': 'See [[Brain one]] and [[Machine one]].',
    }));
    expect(fields.map(({ note }) => note)).toEqual(['Both.md', 'Words.md', 'Links.md']);
    const [both, words, links] = fields;
    expect(both?.sides.map(({ field, links: count, notes }) => [field.field, count, notes.map(({ title }) => title).sort()])).toEqual([
      ['neuroscience', 2, ['Brain one', 'Brain two']], ['ai', 2, ['Machine one', 'Machine two']],
    ]);
    expect(both?.sides[0].concepts).toContain('hippocampus');
    expect(both?.sides[1].concepts).toContain('gradient descent');
    expect(both?.sides[0].concepts).not.toContain('gradient descent');
    expect(words?.sides.map(({ links: count }) => count)).toEqual([0, 0]);
    expect(links?.sides.map(({ field, concepts }) => [field.share, concepts])).toEqual([[0, []], [0, []]]);
  });

  it('count for less where they are maps of content', async () => {
    const { fields } = await bridgesOf(new MemoryVault().put({ ...FIELDS, 'Links.md': LINKS, 'All MOC.md': LINKS }));
    expect(fields.map(({ note }) => note)).toEqual(['Links.md', 'All MOC.md']);
    expect(fields[1]?.score).toBeCloseTo(0.35 * (fields[0]?.score ?? 0), 5);
  });
});
