// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Host } from './host';
import { MemoryDisk } from './vault/memory-disk';

async function recorded(texts: Readonly<Record<string, string>>): Promise<{ host: Host; events: string[] }> {
  const host = await Host.open(new MemoryDisk(texts));
  const events: string[] = [];
  const record = (name: string) => (file: unknown) => events.push([name, (file as { path?: string } | undefined)?.path].filter(Boolean).join(' '));
  for (const name of ['create', 'modify', 'rename', 'delete']) host.app.vault.on(name, record(name));
  for (const name of ['changed', 'deleted', 'resolve', 'resolved']) host.app.metadataCache.on(name, record(name));
  return { host, events };
}

describe('the events of the vault, in the order of the app', () => {
  it('announces an edit, then its metadata, then its links', async () => {
    const { host, events } = await recorded({ 'A.md': '', 'B.md': '' });
    await host.editFile('A.md', 'to [[B]] and [[C]]');
    expect(events).toEqual(['modify A.md', 'changed A.md', 'resolve A.md', 'resolved']);
    expect(host.app.metadataCache.resolvedLinks['A.md']).toEqual({ 'B.md': 1 });
    expect(host.app.metadataCache.unresolvedLinks['A.md']).toEqual({ C: 1 });
  });

  it('resolves the links that waited for a new note', async () => {
    const { host, events } = await recorded({ 'A.md': 'to [[C]]', 'B.md': 'to [[D]]' });
    await host.createFile('C.md', '');
    expect(events).toEqual(['create C.md', 'changed C.md', 'resolve C.md', 'resolve A.md', 'resolved']);
    expect(host.app.metadataCache.resolvedLinks['A.md']).toEqual({ 'C.md': 1 });
  });

  it('does not announce changed metadata for a note that only has a new name', async () => {
    const { host, events } = await recorded({ 'A.md': 'to [[B|the second]]', 'B.md': '# Second' });
    await host.renameFile('B.md', 'C.md');
    expect(events).toContain('rename C.md');
    expect(events).not.toContain('changed C.md');
    expect(host.app.vault.files.textOf('A.md')).toBe('to [[C|the second]]');
    expect(host.app.metadataCache.getCache('C.md')?.headings?.[0]?.heading).toBe('Second');
  });

  it('gives the last metadata of a deleted note and unresolves the links to it', async () => {
    const { host, events } = await recorded({ 'A.md': 'to [[B]]', 'B.md': '#gone' });
    const before: unknown[] = [];
    host.app.metadataCache.on('deleted', (_file, cache) => before.push((cache as { tags?: { tag: string }[] }).tags?.[0]?.tag));
    await host.deleteFile('B.md');
    expect(events).toEqual(['delete B.md', 'deleted B.md', 'resolve A.md', 'resolved']);
    expect(before).toEqual(['#gone']);
    expect(host.app.metadataCache.unresolvedLinks['A.md']).toEqual({ B: 1 });
  });
});
