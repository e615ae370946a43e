import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import { Cancelled, EngineError } from '../../src/engine/client';
import { EngineConnection } from '../../src/engine/connection';
import type { Port, PortEvents, PortFactory } from '../../src/engine/port';
import type { ToEngine } from '../../src/engine/protocol';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A port whose other end is the test. */
class Line implements Port {
  readonly sent: ToEngine[] = [];
  closed = false;

  constructor(readonly events: PortEvents) {}

  send(message: ToEngine): void {
    // As a worker's port does, and throws where something cannot be copied.
    this.sent.push(structuredClone(message));
  }

  close(): void {
    this.closed = true;
  }
}

/** A kind of port, with the lines that were opened. */
function lines(): { kind: PortFactory; opened: Line[]; last: () => Line } {
  const opened: Line[] = [];
  const kind: PortFactory = (events) => {
    const line = new Line(events);
    opened.push(line);
    return line;
  };
  return { kind, opened, last: () => opened[opened.length - 1] ?? expect.fail('no line was opened') };
}

const broken: PortFactory = () => {
  throw new Error('no workers here');
};

const askReport = (engine: EngineConnection, signal?: AbortSignal): Promise<string> =>
  engine.request('report', {}, signal).then(() => 'answered', (error: Error) => error.name);

describe('starting', () => {
  it('takes the next kind of engine where the first cannot be made', async () => {
    const local = lines();
    const engine = new EngineConnection([broken, local.kind]);
    const asked = askReport(engine);
    local.last().events.message({ kind: 'ready' });
    local.last().events.message({ kind: 'answer', id: 1, answer: {} });
    expect(await asked).toBe('answered');
  });

  it('sends again what was asked of an engine that went down before it was ready', async () => {
    const [worker, local] = [lines(), lines()];
    const engine = new EngineConnection([worker.kind, local.kind]);
    const asked = askReport(engine);
    worker.last().events.down('blocked');
    expect(local.last().sent).toEqual(worker.last().sent);
    local.last().events.message({ kind: 'answer', id: 1, answer: {} });
    expect(await asked).toBe('answered');
  });

  it('fails every request where no kind can be made, until it is started again', async () => {
    let works = false;
    const local = lines();
    const engine = new EngineConnection([broken, (events) => (works ? local.kind(events) : broken(events))]);
    expect(await askReport(engine)).toBe('EngineError');
    works = true;
    engine.restart();
    const asked = askReport(engine);
    local.last().events.message({ kind: 'answer', id: 2, answer: {} });
    expect(await Promise.race([asked, turn().then(() => 'pending')])).toBe('pending');
    const { id } = local.last().sent[0] ?? expect.fail('nothing was sent');
    local.last().events.message({ kind: 'answer', id, answer: {} });
    expect(await asked).toBe('answered');
  });
});

describe('breaking down', () => {
  it('fails what is under way, starts again once, and tells that everything is to be sent anew', async () => {
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    const news: string[] = [];
    engine.onRestart(() => news.push('restart'));
    engine.onStopped((message) => news.push(message));
    worker.last().events.message({ kind: 'ready' });

    const first = askReport(engine);
    worker.last().events.down('out of memory');
    expect(await first).toBe('EngineError');
    expect([worker.opened.length, news]).toEqual([2, ['restart']]);

    worker.last().events.message({ kind: 'ready' });
    const second = askReport(engine);
    worker.last().events.down('out of memory');
    expect(await second).toBe('EngineError');
    expect(news).toEqual(['restart', 'the engine stopped: out of memory']);
    expect(await askReport(engine)).toBe('EngineError');
    expect(worker.opened.length).toBe(2);
  });

  it('does not listen to an engine that was replaced', async () => {
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    const old = worker.last();
    old.events.message({ kind: 'ready' });
    engine.restart();
    const asked = askReport(engine);
    old.events.message({ kind: 'answer', id: 1, answer: {} });
    expect(await Promise.race([asked, turn().then(() => 'pending')])).toBe('pending');
    expect(old.closed).toBe(true);
    engine.dispose();
    expect(await asked).toBe('Cancelled');
  });
});

