import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../src/core/concepts/concept';
import { DEFAULT_TOPIC_OPTIONS } from '../../src/core/topics/options';
import { asNotePath } from '../../src/core/note/note';
import type { Engine } from '../../src/engine/client';
import type { NotePanel, NoteSource, RankingReport } from '../../src/engine/protocol';
import { databaseName } from '../../src/engine/store';
import { notesIn, sampleVault } from '../vault-builder';
import { engines, source, update } from './made-engine';

const VAULT = 'learning';
const OPTIONS = { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: true, topics: DEFAULT_TOPIC_OPTIONS };
const sample: readonly NoteSource[] = Array.from(notesIn(sampleVault), ([path, text]) => source(path, text));
const hippocampus = asNotePath('Notes/Hippocampus.md');
const running: Engine[] = [];

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An engine whose timers ring when the test says so. */
class Started {
  private readonly waiting = new Set<() => void>();
  readonly engine: Engine;

  constructor() {
    this.engine = engines['in a worker']({
      // One slice a turn: a port of Node's hands on as many messages in one turn as there are, and pauses are messages.
      pause: turn,
      after: (_ms, run) => {
        this.waiting.add(run);
        return () => void this.waiting.delete(run);
      },
    });
    running.push(this.engine);
  }

  async open(learnFromLinks = true): Promise<this> {
    await this.engine.request('open', { vault: VAULT, options: { ...OPTIONS, learnFromLinks } });
    return this;
  }

  async fill(notes = sample): Promise<this> {
    await this.engine.request('update', update(notes));
    return this;
  }

  /** Time passes without a change. */
  rest(): void {
    for (const run of [...this.waiting]) {
      this.waiting.delete(run);
      run();
    }
  }

  state(): Promise<RankingReport> {
    return this.engine.request('calibration', {});
  }

  panel(): Promise<NotePanel | null> {
    return this.engine.request('panel', { path: hippocampus, options: { limit: 20, unlinked: false, muted: [] } });
  }

  /** Whether it has begun to learn since the start. */
  async hasBegun(): Promise<boolean> {
    return 'learning' in (await this.engine.request('report', {})).ms;
  }

  /** Resolves when it has just begun to learn: learning takes many more turns than asking once more. */
  async beginning(): Promise<void> {
    for (let turns = 0; turns < 10_000; turns++) {
      if (await this.hasBegun()) return;
      // Questions go first: a turn in which there is none.
      await turn();
    }
    expect.fail('it never began');
  }

  async learnt(): Promise<RankingReport> {
    this.rest();
    await expect.poll(async () => (await this.state()).state, { timeout: 20_000 }).toBe('learnt');
    return this.state();
  }

  /** Lets the engine come to everything that it has to do. */
  async idle(): Promise<void> {
    await this.engine.request('topics', {});
    for (let turns = 0; turns < 1000; turns++) await turn();
  }
}

function rounded(panel: NotePanel | null | undefined): unknown {
  return panel?.related.map(({ note, score }) => [note, score.toFixed(6)]);
}

async function stored(): Promise<unknown> {
  const raw = await openDB(databaseName(VAULT));
  const found: unknown = await raw.get('learnt', 'ranking');
  raw.close();
  return found;
}

afterEach(async () => {
  for (const engine of running.splice(0)) engine.dispose();
  await deleteDB(databaseName(VAULT));
});

