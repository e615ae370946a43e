import { describe, expect, it } from 'vitest';
import { lastLevel } from '../../../../src/core/topics/names/folders';
import { phrasesIn, unslug } from '../../../../src/core/topics/names/phrases';
import { inputOf } from '../build-input';

const { words } = inputOf([]);
const formsIn = (text: string, language = 'en'): string[] => phrasesIn(text, language, words).map(({ form }) => form);

describe('phrasesIn', () => {
  it('gives one to three words without stop words at the ends', () => {
    expect(formsIn('The basal ganglia')).toEqual(['basal', 'basal ganglia', 'ganglia']);
    expect(formsIn('Theory of mind')).toContain('Theory of mind');
    expect(formsIn('Theory of mind')).not.toContain('Theory of');
  });

  it('does not reach over punctuation or long stop words', () => {
    expect(formsIn('Reward: dopamine')).not.toContain('Reward: dopamine');
    expect(formsIn('Difference between rewards')).toEqual(['Difference', 'rewards']);
  });

  it('leaves out what says nothing of the subject', () => {
    const empty = ['Introduction', 'Notes 2023', 'Overview', 'Index', 'Chapter 3', 'May 12th, 2021', 'Further reading', '笔记'];
    expect(empty.flatMap((text) => formsIn(text))).toEqual([]);
    expect(formsIn('Introduction to memory')).toContain('memory');
  });

  it('keeps hyphens, and whole words of scripts without spaces', () => {
    expect(formsIn('Wi-Fi')).toEqual(['Wi-Fi']);
    expect(formsIn('Long-term potentiation')).toEqual(['Long-term', 'Long-term potentiation', 'potentiation']);
    const chinese = formsIn('睡眠与记忆巩固', 'zh');
    expect(chinese).toContain('睡眠');
    expect(chinese).toContain('记忆');
    expect(chinese).not.toContain('眠与');
  });

  it('takes names of object members for words', () => {
    expect(formsIn('constructor __proto__')).toEqual(expect.arrayContaining(['constructor', 'proto']));
  });
});

describe('unslug', () => {
  it('reads names made for machines as words', () => {
    expect(['long-term_memory', 'Complex_systems', 'graph-view', 'Wi-Fi', 'MS-DOS', 'plain'].map(unslug))
      .toEqual(['long term memory', 'Complex systems', 'graph view', 'Wi-Fi', 'MS-DOS', 'plain']);
  });
});

describe('lastLevel', () => {
  it('drops the levels above and what only sorts', () => {
    expect(['Area/2-Health', '01 🧰 Tools', 'a/b/c', '2023'].map(lastLevel)).toEqual(['Health', 'Tools', 'c', '2023']);
  });
});
