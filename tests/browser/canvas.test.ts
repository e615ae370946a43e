import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const BOARD = 'Boards/Learning twice.canvas';
const ROW = '.connectome-note';

describe('a canvas in a browser', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession({ resultCount: 50 });
    await session.open({ file: BOARD });
    await session.command('Open related notes');
    await session.page.locator(ROW).first().waitFor();
  });

  afterAll(async () => {
    await session.close();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const row = (path: string) => session.page.locator(`${ROW}[data-path="${path}"]`);
  const activeFile = (): Promise<string | undefined> => session.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path);

  it('has related notes, and the files on it among them', async () => {
    expect(await activeFile()).toBe(BOARD);
    await row('Notes/Hippocampus.md').locator('.connectome-note-mark:visible').waitFor();
    expect(await session.page.locator('.connectome-view').textContent()).toContain('learning twice');
    expect(await row(BOARD).count()).toBe(0);
  });

  it('is listed beside a note that lies on it, and opens on a click', async () => {
    await session.page.evaluate(() => window.host.openFile('Notes/Hippocampus.md'));
    await row(BOARD).waitFor();
    await row(BOARD).locator('.connectome-note-title').click();
    await expect.poll(activeFile).toBe(BOARD);
    await session.page.locator('.mod-root .canvas-node').first().waitFor();
  });

  it('opens where a sentence of its summary is clicked, though it has no line to show', async () => {
    const tabs = session.page.locator('.mod-root .workspace-tab-header');
    const before = await tabs.count();
    await session.page.locator('.connectome-view').getByText('Brains and networks share a trouble').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => tabs.count()).toBe(before + 1);
    expect(await activeFile()).toBe(BOARD);
  });

  it('is followed when it changes, and when it breaks', async () => {
    const { page } = session;
    const write = (text: string) => page.evaluate(([path, words]) => window.host.editFile(path, words), [BOARD, text] as const);
    await write(JSON.stringify({ nodes: [{ id: 'a', type: 'file', file: 'Notes/N400.md', x: 0, y: 0, width: 10, height: 10 }] }));
    await row('Notes/N400.md').waitFor();
    await write('{"nodes":[');
    await page.getByText('Not valid JSON Canvas.').waitFor();
    expect(await page.locator(`${ROW}:visible`).count()).toBe(0);
  });
});
