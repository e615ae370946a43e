import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const NOTE = 'Clips/Typing by paying attention.md';

describe('suggested links and tags in a browser', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    await session.open({ file: NOTE });
    await session.command('Suggest links for this note');
    await session.page.locator('.connectome-suggested').first().waitFor();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const textOf = (): Promise<string | null> => session.page.evaluate((note) => window.host.app.vault.files.textOf(note), NOTE);
  const rowOf = (path: string) => session.page.locator(`.connectome-suggested[data-path="${path}"]`);

  it('links a mention with one click, and takes it back', async () => {
    const before = await textOf();
    await rowOf('Notes/Motor cortex.md').locator('button').click();
    await expect.poll(textOf).toContain('[[motor cortex]]');
    await rowOf('Notes/Motor cortex.md').waitFor({ state: 'detached' });
    await session.page.locator('.notice button', { hasText: 'Undo' }).click();
    await expect.poll(textOf).toBe(before);
    await rowOf('Notes/Motor cortex.md').waitFor();
  });

  it('links all mentions after a preview', async () => {
    const { page } = session;
    const before = await textOf();
    await session.command('Link all mentions in this note…');
    const changes = page.locator('.modal .connectome-change:visible');
    await changes.first().waitFor();
    const count = await changes.count();
    expect(await textOf()).toBe(before);
    await page.locator('.modal button.mod-cta').click();
    await expect.poll(async () => ((await textOf()) ?? '').split('[[').length - (before ?? '').split('[[').length).toBe(count);
    await page.locator('.notice button', { hasText: 'Undo' }).click();
    await expect.poll(textOf).toBe(before);
  });

  it('puts a suggested tag into the properties, and takes it back', async () => {
    const { page } = session;
    const before = await textOf();
    await session.command('Suggest tags for this note');
    const tag = page.locator('.connectome-tag-button').first();
    const name = ((await tag.textContent()) ?? '').slice(1);
    expect(name).not.toBe('');
    await tag.click();
    await expect.poll(textOf).toContain(`- ${name}`);
    await page.locator('.notice button', { hasText: 'Undo' }).click();
    await expect.poll(textOf).toBe(before);
  });
});
