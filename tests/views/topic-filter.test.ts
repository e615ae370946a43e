import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import type { Topic, Topics } from '../../src/core/topics/topic';
import { findTopics } from '../../src/views/topic-filter';

const topic = (name: string, terms: string[], notes: string[], tags: string[] = []): Topic => ({
  id: name,
  name,
  color: 0,
  terms: terms.map((term) => ({ term, weight: 1 })),
  tags,
  notes: notes.map((title) => ({ note: asNotePath(`${title}.md`), title, weight: 1, joins: false })),
  subtopics: [],
  bridges: [],
  fields: [],
});

const topics: Topics = {
  revision: 1,
  modularity: 0.5,
  topics: [
    topic('Reward', ['striatum', 'policy'], ['Dopamine', 'Habits'], ['reward/rpe']),
    topic('Memory', ['hippocampus'], ['Sleep', 'Café and caffeine']),
  ],
  unassigned: [asNotePath('Daily/2024-01-01.md')],
};

const found = (query: string): string[] =>
  findTopics(topics, query).map((entry) => `${entry.name}: ${entry.notes.map(({ title }) => title).join(', ')}`);

describe('finding topics', () => {
  it('lists all of them, and the notes in none, without a query', () => {
    expect(found('  ')).toEqual(['Reward: Dopamine, Habits', 'Memory: Sleep, Café and caffeine', 'Not in a topic: 2024-01-01']);
  });

  it('finds by name, term and tag, with all notes', () => {
    expect(found('rew')).toEqual(['Reward: Dopamine, Habits']);
    expect(found('STRIATUM pol')).toEqual(['Reward: Dopamine, Habits']);
    expect(found('#reward/')).toEqual(['Reward: Dopamine, Habits']);
  });

  it('finds notes, and only shows those', () => {
    expect(found('sleep')).toEqual(['Memory: Sleep']);
    expect(findTopics(topics, 'sleep')[0]?.byNotes).toBe(true);
    expect(found('2024')).toEqual(['Not in a topic: 2024-01-01']);
  });

  it('does not mind accents', () => {
    expect(found('cafe')).toEqual(['Memory: Café and caffeine']);
  });

  it('finds nothing for words that are nowhere together', () => {
    expect(found('striatum hippocampus')).toEqual([]);
  });
});
