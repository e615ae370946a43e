import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/settings/decisions';
import { startSession, steadyTitles, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';

describe('decisions about related notes, in a browser', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
    await session.open({ file: NOTE });
    await session.command('Open related notes');
    await steadyTitles(session.page);
  });

  afterAll(async () => {
    await session.close();
  });

  afterEach(async () => {
    // They lie over the header of the view.
    await session.page.locator('.notice').evaluateAll((notices) => notices.forEach((notice) => notice.remove()));
    expect(session.errors.splice(0)).toEqual([]);
  });

  const titles = (): Promise<string[]> => session.page.locator('.mod-right-split .connectome-note-title').allTextContents();
  const stored = (): Partial<Decisions> => {
    const file = path.join(session.vault, '.obsidian/plugins/connectome/data.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Decisions>) : {};
  };
  const decide = async (row: number, entry: string): Promise<void> => {
    await session.page.locator('.mod-right-split .connectome-note-title').nth(row).click({ button: 'right' });
    await session.page.locator('.menu-item', { hasText: entry }).click();
  };

  it('are kept in data.json and follow a note and a folder to their new names', async () => {
    const { page } = session;
    await decide(2, 'Pin to the top');
    await page.locator('.connectome-note-pin:visible').waitFor();
    const [pin] = stored().pinnedPairs ?? [];
    expect(pin).toMatchObject({ note: NOTE, other: expect.stringMatching(/^Notes\//) });
    await page.evaluate(([from]) => window.host.renameFile(from, 'Notes/Moved away.md'), [pin?.other ?? ''] as const);
    await expect.poll(() => stored().pinnedPairs).toEqual([{ note: NOTE, other: 'Notes/Moved away.md' }]);
    await page.evaluate(async () => {
      const { vault, fileManager } = window.host.app;
      const folder = vault.getAbstractFileByPath('Notes');
      if (folder) await fileManager.renameFile(folder, 'Ideas');
    });
    await expect.poll(() => stored().pinnedPairs).toEqual([{ note: 'Ideas/Hippocampus.md', other: 'Ideas/Moved away.md' }]);
    await steadyTitles(page);
    const first = page.locator('.mod-right-split .connectome-note').first();
    expect(await first.getAttribute('data-path')).toBe('Ideas/Moved away.md');
    expect(await first.locator('.connectome-note-pin').isVisible()).toBe(true);
  });

  it('are undone from the notice', async () => {
    const before = await titles();
    await decide(1, 'Hide here');
    await expect.poll(titles).not.toContain(before[1]);
    await session.page.locator('.notice', { hasText: 'is hidden beside' }).locator('button').click();
    await expect.poll(titles).toEqual(before);
    expect(stored().hiddenPairs).toEqual([]);
  });

  it('fill the list up again, and are taken back in the settings', async () => {
    const { page } = session;
    const before = await titles();
    await decide(1, 'Hide everywhere');
    await expect.poll(titles).not.toContain(before[1]);
    expect((await titles()).length).toBe(before.length);
    await page.evaluate(() => window.host.app.setting.open());
    await page.locator('.setting-item', { hasText: 'Hidden everywhere' }).getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => stored().hiddenNotes).toEqual([]);
    await expect.poll(() => page.locator('.setting-item', { hasText: 'Hidden everywhere' }).count()).toBe(0);
    await page.evaluate(() => window.host.app.setting.close());
    await expect.poll(titles).toEqual(before);
  });

  it('filters narrow the list and say so when it is empty', async () => {
    const { page } = session;
    await page.locator('[aria-label="Show filters"]').click();
    await page.locator('[aria-label="Folder"]').fill('Papers');
    await page.keyboard.press('Enter');
    const paths = (): Promise<(string | null)[]> => page.locator('.mod-right-split .connectome-note').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-path')));
    await expect.poll(async () => (await paths()).every((one) => one?.startsWith('Papers/') === true)).toBe(true);
    expect((await paths()).length).toBeGreaterThan(0);
    await page.locator('[aria-label="Tag"]').fill('#no-such-tag');
    await page.keyboard.press('Enter');
    await page.locator('.connectome-message', { hasText: 'a filter is set (in “Papers”, with #no-such-tag)' }).waitFor();
    await page.locator('.connectome-message button', { hasText: 'Clear the filter' }).click();
    await expect.poll(async () => (await paths()).length).toBeGreaterThan(5);
  });

  it('chosen links go under a heading, and out again', async () => {
    const { page } = session;
    const textOf = (): Promise<string | null> => page.evaluate(() => window.host.app.vault.files.textOf('Ideas/Hippocampus.md'));
    const before = await textOf();
    await session.command('Insert related links under a heading');
    await page.locator('.modal button', { hasText: /^Insert \d/ }).click();
    await expect.poll(textOf).toMatch(/\n## Related\n\n- \[\[/);
    await page.locator('.notice', { hasText: 'Inserted' }).locator('button').click();
    await expect.poll(textOf).toBe(before);
  });
});
