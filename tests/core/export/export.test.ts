import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../../src/core/export/export-format';
import { MemoryVault, notesIn, sampleVault } from '../../vault-builder';
import { fileOf, readBack } from './vault-file';

const VAULT = {
  'Memory.md': '---\ntags: [brain/memory, status/done]\ndate: 2024-02-03\n---\nThe hippocampus binds memories, as [[Sleep]] does. So [[Sleep]], and [[Forgetting]]. https://arxiv.org/abs/1706.03762\n',
  'Sleep.md': '---\ntags: [brain]\n---\nThe hippocampus replays the day.\n',
};

describe('the exported graph', () => {
  it('has notes with what is known of them, and what they carry as nodes of their kinds', async () => {
    const { nodes, edges } = readBack('json', await fileOf(new MemoryVault().put(VAULT), 'json'));
    const number: unknown = expect.any(Number);
    const text: unknown = expect.any(String);
    expect(nodes).toContainEqual(['note:Memory.md', {
      label: 'Memory', kind: 'note', path: 'Memory.md', tags: 'brain/memory, status/done', topic: text, topicName: text, words: number, created: '2024-02-03', degree: 1,
    }]);
    expect(nodes.filter(([, { kind }]) => kind !== 'note').map(([id, { label, kind }]) => [id, label, kind])).toEqual([
      ['placeholder:forgetting', 'Forgetting', 'placeholder'],
      ['tag:brain/memory', '#brain/memory', 'tag'], ['tag:brain', '#brain', 'tag'],
      ['source:arxiv:1706.03762', 'arXiv:1706.03762', 'source'],
      ['concept:hippocampus', 'hippocampus', 'concept'],
    ]);
    const link = { kind: 'link', weight: 1.6931, count: 2 };
    expect(edges.filter(([from]) => from === 'note:Memory.md')).toEqual([
      ['note:Memory.md', 'note:Sleep.md', link],
      ['note:Memory.md', 'placeholder:forgetting', { kind: 'link', weight: 1, count: 1 }],
      ['note:Memory.md', 'tag:brain/memory', { kind: 'tag', weight: 1, count: 1 }],
      ['note:Memory.md', 'tag:brain', { kind: 'tag', weight: 0.01, count: 1 }],
      ['note:Memory.md', 'source:arxiv:1706.03762', { kind: 'source', weight: 1, count: 1 }],
      ['note:Memory.md', 'concept:hippocampus', { kind: 'concept', weight: 0.01, count: 1 }],
    ]);
  });

  it('is empty for a vault without notes, in every format', async () => {
    for (const format of EXPORT_FORMATS) expect(readBack(format, await fileOf(new MemoryVault(), format))).toEqual({ nodes: [], edges: [] });
  });

  it('is the same in every format, and every time', async () => {
    const texts = notesIn(sampleVault);
    const [gexf, graphml, json] = await Promise.all(EXPORT_FORMATS.map(async (format) => readBack(format, await fileOf(new MemoryVault().put(texts), format))));
    expect(json?.nodes.length).toBeGreaterThan(400);
    expect(graphml).toEqual(json);
    // GEXF does without what is empty.
    const full = (attributes: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
    expect(gexf?.nodes).toEqual(json?.nodes.map(([id, attributes]) => [id, full(attributes)]));
    expect(gexf?.edges).toEqual(json?.edges);
    const written = (notes: ReadonlyMap<string, string>, format: ExportFormat): Promise<string> => fileOf(new MemoryVault().put(notes), format);
    for (const format of EXPORT_FORMATS) expect(await written(new Map([...texts].reverse()), format)).toBe(await written(texts, format));
  });
});
