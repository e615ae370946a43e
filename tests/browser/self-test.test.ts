import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

describe('what the ranking learns from links, and its self-test', () => {
  let session: Session;
  const openSettings = (): Promise<void> => session.page.evaluate(() => {
    const { setting } = window.host.app as unknown as { setting: { open(): void; openTabById(id: string): void } };
    setting.open();
    setting.openTabById('connectome');
  });

  beforeAll(async () => {
    session = await startSession();
    await session.open({ file: 'Notes/Hippocampus.md' });
  });
  afterAll(() => session.close());

  it('is run from the palette, and shows its tables', async () => {
    const { page } = session;
    await session.command('Run self-test of related notes');
    await page.locator('.connectome-figures').first().waitFor();
    expect(await page.locator('.connectome-figures').count()).toBe(2);
    expect(await page.getByRole('row', { name: /^Suggested links 0\.\d{3}/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Close' }).last().click();
    expect(await page.locator('.connectome-figures').count()).toBe(0);
  });

  it('is there after a restart, and goes when the user goes back to the shipped weights', async () => {
    const { page } = session;
    await openSettings();
    await page.getByText(/^Learnt from \d+ pairs/).waitFor();
    await session.open({ file: 'Notes/Hippocampus.md' });
    await openSettings();
    await page.getByText(/^Learnt from \d+ pairs/).waitFor();
    await page.getByRole('button', { name: 'Go back' }).click();
    await page.getByText(/^The shipped weights: learning is off/).waitFor();
    expect(session.errors).toEqual([]);
  });
});
