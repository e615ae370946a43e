import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { serveHost } from '../../scripts/host-server.mjs';

const sample = fileURLToPath(new URL('../fixtures/vault', import.meta.url));

/** A copy of the sample vault, served with the built plugin to one browser profile. */
export interface Session {
  readonly page: Page;
  /** The folder of the copy. */
  readonly vault: string;
  /** What went wrong in the page so far: uncaught errors and what was logged as an error. */
  readonly errors: string[];
  /** Opens the page and waits until the plugin has indexed the vault. */
  open(query?: Readonly<Record<string, string>>): Promise<void>;
  /** Picks a command from the palette, by the keyboard. */
  command(name: string): Promise<void>;
  close(): Promise<void>;
}

/** `settings`: what data.json holds at the start. */
export async function startSession(settings?: Readonly<Record<string, unknown>>): Promise<Session> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-browser-'));
  const vault = path.join(scratch, 'vault');
  cpSync(sample, vault, { recursive: true, preserveTimestamps: true });
  if (settings !== undefined) {
    const folder = path.join(vault, '.obsidian/plugins/connectome');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'data.json'), JSON.stringify(settings));
  }
  const server = await serveHost({ vault, write: true });
  const browser = await launchChromium();
  const { page, errors } = await newPage(browser, server.url);
  return {
    page,
    vault,
    errors,
    open: async (query = {}) => {
      await page.goto(`${server.url}?${new URLSearchParams(query).toString()}`);
      await page.evaluate(() => window.hostReady);
      await indexed(page);
    },
    command: async (name) => {
      await page.keyboard.press('ControlOrMeta+p');
      await page.locator('.prompt-input').fill(name);
      await page.locator('.suggestion-item.is-selected', { hasText: name }).waitFor();
      await page.keyboard.press('Enter');
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

async function newPage(browser: Browser, url: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}

/** Waits until every note is in the index. */
export async function indexed(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const plugin = window.host.plugin as unknown as { indexer: { status(): { state: string } } };
    return plugin.indexer.status().state === 'ready';
  });
}

/**
 * The titles in the related view, once they stay the same: a view that was filled while the vault was read asks again a little later, and
 * when the ranking has learnt from the links.
 */
export async function steadyTitles(page: Page): Promise<string[]> {
  const isWaiting = (): Promise<boolean> => page.evaluate(async () => {
    const { indexer: { engine } } = window.host.plugin as unknown as { indexer: { engine: { request(name: string, ask: object): Promise<{ state: string }> } } };
    return (await engine.request('calibration', {})).state === 'waiting';
  });
  while (await isWaiting()) await page.waitForTimeout(200);
  const read = (): Promise<string[]> => page.locator('.connectome-note-title').allTextContents();
  let before = await read();
  for (;;) {
    await page.waitForTimeout(2_000);
    const now = await read();
    if (now.length > 0 && now.join('\n') === before.join('\n')) return now;
    before = now;
  }
}
