import { FuzzySuggestModal, type App } from 'obsidian';
import type { Topic } from '../../core/topics/topic';
import { telling } from './topic-terms';
import { countOf } from '../words';

/** Lets the user pick a topic that is not hidden, by typing a part of its name or of one of its terms. */
export class TopicPicker extends FuzzySuggestModal<Topic> {
  constructor(
    app: App,
    private readonly topics: readonly Topic[],
    private readonly onPick: (topic: Topic) => void,
  ) {
    super(app);
    this.setPlaceholder('Pick a topic');
  }

  override getItems(): Topic[] {
    return this.topics.filter(({ hidden }) => !hidden);
  }

  override getItemText(topic: Topic): string {
    const terms = telling(topic, 3).join(', ');
    return `${topic.name} · ${countOf(topic.notes.length, 'note')}${terms === '' ? '' : ` · ${terms}`}`;
  }

  override onChooseItem(topic: Topic): void {
    this.onPick(topic);
  }
}