describe('the ranking learns from the links of the vault', () => {
  it('after some time without a change, and tells those who listen', async () => {
    const one = await (await new Started().open()).fill();
    const before = await one.panel();
    expect(await one.state()).toMatchObject({ state: 'waiting', questions: 0, learntFrom: 0 });
    expect(await one.hasBegun()).toBe(false);
    one.rest();
    const heard: number[] = [];
    one.engine.onRevision((revision) => heard.push(revision));
    const { questions, learntFrom, pairs, weights } = await one.learnt();
    expect(questions).toBeGreaterThanOrEqual(8);
    expect(learntFrom).toBe(pairs);
    expect(Object.values(weights).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    one.rest();
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    expect(await one.panel()).not.toEqual(before);
  });

  it('not from a vault with hardly a link, until it has more', async () => {
    const one = await (await new Started().open()).fill([source('a.md', 'To [[b]].'), source('b.md', 'Text.')]);
    one.rest();
    await expect.poll(async () => (await one.state()).state).toBe('too-few');
    await one.fill();
    expect((await one.learnt()).questions).toBeGreaterThanOrEqual(8);
  });

  it('gives up when a note changes on the way, and begins again later', async () => {
    const one = await (await new Started().open()).fill();
    one.rest();
    await one.beginning();
    expect((await one.state()).state).toBe('waiting');
    await one.fill([source('late.md', 'Of [[Hippocampus]].')]);
    await one.idle();
    expect([(await one.state()).state, await stored()]).toEqual(['waiting', undefined]);
    expect((await one.learnt()).questions).toBeGreaterThan(0);
  });

  it('not again for a few new links, but for many', async () => {
    const one = await (await new Started().open()).fill();
    const { learntFrom } = await one.learnt();
    await one.fill([source('few.md', 'Of [[Hippocampus]] and [[Surprisal]].')]);
    one.rest();
    await one.idle();
    expect(await one.state()).toMatchObject({ learntFrom, pairs: learntFrom + 2 });
    await one.fill(Array.from({ length: 40 }, (_, i) => source(`many ${i}.md`, 'Of [[Hippocampus]] and [[Surprisal]].')));
    one.rest();
    await expect.poll(async () => (await one.state()).learntFrom, { timeout: 20_000 }).toBe(learntFrom + 82);
  });
});

describe('what was learnt', () => {
  it('is in force at the next start at once, and is not learnt again', async () => {
    const first = await (await new Started().open()).fill();
    const learnt = await first.learnt();
    await expect.poll(stored).toBeDefined();
    first.engine.dispose();
    const second = new Started();
    // Asked at once, a panel is answered while the index is being restored: the last news comes after the ranking is in force.
    const answers: Promise<NotePanel | null>[] = [];
    second.engine.onRevision(() => answers.push(second.panel()));
    await second.open();
    second.rest();
    expect(await second.state()).toEqual(learnt);
    await expect.poll(async () => rounded(await answers[answers.length - 1])).toEqual(rounded(await second.panel()));
    second.rest();
    await second.idle();
    expect(await second.hasBegun()).toBe(false);
  });

  it('is learnt anew where what is stored is of no use', async () => {
    const first = await (await new Started().open()).fill();
    await first.learnt();
    await expect.poll(stored).toBeDefined();
    first.engine.dispose();
    const raw = await openDB(databaseName(VAULT));
    await raw.put('learnt', { key: 'ranking', schema: 1, pairs: 'many', calibration: {} });
    raw.close();
    const second = await new Started().open();
    expect((await second.state()).state).toBe('waiting');
    expect((await second.learnt()).questions).toBeGreaterThan(0);
  });

  it('may know features that are no more, and not know others', async () => {
    const first = await (await new Started().open()).fill();
    await first.learnt();
    await expect.poll(stored).toBeDefined();
    first.engine.dispose();
    const raw = await openDB(databaseName(VAULT));
    await raw.put('learnt', { key: 'ranking', schema: 1, pairs: 70, calibration: { questions: 9, hubMalus: 0.3, weights: { cosine: { log: 1, max: 1 }, gone: { log: 5, max: 5 } } } });
    raw.close();
    const second = await new Started().open();
    expect(await second.state()).toMatchObject({ state: 'learnt', questions: 9, learntFrom: 70, weights: { text: 1, folder: 0 } });
    expect((await second.panel())?.related.length).toBeGreaterThan(0);
  });

  it('is forgotten when asked to, and stays so until learning is allowed again', async () => {
    const one = await (await new Started().open()).fill();
    const before = await one.panel();
    await one.learnt();
    await expect.poll(stored).toBeDefined();
    expect(await one.engine.request('forgetCalibration', {})).toMatchObject({ state: 'off', questions: 0 });
    expect((await one.panel())?.related.map(({ note, score }) => [note, score])).toEqual(before?.related.map(({ note, score }) => [note, score]));
    await expect.poll(stored).toBeUndefined();
    one.rest();
    await one.idle();
    expect((await one.state()).state).toBe('off');
    await one.engine.request('configure', OPTIONS);
    expect((await one.state()).state).toBe('waiting');
    expect((await one.learnt()).questions).toBeGreaterThan(0);
  });

  it('is given up half-way when it is forgotten', async () => {
    const one = await (await new Started().open()).fill();
    one.rest();
    await one.beginning();
    await one.engine.request('forgetCalibration', {});
    await one.idle();
    expect([(await one.state()).state, await stored()]).toEqual(['off', undefined]);
  });

  it('is dropped where learning is turned off, at once or between two starts', async () => {
    const first = await (await new Started().open()).fill();
    await first.learnt();
    await expect.poll(stored).toBeDefined();
    first.engine.dispose();
    const second = await new Started().open(false);
    expect((await second.state()).state).toBe('off');
    await expect.poll(stored).toBeUndefined();
    await second.engine.request('configure', OPTIONS);
    await second.learnt();
    await second.engine.request('configure', { ...OPTIONS, learnFromLinks: false, topics: DEFAULT_TOPIC_OPTIONS });
    expect((await second.state()).state).toBe('off');
    await expect.poll(stored).toBeUndefined();
  });

  it('goes with the index when that is cleared', async () => {
    const one = await (await new Started().open()).fill();
    await one.learnt();
    await one.engine.request('clear', {});
    expect([(await one.state()).state, await stored()]).toEqual(['waiting', undefined]);
    await one.fill();
    expect((await one.learnt()).questions).toBeGreaterThan(0);
  });
});
