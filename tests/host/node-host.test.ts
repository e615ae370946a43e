// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNoteFile } from '../../src/core/note/note';
import type { Host } from './host';
import { loadHost, sampleVault, until } from './node-host';

const NOTE = 'Notes/Hippocampus.md';

function titles(): (string | null)[] {
  return [...document.querySelectorAll('.connectome-note-title')].map((el) => el.textContent);
}

function isReady(host: Host): boolean {
  return (host.plugin as unknown as { indexer: { status(): { state: string } } }).indexer.status().state === 'ready';
}

/** How many notes the storage holds. It is written in the background, after the index is ready. */
async function storedNotes(): Promise<number> {
  const [first] = await indexedDB.databases();
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await settled(indexedDB.open(first?.name ?? ''));
  const count = await settled(db.transaction('entries').objectStore('entries').count());
  db.close();
  return count;
}

describe('the built plugin without a worker', () => {
  let host: Host;

  beforeEach(async () => {
    host = await loadHost({ vault: sampleVault, file: NOTE });
    await until(() => isReady(host), 'the vault to be indexed');
  });

  afterEach(async () => {
    await host.close();
  });

  it('lists related notes, and shows an edit and a deletion', async () => {
    await host.changeSettingsExternally({ resultCount: 50 });
    expect(host.runCommand('open-related')).toBe(true);
    await until(() => titles().length > 3, 'related notes');
    expect(titles()).not.toContain('Hippocampus');
    const text = host.app.vault.files.textOf(NOTE) ?? '';
    await host.createFile('Theta sequences.md', text.replace(/^# .*$/m, 'Near the [[Hippocampus]].'));
    await until(() => titles().includes('Theta sequences'), 'the new note');
    await host.deleteFile('Theta sequences.md');
    await until(() => !titles().includes('Theta sequences'), 'the list without the deleted note');
  });

  it('reads no note at a second start', async () => {
    const notes = host.app.vault.getFiles().filter((file) => isNoteFile(file.path)).length;
    await expect.poll(storedNotes, { timeout: 10_000 }).toBe(notes);
    await host.close();
    host = await loadHost({ vault: sampleVault, file: NOTE });
    await until(() => isReady(host), 'the index to be restored');
    expect(host.reads.filter(isNoteFile)).toEqual([]);
  });

  it('leaves nothing behind when it is turned off', async () => {
    host.runCommand('open-related');
    await until(() => titles().length > 3, 'related notes');
    host.plugin?.unload();
    expect(host.app.viewCreators.has('connectome-related')).toBe(false);
    expect(Object.keys(host.app.commands.commands).filter((id) => id.startsWith('connectome:'))).toEqual([]);
    expect(host.app.rendering.codeBlocks.size).toBe(0);
    expect(host.app.frame.statusBarEl.childElementCount).toBe(0);
  });
});
