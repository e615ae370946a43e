import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const NOTE = 'Notes/Hippocampus.md';
const PANE = '.connectome-map-pane';

/** The parts of the view that the test looks at. */
interface MapParts {
  readonly shown: readonly boolean[];
  readonly drawn: { readonly revision: number | null; readonly local: string | null; readonly nodes: readonly { readonly note: string; readonly title: string; readonly x: number; readonly y: number }[]; readonly regions: readonly { readonly name: string }[] } | null;
  readonly asking: { readonly state: { readonly drafting: boolean } };
  readonly pane: { readonly focused: number | null; readonly hovered: number | null; readonly stage: { pixels(x: number, y: number): { x: number; y: number }; readonly sigma: { getCamera(): { readonly ratio: number } } } } | null;
}

describe('the topic map in a browser', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
  });

  afterAll(async () => {
    await session.close();
  });

  beforeEach(async () => {
    await session.open({ file: NOTE, left: 'closed' });
    await session.command('Open topic map');
    await settled();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  /** Asks the view something. */
  const ask = <T>(question: (view: MapParts) => T): Promise<T> => session.page.evaluate(`(${question.toString()})(window.host.app.workspace.getLeavesOfType('connectome-map')[0].view)`);
  const activeFile = (): Promise<string | undefined> => session.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);
  const count = (): Promise<number> => ask((view) => view.shown.filter((one) => one).length);

  async function settled(): Promise<void> {
    await session.page.locator(`${PANE} canvas`).first().waitFor();
    await expect.poll(() => ask((view) => view.drawn !== null && view.drawn.revision !== null && !view.asking.state.drafting), { timeout: 60_000 }).toBe(true);
    // The camera may be on its way.
    await session.page.waitForTimeout(600);
  }

  /** Where a note is on the page. */
  async function placeOf(note: string): Promise<{ x: number; y: number }> {
    const box = (await session.page.locator(PANE).boundingBox()) ?? expect.fail('no map');
    const nodes = await ask((view) => view.drawn?.nodes.map(({ note: path, x, y }) => ({ path, ...view.pane?.stage.pixels(x, y) })) ?? []);
    const found = nodes.find((node) => node.path === note) as { x: number; y: number } | undefined;
    return { x: box.x + (found?.x ?? NaN), y: box.y + (found?.y ?? NaN) };
  }

  it('draws every note, and says what it is', async () => {
    const notes = await session.page.evaluate(() => window.host.app.vault.getFiles().filter(({ extension }) => extension === 'md' || extension === 'canvas').length);
    expect(await count()).toBe(notes);
    expect(await session.page.locator(PANE).getAttribute('aria-label')).toMatch(/^Topic map: \d+ notes in \d+ topics\./);
    const colors = await session.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-regions');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4 * 97) if ((data[i + 3] ?? 0) > 0) seen.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
      return seen.size;
    });
    expect(colors).toBeGreaterThan(3);
    expect(await session.page.evaluate(() => [...window.host.unknownIcons])).toEqual([]);
  });

  it('shows title and topic under the pointer, opens on click, and stays', async () => {
    const { page } = session;
    const place = await placeOf('Notes/Dopamine.md').then((at) => (Number.isNaN(at.x) ? placeOf('Notes/Transformer.md') : at));
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await expect.poll(() => page.locator('.connectome-map-tooltip').isVisible()).toBe(true);
    expect(await page.locator('.connectome-map-tooltip-topic').textContent()).toMatch(/ · \d+ links?$/);
    await page.mouse.click(place.x, place.y);
    await expect.poll(activeFile).toMatch(/Dopamine|Transformer/);
    expect(await page.locator('.workspace-tab-header[data-type="connectome-map"]').count()).toBe(1);
  });

  it('offers the menu of a note', async () => {
    const { page } = session;
    const place = await placeOf('Notes/Transformer.md');
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await page.locator('.menu .menu-item', { hasText: 'new tab' }).click();
    await expect.poll(activeFile).toBe('Notes/Transformer.md');
  });

  it('is moved through by keys', async () => {
    const { page } = session;
    await page.locator(PANE).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.connectome-map-told').textContent()).toContain('Hippocampus,');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.connectome-map-told').textContent()).not.toContain('Hippocampus,');
    const focused = await ask((view) => view.drawn?.nodes[view.pane?.focused ?? -1]?.note);
    await page.keyboard.press('+');
    await expect.poll(() => ask((view) => view.pane?.stage.sigma.getCamera().ratio)).toBeLessThan(0.8);
    await page.keyboard.press('0');
    await expect.poll(() => ask((view) => view.pane?.stage.sigma.getCamera().ratio)).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(activeFile).toBe(focused);
  });

  it('finds a note and flies there', async () => {
    const { page } = session;
    await page.locator('.connectome-map-find input').fill('transf');
    await page.locator('.suggestion-item', { hasText: 'Transformer' }).first().click();
    await expect.poll(() => ask((view) => view.drawn?.nodes[view.pane?.focused ?? -1]?.title)).toContain('Transformer');
    await expect.poll(() => ask((view) => view.pane?.stage.sigma.getCamera().ratio)).toBeLessThan(1);
  });

  it('takes topics off by the legend and notes by a filter, and keeps both in the layout', async () => {
    const { page } = session;
    const all = await count();
    await page.locator('.connectome-map-legend-row').first().click();
    const fewer = await count();
    expect(fewer).toBeLessThan(all);
    await page.locator('[aria-label="Show filters"]').click();
    await page.locator('[aria-label="Folder"]').fill('Notes');
    await page.locator('[aria-label="Folder"]').press('Tab');
    await expect.poll(count).toBeLessThan(fewer);
    const state = await page.evaluate(() => window.host.app.workspace.getLeavesOfType('connectome-map')[0]?.getViewState().state);
    expect(state).toMatchObject({ filter: { folder: 'Notes' } });
    await page.locator('.connectome-map-filter button', { hasText: 'Reset' }).click();
    await expect.poll(count).toBe(all);
  });

  it('shows what the active note is linked with, and more with more links', async () => {
    await session.page.locator('[aria-label="Show only what is linked with the active note"]').click();
    await expect.poll(() => ask((view) => view.drawn?.local)).toBe(NOTE);
    const near = await count();
    await session.page.locator('.connectome-map-hops input').press('ArrowRight');
    await expect.poll(count).toBeGreaterThan(near);
  });

  it('saves pictures into the vault, never over one that is there', async () => {
    const { page } = session;
    const save = async (kind: string): Promise<void> => {
      await page.locator('[aria-label="Save as picture…"]').click();
      await page.locator('.menu .menu-item', { hasText: `Save as ${kind}` }).click();
    };
    await save('SVG');
    await expect.poll(() => page.evaluate(() => window.host.app.notices.join('\n'))).toContain('Topic map.svg');
    await save('SVG');
    await expect.poll(() => page.evaluate(() => window.host.app.notices.join('\n'))).toContain('Topic map 1.svg');
    const file = [path.join(session.vault, 'Topic map.svg'), path.join(session.vault, 'attachments/Topic map.svg')].find((one) => existsSync(one));
    expect(readFileSync(file ?? expect.fail('no picture'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('changes with the theme, and lets go of everything when it closes', async () => {
    const { page } = session;
    const background = (): Promise<number> => page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-regions');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let sum = 0;
      let points = 0;
      for (let i = 0; i < data.length; i += 4 * 97) if (data[i + 3] === 255) [sum, points] = [sum + (data[i] ?? 0), points + 1];
      return sum / points;
    });
    const light = await background();
    await page.evaluate(() => window.host.setTheme('dark'));
    await expect.poll(background).toBeLessThan(light / 2);
    await page.locator('.workspace-tab-header[data-type="connectome-map"] .workspace-tab-header-inner-close-button').click();
    await expect.poll(() => page.locator(`${PANE} canvas`).count()).toBe(0);
  });
});
