import type { CliHandler, Plugin } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import type { EngineClient } from '../../src/engine/client';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { registerCommandLine } from '../../src/vault/command-line';
import { MadeApp } from './made-app';

let handlers: Map<string, CliHandler>;
const asked: unknown[] = [];

const TOPIC = { id: 't', name: 'Sleep', terms: [], tags: [], fields: [{ field: 'ai', name: 'Machines', share: 1 }], subtopics: [], bridges: [] };
const SENTENCE = { text: 'Yes.', line: 2, heading: null };

/** Answers every question about `a.md` in the same way, and knows of no other note. */
const engine = {
  request: (name: string, ask: { path?: string }) => {
    asked.push({ name, ...ask });
    if (name === 'topics') return Promise.resolve({ topics: [{ ...TOPIC, fields: TOPIC.fields.map((field) => ({ ...field, color: 1 })), notes: [{ note: 'a.md', title: 'A', weight: 1 }] }], modularity: 0.5, unassigned: [] });
    if (name === 'topicSummary') return Promise.resolve([{ text: 'Sleep helps.', note: 'a.md', title: 'A', line: 3 }]);
    if (ask.path !== 'a.md') return Promise.resolve(null);
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
  const registerCliHandler = (name: string, _about: string, _flags: unknown, handler: CliHandler): void => void handlers.set(name, handler);
  const plugin = { app: made.app, manifest: { id: 'connectome' }, registerCliHandler };
  registerCommandLine(plugin as unknown as Plugin, engine, () => ({ ...DEFAULT_SETTINGS, mutedSignals: ['folder', 'no signal'] }));
});

describe('the verbs in the command line of the app', () => {
  it('answer as the headless ones do with --json', async () => {
    expect(await run('related', { note: 'a.md' })).toEqual({ note: 'a.md', related: [{ note: 'b.md', score: 1, linked: true, reasons: [] }] });
    expect(await run('summary', { note: 'a' })).toEqual({ note: 'a.md', sentences: [SENTENCE], terms: [] });
    expect(await run('topics')).toEqual({
      topics: [{ ...TOPIC, notes: [{ note: 'a.md', weight: 1 }], summary: [{ text: 'Sleep helps.', note: 'a.md', line: 3 }] }],
      modularity: 0.5,
      unassigned: [],
    });
  });

  it('take their flags, and the settings where a flag is missing or no number', async () => {
    await run('related', { note: 'a', limit: '3', unlinked: 'true', joining: 'true' });
    await run('related', { note: 'a', limit: 'many' });
    expect(asked).toEqual([
      { name: 'panel', path: 'a.md', options: { limit: 3, unlinked: true, joining: true, muted: ['folder'] } },
      { name: 'panel', path: 'a.md', options: { limit: DEFAULT_SETTINGS.resultCount, unlinked: false, joining: false, muted: ['folder'] } },
    ]);
  });

  it('say in one line what is wrong', async () => {
    await expect(run('related', { note: 'nowhere' })).rejects.toThrow('no note “nowhere” in this vault');
    await expect(run('summary', { note: 'other' })).rejects.toThrow('other.md is not in the index');
  });
});
