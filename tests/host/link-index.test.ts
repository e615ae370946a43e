// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Host } from './host';
import { MemoryDisk } from './vault/memory-disk';

async function resolver(paths: readonly string[]): Promise<(link: string, from?: string) => string | undefined> {
  const host = await Host.open(new MemoryDisk(Object.fromEntries(paths.map((path) => [path, '']))));
  return (link, from = 'Start.md') => host.app.metadataCache.getFirstLinkpathDest(link, from)?.path;
}

describe('a link path', () => {
  it('means a note by its name, whatever the case, and another file by its name with the extension', async () => {
    const resolve = await resolver(['a/Neuron.md', 'b/cell.png', 'b/v1.2.md']);
    expect(resolve('neuron')).toBe('a/Neuron.md');
    expect(resolve('Neuron.md')).toBe('a/Neuron.md');
    expect(resolve('cell.png')).toBe('b/cell.png');
    expect(resolve('cell')).toBeUndefined();
    expect(resolve('v1.2')).toBe('b/v1.2.md');
  });

  it('prefers the exact path, then the folder of the note with the link, then the shortest path', async () => {
    const resolve = await resolver(['deep/er/Axon.md', 'far/away/from/here/Axon.md', 'deep/Axon.md', 'x/Axon.md']);
    expect(resolve('far/away/from/here/Axon')).toBe('far/away/from/here/Axon.md');
    expect(resolve('Axon', 'deep/er/Note.md')).toBe('deep/er/Axon.md');
    expect(resolve('Axon', 'elsewhere/Note.md')).toBe('x/Axon.md');
    expect(resolve('here/Axon')).toBe('far/away/from/here/Axon.md');
    expect(resolve('er/axon')).toBe('deep/er/Axon.md');
  });

  it('may be relative to the note or absolute', async () => {
    const resolve = await resolver(['a/b/Soma.md', 'a/Soma.md', 'Soma.md']);
    expect(resolve('./Soma', 'a/b/Note.md')).toBe('a/b/Soma.md');
    expect(resolve('../Soma', 'a/b/Note.md')).toBe('a/Soma.md');
    expect(resolve('/Soma', 'a/b/Note.md')).toBe('Soma.md');
    expect(resolve('/b/Soma', 'a/b/Note.md')).toBeUndefined();
  });
});
