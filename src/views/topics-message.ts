import type { MessageContent } from './message';
import type { TopicsState } from './topics-state';

/** What the topics view says where it has no topic to show; `null` where it has. */
export function topicsMessage({ body, progress }: TopicsState, found: number, query: string, retry: () => void): MessageContent | null {
  const wanted = query.trim();
  switch (body.kind) {
    case 'starting':
      return { text: progress ? 'Topics appear here as notes are read' : 'Starting…', detail: null, buttons: [] };
    case 'failed':
      return { text: 'Topics could not be found', detail: body.message, buttons: [{ label: 'Try again', act: retry }] };
    case 'shown':
      if (found > 0) return null;
      if (wanted !== '') return { text: `Nothing found for “${wanted}”`, detail: null, buttons: [] };
      return { text: 'No topics yet', detail: 'Topics appear when there are at least a few notes that share words, tags or links.', buttons: [] };
  }
}
