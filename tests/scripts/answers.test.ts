// The shapes of the answers with --json, on a vault small enough to know by heart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

let cli: CommandLine;
beforeAll(() => {
  cli = buildCommandLine();
});
afterAll(() => cli.remove());

const text = expect.any(String) as unknown;
const number = expect.any(Number) as unknown;
const list = expect.any(Array) as unknown;

const REWARD = 'Dopamine neurons answer to a reward that was not expected. The prediction error teaches the striatum which action to repeat.';
const MEMORY = 'During sleep the hippocampus replays the day. The replay moves memory to the cortex, where it stays.';
const VAULT = {
  'Reward/Dopamine.md': `---\naliases: [DA]\ntags: [reward/rpe, status/done]\nauthor: Ada\ncreated: 2024-02-03\n---\n# Dopamine\n\n${REWARD} See [[Striatum|the striatum]] and [[Schultz 1997]].\n\nsource:: https://example.org/paper\n`,
  'Reward/Striatum.md': `---\ntags: [reward/rpe]\n---\n${REWARD} It hears from [[Dopamine]] and from [[Basal ganglia]].\n`,
  'Reward/Basal ganglia.md': `---\ntags: [reward]\n---\n${REWARD} Here the [[Striatum]] and [[Dopamine]] meet.\n`,
  'Memory/Sleep.md': `${MEMORY} It needs the [[Hippocampus]].\n`,
  'Memory/Hippocampus.md': `${MEMORY} The work is done in [[Sleep]].\n`,
  'Memory/Replay.md': `${MEMORY}\n`,
};

describe('read', () => {
  it('gives what the note says of itself, and null for what it does not', () => {
    expect(cli.json('read', vaultOf(VAULT), 'Dopamine')).toEqual({
      note: 'Reward/Dopamine.md',
      title: 'Dopamine',
      aliases: ['DA'],
      tags: [{ tag: 'reward/rpe', kind: 'topic', from: 'frontmatter' }, { tag: 'status/done', kind: 'workflow', from: 'frontmatter' }],
      links: [{ target: 'Striatum', display: 'the striatum', to: 'Reward/Striatum.md', line: 8 }, { target: 'Schultz 1997', display: 'Schultz 1997', to: null, line: 8 }],
      sources: [{ kind: 'web', id: 'example.org/paper', url: 'https://example.org/paper' }],
      headings: [{ level: 1, text: 'Dopamine', line: 6 }],
      description: null,
      author: 'Ada',
      created: '2024-02-03',
      modified: null,
      shape: text,
      language: 'en',
      words: number,
      concepts: expect.arrayContaining([
        { name: 'dopamine neuron', fields: ['neuroscience'], count: 1, written: ['dopamine neuron'] },
        { name: 'prediction error', fields: ['neuroscience', 'ai'], count: 1, written: ['prediction error'] },
      ]) as unknown,
      fields: [{ field: 'neuroscience', name: 'Neuroscience', share: 1 }],
    });
  });

  it('adds the metadata in the form of the app, when asked', () => {
    const { metadata } = cli.json('read', vaultOf(VAULT), 'Dopamine', '--metadata') as { metadata: Record<string, unknown> };
    expect(metadata).toMatchObject({
      headings: [{ heading: 'Dopamine', level: 1, position: { start: { line: 6, col: 0, offset: number }, end: { line: 6, col: 10, offset: number } } }],
      links: [{ link: 'Striatum', original: '[[Striatum|the striatum]]', displayText: 'the striatum' }, { link: 'Schultz 1997' }],
      frontmatter: { aliases: ['DA'], tags: ['reward/rpe', 'status/done'] },
    });
  });
});

describe('path', () => {
  it('gives the ways from one note to another, the shortest first, each step with what it goes through', () => {
    const vault = vaultOf(VAULT);
    const { paths } = cli.json('path', vault, 'Dopamine', 'Basal ganglia') as { paths: readonly { readonly cost: number }[] };
    expect(paths[0]).toEqual({ cost: 1, steps: [{ from: 'Reward/Dopamine.md', to: 'Reward/Basal ganglia.md', via: { kind: 'link', name: 'Dopamine' } }] });
    expect(paths[1]).toEqual({
      cost: number,
      steps: [
        { from: 'Reward/Dopamine.md', to: 'Reward/Striatum.md', via: { kind: text, name: text } },
        { from: 'Reward/Striatum.md', to: 'Reward/Basal ganglia.md', via: { kind: text, name: text } },
      ],
    });
    expect(paths.map(({ cost }) => cost)).toEqual(paths.map(({ cost }) => cost).sort((a, b) => a - b));
    expect(cli.json('path', vault, 'Dopamine', 'Basal ganglia', '--limit', '1')).toEqual({ paths: [paths[0]] });
  });

  it('gives none where nothing leads from one to the other, and says so for reading', () => {
    const vault = vaultOf({ 'A.md': '', 'B.md': '' });
    expect(cli.json('path', vault, 'A', 'B')).toEqual({ paths: [] });
    expect(cli.run('path', vault, 'A', 'B').stdout).toContain('Nothing leads from one to the other.');
  });
});

