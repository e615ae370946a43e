import { asNotePath, noteName } from '../../core/note/note';
import type { Topics } from '../../core/topics/topic';
import type { TopicAnchor, TopicDecision } from '../../settings/topic-decisions';

/** What a topic is called inside a sentence. */
export type TopicNames = (anchor: TopicAnchor) => string;

/** A topic by its core, where its name is not known. */
export const byCore: TopicNames = ({ notes: [first] }) => (first === undefined ? 'a topic' : `the topic around “${noteName(asNotePath(first))}”`);

/** Topics by their names, as they are now. */
export function namesIn({ topics }: Pick<Topics, 'topics'>): TopicNames {
  return (anchor) => {
    const found = topics.find(({ id }) => id === anchor.id);
    return found ? `“${found.name}”` : byCore(anchor);
  };
}

/** What was decided, without a full stop. */
export function topicDecided(decision: TopicDecision, names: TopicNames): string {
  const name = names(decision.topic);
  switch (decision.kind) {
    case 'renamed':
      return `${name} is now called “${decision.name}”`;
    case 'merged':
      return `${listOf(decision.others, names)} ${decision.others.length === 1 ? 'is' : 'are'} merged into ${name}`;
    case 'split':
      return `${name} is split into its subtopics`;
    case 'pinned':
      return `${name} is pinned to the top`;
    case 'hidden':
      return `${name} is hidden`;
  }
}

/** What was taken back, without a full stop. */
export function topicTakenBack(decision: TopicDecision, names: TopicNames): string {
  const name = names(decision.topic);
  switch (decision.kind) {
    case 'renamed':
      return `${name} has its automatic name again`;
    case 'merged':
      return `${listOf(decision.others, names)} ${decision.others.length === 1 ? 'is' : 'are'} no longer merged into ${name}`;
    case 'split':
      return `${name} is one topic again`;
    case 'pinned':
      return `${name} is no longer pinned`;
    case 'hidden':
      return `${name} is shown again`;
  }
}

/** What the entry of a menu says that takes a decision back. */
export function takeBackEntry(decision: TopicDecision, names: TopicNames): { readonly icon: string; readonly title: string } {
  switch (decision.kind) {
    case 'renamed':
      return { icon: 'undo-2', title: 'Take back the name' };
    case 'merged':
      return { icon: 'undo-2', title: `Take back the merge of ${listOf(decision.others, names)}` };
    case 'split':
      return { icon: 'undo-2', title: `Take back the split of ${names(decision.topic)}` };
    case 'pinned':
      return { icon: 'pin-off', title: 'Unpin' };
    case 'hidden':
      return { icon: 'eye', title: 'Show again' };
  }
}

function listOf(anchors: readonly TopicAnchor[], names: TopicNames): string {
  return anchors.map(names).join(' and ');
}
