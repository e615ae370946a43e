import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS } from '../../src/core/concepts/concept';
import { DEFAULT_TOPIC_OPTIONS } from '../../src/core/topics/options';
import type { Engine } from '../../src/engine/client';
import { circle, GAMES, SLEEP } from '../core/topics/between/between-vault';
import { engines, source, update } from './made-engine';

const notes = Object.entries({ ...circle('sleep', SLEEP), ...circle('games', GAMES) }).map(([path, text]) => source(path, text));
const bridge = source('Both.md', 'See [[Slow waves]], [[Spindles]], [[Chess]] and [[Go]].');
let engine: Engine;

afterEach(() => engine.dispose());

describe.each(['in a worker', 'on the main thread'] as const)('bridges and gaps of the engine %s', (kind) => {
  it('are of the topics of the revision at which they are answered, though notes came in between', async () => {
    engine = engines[kind]();
    await engine.request('open', { vault: 'between', options: { workflowTags: [], concepts: DEFAULT_CONCEPTS, learnFromLinks: true, topics: DEFAULT_TOPIC_OPTIONS } });
    expect(await engine.request('bridges', {})).toEqual({ topics: [], fields: [] });
    expect(await engine.request('gaps', {})).toEqual([]);
    await engine.request('update', update(notes));
    const asked = engine.request('bridges', {});
    await engine.request('update', update([bridge]));
    expect((await asked).topics.map(({ note }) => note)).toEqual(['Both.md']);
    const { topics } = await engine.request('topics', {});
    const ids = topics.map(({ id }) => id);
    for (const { topic } of (await engine.request('bridges', {})).topics[0]?.sides ?? []) expect(ids).toContain(topic.id);
  });
});
