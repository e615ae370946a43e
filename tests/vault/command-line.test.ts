import type { CliHandler, Plugin } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import type { EngineClient } from '../../src/engine/client';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { registerCommandLine } from '../../src/vault/command-line';
import { MadeApp } from './made-app';

let handlers: Map<string, CliHandler>;
const asked: unknown[] = [];

const PAGE = { span: null, core: [], neighbours: [], placeholders: [], sources: [] };
const TOPIC = { id: 't', name: 'Sleep', terms: [], tags: [], fields: [{ field: 'ai', name: 'Machines', share: 1 }], subtopics: [], bridges: [] };
const STEP = { from: 'a.md', to: 'b.md', via: { kind: 'tag', name: 'sleep' } };
const CHAINS = [{ cost: 1.5, steps: [{ ...STEP, via: { ...STEP.via, count: 3 } }], notes: [] }];
const SENTENCE = { text: 'Yes.', line: 2, heading: null };

const PLACE = { text: 'text', line: 0, from: 0, to: 4, concept: null, sentence: { text: 'text', marks: [] } };
const SHOWN = { text: 'text', line: 0, from: 0, to: 4 };

const TESTED = { queries: 2, hidden: 3, learnt: 0, methods: { suggested: { ndcg10: 0.5, mrr: 0.5, recall10: 0.5 } }, without: { text: 0.4 }, popularity: { related: 0.5, wanted: 0.6 } };

const TOPICS = ['Sleep', 'Dreams'].map((name) => ({ id: name.slice(0, 1), name, color: 0, size: 3 }));
const LINKED = { links: 2, notes: [{ note: 'b.md', title: 'B' }] };
const BRIDGES = { topics: [{ note: 'a.md', title: 'A', score: 1, participation: 0.5, sides: TOPICS.map((topic) => ({ topic, ...LINKED })) }], fields: [] };
const GAP = { topics: TOPICS, score: 0.2, closeness: 0.4, links: 0, expected: 3, terms: ['night'], concepts: [], sources: [], start: LINKED.notes };

/** Answers every question about `a.md` in the same way, and knows of no other note. */
const engine = {
  request: (name: string, ask: { path?: string }) => {
    asked.push({ name, ...ask });
    if (name === 'evaluate') return Promise.resolve({ ...TESTED, more: 1 });
    if (name === 'topics') return Promise.resolve({ topics: [{ ...TOPIC, fields: TOPIC.fields.map((field) => ({ ...field, color: 1 })), notes: [{ note: 'a.md', title: 'A', weight: 1 }] }], modularity: 0.5, unassigned: [] });
    if (name === 'topicPage') return Promise.resolve({ ...PAGE, summary: [{ text: 'Sleep helps.', note: 'a.md', title: 'A', line: 3 }] });
    if (name === 'bridges') return Promise.resolve(BRIDGES);
    if (name === 'export') return Promise.resolve('<gexf/>\n');
    if (name === 'gaps') return Promise.resolve([GAP]);
    if (name === 'paths') return Promise.resolve((ask as { to?: string }).to === 'b.md' ? CHAINS : null);
    if (ask.path !== 'a.md') return Promise.resolve(null);
    if (name === 'suggest') return Promise.resolve({ note: 'a.md', title: 'A', suggested: [{ note: 'b.md', title: 'B', score: 1, mention: PLACE, others: [], reasons: [] }, { note: 'c.md', title: 'C', score: 0.5, mention: null, others: [], reasons: [] }] });
    if (name === 'tags') return Promise.resolve({ note: 'a.md', title: 'A', tags: [{ tag: 'x', score: 0.5, evidence: [] }] });
    if (name === 'mentions') return Promise.resolve(['b.md', 'linked.md', 'hidden.md'].map((target) => ({ target, title: '', score: 1, linked: target === 'linked.md', places: [PLACE, PLACE] })));
    if (name === 'summary') return Promise.resolve({ note: 'a.md', sentences: [{ ...SENTENCE, paragraph: 1, seconds: null }], terms: [] });
    const related = [{ note: asNotePath('b.md'), title: 'B', score: 1, linked: 'in', reasons: [] }];
    return Promise.resolve({ note: 'a.md', title: 'A', topic: null, related });
  },
} as unknown as EngineClient;

async function run(verb: string, params: Record<string, string> = {}): Promise<unknown> {
  const handler = handlers.get(`connectome:${verb}`) ?? expect.fail(`${verb} is not there`);
  return JSON.parse(await handler(params));
}

beforeEach(() => {
  handlers = new Map();
  asked.length = 0;
  const made = new MadeApp();
  made.write('a.md', 'text');
  made.write('other.md', 'text');
  made.write('b.md', 'text');
  const registerCliHandler = (name: string, _about: string, _flags: unknown, handler: CliHandler): void => void handlers.set(name, handler);
  const plugin = { app: made.app, manifest: { id: 'connectome' }, registerCliHandler };
  registerCommandLine(plugin as unknown as Plugin, engine, () => ({ ...DEFAULT_SETTINGS, mutedSignals: ['folder', 'no signal'], hiddenNotes: ['hidden.md'], pinnedPairs: [{ note: 'a.md', other: 'pinned.md' }] }));
});

