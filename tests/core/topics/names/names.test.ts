import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/core/topics/names/candidates';
import type { Unnamed } from '../../../../src/core/topics/names/name-ranking';
import type { NameWriter } from '../../../../src/core/topics/names/name-writer';
import { chooseNames, chooseTerms } from '../../../../src/core/topics/names/names';
import { capitalise } from '../../../../src/core/topics/names/surfaces';

const candidate = (key: string, given: Partial<Candidate> = {}): Candidate => ({
  key, words: key.split(' ').length, score: 10, cover: 0.6, named: 0.3, focus: 0.8, lift: 1, notes: [...key].map((letter) => letter.charCodeAt(0)), ...given,
});
const topic = (candidates: readonly Candidate[], given: Partial<Unnamed> = {}): Unnamed => (
  { candidates, tags: [], folders: [], titles: [], language: 'en', ...given }
);
const writer: NameWriter = { write: (key) => key, key: (text) => text.toLowerCase() };
const namesOf = (...topics: Unnamed[]): string[] => chooseNames(topics, writer).map(({ text }) => text);

describe('chooseNames', () => {
  it('prefers words that stand in titles and tags', () => {
    expect(namesOf(topic([candidate('template', { score: 14, named: 0 }), candidate('memory')]))).toEqual(['Memory']);
  });

  it('prefers a phrase to its parts', () => {
    const parts = ['free', 'energy', 'free energy'].map((key) => candidate(key, { score: 12, named: 0.5 }));
    expect(namesOf(topic([...parts, candidate('free energy principle', { score: 9, named: 0.4 })]))).toEqual(['Free energy principle']);
  });

  it('prefers a word to a phrase that is only one of its uses', () => {
    expect(namesOf(topic([candidate('memory', { score: 12, named: 0.6 }), candidate('working memory', { score: 8, named: 0.1 })]))).toEqual(['Memory']);
  });

  it('lets a tag win that covers the topic and little else', () => {
    const candidates = [candidate('network', { score: 16, focus: 0.5 }), candidate('security', { score: 9, focus: 0.9 })];
    const tags = [{ name: 'it/security', score: 9, cover: 0.8, focus: 0.9 }];
    const keyed = { ...writer, key: (text: string) => (text === 'security' ? 'security' : '') };
    expect(chooseNames([topic(candidates)], keyed)[0]?.text).toBe('Network');
    expect(chooseNames([topic(candidates, { tags })], keyed)[0]?.text).toBe('Security');
  });

  it('lets the folder name what has no words in common', () => {
    const folders = [{ name: 'Notes/Journal', score: 20, cover: 0.9, focus: 0.9 }];
    expect(namesOf(topic([], { folders }))).toEqual(['Journal']);
  });

  it('joins two words when one does not cover the topic', () => {
    const reward = candidate('reward', { cover: 0.4, notes: [1, 2, 3, 4] });
    const dopamine = candidate('dopamine', { cover: 0.4, score: 9, notes: [4, 5, 6, 7] });
    expect(namesOf(topic([reward, dopamine]))).toEqual(['Reward and dopamine']);
    expect(namesOf(topic([reward, dopamine], { language: 'zh' }))).toEqual(['Reward与dopamine']);
    expect(namesOf(topic([{ ...reward, cover: 0.8 }, dopamine]))).toEqual(['Reward']);
    expect(namesOf(topic([reward, { ...dopamine, notes: [1, 2, 3, 4] }]))).toEqual(['Reward']);
  });

  it('prefers a word of the notes to a folder that none of them speaks of', () => {
    expect(namesOf(topic([candidate('optics', { score: 8 })], { folders: [{ name: 'vault/docs', score: 12, cover: 0.9, focus: 0.9 }] }))).toEqual(['Optics']);
  });

  it('joins no second word that stands in no names or hardly adds a note', () => {
    const reward = candidate('reward', { cover: 0.4, notes: [1, 2, 3, 4] });
    const others = [7, 8, 9].map((note) => candidate(`word${note}`, { score: 1, notes: [note] }));
    expect(namesOf(topic([reward, candidate('dopamine', { cover: 0.4, named: 0.05, score: 28, notes: [5, 6, 7] })]))).toEqual(['Reward']);
    expect(namesOf(topic([reward, candidate('dopamine', { cover: 0.4, score: 9, notes: [3, 4, 5] }), ...others]))).toEqual(['Reward']);
  });

  it('takes the title of a core note where no word sets the topic apart', () => {
    const weak = candidate('seem', { score: 2, cover: 0.2, named: 0.05 });
    const titled = (...texts: string[]): Unnamed => topic([weak], { titles: texts.map((text) => ({ text, key: text === 'Overview' ? '' : text.toLowerCase() })) });
    expect(namesOf(titled('Grid cells', 'Maps'))).toEqual(['Grid cells']);
    expect(namesOf(titled('Overview', 'Everything that I ever wanted to know about maps', 'API/Maps', 'Maps'))).toEqual(['Maps']);
    expect(namesOf(titled('为什么我们要减少新闻阅读而多读一些好的书籍', '金句库'))).toEqual(['金句库']);
    expect(namesOf(titled('Changelog 06', 'Changelog', 'Changelog 07'))).toEqual(['Changelog']);
    expect(namesOf(titled('Overview'))).toEqual(['Seem']);
    expect(namesOf(topic([candidate('tools', { score: 1.5, cover: 0.4 })], { titles: [{ text: 'Hammer', key: 'hammer' }] }))).toEqual(['Tools']);
  });

  it('lets a word name what it covers though another has it in a phrase', () => {
    const phrase = topic([candidate('transfer protocol', { score: 20 })]);
    expect(namesOf(phrase, topic([candidate('protocol', { cover: 0.9 })]))).toEqual(['Transfer protocol', 'Protocol']);
    expect(namesOf(phrase, topic([candidate('protocol'), candidate('routing', { score: 8 })]))).toEqual(['Transfer protocol', 'Routing']);
  });

  it('gives no name twice: the weaker topic takes its next word, or says more', () => {
    const strong = topic([candidate('memory', { score: 20 })]);
    expect(namesOf(topic([candidate('memory'), candidate('sleep', { score: 8 })]), strong)).toEqual(['Sleep', 'Memory']);
    expect(namesOf(topic([candidate('memory'), candidate('sleep', { score: 1 })]), strong)).toEqual(['Memory: sleep', 'Memory']);
    expect(namesOf(topic([candidate('memory')], { titles: [{ text: 'Patient HM', key: 'patient hm' }] }), strong)).toEqual(['Patient HM', 'Memory']);
    expect(namesOf(topic([candidate('memory')]), strong)).toEqual(['Memory 2', 'Memory']);
  });

  it('falls back on the title of the core note', () => {
    expect(namesOf(topic([], { titles: [{ text: 'Grid cells', key: 'grid cells' }] }), topic([]))).toEqual(['Grid cells', 'Topic 2']);
  });

  it('does not use words that were never seen written, as halves of Chinese words', () => {
    const known: NameWriter = { ...writer, write: (key) => (key === '眠与' ? null : key) };
    expect(chooseNames([topic([candidate('眠与', { score: 30 }), candidate('睡眠')])], known)[0]?.text).toBe('睡眠');
  });

  it('does not repeat the topic in its subtopics', () => {
    const [name] = chooseNames([topic([candidate('memory', { score: 20 }), candidate('sleep', { score: 2 })])], writer, { text: 'Memory', keys: ['memory'] });
    expect(name?.text).toBe('Sleep');
    const above = { text: 'Expected free energy', keys: ['expected free energy'] };
    const parts = topic([candidate('free energy', { score: 20 }), candidate('optimization', { score: 4 })]);
    expect(chooseNames([parts], writer, above)[0]?.text).toBe('Optimization');
    const titles = [{ text: 'Memories', key: 'memori' }, { text: 'Sleep', key: 'sleep' }];
    expect(chooseNames([topic([], { titles })], writer, { text: 'Memory', keys: ['memory'] })[0]?.text).toBe('Sleep');
  });
});

