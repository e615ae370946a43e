import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TOPIC_OPTIONS } from '../../../src/core/topics/options';
import { computeTopics, nameTopics } from '../../../src/core/topics/compute';
import type { Topics } from '../../../src/core/topics/topic';
import { finish, inputOf, type Sketch, topicsOf } from './build-input';

/** Notes on one subject; each line is title, text, links. */
function subject(tag: string, heading: string, lines: readonly (readonly [string, string, ...string[]])[]): Sketch[] {
  return lines.map(([title, text, ...links]) => ({ path: `${title}.md`, text, tags: [tag], headings: [heading], links: links.map((link) => `${link}.md`) }));
}

const reward = subject('neuroscience/reward', 'Evidence', [
  ['Reward prediction error', 'Dopamine neurons signal the difference between reward and expectation.', 'Temporal difference learning', 'Dopamine'],
  ['Dopamine', 'Dopamine is released by the midbrain when reward exceeds expectation.', 'Reward prediction error', 'Basal ganglia'],
  ['Temporal difference learning', 'Values are learnt from the error between successive predictions of reward.', 'Reward prediction error'],
  ['Basal ganglia', 'The striatum receives dopamine and selects actions that led to reward.', 'Dopamine', 'Reward prediction error'],
  ['Wanting', 'Wanting a reward depends on dopamine, liking it does not.', 'Dopamine'],
]);

const vision = subject('neuroscience/vision', 'Receptive field', [
  ['Visual cortex', 'Simple cells of the visual cortex respond to oriented edges in their receptive field.', 'Receptive fields', 'Retina'],
  ['Receptive fields', 'A receptive field is the part of the visual scene that drives a cell.', 'Visual cortex'],
  ['Retina', 'Ganglion cells of the retina have round receptive fields.', 'Visual cortex', 'Receptive fields'],
  ['Convolution', 'A convolutional layer slides one receptive field over the image, as the visual cortex does.', 'Visual cortex'],
  ['Ventral stream', 'Object vision climbs from edges to faces along the visual hierarchy.', 'Visual cortex', 'Convolution'],
]);

const groups = (topics: Topics): string[][] => topics.topics.map(({ notes }) => notes.map(({ note }) => note as string).sort());

describe('the topics of a vault', () => {
  const topics = topicsOf([...reward, ...vision]);

  it('are the groups that were meant, named in their own words', () => {
    expect(groups(topics)).toEqual([reward, vision].map((notes) => notes.map(({ path }) => path).sort()));
    expect(topics.topics.map(({ name }) => name)).toEqual(['Reward', 'Vision']);
    expect(topics.unassigned).toEqual([]);
    expect(topics.modularity).toBeGreaterThan(0.3);
  });

  it('have terms as written, and the tags of several of their notes', () => {
    const [first, second] = topics.topics;
    expect(first?.terms.map(({ term }) => term)).toContain('dopamine');
    expect(second?.terms.map(({ term }) => term)).toContain('receptive field');
    expect(first?.tags).toEqual(['neuroscience/reward']);
  });

  it('list their core notes first, weighing the first 1', () => {
    expect(topics.topics.map(({ notes }) => notes[0]?.title)).toEqual(['Reward prediction error', 'Visual cortex']);
    for (const { notes } of topics.topics) {
      expect(notes[0]?.weight).toBe(1);
      expect(notes.map(({ weight }) => weight)).toEqual(notes.map(({ weight }) => weight).sort((a, b) => b - a));
    }
  });

  it('do not depend on the order in which the notes came', () => {
    expect(topicsOf([...vision, ...reward].reverse())).toEqual(topics);
  });

  it('keep their ids when notes join', () => {
    const zebra: Sketch = { path: 'Zebra.md', text: 'A receptive field of stripes.', links: ['Retina.md'], tags: ['neuroscience/vision'] };
    const more = topicsOf([...reward, ...vision, zebra]);
    expect(more.topics.map(({ id }) => id).sort()).toEqual(topics.topics.map(({ id }) => id).sort());
  });

  it('do without the text: only the wording is poorer', () => {
    const drafts = finish(computeTopics(inputOf([...reward, ...vision]), DEFAULT_TOPIC_OPTIONS));
    const plain = finish(nameTopics(drafts, new Map(), 4));
    expect(groups(plain)).toEqual(groups(topics));
    expect(plain.topics.map(({ name }) => name)).toEqual(['Reward', 'Vision']);
    expect(plain.revision).toBe(4);
  });

  it('name the notes whose text they need', () => {
    const { read } = finish(computeTopics(inputOf([...reward, ...vision]), DEFAULT_TOPIC_OPTIONS));
    expect(read).toContain('Dopamine.md');
    expect(read).toHaveLength(new Set(read).size);
  });

  it('keep maps of content and daily notes off the top', () => {
    const all = reward.map(({ path }) => path);
    const withMap = topicsOf([
      ...reward, ...vision,
      { path: 'Reward MOC.md', links: all, tags: ['neuroscience/reward'] },
      { path: '2024-02-08.md', text: 'Read about reward and dopamine.', links: all },
    ]);
    const titles = withMap.topics.find(({ name }) => name === 'Reward')?.notes.map(({ title }) => title);
    expect(titles).toContain('Reward MOC');
    expect(titles?.slice(0, 3)).not.toContain('Reward MOC');
    expect(titles?.slice(0, 3)).not.toContain('2024-02-08');
  });

  it('know the notes that link two topics', () => {
    const bridge: Sketch = {
      path: 'Attention.md', text: 'Reward guides attention, and attention guides vision.',
      links: ['Dopamine.md', 'Wanting.md', 'Reward prediction error.md', 'Retina.md', 'Visual cortex.md'],
    };
    const found = topicsOf([...reward, ...vision, bridge]).topics.flatMap(({ bridges }) => bridges);
    expect(found).toEqual(['Attention.md']);
  });
});

