import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { Topic, Topics } from '../../../src/core/topics/topic';
import { findTopics } from '../../../src/views/topics/topic-filter';

const topic = (name: string, terms: string[], notes: string[], tags: string[] = []): Topic => ({
  id: name,
  name,
  color: 0,
  terms: terms.map((term) => ({ term, weight: 1 })),
  tags,
  notes: notes.map((title) => ({ note: asNotePath(`${title}.md`), title, weight: 1, joins: false })),
  subtopics: [],
  bridges: [],
  guests: [],
  named: false,
  pinned: false,
  hidden: false,
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

const found = (query: string, joining = false, among = topics): string[] =>
  findTopics(among, { query, joining }).map((entry) => `${entry.name}: ${entry.notes.map(({ title }) => title).join(', ')}`);

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
    expect(findTopics(topics, { query: 'sleep', joining: false })[0]?.byNotes).toBe(true);
    expect(found('2024')).toEqual(['Not in a topic: 2024-01-01']);
  });

  it('does not mind accents', () => {
    expect(found('cafe')).toEqual(['Memory: Café and caffeine']);
  });

  it('finds nothing for words that are nowhere together', () => {
    expect(found('striatum hippocampus')).toEqual([]);
  });
});

describe('notes that join fields', () => {
  const joining: Topics = {
    ...topics,
    topics: topics.topics.map((one) => ({ ...one, notes: one.notes.map((note) => ({ ...note, joins: note.title === 'Habits' })) })),
  };

  it('are listed alone, below the topics that have some', () => {
    expect(found('', true, joining)).toEqual(['Reward: Habits']);
    expect(findTopics(joining, { query: '', joining: true })[0]?.byNotes).toBe(true);
  });

  it('are found among by the name of their topic and by their own', () => {
    expect(found('striatum', true, joining)).toEqual(['Reward: Habits']);
    expect(found('habits', true, joining)).toEqual(['Reward: Habits']);
    expect(found('dopamine', true, joining)).toEqual([]);
    expect(found('sleep', true, joining)).toEqual([]);
  });

  it('stand open from the top, as many as can be made at once', () => {
    const notes = Array.from({ length: 150 }, (_, i) => ({ note: asNotePath(`${i}.md`), title: String(i), weight: 1, joins: true }));
    const large = { ...joining, topics: ['A', 'B', 'C'].map((name) => ({ ...topic(name, [], []), notes })) };
    expect(findTopics(large, { query: '', joining: true }).map(({ name, opens }) => [name, opens])).toEqual([['A', true], ['B', true], ['C', false]]);
    expect(findTopics(large, { query: '', joining: false }).some(({ opens }) => opens)).toBe(false);
  });

  it('may be none', () => {
    expect(found('', true)).toEqual([]);
  });
});