describe('one request', () => {
  it('is told how far it is, itself alone and not after it has settled', async () => {
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    const heard: (readonly [string, number])[] = [];
    const ask = (name: string): Promise<unknown> => engine.request('report', {}, undefined, (share) => heard.push([name, share]));
    const asked = [ask('first'), ask('second')];
    const { events } = worker.last();
    events.message({ kind: 'ready' });
    events.message({ kind: 'progress', id: 2, share: 0.5 });
    events.message({ kind: 'progress', id: 1, share: 0.1 });
    events.message({ kind: 'answer', id: 2, answer: {} });
    events.message({ kind: 'progress', id: 2, share: 1 });
    events.message({ kind: 'answer', id: 1, answer: {} });
    await Promise.all(asked);
    expect(heard).toEqual([['second', 0.5], ['first', 0.1]]);
  });

  it('is rejected, not thrown, where it cannot be copied to the engine', async () => {
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    const asked = engine.request('panel', { path: (() => 'no data') as never, options: { limit: 1, unlinked: false, muted: [] } });
    await expect(asked).rejects.toThrow(EngineError);
  });

  it('is not even sent when its signal is aborted already', async () => {
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    await expect(engine.request('report', {}, AbortSignal.abort())).rejects.toThrow(Cancelled);
    expect(worker.last().sent).toEqual([]);
  });

  it('fails with the words of the engine', async () => {
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    const asked = engine.request('report', {});
    worker.last().events.message({ kind: 'failure', id: 1, message: 'the index is upside down', cancelled: false });
    await expect(asked).rejects.toThrow('the index is upside down');
  });
});

describe('news', () => {
  it('reaches every listener, also behind one that throws, and none that left', async () => {
    const thrown: unknown[] = [];
    const keep = (error: unknown): void => void thrown.push(error);
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', keep);
    const worker = lines();
    const engine = new EngineConnection([worker.kind]);
    const heard: number[] = [];
    engine.onRevision(() => {
      throw new Error('a broken view');
    });
    engine.onRevision((revision) => heard.push(revision));
    const leave = engine.onRevision(() => heard.push(-1));
    leave();
    worker.last().events.message({ kind: 'revision', revision: 7 });
    await turn();
    process.removeListener('uncaughtException', keep);
    for (const listener of others) process.on('uncaughtException', listener);
    expect(heard).toEqual([7]);
    expect(thrown).toHaveLength(1);
  });
});

describe('whatever happens, in whatever order', () => {
  const event = fc.oneof(
    { weight: 6, arbitrary: fc.constant({ kind: 'ask' } as const) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('answer', 'fail', 'abort'), of: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('ready', 'down', 'restart', 'dispose') }) },
  );

  it('each request settles exactly once, with its own answer or an error', async () => {
    await fc.assert(fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const [worker, local] = [lines(), lines()];
      const engine = new EngineConnection([worker.kind, local.kind]);
      const live = (): Line | undefined => [...worker.opened, ...local.opened].filter((line) => !line.closed && !down.has(line)).pop();
      const down = new Set<Line>();
      const asked: { readonly outcomes: unknown[]; readonly abort: AbortController }[] = [];
      const ask = (): void => {
        const one = { outcomes: [] as unknown[], abort: new AbortController() };
        // The number of sentences tells one request from another at the other end.
        engine.request('summary', { path: asNotePath('a.md'), sentences: asked.length }, one.abort.signal)
          .then((answer) => one.outcomes.push(answer), (error: Error) => one.outcomes.push(error.name));
        asked.push(one);
      };
      const end = { answer: (of: number) => of as unknown, fail: () => 'EngineError', abort: () => 'Cancelled' };

      for (const one of events) {
        const line = live();
        if (one.kind === 'ask') ask();
        else if (one.kind === 'ready') line?.events.message({ kind: 'ready' });
        else if (one.kind === 'restart') engine.restart();
        else if (one.kind === 'dispose') engine.dispose();
        else if (one.kind === 'down' && line !== undefined) {
          down.add(line);
          line.events.down('test');
        } else if ('of' in one && (one.kind === 'answer' || one.kind === 'fail' || one.kind === 'abort')) {
          const target = asked[one.of];
          const sent = line?.sent.find((message) => message.kind === 'request' && message.name === 'summary' && message.ask.sentences === one.of);
          if (target === undefined || (sent === undefined && one.kind !== 'abort')) continue;
          const before = [...target.outcomes];
          if (one.kind === 'abort') target.abort.abort();
          else if (one.kind === 'answer') line?.events.message({ kind: 'answer', id: sent?.id ?? 0, answer: one.of });
          else line?.events.message({ kind: 'failure', id: sent?.id ?? 0, message: 'no', cancelled: false });
          await turn();
          expect(target.outcomes).toEqual(before.length > 0 ? before : [end[one.kind](one.of)]);
        }
        await turn();
      }
      engine.dispose();
      await turn();
      asked.forEach(({ outcomes }, i) => {
        expect(outcomes).toHaveLength(1);
        expect([i, 'EngineError', 'Cancelled']).toContain(outcomes[0]);
      });
    }), { numRuns: 200 });
  });
});
