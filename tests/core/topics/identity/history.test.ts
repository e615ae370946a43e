import { describe, expect, it } from 'vitest';
import type { TopicEvent } from '../../../../src/core/topics/identity/event';
import { historyOf, MOST_EVENTS, withEvents } from '../../../../src/core/topics/identity/history';
import { NO_MEMORY } from '../../../../src/core/topics/identity/memory';
import type { Sketch } from '../build-input';
import { anchorOf, DAY, madeVault, type State, topicOn, topicsAfter } from './made-vault';

const START = 1_000_000_000_000;
const vault = madeVault(4, 10);
const first = topicsAfter(vault);
const told = ({ memory }: State): unknown => memory.events.map(({ kind, name, others, delta }) => [kind, name, others.map((other) => other.name), delta]);

/** Notes on a subject that link to those there are. */
function more(subject: string, count: number): Sketch[] {
  return Array.from({ length: count }, (_, i) => (
    { path: `${subject} new ${i}.md`, text: `${subject} `.repeat(4), tags: [subject], links: [`${subject} 01.md`, `${subject} 0${i + 2}.md`] }
  ));
}

describe('the history of topics', () => {
  it('begins with the first topics, which are no news', () => {
    expect(first.memory).toMatchObject({ since: START, events: [] });
    expect(historyOf(first.memory, { since: 0 })).toEqual({ known: START, events: [], changes: [] });
    expect(historyOf(NO_MEMORY, { since: 0 })).toEqual({ known: null, events: [], changes: [] });
  });

  it('sums up single notes, and tells of growth when they are many', () => {
    const one = topicsAfter([...vault, ...more('sleep', 1)], { memory: first.memory, day: 1 });
    expect(one.memory.events).toEqual([]);
    const { id } = topicOn('sleep', one);
    expect(historyOf(one.memory, { since: START }).changes).toMatchObject([{ id, delta: 1, joined: ['sleep new 0.md'], left: [], notes: 11 }]);
    const many = topicsAfter([...vault, ...more('sleep', 4)], { memory: one.memory, day: 2 });
    expect(told(many)).toEqual([['grew', 'Sleep', [], 4]]);
    expect(historyOf(many.memory, { id, since: START + 2 * DAY }).changes).toMatchObject([{ delta: 4, joined: [0, 1, 2, 3].map((i) => `sleep new ${i}.md`) }]);
    expect(historyOf(many.memory, { id, since: START + 3 * DAY })).toMatchObject({ events: [], changes: [{ delta: 0, joined: [] }] });
  });

  it('forgets a note that came and went', () => {
    const one = topicsAfter([...vault, ...more('sleep', 1)], { memory: first.memory, day: 1 });
    expect(historyOf(topicsAfter(vault, { memory: one.memory, day: 2 }).memory, { since: START }).changes).toEqual([]);
  });

  it('tells of births and deaths', () => {
    const born = topicsAfter(madeVault(5, 10), { memory: first.memory, day: 1 });
    expect(told(born)).toEqual([['born', 'Language', [], 10]]);
    const died = topicsAfter(madeVault(3, 10), { memory: first.memory, day: 1 });
    expect(told(died)).toEqual([['died', 'Memory', [], -10]]);
  });

  it('tells of a topic that the user merged, and of its return', () => {
    const [sleep, vision] = [topicOn('sleep', first), topicOn('vision', first)];
    const merged = topicsAfter(vault, { memory: first.memory, day: 1, decisions: [{ kind: 'merged', topic: anchorOf(sleep), others: [anchorOf(vision)] }] });
    expect(told(merged)).toEqual([['merged', 'Sleep', ['Vision'], 10]]);
    const back = topicsAfter(vault, { memory: merged.memory, day: 2 });
    expect(told(back)).toEqual([['merged', 'Sleep', ['Vision'], 10], ['split', 'Sleep', ['Vision'], -10]]);
    expect(historyOf(back.memory, { id: vision.id, since: START }).events).toHaveLength(2);
  });

  it('tells of another name, whoever gave it', () => {
    const sleep = topicOn('sleep', first);
    const named = topicsAfter(vault, { memory: first.memory, day: 1, decisions: [{ kind: 'renamed', topic: anchorOf(sleep), name: 'Nights' }] });
    expect(named.memory.events).toMatchObject([{ kind: 'renamed', at: START + DAY, topic: sleep.id, name: 'Nights', others: [{ id: sleep.id, name: 'Sleep' }] }]);
  });

  it('takes what another setting makes of the topics for no news', () => {
    const other = topicsAfter(madeVault(5, 10), { memory: first.memory, day: 1, basis: 'leiden 2' });
    expect(other.memory.events).toEqual([]);
    expect(other.memory.basis).toBe('leiden 2');
  });

  it('keeps the latest events, and the first notes of each', () => {
    const event = (at: number): TopicEvent => ({ at, kind: 'grew', topic: 't', name: 'T', others: [], delta: 30, joined: Array.from({ length: 30 }, (_, i) => `${i}.md` as TopicEvent['joined'][number]), left: [] });
    const kept = Array.from({ length: MOST_EVENTS + 5 }, (_, i) => i).reduce<readonly TopicEvent[]>((events, at) => withEvents(events, [event(at)]), []);
    expect([kept.length, kept[0]?.at, kept[0]?.joined.length]).toEqual([MOST_EVENTS, 5, 20]);
  });
});