describe('chooseTerms', () => {
  it('says everything once', () => {
    const terms = chooseTerms(topic([
      candidate('dopamine', { score: 20 }), candidate('dopaminergic', { score: 19 }), candidate('reward', { score: 18, named: 0.4 }),
      candidate('reward prediction', { score: 17, named: 0.3 }), candidate('striatum', { score: 4 }),
    ]), writer);
    expect(terms.map(({ term }) => term)).toEqual(['reward prediction', 'dopamine', 'striatum']);
    expect(terms[0]?.weight).toBe(1);
  });

  it('ranks the form of the notes below their subject', () => {
    const terms = chooseTerms(topic([candidate('publisher', { score: 14, named: 0, cover: 0.9 }), candidate('synapse')]), writer);
    expect(terms.map(({ term }) => term)).toEqual(['synapse', 'publisher']);
  });
});

describe('chooseTerms of what is common', () => {
  it('ranks what is hardly commoner here than elsewhere, and words that stand in no name, below the rest', () => {
    const terms = chooseTerms(topic([
      candidate('software', { score: 20, lift: 0.3 }), candidate('provides', { score: 14, named: 0, cover: 0.3 }), candidate('network', { score: 9 }),
    ]), writer);
    expect(terms.map(({ term }) => term)).toEqual(['network', 'provides', 'software']);
  });
});

describe('capitalise', () => {
  it('leaves words with capitals of their own', () => {
    expect(['dopamine', 'macOS', 'mRNA folding', 'time.h', '睡眠'].map(capitalise)).toEqual(['Dopamine', 'macOS', 'mRNA folding', 'time.h', '睡眠']);
  });
});
