import type { NotePath } from '../core/note/note';
import { historyOf, type HistoryQuestion, type TopicsHistory } from '../core/topics/identity/history';
import { NO_MEMORY, renameRemembered, type TopicMemory } from '../core/topics/identity/memory';
import { readMemory } from '../core/topics/identity/read-memory';
import type { Topics } from '../core/topics/topic';
import { type Chore, type Ground, unlessChanged } from './idle-work';
import type { Slices } from './schedule';
import type { StoredTexts } from './stored-texts';

/** Keeps the topics up to date, some time after the last change or at once when asked, and remembers them for the next time. */
export class IdleTopics implements Chore {
  readonly priority = 'topics';
  /** Milliseconds that the last computation took, without what came in between. */
  cost = 0;
  private memory = NO_MEMORY;
  private stored: TopicMemory = NO_MEMORY;
  private isComplete = false;
  /** Notes renamed since they were last seen: new path → the path that is remembered. */
  private readonly renames = new Map<NotePath, NotePath>();

  constructor(
    private readonly ground: Ground,
    private readonly store: StoredTexts,
  ) {}

  /** Whether the index holds the whole vault: what topics come and go while it is read is not remembered. */
  set complete(complete: boolean) {
    this.isComplete = complete;
    const { library } = this.ground.index;
    if (library.topics()?.revision === library.topicRevision) this.remember();
  }

  /** Takes over what an earlier start remembered. */
  async restore(): Promise<void> {
    this.memory = this.stored = readMemory(await this.store.kept('topics'));
    this.renames.clear();
  }

  /** Lets what is remembered follow a note, as soon as the index has it under its new path. */
  follow(from: NotePath, to: NotePath): void {
    const first = this.renames.get(from) ?? from;
    this.renames.delete(from);
    this.renames.set(to, first);
  }

  history(question: HistoryQuestion): TopicsHistory {
    return historyOf(this.memory, question);
  }

  /** The topics of the present revision and options, computed if need be; starts again where the index or the options change on the way. */
  async *bringUpToDate(): Slices<Topics> {
    const { index, runtime } = this.ground;
    for (;;) {
      const { library } = index;
      const known = library.topics();
      if (known !== null && known.revision === library.topicRevision) return { ...known, revision: index.revisionOf(known.revision) };
      this.followRenamed();
      const computed = yield* unlessChanged(this.ground, 'topics', library.computeTopics({ memory: this.memory, now: runtime.date() }), 'topicRevision');
      if (computed === null) continue;
      this.cost = computed.cost;
      this.remember();
      runtime.post({ kind: 'topics', revision: index.revision });
    }
  }

  private followRenamed(): void {
    const { library } = this.ground.index;
    const seen = [...this.renames].filter(([to, from]) => library.has(to) && !library.has(from));
    for (const [to] of seen) this.renames.delete(to);
    this.memory = renameRemembered(this.memory, new Map(seen.map(([to, from]) => [from, to])));
  }

  private remember(): void {
    if (!this.isComplete) return;
    this.memory = this.ground.index.library.topicMemory;
    if (this.memory === this.stored) return;
    this.stored = this.memory;
    this.store.keep('topics', this.memory);
  }
}
