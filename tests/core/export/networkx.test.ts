// Whether another program reads what is exported: networkx, where Python has it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/core/export/export-format';
import { MemoryVault } from '../../vault-builder';
import { fileOf, readBack } from './vault-file';

const PYTHON = ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import networkx']).status === 0);

/** Prints nodes and edges as JSON, in the order of their names. */
const SCRIPT = `
import json, sys, networkx
form, file = sys.argv[1:]
if form == 'json':
    data = json.load(open(file, encoding='utf-8'))
    data['edges'] = data['links']
    graph = networkx.node_link_graph(data)
else:
    graph = networkx.read_gexf(file) if form == 'gexf' else networkx.read_graphml(file)
assert graph.is_directed() and not graph.is_multigraph()
nodes = sorted([name, data['kind'], data['label']] for name, data in graph.nodes(data=True))
edges = sorted([a, b, data['kind'], data['weight'], data['count']] for a, b, data in graph.edges(data=True))
print(json.dumps({'nodes': nodes, 'edges': edges}))
`;

const VAULT = {
  'Memory & <sleep>.md': '---\ntitle: "Memory \\u0007 “and” <sleep>"\ntags: [brain/memory]\n---\nThe hippocampus, see [[Sleep 睡眠]] and [[Not written]].\n',
  'Sleep 睡眠.md': '---\ntags: [brain]\n---\nThe hippocampus replays. https://arxiv.org/abs/1706.03762\n',
};

/** In the order in which Python sorts: by code points. */
function sorted(rows: readonly (readonly unknown[])[]): (readonly unknown[])[] {
  const keyOf = (row: readonly unknown[]): string => Array.from(row.slice(0, 2).map(String).join('\u0000'), (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('');
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe.skipIf(PYTHON === undefined)('networkx (skipped where no python3 has it: apt-get install python3-networkx)', () => {
  it.each(EXPORT_FORMATS)('reads %s', async (format) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'connectome-networkx-'));
    try {
      const file = path.join(folder, `graph.${format}`);
      const text = await fileOf(new MemoryVault().put(VAULT), format);
      writeFileSync(file, text);
      const { stdout, stderr, status } = spawnSync(PYTHON ?? '', ['-c', SCRIPT, format, file], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      const { nodes, edges } = readBack('json', await fileOf(new MemoryVault().put(VAULT), 'json'));
      expect(JSON.parse(stdout)).toEqual({
        nodes: sorted(nodes.map(([id, { kind, label }]) => [id, kind, label])),
        edges: sorted(edges.map(([from, to, { kind, weight, count }]) => [from, to, kind, weight, count])),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
