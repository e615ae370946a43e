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

  it('that come in from elsewhere replace those here, and meet the decisions taken here since the last ones', async () => {
    const data = file({ resultCount: 5, hiddenNotes: ['Old.md'] });
    const settings = new StoredSettings(data);
    await settings.load();
    await settings.change({ resultCount: 7, hiddenNotes: ['Old.md', 'Mine.md'] });
    data.content = { resultCount: 9, hiddenNotes: ['Theirs.md'], pinnedPairs: [{ note: 'A.md', other: 'B.md' }] };
    await settings.load();
    const merged = { resultCount: 9, hiddenNotes: ['Theirs.md', 'Mine.md'], pinnedPairs: [{ note: 'A.md', other: 'B.md' }] };
    expect(settings.current).toMatchObject(merged);
    expect(data.content).toMatchObject(merged);
  });

  it('that come in and cannot be saved with the decisions taken here say so, and count all the same', async () => {
    const data = file({});
    const settings = new StoredSettings(data);
    await settings.load();
    await settings.change({ hiddenNotes: ['Mine.md'] });
    data.content = {};
    data.saveData = () => Promise.reject(new Error('the disk is full'));
    expect(await settings.load()).toEqual(['decisions taken here could not be saved to data.json: the disk is full']);
    expect(settings.current.hiddenNotes).toEqual(['Mine.md']);
  });

  it('that come in again without a decision that was there before lose it here too', async () => {
    const data = file({ hiddenNotes: ['A.md', 'B.md'] });
    const settings = new StoredSettings(data);
    await settings.load();
    data.content = { hiddenNotes: ['B.md'] };
    await settings.load();
    expect(settings.current.hiddenNotes).toEqual(['B.md']);
    expect(data.content).toEqual({ hiddenNotes: ['B.md'] });
  });

  it('follow renames, of which those that touch none are not saved', async () => {
    const data = file({ hiddenNotes: ['Papers/A.md'], renamedTopics: {} });
    const settings = new StoredSettings(data);
    await settings.load();
    const before = data.content;
    expect(await settings.rename('B.md', 'C.md')).toBe(false);
    expect(data.content).toBe(before);
    expect(await settings.rename('Papers', 'Books')).toBe(true);
    expect(data.content).toMatchObject({ hiddenNotes: ['Books/A.md'], renamedTopics: {} });
    data.content = before;
    await settings.load();
    expect(settings.current.hiddenNotes).toEqual(['Books/A.md']);
  });

  it('take no value that is not valid', async () => {
    const settings = new StoredSettings(file(null));
    expect(await settings.change({ resultCount: -1 })).toHaveLength(1);
    expect(settings.current.resultCount).toBe(DEFAULT_SETTINGS.resultCount);
  });
});
