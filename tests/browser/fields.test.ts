import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, steadyTitles, type Session } from './session';

const NOTE = 'Notes/Hopfield networks and attention.md';
const PART = '.connectome-fields-part';
const FILTER = '.nav-action-button[aria-label="Show only notes that join fields"]';
const ALL = '.nav-action-button[aria-label="Show all notes"]';

describe('fields in a browser', () => {
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

  describe('beside a note', () => {
    beforeEach(async () => {
      await session.open({ file: NOTE });
      await session.command('Open related notes');
      await session.page.locator('.connectome-note').first().waitFor();
    });

    it('are a bar whose parts are as long as their percentages', async () => {
      const bar = session.page.locator('.mod-right-split .connectome-fields').first();
      await bar.locator(PART).nth(1).waitFor();
      const told = (await bar.getAttribute('aria-label')) ?? '';
      const percents = [...told.matchAll(/(\d+) %/g)].map(([, percent]) => Number(percent));
      expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
      const lengths = await bar.locator(PART).evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
      const whole = lengths.reduce((sum, length) => sum + length, 0);
      expect(lengths).toHaveLength(percents.length);
      percents.forEach((percent, i) => expect(Math.abs(((lengths[i] ?? 0) / whole) * 100 - percent)).toBeLessThan(3));
    });

    it('filter the list until all is wanted', async () => {
      const { page } = session;
      const all = await steadyTitles(page);
      await page.locator(FILTER).click();
      await page.locator(ALL).waitFor();
      await expect.poll(() => page.locator('.connectome-note-title').allTextContents()).not.toEqual(all);
      const joining = await steadyTitles(page);
      expect(joining.length).toBeGreaterThan(0);
      await page.locator(`${ALL}[aria-pressed="true"]`).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.connectome-note-title').allTextContents()).toEqual(all);
    });

    it('are called what the settings say', async () => {
      const { page } = session;
      await page.evaluate(() => window.host.app.setting.open());
      const row = page.locator('.setting-item', { hasText: 'Name for neuroscience' });
      await row.locator('input').fill('Brain science');
      await page.keyboard.press('Escape');
      await page.locator('.mod-right-split .connectome-fields-name', { hasText: 'Brain science' }).first().waitFor();
    });

    it('cut a long name short, and no other', async () => {
      const { page } = session;
      await page.evaluate(() => {
        window.host.setWidth(240);
        window.host.app.setting.open();
      });
      await page.locator('.setting-item', { hasText: 'Name for neuroscience' }).locator('input').fill('Cognitive and computational neuroscience of the hippocampus');
      await page.keyboard.press('Escape');
      const names = page.locator('.mod-right-split .connectome-fields').first().locator('.connectome-fields-name');
      await names.filter({ hasText: 'Cognitive' }).waitFor();
      const cut = await names.evaluateAll((els) => els.map((el) => el.scrollWidth > el.clientWidth));
      expect(cut).toEqual([true, false]);
      const overflow = await page.locator('.mod-right-split .connectome-scroll').evaluate((el) => el.scrollWidth - el.clientWidth);
      expect(overflow).toBe(0);
    });
  });

  it('leave only the notes that join them in the topics', async () => {
    const { page } = session;
    await session.open();
    await session.command('Open topics');
    const topics = page.locator('.connectome-topic');
    await topics.locator(PART).first().waitFor();
    expect(await topics.locator('.connectome-note').count()).toBe(0);
    await page.locator(FILTER).click();
    await topics.locator('.connectome-note').first().waitFor();
    const shown = await topics.evaluateAll((rows) =>
      rows.map((row) => ({
        expanded: row.getAttribute('aria-expanded'),
        count: Number(row.querySelector('.connectome-count')?.textContent),
        notes: row.querySelectorAll('.connectome-note').length,
      })),
    );
    for (const { expanded, count, notes } of shown) expect([expanded, notes]).toEqual(['true', count]);
    await page.locator('.connectome-find input').fill('no such note');
    await page.locator('.connectome-message button', { hasText: 'Show all' }).click();
    await page.locator('.connectome-find input').fill('');
    await expect.poll(() => topics.count()).toBeGreaterThan(shown.length - 1);
    await page.locator(FILTER).waitFor();
  });
});
