// `npm run bench:browser`: the built plugin in Chromium over a generated vault. How long the page is held up while the
// vault is read, how soon the panel is filled after switching notes, and what a second start costs.
//   --notes N     size of the vault (default 10000)     --switches N  notes to open (default 50)
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../chromium.mjs';
import { serveHost } from '../host-server.mjs';
import { root } from '../plugin-files.mjs';
import { generatedVault } from './generate-vault.mjs';

const VIEW = 'connectome-related';
/** A start that takes longer than this is given up. In milliseconds. */
const PATIENCE = 300_000;

/** Starts the plugin twice in one profile, then switches between notes, and prints what that took. */
async function measure(url, switches) {
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(PATIENCE);
    const address = `${url}?view=${VIEW}`;
    await page.goto(address);
    const first = await start(page);
    printStart('first start', first);
    const fills = await switchNotes(page, switches);
    await page.goto('about:blank');
    await page.goto(address);
    const second = await start(page);
    printStart('second start', second);
    console.log(`second start    ${(first.ms / second.ms).toFixed(1)} times faster (bound 5)`);
    console.log(`panel filled    median ${at(fills, 0.5)} ms, 95 % within ${at(fills, 0.95)} ms, longest ${at(fills, 1)} ms, over ${fills.length} switches (bound 100)`);
  } finally {
    await browser.close();
  }
}

/** Waits until every note is in the index: milliseconds since the plugin began to load, and main-thread tasks over 50 ms in that time. */
async function start(page) {
  return page.evaluate(async () => {
    await window.hostReady;
    const { host } = window;
    while (host.plugin.indexer.status().state !== 'ready') {
      if (host.plugin.indexer.status().state === 'failed') throw new Error('the index failed');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { ms: performance.now() - host.startedAt, longTasks: [...host.longTasks] };
  });
}

/** Milliseconds from opening each note to the first frame that shows its related notes, the notes spread over the vault. */
async function switchNotes(page, switches) {
  return page.evaluate(async ({ switches: count, view }) => {
    const { host } = window;
    const paths = host.app.vault.getMarkdownFiles().map(({ path }) => path).sort();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const shown = () => {
      const { body } = host.app.workspace.getLeavesOfType(view)[0]?.view.state ?? { body: { kind: 'none' } };
      return body.kind === 'shown' ? body.shown?.panel.note ?? null : null;
    };
    const times = [];
    for (let i = 0; i < count; i++) {
      const path = paths[Math.floor(((i + 0.5) * paths.length * 0.618) % paths.length)];
      const from = performance.now();
      await host.openFile(path);
      while (shown() !== path) {
        if (performance.now() - from > 10_000) throw new Error(`the panel did not follow to ${path}`);
        await frame();
      }
      times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return times;
  }, { switches, view: VIEW });
}

function printStart(name, { ms, longTasks }) {
  const tasks = longTasks.length === 0 ? 'no main-thread task over 50 ms' : `${longTasks.length} main-thread tasks over 50 ms, the longest ${Math.max(...longTasks).toFixed(0)} ms`;
  console.log(`${name.padEnd(16)}${ms.toFixed(0)} ms, ${tasks}`);
}

function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
}

const { values } = parseArgs({ options: { notes: { type: 'string', default: '10000' }, switches: { type: 'string', default: '50' } } });
if (!existsSync(path.join(root, 'main.js'))) {
  console.error('main.js is missing; run "npm run build" first');
  process.exit(1);
}
const server = await serveHost({ vault: generatedVault(Number(values.notes)) });
try {
  await measure(server.url, Number(values.switches));
} finally {
  await server.close();
}
