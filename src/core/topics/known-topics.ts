import type { NoteFields } from '../concepts/note-fields';
import type { Corpus } from '../corpus';
import type { NotePath } from '../note/note';
import type { TextSource } from '../text/text-source';
import type { Tokenizer } from '../text/tokens';
import { LiveTopics } from './communities/live-topics';
import { computeTopics, findTopics, nameTopics } from './compute';
import { topicInput } from './corpus-input';
import { followMoves, NO_MEMORY, type TopicMemory, type TopicPast } from './identity/memory';
import { remember } from './identity/remember';
import { basisOf, DEFAULT_TOPIC_OPTIONS, type TopicOptions } from './options';
import { refsByNote } from './refs-by-note';
import type { Topic, TopicRef, Topics } from './topic';

/** The topics as they were last computed, what is to be remembered of them, and in which of them every note is, also after edits. */
export class KnownTopics {
  private options = DEFAULT_TOPIC_OPTIONS;
  private changes = 0;
  private known: Topics | null = null;
  private remembered = NO_MEMORY;
  private secondByNote: ReadonlyMap<NotePath, TopicRef> = new Map();
  private readonly live: LiveTopics;

  constructor(
    private readonly corpus: Corpus,
    private readonly fields: NoteFields,
    private readonly texts: TextSource,
    private readonly tokenizer: Tokenizer,
  ) {
    this.live = new LiveTopics(corpus);
  }

  /** As they were last computed, perhaps of an earlier state of the notes; `null` where they never were. */
  get last(): Topics | null {
    return this.known;
  }

  get memory(): TopicMemory {
    return this.remembered;
  }

  /** How often the way in which topics are made was changed. */
  get choices(): number {
    return this.changes;
  }

  /** How topics are made from now on; those that are known stay until they are computed again. */
  configure(options: TopicOptions): void {
    this.options = options;
    this.changes++;
  }

  /** Notes were put or taken out. */
  notice(paths: readonly NotePath[]): void {
    this.live.notice(paths);
  }

  find(id: string): Topic | null {
    return this.known?.topics.find((topic) => topic.id === id) ?? null;
  }

  /** The topic of a note, also of one that was changed since the topics were computed; `null` where it is in none. */
  topicOf(path: NotePath): TopicRef | null {
    return this.live.topicOf(path);
  }

  /** The topic that a note belongs to nearly as much as to its own. */
  secondTopicOf(path: NotePath): TopicRef | null {
    return this.secondByNote.get(path) ?? null;
  }

  /**
   * Brings the topics up to date, yielding between slices of work. No note may change in between.
   *
   * @param revision what the topics are to be called the topics of.
   */
  async *compute(since: TopicPast, revision: number): AsyncGenerator<void, Topics> {
    const { live, options } = this;
    const input = yield* topicInput(this.corpus, this.fields, this.tokenizer, live.nearest());
    const past = followMoves(since, input.notes);
    const drafts = yield* computeTopics(input, options, past.memory, live.communities(options));
    const topics = yield* nameTopics(drafts, await this.texts.read(drafts.read), revision);
    this.known = topics;
    this.remembered = remember(past, drafts.identified, topics.topics, basisOf(options));
    this.secondByNote = refsByNote(topics, ({ guests }) => guests);
    live.adopt(topics, drafts.identified);
    return topics;
  }

  /** How many there are now, without describing and naming them. Yields as `compute` does. */
  *count(): Generator<void, number> {
    const input = yield* topicInput(this.corpus, this.fields, this.tokenizer, this.live.nearest());
    return (yield* findTopics(input, this.options)).listed.length;
  }
}
