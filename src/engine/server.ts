import { linkInText, unlinkInText } from '../core/mentions/link-edit';
import { IdleCalibration } from './idle-calibration';
import { IdleTopics } from './idle-topics';
import { type Ground, IdleWork } from './idle-work';
import { NoteIndex } from './note-index';
import { ofPresentTopics } from './present-topics';
import { PlacedMap } from './placed-map';
import type { FromEngine, IndexReport, NotePanel, RequestMessage, RequestName, Requests, ToEngine } from './protocol';
import { Revisions } from './revisions';
import type { Runtime } from './runtime';
import { Schedule } from './schedule';
import type { Priority, Slices } from './schedule';
import { selfTest } from './self-test';
import { StoredTexts } from './stored-texts';
import { Timings } from './timings';

/** How a request is answered, and what it gives way to. */
interface Handler<K extends RequestName> {
  readonly priority: Priority;
  /** Whether nothing else may run until it is answered. Absent: no. */
  readonly alone?: true;
  /** `progress` may be told how far it is, in [0, 1]. */
  answer(ask: Requests[K]['ask'], progress: (share: number) => void): Slices<Requests[K]['answer']>;
}

type Handlers = { readonly [K in RequestName]: Handler<K> };

/** The engine without the worker around it: takes messages, answers each request once, through `runtime.post`. */
export class EngineServer {
  private readonly schedule: Schedule;
  private readonly texts = new StoredTexts();
  private readonly timings: Timings;
  private readonly index: NoteIndex;
  private readonly ground: Ground;
  private readonly topics: IdleTopics;
  private readonly map: PlacedMap;
  private readonly calibration: IdleCalibration;
  private readonly idle: IdleWork;
  private readonly revisions: Revisions;
  private readonly handlers: Handlers;
  /** Requests not settled yet, with their cancellers. */
  private readonly live = new Map<number, () => void>();
  private vault: string | null = null;

  constructor(private readonly runtime: Runtime) {
    this.schedule = new Schedule(runtime.pause);
    this.timings = new Timings(runtime.now);
    this.index = new NoteIndex(runtime, this.texts, this.timings, () => this.changed());
    this.revisions = new Revisions(runtime, () => this.index.revision);
    this.ground = { runtime, index: this.index, timings: this.timings };
    this.topics = new IdleTopics(this.ground, this.texts);
    this.map = new PlacedMap(this.ground, this.texts, this.topics);
    this.calibration = new IdleCalibration(this.ground, this.texts, () => this.revisions.announce());
    this.idle = new IdleWork(runtime, this.schedule, [this.topics, this.calibration]);
    this.handlers = this.table();
  }

  receive(message: ToEngine): void {
    if (message.kind === 'request') this.accept(message);
    else this.cancel(message.id);
  }

  /** Cancels what is under way and lets go of the store. */
  dispose(): void {
    for (const id of Array.from(this.live.keys())) this.cancel(id);
    this.schedule.clear();
    this.idle.close();
    this.revisions.close();
    this.texts.use(null);
    this.runtime.close();
  }

