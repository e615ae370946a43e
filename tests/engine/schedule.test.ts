import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/engine/schedule';
import type { Priority, Slices } from '../../src/engine/schedule';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work of some slices that writes down each of them. */
async function* work(name: string, slices: number, log: string[]): Slices<string> {
  for (let i = 1; i < slices; i++) {
    log.push(`${name}${i}`);
    yield;
  }
  await turn();
  log.push(`${name}${slices}`);
  return name;
}

function noted(log: string[]): { done: (name: string) => void; failed: (error: unknown) => void } {
  return { done: (name) => log.push(`${name} done`), failed: (error) => log.push(String(error)) };
}

async function idle(): Promise<void> {
  for (let i = 0; i < 200; i++) await turn();
}

describe('the order of work', () => {
  it('answers a query between two slices of indexing, and indexes before it computes topics', async () => {
    const log: string[] = [];
    const schedule = new Schedule(turn);
    schedule.add('topics', work('topics', 2, log), noted([]));
    schedule.add('index', work('index', 3, log), { done: () => undefined, failed: () => undefined });
    while (!log.includes('index1')) await turn();
    schedule.add('query', work('query', 1, log), noted([]));
    await idle();
    expect(log).toEqual(['index1', 'query1', 'index2', 'index3', 'topics1', 'topics2']);
  });

  it('ends one change of the index before it begins the next', async () => {
    const log: string[] = [];
    const schedule = new Schedule(turn);
    schedule.add('index', work('a', 2, log), noted(log));
    schedule.add('index', work('b', 2, log), noted(log));
    await idle();
    expect(log).toEqual(['a1', 'a2', 'a done', 'b1', 'b2', 'b done']);
  });

  it('goes on after work that throws', async () => {
    const log: string[] = [];
    const schedule = new Schedule(turn);
    schedule.add('index', (async function* fails(): Slices<string> { await turn(); throw new Error('broken'); })(), noted(log));
    schedule.add('index', work('b', 1, log), noted(log));
    await idle();
    expect(log).toEqual(['Error: broken', 'b1', 'b done']);
  });

  it('begins nothing that was cancelled before its turn, and settles nothing that was cancelled within it', async () => {
    const log: string[] = [];
    const schedule = new Schedule(turn);
    const cancelA = schedule.add('index', work('a', 3, log), noted(log));
    const cancelB = schedule.add('index', work('b', 3, log), noted(log));
    schedule.add('index', work('c', 1, log), noted(log));
    cancelB();
    while (!log.includes('a1')) await turn();
    cancelA();
    await idle();
    expect(log).toEqual(['a1', 'c1', 'c done']);
  });

  it('lets nothing come between the slices of work that runs alone, whatever its priority', async () => {
    const log: string[] = [];
    const schedule = new Schedule(turn);
    schedule.add('learning', work('alone', 3, log), noted(log), true);
    while (!log.includes('alone1')) await turn();
    schedule.add('query', work('query', 1, log), noted(log));
    await idle();
    expect(log).toEqual(['alone1', 'alone2', 'alone3', 'alone done', 'query1', 'query done']);
  });

  it('begins the next work only after what was cancelled has put back what it took', async () => {
    const log: string[] = [];
    const schedule = new Schedule(turn);
    async function* taking(): Slices<string> {
      try {
        log.push('taken');
        yield;
        return 'never';
      } finally {
        for (let i = 0; i < 10; i++) await turn();
        log.push('put back');
      }
    }
    const cancel = schedule.add('index', taking(), noted(log), true);
    while (!log.includes('taken')) await turn();
    schedule.add('query', work('query', 1, log), noted(log));
    cancel();
    await idle();
    expect(log).toEqual(['taken', 'put back', 'query1', 'query done']);
  });
});

describe('whatever is added and cancelled, and when', () => {
  const priorities: readonly Priority[] = ['query', 'index', 'topics', 'learning'];
  const works = fc.array(fc.record({
    priority: fc.constantFrom(...priorities),
    slices: fc.integer({ min: 1, max: 4 }),
    after: fc.integer({ min: 0, max: 12 }),
    cancelled: fc.option(fc.integer({ min: 0, max: 12 })),
    alone: fc.boolean(),
  }), { maxLength: 12 });

  it('settles each work at most once, and exactly once unless it was cancelled', async () => {
    await fc.assert(fc.asyncProperty(works, async (planned) => {
      const log: string[] = [];
      const settled = planned.map(() => 0);
      const schedule = new Schedule(turn);
      await Promise.all(planned.map(async ({ priority, slices, after, cancelled, alone }, i) => {
        for (let t = 0; t < after; t++) await turn();
        const settle = (): void => void (settled[i] = (settled[i] ?? 0) + 1);
        const cancel = schedule.add(priority, work(`${priority}${i}-`, slices, log), { done: settle, failed: settle }, alone);
        if (cancelled === null) return;
        for (let t = 0; t < cancelled; t++) await turn();
        const before = settled[i];
        cancel();
        await idle();
        expect(settled[i]).toBe(before);
      }));
      await idle();
      planned.forEach(({ cancelled }, i) => {
        if (cancelled === null) expect(settled[i]).toBe(1);
        else expect(settled[i]).toBeLessThanOrEqual(1);
      });
      // Changes of the index never take turns: the slices of each stand together among those of the others.
      const order = log.filter((slice) => slice.startsWith('index')).map((slice) => slice.slice(0, slice.indexOf('-')));
      const runs = order.filter((name, at) => name !== order[at - 1]);
      expect(new Set(runs).size).toBe(runs.length);
      // Nothing at all comes between the slices of work that runs alone.
      planned.forEach(({ priority, alone }, i) => {
        const own = log.flatMap((slice, at) => (slice.startsWith(`${priority}${i}-`) ? [at] : []));
        if (alone && own.length > 0) expect(own[own.length - 1]).toBe((own[0] ?? 0) + own.length - 1);
      });
    }), { numRuns: 40 });
  });
});
