import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSession, steadyTitles, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';
const VIEW = { file: NOTE, view: 'connectome-related' };

describe('what outlives a restart', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
  });

  afterAll(async () => {
    await session.close();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const reads = (): Promise<string[]> => session.page.evaluate(() => window.host.reads.filter((file) => file.endsWith('.md')));
  const titles = (): Promise<string[]> => session.page.locator('.connectome-note-title').allTextContents();
  const rows = (): Promise<void> => session.page.locator('.connectome-note').first().waitFor();

  it('restores the index without reading a note again', async () => {
    await session.open(VIEW);
    await rows();
    const notes = await session.page.evaluate(() => window.host.app.vault.getMarkdownFiles().map((file) => file.path));
    expect([...new Set(await reads())].sort()).toEqual(notes.sort());
    const before = await steadyTitles(session.page);
    await session.open(VIEW);
    await rows();
    expect(await reads()).toEqual([]);
    expect(await steadyTitles(session.page)).toEqual(before);
  });

  it('reads only the note that changed in between', async () => {
    await session.open(VIEW);
    await steadyTitles(session.page);
    appendFileSync(path.join(session.vault, NOTE), '\nIt also draws a map of time.\n');
    await session.open(VIEW);
    expect(await reads()).toEqual([NOTE]);
  });

  it('keeps a setting, and takes one that arrives from another device', async () => {
    const { page, vault } = session;
    await session.open(VIEW);
    await rows();
    const linked = page.locator('.connectome-note-mark:visible');
    expect(await linked.count()).toBeGreaterThan(0);
    await session.command('Open settings');
    await page.locator('.setting-item', { hasText: 'Show linked notes' }).locator('.checkbox-container').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => linked.count()).toBe(0);
    const data: unknown = JSON.parse(readFileSync(path.join(vault, '.obsidian/plugins/connectome/data.json'), 'utf8'));
    expect(data).toMatchObject({ showLinked: false });
    await session.open(VIEW);
    await rows();
    expect(await linked.count()).toBe(0);
    await page.evaluate(() => window.host.changeSettingsExternally({ showLinked: true, resultCount: 3 }));
    await expect.poll(() => linked.count()).toBeGreaterThan(0);
    await expect.poll(async () => (await titles()).length).toBe(3);
  });

  it('builds a damaged index anew', async () => {
    const { page } = session;
    await session.open(VIEW);
    await rows();
    const before = await steadyTitles(session.page);
    await page.evaluate(spoilRecords);
    await session.open(VIEW);
    await rows();
    expect(await steadyTitles(page)).toEqual(before);
  });
});

/** Runs in the page: overwrites what is kept of every note with values of another shape. */
async function spoilRecords(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const db = await settled(indexedDB.open(name ?? ''));
    for (const store of [...db.objectStoreNames]) {
      const records = db.transaction(store, 'readwrite').objectStore(store);
      for (const key of await settled(records.getAllKeys())) await settled(records.put({ [String(records.keyPath)]: key, schema: 'spoilt', entry: 'none' }));
    }
    db.close();
  }
}
