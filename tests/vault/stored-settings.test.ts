import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { StoredSettings } from '../../src/vault/stored-settings';

/** `data.json` in memory. */
function file(content: unknown) {
  const kept = {
    content,
    loadData: () => (kept.content instanceof Error ? Promise.reject(kept.content) : Promise.resolve(kept.content)),
    saveData: async (data: unknown) => {
      await Promise.resolve();
      kept.content = data;
    },
  };
  return kept;
}

describe('settings in data.json', () => {
  it('are the defaults before there is a file', async () => {
    const settings = new StoredSettings(file(null));
    expect([await settings.load(), settings.current]).toEqual([[], DEFAULT_SETTINGS]);
  });

  it('fall back one by one, and each that does is named', async () => {
    const settings = new StoredSettings(file({ resultCount: 5, showLinked: 'often' }));
    expect(await settings.load()).toEqual([expect.stringContaining('showLinked')]);
    expect(settings.current).toEqual({ ...DEFAULT_SETTINGS, resultCount: 5 });
  });

  it('stay as they are where the file cannot be read', async () => {
    const data = file({ resultCount: 5 });
    const settings = new StoredSettings(data);
    await settings.load();
    data.content = new SyntaxError('Unexpected end of JSON input');
    expect(await settings.load()).toHaveLength(1);
    expect(settings.current.resultCount).toBe(5);
  });

  it('are saved with what else the file holds', async () => {
    const data = file({ resultCount: 5, renamedTopics: { a: 'b' } });
    const settings = new StoredSettings(data);
    await settings.load();
    await settings.change({ resultCount: 7 });
    expect(data.content).toEqual({ ...DEFAULT_SETTINGS, resultCount: 7, renamedTopics: { a: 'b' } });
  });

  it('count at once, and the last of several changes is what is saved', async () => {
    const data = file(null);
    const settings = new StoredSettings(data);
    const saved = [settings.change({ resultCount: 7 }), settings.change({ resultCount: 8 })];
    expect(settings.current.resultCount).toBe(8);
    await Promise.all(saved);
    expect(data.content).toMatchObject({ resultCount: 8 });
  });

  it('take no value that is not valid', async () => {
    const settings = new StoredSettings(file(null));
    expect(await settings.change({ resultCount: -1 })).toHaveLength(1);
    expect(settings.current.resultCount).toBe(DEFAULT_SETTINGS.resultCount);
  });
});
