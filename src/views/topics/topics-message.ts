import type { MessageContent } from '../list/message';
import type { TopicFilter } from './topic-filter';
import type { TopicsState } from './topics-state';

export interface MessageActions {
  retry(): void;
  /** Lifts the filter of notes that join fields. */
  showAllFields(): void;
  /** Shows the topics that the user has hidden, or no longer. */
  toggleHidden(): void;
}

/** What the topics view says where it has no topic to show; `null` where it has. */
export function topicsMessage({ body, progress }: TopicsState, found: number, filter: TopicFilter, actions: MessageActions): MessageContent | null {
  switch (body.kind) {
    case 'starting':
      return { text: progress ? 'Topics appear here as notes are read' : 'Starting…', detail: null, buttons: [] };
    case 'failed':
      return { text: 'Topics could not be found', detail: body.message, buttons: [{ label: 'Try again', act: () => actions.retry() }] };
    case 'shown':
      if (found > 0) return null;
      if (body.topics.topics.length + body.topics.unassigned.length === 0 && filter.query.trim() === '')
        return { text: 'No topics yet', detail: 'Topics appear when there are at least a few notes that share words, tags or links.', buttons: [] };
      if (filter.query.trim() === '' && !filter.joining)
        return { text: 'All topics are hidden', detail: null, buttons: [{ label: 'Show hidden topics', act: () => actions.toggleHidden() }] };
      return messageForFilter(filter, actions);
  }
}

function messageForFilter({ query, joining }: TopicFilter, actions: MessageActions): MessageContent {
  const wanted = query.trim();
  const buttons = joining ? [{ label: 'Show all', act: () => actions.showAllFields() }] : [];
  if (wanted === '') return { text: 'No note joins two fields', detail: 'A note joins two fields where a good part of its concepts belongs to each.', buttons };
  return { text: `Nothing found for “${wanted}”`, detail: joining ? 'Only notes that join two fields are shown.' : null, buttons };
}
