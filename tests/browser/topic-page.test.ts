import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';

describe('the page of a topic in a browser', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    await session.open({ file: NOTE });
    await session.command('Open the topic of this note');
    await session.page.locator('.connectome-page .connectome-page-item').first().waitFor();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const section = (title: string) => session.page.locator('.connectome-page .connectome-section', { has: session.page.locator(`:scope > .connectome-self :text-is("${title}")`) });
  const textOf = (path: string): Promise<string | null> => session.page.evaluate((note) => window.host.app.vault.files.textOf(note), path);

  it('stands in two columns where there is room, and in one where there is not, and nothing is cut off', async () => {
    const { page } = session;
    const columns = page.locator('.connectome-page-column');
    const lefts = (): Promise<number[]> => columns.evaluateAll((els) => els.map((el) => el.getBoundingClientRect().left));
    const overflow = (): Promise<number> => page.locator('.connectome-page > .connectome-scroll').evaluate((el) => el.scrollWidth - el.clientWidth);
    const [a = 0, b = 0] = await lefts();
    expect(b).toBeGreaterThan(a + 100);
    expect(await overflow()).toBe(0);
    await session.command('Open topics');
    await page.evaluate(() => window.host.setWidth(700));
    await expect.poll(async () => new Set(await lefts()).size).toBe(1);
    expect(await overflow()).toBe(0);
  });

  it('leads to a neighbour, and from a note to the note', async () => {
    const { page } = session;
    const name = await page.locator('.connectome-page-name').textContent();
    await section('Neighbours').locator('.connectome-page-words').first().click();
    await expect.poll(() => page.locator('.connectome-page-name').textContent()).not.toBe(name);
    expect(await page.locator('.connectome-page').count()).toBe(1);
    const title = await section('At the centre').locator('.connectome-page-words').first().textContent();
    await section('At the centre').locator('.connectome-page-item').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.host.app.workspace.getActiveFile()?.path)).toContain(title);
  });

  it('is written as a note, which is brought up to date without what was written into it', async () => {
    const { page } = session;
    await page.locator('[aria-label="Create topic note"]').click();
    await page.locator('.notice', { hasText: 'Created' }).waitFor();
    const path = await page.evaluate(() => window.host.app.workspace.getActiveFile()?.path ?? '');
    const before = (await textOf(path)) ?? '';
    expect(before).toContain('%% connectome:placeholders %%');
    const mine = before.replace('## Notes', '## Mine, before the notes').replace(/%% connectome:notes %%[\s\S]*?%% \/connectome:notes %%/, '%% connectome:notes %%\n- stale\n%% /connectome:notes %%');
    await page.evaluate(([file, text]) => window.host.editFile(file, text), [path, mine] as const);
    await session.command('Update topic note');
    await page.locator('.notice', { hasText: 'Updated 7 parts' }).waitFor();
    const after = (await textOf(path)) ?? '';
    expect(after).toContain('## Mine, before the notes\n');
    expect(after).not.toContain('- stale');
    await page.locator('.notice button', { hasText: 'Undo' }).click();
    await expect.poll(() => textOf(path)).toBe(mine);
  });
});
