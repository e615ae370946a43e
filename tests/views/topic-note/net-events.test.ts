import { describe, expect, it } from 'vitest';
import type { TopicEvent } from '../../../src/core/topics/identity/event';
import { netEvents } from '../../../src/views/topic-note/net-events';

const event = (kind: TopicEvent['kind'], name: string, others: readonly string[] = [], topic = name): TopicEvent => (
  { at: 1, kind, topic, name, others: others.map((other) => ({ id: other, name: other })), delta: 0, joined: [], left: [] }
);
const told = (events: readonly TopicEvent[]): unknown => netEvents(events).map(({ kind, name, others }) => [kind, name, ...others.map((other) => other.name)]);

describe('events', () => {
  it('that nothing has undone are told as they are', () => {
    const events = [event('born', 'A'), event('merged', 'A', ['B', 'C']), event('split', 'D', ['E']), event('grew', 'A'), event('died', 'F')];
    expect(netEvents(events)).toEqual(events);
  });

  it('that undo each other are not told, whichever came first', () => {
    expect(told([event('merged', 'A', ['B', 'C']), event('split', 'A', ['B'])])).toEqual([['merged', 'A', 'C']]);
    expect(told([event('split', 'A', ['B']), event('merged', 'A', ['B']), event('split', 'A', ['B'])])).toEqual([['split', 'A', 'B']]);
  });

  it('of renaming are one, from the first name to the last', () => {
    expect(told([event('renamed', 'Two', ['One'], 't'), event('renamed', 'Three', ['Two'], 't')])).toEqual([['renamed', 'Three', 'One']]);
    expect(told([event('renamed', 'Two', ['One'], 't'), event('renamed', 'One', ['Two'], 't')])).toEqual([]);
  });
});