describe('tiny vaults', () => {
  it('have no topics without notes, or with notes that have nothing in common', () => {
    expect(topicsOf([])).toEqual({ revision: 1, topics: [], modularity: 0, unassigned: [] });
    expect(topicsOf([{ path: 'a.md', text: 'alone' }])).toMatchObject({ topics: [], unassigned: ['a.md'] });
    expect(topicsOf([{ path: 'a.md', title: 'Ocean' }, { path: 'b.md', title: 'Desert' }]).unassigned).toEqual(['a.md', 'b.md']);
  });

  it('have one topic of two linked notes', () => {
    const { topics } = topicsOf([
      { path: 'Synapse.md', links: ['Neuron.md'], text: 'A neuron ends in a synapse.' },
      { path: 'Neuron.md', text: 'A neuron fires.' },
    ]);
    expect(topics.map(({ notes }) => notes.length)).toEqual([2]);
    expect(topics[0]?.name).toBe('Neuron');
  });

  it('keep five notes on one subject together', () => {
    expect(groups(topicsOf(reward))).toEqual([reward.map(({ path }) => path).sort()]);
    expect(topicsOf(reward).topics[0]?.name).toBe('Reward');
  });
});

describe('names of all kinds', () => {
  it('are safe as keys', () => {
    const notes = ['constructor', '__proto__', 'toString'].flatMap((name) => [0, 1, 2].map((i): Sketch => (
      { path: `${name}/${name} ${'abc'[i] ?? ''}.md`, title: name, text: name, tags: [name, '__proto__/constructor'], headings: [name] }
    )));
    const { topics } = topicsOf(notes);
    expect(topics).toHaveLength(3);
    expect(topics.map(({ name }) => name.toLowerCase()).sort()).toEqual(['constructor', 'proto', 'tostring']);
  });

  it('are there also where the notes have none', () => {
    const blank = [...'abcdefghijk'].map((file): Sketch => ({ path: `${file}.md`, title: ' ', text: '', tags: 'ab'.includes(file) ? ['notes'] : [] }));
    expect(topicsOf(blank).topics.map(({ name }) => name)).toEqual([expect.stringMatching(/^Topic/)]);
  });

  it('are written in the language of the topic', () => {
    const chinese = ['睡眠与记忆', '睡眠质量', '睡眠的阶段'].map((title): Sketch => (
      { path: `${title}.md`, title, text: '睡眠时大脑重放白天的经历。', language: 'zh', tags: ['睡眠'] }
    ));
    const { topics } = topicsOf([...chinese, ...vision]);
    expect(topics.map(({ name }) => name).sort()).toEqual(['Vision', '睡眠']);
  });
});

describe('whatever the notes', () => {
  const word = fc.constantFrom('reward', 'memory', 'sleep', 'vision', 'the', '2023', 'notes', '睡眠', '__proto__', 'constructor', 'Wi-Fi', '', ' ');
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  const vault = fc.integer({ min: 0, max: 14 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => fc.record({
    path: fc.constant(`${i % 3 === 0 ? 'Daily/' : ''}${i % 3 === 0 ? `2023-05-${10 + i}` : `n${i}`}.md`),
    title: name, text: name, tags: fc.array(word.filter((tag) => tag.trim() !== ''), { maxLength: 3 }), headings: fc.array(name, { maxLength: 2 }),
    links: fc.array(fc.nat(Math.max(0, count - 1)).map((to) => `n${to}.md`), { maxLength: 3 }), language: fc.constantFrom('en', 'zh', 'und'),
  }))));

  it('every note is in one topic or unassigned, weights are shares, names and ids differ', () => {
    fc.assert(fc.property(vault, (sketches: readonly Sketch[]) => {
      const { topics, unassigned } = topicsOf(sketches);
      const placed = [...topics.flatMap(({ notes }) => notes.map(({ note }) => note as string)), ...unassigned];
      expect(placed.sort()).toEqual(sketches.map(({ path }) => path).sort());
      for (const topic of topics) {
        expect(topic.name.trim()).not.toBe('');
        expect(topic.notes.length).toBeGreaterThanOrEqual(2);
        for (const { weight } of [...topic.notes, ...topic.terms]) expect(weight >= 0 && weight <= 1).toBe(true);
        const members = new Set(topic.notes.map(({ note }) => note));
        const parts = topic.subtopics.flatMap(({ notes }) => notes);
        expect(parts).toHaveLength(new Set(parts).size);
        expect([...parts, ...topic.bridges].every((note) => members.has(note))).toBe(true);
      }
      expect(new Set(topics.map(({ name: given }) => given.toLowerCase())).size).toBe(topics.length);
      expect(new Set(topics.flatMap(({ id, subtopics }) => [id, ...subtopics.map((part) => part.id)])).size)
        .toBe(topics.reduce((count, { subtopics }) => count + 1 + subtopics.length, 0));
    }), { numRuns: 60 });
  });

  it('the same notes give the same topics, in any order', () => {
    fc.assert(fc.property(vault, (sketches: readonly Sketch[]) => {
      expect(topicsOf([...sketches].reverse())).toEqual(topicsOf(sketches));
    }), { numRuns: 30 });
  });
});
