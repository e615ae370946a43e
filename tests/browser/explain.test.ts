import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';

describe('what joins two notes', () => {
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

  const active = (): Promise<string | undefined> => session.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);
  const pick = async (command: string, note: string): Promise<void> => {
    await session.command(command);
    await session.page.locator('.prompt-input').fill(note);
    await session.page.keyboard.press('Enter');
  };

  it('is explained for a note that one picks, and a sentence leads into its note', async () => {
    const { page } = session;
    await pick('Explain why two notes are related…', 'Place cells and grid cells');
    await page.locator('.modal h3', { hasText: 'Matching passages' }).waitFor();
    expect(await page.locator('.modal h3').allTextContents()).toEqual(['Reasons', 'Shared', 'Cited together', 'Matching passages', 'Paths']);
    const cells = page.locator('.connectome-passage-pair').first().locator('.connectome-passage');
    const [left, right] = await cells.evaluateAll((found) => found.map((el) => el.getBoundingClientRect().left));
    expect(right).toBeGreaterThan(left ?? Infinity);
    await cells.nth(1).click();
    await expect.poll(active).toBe('Notes/Place cells and grid cells.md');
    expect(await page.locator('.modal').count()).toBe(0);
  });

  it('stacks the passages where there is no room beside each other', async () => {
    const { page } = session;
    await pick('Explain why two notes are related…', 'Place cells and grid cells');
    await page.locator('.connectome-passage').first().waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    const boxes = await page.locator('.connectome-passage-pair').first().locator('.connectome-passage').evaluateAll((found) => found.map((el) => el.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
    expect(boxes[1]?.left).toBe(boxes[0]?.left);
    expect(boxes[1]?.top).toBeGreaterThan(boxes[0]?.top ?? Infinity);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.keyboard.press('Escape');
  });

  it('is shown as paths, which can be walked with the keyboard and copied', async () => {
    const { page } = session;
    await pick('Show the path to another note…', 'Neurorights');
    await page.locator('.connectome-chain').first().waitFor();
    expect(await page.locator('.connectome-chain').first().locator('.connectome-chain-note').first().textContent()).toBe('Hippocampus');
    await page.locator('button', { hasText: 'Copy as links' }).click();
    await page.locator('.notice', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^- \[\[[^\n]+\]\] → [^\n]*\[\[Neurorights\]\]/);
    await page.locator('.connectome-chain-note').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(active).not.toBe(NOTE);
  });
});
