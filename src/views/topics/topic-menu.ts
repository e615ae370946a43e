import type { App, Menu } from 'obsidian';
import type { Topic, Topics } from '../../core/topics/topic';
import { ANCHOR_NOTES, type TopicAnchor, type TopicDecision } from '../../settings/topic-decisions';
import type { ViewContext } from '../context';
import { addEntry } from '../note/note-menu';
import { makeDecision, takeDecisionBack } from '../settings/take-decision';
import { namesIn, takeBackEntry, topicDecided, topicTakenBack } from './topic-decision-words';
import { TopicPicker } from './topic-picker';
import { asSentence } from '../words';

/** Decides about topics, each time with a sentence that says so and an undo. */
export class TopicDeciding {
  /** @param topics the topics on show, by whose names they are called. */
  constructor(
    private readonly app: App,
    private readonly context: ViewContext,
    private readonly topics: Pick<Topics, 'topics'>,
  ) {}

  /** Adds to a topic's context menu what can be decided about it, and what of that can be taken back. `rename` lets the user type a name. */
  fillMenu(menu: Menu, topic: Topic, rename: () => void): void {
    const anchor = anchorOf(topic);
    const decided = topic.decisions ?? [];
    addEntry(menu, 'decide', 'pencil', 'Rename…', rename);
    if (!topic.pinned) addEntry(menu, 'decide', 'pin', 'Pin to the top', () => this.decide({ kind: 'pinned', topic: anchor }));
    if (!topic.hidden) addEntry(menu, 'decide', 'eye-off', 'Hide', () => this.decide({ kind: 'hidden', topic: anchor }));
    if (this.topics.topics.some(({ id, hidden }) => id !== topic.id && !hidden)) addEntry(menu, 'decide', 'merge', 'Merge into another topic…', () => this.pickMerge(topic));
    const isSplit = decided.some(({ kind, topic: { id } }) => kind === 'split' && id === topic.id);
    if (topic.subtopics.length > 1 && !isSplit) addEntry(menu, 'decide', 'split', 'Split into its subtopics', () => this.decide({ kind: 'split', topic: anchor }));
    for (const decision of decided) {
      const { icon, title } = takeBackEntry(decision, namesIn(this.topics));
      addEntry(menu, 'decide', icon, title, () => this.takeBack(decision));
    }
  }

  /** Gives a topic a name; an empty one, or the one it had, gives it back its automatic name. */
  rename(topic: Topic, typed: string): void {
    const name = typed.trim();
    const before = topic.decisions?.find(({ kind }) => kind === 'renamed');
    if (name === topic.name) return;
    if (name !== '') this.decide({ kind: 'renamed', topic: before?.topic ?? anchorOf(topic), name });
    else if (before) this.takeBack(before);
  }

  private pickMerge(topic: Topic): void {
    const others = this.topics.topics.filter(({ id }) => id !== topic.id);
    const picker = new TopicPicker(this.app, others, (into) => this.decide({ kind: 'merged', topic: anchorOf(into), others: [anchorOf(topic)] }));
    picker.setPlaceholder(`Merge “${topic.name}” into…`);
    picker.open();
  }

  private decide(about: TopicDecision): void {
    makeDecision(this.app, this.context, { kind: 'topic', about }, asSentence(topicDecided(about, namesIn(this.topics))));
  }

  private takeBack(about: TopicDecision): void {
    takeDecisionBack(this.app, this.context, { kind: 'topic', about }, asSentence(topicTakenBack(about, namesIn(this.topics))));
  }
}

/** A topic as a decision names it. */
function anchorOf({ id, notes }: Topic): TopicAnchor {
  return { id, notes: notes.slice(0, ANCHOR_NOTES).map(({ note }) => note) };
}
