import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';

describe('the commands, picked from the palette', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    await session.open({ file: NOTE });
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const textOf = (path: string): Promise<string | null> => session.page.evaluate((note) => window.host.app.vault.files.textOf(note), path);

  it('opens the topics, and from a topic its notes', async () => {
    const { page } = session;
    await session.command('Open topics');
    await page.locator('.connectome-topic').first().waitFor();
    expect(await page.locator('.connectome-topic').count()).toBeGreaterThan(3);
    await page.locator('.connectome-topic-self').first().click();
    await page.locator('.connectome-topic .connectome-note').first().click();
    await expect.poll(() => page.evaluate(() => window.host.app.workspace.getActiveFile()?.path)).not.toBe(NOTE);
  });

  it('opens the topic of a note from the related view', async () => {
    const { page } = session;
    await session.command('Open related notes');
    const topic = await page.locator('.connectome-chip-name').textContent();
    await page.locator('.connectome-chip').click();
    await page.locator('.connectome-page-name', { hasText: topic ?? '' }).waitFor();
    await page.locator('.connectome-chip').click({ button: 'right' });
    await page.locator('.menu-item', { hasText: 'Show in topics' }).click();
    await page.locator('.connectome-topic[aria-expanded="true"] .connectome-topic-name', { hasText: topic ?? '' }).waitFor();
  });

  it('inserts the summary of a note at the cursor', async () => {
    const before = await textOf(NOTE) ?? '';
    await session.command('Summarise this note: insert at the cursor');
    await expect.poll(() => textOf(NOTE)).not.toBe(before);
    expect(await textOf(NOTE)).toContain(before.trimEnd().slice(-40));
  });

  it('copies the summary of a note', async () => {
    await session.command('Summarise this note: copy');
    await session.page.locator('.notice', { hasText: 'Copied' }).waitFor();
    expect((await session.page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(20);
  });

  it('inserts links to related notes at the cursor', async () => {
    await session.command('Insert related links at the cursor');
    await expect.poll(() => textOf(NOTE)).toMatch(/^- \[\[[^\]]+\]\]/m);
  });

  it('creates a note about a topic', async () => {
    const { page } = session;
    await session.command('Create topic note');
    await page.locator('.prompt .suggestion-item').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'Created' }).waitFor();
    const path = await page.evaluate(() => window.host.app.workspace.getActiveFile()?.path ?? '');
    expect(path).not.toBe(NOTE);
    expect(await textOf(path)).toMatch(/\[\[[^\]]+\]\]/);
  });

  it('rebuilds the index by reading every note again', async () => {
    const { page } = session;
    const before = await page.evaluate(() => window.host.reads.length);
    const notes = await page.evaluate(() => window.host.app.vault.getMarkdownFiles().length);
    await session.command('Rebuild the index');
    await expect.poll(() => page.evaluate(() => window.host.reads.length)).toBeGreaterThanOrEqual(before + notes);
  });

  it('shows the index report', async () => {
    const { page } = session;
    const notes = await page.evaluate(() => window.host.app.vault.getFiles().filter(({ extension }) => extension === 'md' || extension === 'canvas').length);
    await session.command('Show index report');
    await page.locator('.modal dt', { hasText: /^Notes$/ }).waitFor();
    expect(await page.locator('.modal dt:text-is("Notes") + dd').textContent()).toBe(String(notes));
  });
});
