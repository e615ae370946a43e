import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../src/core/concepts/concept';
import { DEFAULT_TOPIC_OPTIONS } from '../../src/core/topics/options';
import { asNotePath } from '../../src/core/note/note';
import { DEFAULT_EVALUATION } from '../../src/core/related/calibration/evaluation-options';
import { Cancelled, type Engine } from '../../src/engine/client';
import type { NotePanel, NoteSource } from '../../src/engine/protocol';
import { notesIn, sampleVault } from '../vault-builder';
import { engines, source, update } from './made-engine';

const sample: readonly NoteSource[] = Array.from(notesIn(sampleVault), ([path, text]) => source(path, text));
const hippocampus = asNotePath('Notes/Hippocampus.md');
const running: Engine[] = [];

async function filled(kind: keyof typeof engines): Promise<Engine> {
  const engine = engines[kind]({ openStore: () => Promise.resolve(null) });
  running.push(engine);
  await engine.request('open', { vault: 'tested', options: { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: false, topics: DEFAULT_TOPIC_OPTIONS } });
  await engine.request('update', update(sample));
  return engine;
}

const panelOf = (engine: Engine): Promise<NotePanel | null> => engine.request('panel', { path: hippocampus, options: { limit: 20, unlinked: false, muted: [] } });

afterEach(() => {
  for (const engine of running.splice(0)) engine.dispose();
});

describe.each(['in a worker', 'on the main thread'] as const)('the hidden-link test of an engine %s', (kind) => {
  it('answers with figures, tells how far it is, and leaves everything as it was', async () => {
    const engine = await filled(kind);
    const before = await panelOf(engine);
    const told: number[] = [];
    const evaluation = await engine.request('evaluate', DEFAULT_EVALUATION, undefined, (share) => told.push(share));
    expect(evaluation.hidden).toBeGreaterThan(0);
    expect(evaluation.queries).toBeGreaterThan(0);
    expect(evaluation.methods['suggested']?.ndcg10).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[told.length - 1]).toBeGreaterThan(0.5);
    expect(told[told.length - 1]).toBeLessThanOrEqual(1);
    expect(await panelOf(engine)).toEqual(before);
    expect(await engine.request('evaluate', DEFAULT_EVALUATION)).toEqual(evaluation);
  });

  it('lets nothing else come between, since links are missing while it runs', async () => {
    const engine = await filled(kind);
    const before = await panelOf(engine);
    const order: string[] = [];
    const asked: Promise<NotePanel | null>[] = [];
    const testing = engine.request('evaluate', { ...DEFAULT_EVALUATION, share: 1 }, undefined, () => {
      if (asked.length === 0) asked.push(panelOf(engine).finally(() => order.push('panel')));
    }).then(() => order.push('test'));
    await testing;
    expect(await asked[0]).toEqual(before);
    expect(order).toEqual(['test', 'panel']);
  });

  it('can be given up, and puts the links back before anything is answered', async () => {
    const engine = await filled(kind);
    const before = await panelOf(engine);
    const giveUp = new AbortController();
    let told = 0;
    const testing = engine.request('evaluate', { ...DEFAULT_EVALUATION, share: 0.5 }, giveUp.signal, () => {
      told++;
      if (told === 3) giveUp.abort();
    });
    await expect(testing).rejects.toThrow(Cancelled);
    expect(await panelOf(engine)).toEqual(before);
    expect(told).toBe(3);
    // The index may change again.
    await engine.request('update', update([source('late.md', 'Of [[Hippocampus]].')]));
    expect((await panelOf(engine))?.related.map(({ note }) => note)).toContain('late.md');
  });
});
