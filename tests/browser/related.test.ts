import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';
const ROW = '.connectome-note';

describe('the related view in a browser', () => {
  let session: Session;

  beforeAll(async () => {
    // Long lists: these tests are about what is shown, not about which notes come first.
    session = await startSession({ resultCount: 50 });
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    await session.open({ file: NOTE });
    await session.command('Open related notes');
    await session.page.locator(ROW).first().waitFor();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const titles = (): Promise<string[]> => session.page.locator('.connectome-note-title').allTextContents();
  const activeFile = (): Promise<string | undefined> => session.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);

  it('lists notes with a reason each, never the note itself', async () => {
    const reasons = await session.page.locator('.connectome-why-text').allTextContents();
    const found = await titles();
    expect(found.length).toBeGreaterThan(3);
    expect(found).not.toContain('Hippocampus');
    expect(reasons.length).toBe(found.length);
    for (const reason of reasons) expect(reason.trim()).not.toBe('');
    expect(await session.page.locator('.mod-right-split .connectome-note').count()).toBe(found.length);
  });

  it('follows the active note', async () => {
    const before = await titles();
    await session.page.locator('.nav-folder-title', { hasText: 'Notes' }).click();
    await session.page.locator('.nav-file-title', { hasText: 'Transformer' }).click();
    await session.page.waitForFunction((first) => document.querySelector('.connectome-note-title')?.textContent !== first, before[0]);
    expect(await titles()).not.toEqual(before);
    expect(await activeFile()).toBe('Notes/Transformer.md');
  });

  it('opens a result on click, and in a new tab with Ctrl or the middle button', async () => {
    const tabs = session.page.locator('.mod-root .workspace-tab-header');
    const title = (await titles())[0] ?? '';
    const first = session.page.locator(`${ROW} .connectome-note-title`).first();
    await first.click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => tabs.count()).toBe(2);
    await first.click({ button: 'middle' });
    await expect.poll(() => tabs.count()).toBe(3);
    await session.page.evaluate((path) => window.host.openFile(path), NOTE);
    await session.page.locator('.connectome-note-title', { hasText: title }).first().click();
    await expect.poll(activeFile).not.toBe(NOTE);
    expect(await tabs.count()).toBe(3);
  });

  it('moves through the rows with the arrow keys and opens one with Enter', async () => {
    await session.page.locator(ROW).first().focus();
    await session.page.keyboard.press('ArrowDown');
    const path = await session.page.evaluate(() => document.activeElement?.closest<HTMLElement>('.connectome-note')?.dataset['path']);
    expect(path).toBeDefined();
    expect(path).not.toBe(NOTE);
    await session.page.keyboard.press('Enter');
    await expect.poll(activeFile).toBe(path);
  });

  it('previews a note under the pointer and offers a menu', async () => {
    const row = session.page.locator(ROW).nth(1);
    await row.hover();
    await session.page.keyboard.down('ControlOrMeta');
    await session.page.mouse.move(0, 0);
    await row.hover();
    await session.page.locator('.hover-popover').waitFor();
    await session.page.keyboard.up('ControlOrMeta');
    await row.click({ button: 'right' });
    await session.page.locator('.menu .menu-item').first().waitFor();
    expect(await session.page.evaluate(() => [...window.host.unknownIcons])).toEqual([]);
    await session.page.locator('.menu .menu-item', { hasText: 'new tab' }).click();
    await expect.poll(() => session.page.locator('.mod-root .workspace-tab-header').count()).toBe(2);
  });

  it('shows an edit, a new name and a deletion without a restart', async () => {
    const { page } = session;
    await page.evaluate((note) => {
      const text = window.host.app.vault.files.textOf(note) ?? '';
      return window.host.createFile('Theta sequences.md', text.replace(/^# .*$/m, 'Near the [[Hippocampus]].'));
    }, NOTE);
    const row = page.locator(`${ROW}[data-path="Theta sequences.md"]`);
    await row.waitFor();
    await page.evaluate(() => window.host.renameFile('Theta sequences.md', 'Phase precession.md'));
    await page.locator(`${ROW}[data-path="Phase precession.md"]`).waitFor();
    await row.waitFor({ state: 'detached' });
    await page.evaluate(() => window.host.editFile('Phase precession.md', 'Bread rises when yeast is warm.'));
    await page.locator(`${ROW}[data-path="Phase precession.md"] .connectome-note-mark:visible`).waitFor({ state: 'detached' });
    await page.evaluate(() => window.host.deleteFile('Phase precession.md'));
    await page.locator(`${ROW}[data-path="Phase precession.md"]`).waitFor({ state: 'detached' });
  });

  it('never takes a title for HTML', async () => {
    const { page } = session;
    await page.evaluate((note) => {
      const text = window.host.app.vault.files.textOf(note) ?? '';
      return window.host.createFile('Trap.md', text.replace(/^# .*$/m, '# <img src=x onerror="window.trapped=1">\n\nNear the [[Hippocampus]].'));
    }, NOTE);
    await page.locator(`${ROW}[data-path="Trap.md"]`).waitFor();
    expect(await page.locator('.connectome-view img').count()).toBe(0);
    expect(await page.evaluate(() => 'trapped' in window)).toBe(false);
    await page.evaluate(() => window.host.deleteFile('Trap.md'));
  });
});
