import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSession, type Session } from './session';

const BLOCKS = ['note: Hippocampus\nlimit: 4', 'show: topic\nnote: Hippocampus', 'colour: red'];

describe('the connectome code block', () => {
  let session: Session;

  beforeAll(async () => {
    session = await startSession();
    await session.open({ file: 'Notes/Hippocampus.md' });
    await session.page.evaluate(async (blocks) => {
      await window.host.createFile('Live.md', blocks.map((block) => `\`\`\`connectome\n${block}\n\`\`\``).join('\n\n'));
      await window.host.openFile('Live.md');
    }, BLOCKS);
  });

  afterAll(async () => {
    await session.close();
  });

  afterEach(() => {
    expect(session.errors.splice(0)).toEqual([]);
  });

  const block = (index: number) => session.page.locator('.block-language-connectome').nth(index);

  it('lists the notes related to another note, as many as asked', async () => {
    await block(0).locator('.connectome-note').first().waitFor();
    expect(await block(0).locator('.connectome-note').count()).toBe(4);
  });

  it('lists the notes of the topic of a note', async () => {
    await block(1).locator('.connectome-note').first().waitFor();
    expect(await block(1).locator('.connectome-note-title').allTextContents()).toContain('Hippocampus');
  });

  it('says what it does not understand', async () => {
    expect(await block(2).textContent()).toContain('colour');
  });

  it('opens a note on click', async () => {
    const title = block(0).locator('.connectome-note-title').first();
    await title.click();
    await expect.poll(() => session.page.evaluate(() => window.host.app.workspace.getActiveFile()?.path)).not.toBe('Live.md');
  });
});