describe('related', () => {
  interface Related {
    readonly note: string;
    readonly related: readonly { readonly note: string; readonly score: number; readonly linked: boolean; readonly reasons: readonly { readonly share: number; readonly evidence: readonly unknown[] }[] }[];
  }

  it('gives notes best first, each with reasons whose shares add up to 1', () => {
    const { note, related } = cli.json('related', vaultOf(VAULT), 'Dopamine') as Related;
    expect(note).toBe('Reward/Dopamine.md');
    expect(related.slice(0, 2).map((result) => result.note).sort()).toEqual(['Reward/Basal ganglia.md', 'Reward/Striatum.md']);
    expect(related.map(({ score }) => score)).toEqual(related.map(({ score }) => score).sort((a, b) => b - a));
    for (const result of related) {
      expect(result).toEqual({ note: text, score: number, linked: expect.any(Boolean) as unknown, reasons: list });
      expect(result.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
      for (const { evidence } of result.reasons) expect(evidence).not.toEqual([]);
    }
  });

  it('leaves out notes that do not join two fields with --joining', () => {
    const joining = 'The hippocampus and the amygdala sleep. Backpropagation trains a convolutional neural network by gradient descent.';
    const vault = vaultOf({ ...VAULT, 'Memory/Both.md': `${joining}\n` });
    const { related } = cli.json('related', vault, 'Sleep', '--joining') as Related;
    expect(related.map(({ note }) => note)).toEqual(['Memory/Both.md']);
  });

  it('leaves out linked notes with --unlinked, and stops at --limit', () => {
    const vault = vaultOf(VAULT);
    const { related } = cli.json('related', vault, 'Dopamine', '--unlinked') as Related;
    expect(related.filter(({ note, linked }) => linked || note.startsWith('Reward/'))).toEqual([]);
    expect((cli.json('related', vault, 'Sleep', '--limit', '1') as Related).related).toHaveLength(1);
  });
});

describe('the others', () => {
  it('topics: two groups of notes, each with a name, terms and a summary', () => {
    const answer = cli.json('topics', vaultOf(VAULT)) as { topics: { notes: { note: string }[] }[] };
    expect(answer).toEqual({ topics: list, modularity: number, unassigned: [] });
    for (const topic of answer.topics) expect(topic).toEqual({
      id: text, name: text, terms: list, tags: list, fields: list, notes: list, subtopics: list, bridges: list, guests: list, summary: list,
      span: expect.toBeOneOf([null, { from: text, to: text }]) as unknown, core: list, neighbours: list, placeholders: list, sources: list,
    });
    const groups = answer.topics.map(({ notes }) => notes.map(({ note }) => note).sort());
    expect(groups).toContainEqual(['Reward/Basal ganglia.md', 'Reward/Dopamine.md', 'Reward/Striatum.md']);
    expect(groups).toContainEqual(['Memory/Hippocampus.md', 'Memory/Replay.md', 'Memory/Sleep.md']);
  });

  it('summary: sentences of the note with their lines, and terms', () => {
    expect(cli.json('summary', vaultOf(VAULT), 'Dopamine', '--sentences', '1')).toEqual({
      note: 'Reward/Dopamine.md',
      sentences: [{ text, line: 8, heading: 'Dopamine' }],
      terms: list,
    });
  });

  it('terms: best first, at most as many as asked for', () => {
    const { note, terms } = cli.json('terms', vaultOf(VAULT), 'Replay', '--limit', '2') as { note: string; terms: { term: string; weight: number }[] };
    expect(note).toBe('Memory/Replay.md');
    expect(terms).toEqual([{ term: text, weight: number }, { term: text, weight: number }]);
    expect(terms[0]?.weight).toBeGreaterThanOrEqual(terms[1]?.weight ?? Infinity);
  });

  it('stats: counts, what was skipped, time and memory', () => {
    expect(cli.json('stats', vaultOf(VAULT))).toEqual({
      notes: 6, words: number, links: 7, placeholders: 1, tags: number, sources: 1, concepts: number, topics: 2, skipped: [],
      ms: { read: number, index: number, graph: number, communities: number, total: number },
      peakMb: number,
    });
  });
});