describe('the verbs in the command line of the app', () => {
  it('answer as the headless ones do with --json', async () => {
    expect(await run('related', { note: 'a.md' })).toEqual({ note: 'a.md', related: [{ note: 'b.md', score: 1, linked: true, reasons: [] }] });
    expect(await run('summary', { note: 'a' })).toEqual({ note: 'a.md', sentences: [SENTENCE], terms: [] });
    expect(await run('path', { note: 'a', to: 'b' })).toEqual({ paths: [{ cost: 1.5, steps: [STEP] }] });
    expect(await run('topics')).toEqual({
      topics: [{ ...TOPIC, notes: [{ note: 'a.md', weight: 1 }], summary: [{ text: 'Sleep helps.', note: 'a.md', line: 3 }], ...PAGE }],
      modularity: 0.5,
      unassigned: [],
    });
  });

  it('tell of bridges and gaps by the names of the topics', async () => {
    const side = { links: 2, notes: ['b.md'] };
    expect(await run('bridges')).toEqual({
      bridges: [{ note: 'a.md', topics: ['Sleep', 'Dreams'], score: 1, participation: 0.5, sides: [{ id: 'S', name: 'Sleep', ...side }, { id: 'D', name: 'Dreams', ...side }] }],
      fields: [],
    });
    expect(await run('gaps')).toEqual({ gaps: [{ ...GAP, topics: ['Sleep', 'Dreams'], ids: ['S', 'D'], start: ['b.md'] }] });
  });

  it('give the graph as the text of a file', async () => {
    const handler = handlers.get('connectome:export') ?? expect.fail('export is not there');
    expect(await handler({ format: 'gexf' })).toBe('<gexf/>\n');
    expect(asked).toEqual([{ name: 'export', format: 'gexf' }]);
    await expect(Promise.resolve(handler({ format: 'svg' }))).rejects.toThrow('format is "svg"; give one of gexf, graphml, json');
  });

  it('tell of links and tags that a note could have, from its present text', async () => {
    expect(await run('suggest', { note: 'a', limit: '4' })).toEqual({
      note: 'a.md',
      suggested: [{ note: 'b.md', score: 1, mention: SHOWN, reasons: [] }, { note: 'c.md', score: 0.5, mention: null, reasons: [] }],
      tags: [{ tag: 'x', score: 0.5, evidence: [] }],
    });
    expect(await run('mentions', { note: 'a' })).toEqual({ note: 'a.md', mentions: [{ target: 'b.md', ...SHOWN }] });
    const text = { text: 'text', metadata: { links: [], tags: [] } };
    expect(asked).toEqual([
      { name: 'suggest', path: 'a.md', text, options: { limit: 4, muted: ['folder'], hidden: ['hidden.md'] } },
      { name: 'tags', path: 'a.md', limit: 8 },
      { name: 'mentions', path: 'a.md', text },
    ]);
    await expect(run('mentions', { note: 'other' })).rejects.toThrow('other.md is not in the index');
  });

  it('test the ranking as they are told to', async () => {
    expect(await run('evaluate')).toEqual(TESTED);
    await run('evaluate', { share: '.3', seed: '2', mode: 'nolinks' });
    expect(asked).toEqual([{ name: 'evaluate', share: 0.1, seed: 1, mode: 'blind' }, { name: 'evaluate', share: 0.3, seed: 2, mode: 'nolinks' }]);
    await expect(run('evaluate', { share: '2' })).rejects.toThrow('share is "2"; give a number above 0, at most 1');
    await expect(run('evaluate', { mode: 'deaf' })).rejects.toThrow('mode is "deaf"');
  });

  it('take their flags, and the settings where a flag is missing or no number', async () => {
    await run('related', { note: 'a', limit: '3', unlinked: 'true', joining: 'true' });
    await run('related', { note: 'a', limit: 'many' });
    await run('path', { note: 'a', to: 'b', limit: '2' });
    expect(asked).toEqual([
      { name: 'panel', path: 'a.md', options: { limit: 3, unlinked: true, joining: true, muted: ['folder'], hidden: ['hidden.md'], pinned: ['pinned.md'] } },
      { name: 'panel', path: 'a.md', options: { limit: DEFAULT_SETTINGS.resultCount, unlinked: false, joining: false, muted: ['folder'], hidden: ['hidden.md'], pinned: ['pinned.md'] } },
      { name: 'paths', from: 'a.md', to: 'b.md', limit: 2 },
    ]);
  });

  it('say in one line what is wrong', async () => {
    await expect(run('related', { note: 'nowhere' })).rejects.toThrow('no note “nowhere” in this vault');
    await expect(run('path', { note: 'a' })).rejects.toThrow('no note “” in this vault');
    await expect(run('path', { note: 'a', to: 'other' })).rejects.toThrow('other.md is not in the index');
    await expect(run('summary', { note: 'other' })).rejects.toThrow('other.md is not in the index');
  });
});