  private accept<K extends RequestName>({ id, name, ask }: RequestMessage<K>): void {
    const handler: Handler<K> = this.handlers[name];
    const progress = (share: number): void => {
      if (this.live.has(id)) this.runtime.post({ kind: 'progress', id, share });
    };
    const cancel = this.schedule.add(handler.priority, handler.answer(ask, progress), {
      done: (answer) => this.settle({ kind: 'answer', id, answer }),
      failed: (error) => this.settle({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error), cancelled: false }),
    }, handler.alone);
    this.live.set(id, cancel);
  }

  private cancel(id: number): void {
    this.live.get(id)?.();
    this.settle({ kind: 'failure', id, message: 'cancelled', cancelled: true });
  }

  private settle(message: Extract<FromEngine, { readonly kind: 'answer' | 'failure' }>): void {
    if (this.live.delete(message.id)) this.runtime.post(message);
  }

  private changed(): void {
    this.revisions.announce();
    this.idle.postpone();
  }

  private table(): Handlers {
    const { index, texts } = this;
    const query = <Ask, Answer>(answer: (ask: Ask) => Promise<Answer>): { priority: 'query'; answer: (ask: Ask) => Slices<Answer> } =>
      ({ priority: 'query', answer: (ask) => whole(() => answer(ask)) });
    return {
      open: { priority: 'index', answer: ({ vault, options }) => this.open(vault, options) },
      configure: {
        priority: 'index',
        answer: (options) => whole(() => {
          this.configure(options);
          return { revision: index.revision };
        }),
      },
      update: { priority: 'index', answer: (update) => this.update(update) },
      clear: {
        priority: 'index',
        answer: () => whole(async () => {
          this.topics.complete = false;
          await index.clear();
          return { revision: index.revision };
        }),
      },
      panel: query((ask) => this.panel(ask)),
      why: query(({ path, other, muted }) => index.library.why(path, other, muted)),
      paths: query(({ from, to, limit }) => index.library.pathsBetween(from, to, limit)),
      mentions: query(({ path, text }) => index.library.mentions(path, text)),
      suggest: query(({ path, text, options }) => index.library.suggest(path, text, options)),
      editText: query(({ text, edits, make }) => Promise.resolve(make === 'links' ? linkInText(text, edits) : unlinkInText(text, edits))),
      tags: query(({ path, limit }) => index.library.suggestTags(path, limit)),
      summary: query(({ path, sentences }) => index.library.summary(path, sentences)),
      topicPage: query(({ id, sentences }) => index.library.topicPage(id, sentences)),
      topicSummary: query(({ id, sentences }) => index.library.topicSummary(id, sentences)),
      blocks: query(async ({ path }) => (await texts.read([path])).get(path) ?? null),
      report: query(() => Promise.resolve(this.report())),
      // After the changes of the index that came before it, and before those that come after.
      evaluate: { priority: 'index', alone: true, answer: (options, progress) => selfTest(this.ground, options, progress) },
      calibration: query(() => Promise.resolve(this.calibration.report())),
      forgetCalibration: query(() => {
        this.calibration.allow(false);
        // What is being learnt is given up.
        this.idle.postpone();
        return Promise.resolve(this.calibration.report());
      }),
      topicHistory: query((ask) => Promise.resolve(this.topics.history(ask))),
      renamed: {
        priority: 'index',
        answer: ({ from, to }) => whole(() => {
          this.topics.follow(from, to);
          return null;
        }),
      },
      complete: {
        priority: 'index',
        answer: () => whole(() => {
          this.topics.complete = true;
          return null;
        }),
      },
      topics: { priority: 'topics', answer: () => this.topics.bringUpToDate() },
      bridges: { priority: 'topics', answer: () => ofPresentTopics(this.ground, this.topics, 'bridges', (library) => library.bridges()) },
      export: { priority: 'topics', answer: ({ format }) => ofPresentTopics(this.ground, this.topics, 'export', (library) => library.export(format)) },
      gaps: { priority: 'topics', answer: () => ofPresentTopics(this.ground, this.topics, 'gaps', (library) => library.gaps()) },
      map: { priority: 'topics', answer: (question) => this.map.draw(question) },
      quickMap: { priority: 'query', answer: (question) => this.map.draw({ ...question, quick: true }) },
    };
  }

  private async *open(vault: string, options: Requests['open']['ask']['options']): Slices<Requests['open']['answer']> {
    this.topics.complete = false;
    if (this.vault === vault) this.configure(options);
    else {
      yield* this.index.restore(vault, options);
      this.calibration.allow(options.learnFromLinks);
      await this.calibration.restore();
      await this.topics.restore();
      await this.map.restore();
    }
    this.vault = vault;
    return { stamps: new Map(this.index.stamps) };
  }

  private configure(options: Requests['configure']['ask']): void {
    this.calibration.allow(options.learnFromLinks);
    this.index.configure(options);
    this.idle.postpone();
  }

  private async *update(update: Requests['update']['ask']): Slices<Requests['update']['answer']> {
    const skipped = yield* this.index.update(update);
    return { revision: this.index.revision, skipped };
  }

  private async panel({ path, options }: Requests['panel']['ask']): Promise<NotePanel | null> {
    const { library } = this.index;
    const answer = await library.related(path, options);
    const note = library.note(path);
    if (answer === null || note === null) return null;
    const [topic, secondTopic] = [library.topicOf(path), library.secondTopicOf(path)];
    return { note: path, title: note.title, topic, secondTopic, fields: await library.fieldMix(path), related: answer.related };
  }

  private report(): IndexReport {
    const { library, revision, restored, read } = this.index;
    const skipped = Array.from(this.index.skipped, ([note, why]) => ({ note, why }));
    return { ...library.stats(), revision, skipped, restored, read, storage: this.texts.storage, ms: this.timings.all() };
  }
}

/** Work that is done in one slice, after a turn in which it may still be cancelled. */
async function* whole<T>(run: () => T | Promise<T>): Slices<T> {
  yield;
  return await run();
}
