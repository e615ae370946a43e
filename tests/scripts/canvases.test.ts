import { afterAll, describe, expect, it } from 'vitest';
import { buildCommandLine, vaultOf } from './command-line';

const BOARD = JSON.stringify({
  nodes: [
    { id: 'g', type: 'group', label: 'While asleep', x: 0, y: 0, width: 900, height: 400 },
    { id: 'a', type: 'file', file: 'Notes/Hippocampus.md', subpath: '#Ripples', x: 20, y: 60, width: 300, height: 200 },
    { id: 'b', type: 'file', file: 'Notes/Neocortex.md', x: 500, y: 60, width: 300, height: 200 },
    { id: 'c', type: 'text', text: 'Who reads the replay? See [[Dreams]]. #sleep', x: 0, y: 600, width: 300, height: 100 },
  ],
  edges: [{ id: 'e', fromNode: 'a', toNode: 'b', label: 'teaches' }],
}, null, '\t');
const FILES = {
  'Boards/Sleep.canvas': BOARD,
  'Notes/Hippocampus.md': 'Ripples replay the day. See [[Sleep.canvas]] and ![[Tasks.base]].',
  'Notes/Neocortex.md': 'Keeps what it is taught.',
  'Tasks.base': 'views: []',
};

describe('canvases in the command line', () => {
  const cli = buildCommandLine();
  afterAll(() => cli.remove());

  it('are read as notes', () => {
    const vault = vaultOf(FILES);
    expect(cli.json('read', vault, 'Sleep', '--metadata')).toMatchObject({
      note: 'Boards/Sleep.canvas', title: 'Sleep', aliases: [], shape: 'plain', language: 'en', metadata: null,
      tags: [{ tag: 'sleep', kind: 'topic', from: 'inline' }],
      links: [
        { target: 'Notes/Hippocampus.md', display: 'Hippocampus', to: 'Notes/Hippocampus.md' }, { target: 'Notes/Neocortex.md', display: 'Neocortex', to: 'Notes/Neocortex.md' },
        { target: 'Dreams', to: null },
        { target: 'Notes/Hippocampus.md', to: 'Notes/Hippocampus.md' }, { target: 'Notes/Neocortex.md', to: 'Notes/Neocortex.md' },
      ],
      headings: [{ level: 1, text: 'While asleep' }],
    });
    expect(cli.json('read', vault, 'Hippocampus')).toMatchObject({ links: [{ target: 'Sleep.canvas', to: 'Boards/Sleep.canvas' }, { target: 'Tasks.base', to: null }] });
    expect(cli.json('stats', vault)).toMatchObject({ notes: 3, placeholders: 1, skipped: [] });
  });

  it('relate what they hold: the edge is the evidence', () => {
    const vault = vaultOf(FILES);
    const { related } = cli.json('related', vault, 'Neocortex') as { related: { note: string; reasons: { signal: string; evidence: { kind: string; note?: string; text?: string }[] }[] }[] };
    const beside = related.find(({ note }) => note === 'Notes/Hippocampus.md');
    const cited = beside?.reasons.find(({ signal }) => signal === 'cocitation');
    expect(cited?.evidence[0]).toMatchObject({ kind: 'sentence', note: 'Boards/Sleep.canvas', text: 'Hippocampus — teaches — Neocortex' });
    expect(cli.json('related', vault, 'Boards/Sleep.canvas')).toMatchObject({ related: expect.arrayContaining([expect.objectContaining({ note: 'Notes/Neocortex.md', linked: true })]) });
  });

  it('are named where they are broken, and nothing else is lost', () => {
    const vault = vaultOf({ ...FILES, 'Broken.canvas': '{"nodes":[', 'Empty.canvas': '', 'List.canvas': '[]' });
    const { status, stdout, stderr } = cli.run('stats', vault, '--json');
    expect([status, stderr]).toEqual([0, 'connectome: 2 notes not read: Broken.canvas (not valid JSON Canvas), List.canvas (not valid JSON Canvas)\n']);
    expect(JSON.parse(stdout)).toMatchObject({ notes: 4, skipped: [{ note: 'Broken.canvas', why: 'not valid JSON Canvas' }, { note: 'List.canvas', why: 'not valid JSON Canvas' }] });
    expect(cli.run('read', vault, 'Broken.canvas').status).toBe(1);
  });

  it('are left out by tags as notes are', () => {
    const vault = vaultOf({ ...FILES, '.obsidian/plugins/connectome/data.json': '{"excludedTags":["sleep"]}' });
    expect(cli.lines('read', vault, '--all').map((line) => (line as { note: string }).note)).toEqual(['Notes/Hippocampus.md', 'Notes/Neocortex.md']);
  });
});
