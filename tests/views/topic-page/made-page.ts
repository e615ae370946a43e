import { asNotePath } from '../../../src/core/note/note';
import type { PageNote, TopicPage } from '../../../src/core/topics/page/topic-page';
import type { TopicRef } from '../../../src/core/topics/topic';
import { topicOf } from '../stage';

export function noteCalled(title: string): PageNote {
  return { note: asNotePath(`${title}.md`), title };
}

export function refTo(id: string, name: string): TopicRef {
  return { id, name, color: 2, size: 3 };
}

/** The page of a topic with notes A, B and C that has something of everything. */
export function pageOf(id: string, name: string, more: Partial<TopicPage> = {}): TopicPage {
  const [a, b, c] = [noteCalled('A'), noteCalled('B'), noteCalled('C')];
  const memory = refTo('t2', 'Memory');
  return {
    topic: topicOf(id, name, ['A', 'B', 'C'], {
      terms: [{ term: 'striatum', weight: 1 }, { term: 'policy', weight: 0.5 }],
      tags: ['reward'],
      subtopics: [{ id: 's1', name: 'Addiction', notes: [b.note] }],
    }),
    core: [{ ...a, links: 9 }, { ...b, links: 7 }],
    guests: [],
    sources: [{ key: 'doi:10.1/x', label: 'Schultz 1997', url: 'https://doi.org/10.1/x', notes: [a, b] }],
    span: { from: '2023-02-11', to: '2026-11-02' },
    activity: [{ month: '2023-02', created: 2, edited: 0 }, { month: '2026-11', created: 1, edited: 1 }],
    summary: [{ ...a, text: 'Dopamine signals\nthe gap.', line: 3 }],
    neighbours: [{ topic: memory, links: 11, tags: ['brain'], terms: ['replay'] }],
    bridges: [{ ...b, inside: 4, into: [{ topic: memory, notes: [noteCalled('D')] }] }],
    placeholders: [{ target: 'ventral_tegmental_area', name: 'ventral tegmental area', notes: [a, b, c] }],
    ...more,
  };
}
