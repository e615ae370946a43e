import type { TopicEvent } from '../../core/topics/identity/event';

/**
 * Events without those that others have undone: a topic has one new name at most, and none where it has its old one again; a topic that
 * merged into another and was split off again, or the other way round, did neither. In the order of the events.
 */
export function netEvents(events: readonly TopicEvent[]): TopicEvent[] {
  const pairs = new Map<string, number>();
  const firstNames = new Map<string, string>();
  const lastNames = new Map<string, TopicEvent>();
  for (const event of events) {
    if (event.kind === 'renamed') {
      if (!firstNames.has(event.topic)) firstNames.set(event.topic, event.others[0]?.name ?? '');
      lastNames.set(event.topic, event);
    }
    for (const key of pairsOf(event)) pairs.set(key, (pairs.get(key) ?? 0) + signOf(event));
  }
  return events.flatMap((event): TopicEvent[] => {
    if (event.kind === 'renamed') {
      const first = firstNames.get(event.topic) ?? '';
      return lastNames.get(event.topic) === event && first !== event.name ? [{ ...event, others: [{ id: event.topic, name: first }] }] : [];
    }
    if (signOf(event) === 0) return [event];
    const others = event.others.filter((other) => {
      const key = pairKey(event.topic, other.id);
      const left = pairs.get(key) ?? 0;
      if (Math.sign(left) !== signOf(event)) return false;
      // Told once.
      pairs.set(key, 0);
      return true;
    });
    return others.length === 0 ? [] : [{ ...event, others }];
  });
}

function pairsOf({ topic, others, kind }: TopicEvent): string[] {
  return kind === 'merged' || kind === 'split' ? others.map(({ id }) => pairKey(topic, id)) : [];
}

function signOf({ kind }: TopicEvent): number {
  return kind === 'merged' ? 1 : kind === 'split' ? -1 : 0;
}

function pairKey(topic: string, other: string): string {
  return `${topic} ${other}`;
}
