// `npm run screenshots [-- NAME…]`: builds, then writes pictures of every view, light and dark, narrow and wide, into screenshots/.
// With names (those of SHOTS) only those.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { serveHost } from './host-server.mjs';
import { build, root } from './plugin-files.mjs';

const NOTE = 'Notes/Hippocampus.md';
const BLOCK_NOTE = 'Live list.md';
const WIDTHS = { narrow: 240, usual: 300, wide: 420 };
/** Of the sidebar: the page has what is left. */
const PAGE_WIDTHS = { wide: 240, narrow: 760 };
const RELATED = { view: 'connectome-related', file: NOTE };
const SUGGESTED = { view: 'connectome-suggested', file: 'Reading notes.md' };
const TOPICS = { view: 'connectome-topics', file: NOTE };
const BETWEEN = { view: 'connectome-between', file: NOTE };
const MAP = { command: 'open-map', file: NOTE };
const MAP_WIDE = { ...MAP, left: 'closed' };
const MAP_READY = '.connectome-map-canvases canvas';
const ROW = '.connectome-note';
const VIEWPORT = { width: 1280, height: 900 };

/** What is shown, how it is reached, and whether the width of the sidebar matters. */
const SHOTS = {
  related: { query: RELATED, widths: true, ready: ROW },
  'second-topic': { query: { ...RELATED, file: 'Notes/Transformer.md' }, widths: true, ready: '.connectome-chip-also' },
  evidence: { query: RELATED, ready: ROW, act: async (page) => {
    await page.locator(ROW).first().focus();
    await page.keyboard.press('ArrowRight');
  } },
  filters: { query: RELATED, widths: true, ready: ROW, act: async (page) => {
    await page.locator('[aria-label="Show filters"]').click();
    await page.locator('[aria-label="Topic"]').selectOption('other');
    await page.locator('[aria-label="Tag"]').fill('#neuroscience');
    await page.locator('[aria-label="Tag"]').press('Enter');
    await page.locator('[aria-label^="Surprise me"]').fill('6');
    await page.waitForTimeout(300);
  } },
  pinned: { query: RELATED, ready: ROW, act: async (page) => {
    await page.locator('.connectome-note-title').nth(2).click({ button: 'right' });
    await page.locator('.menu-item', { hasText: 'Pin to the top' }).click();
    await page.locator('.connectome-note-pin:visible').first().waitFor();
  } },
  'insert-links': { query: RELATED, ready: ROW, act: async (page) => {
    await page.locator('[aria-label="Insert links…"]').click();
    await page.locator('.connectome-insert-note').first().waitFor();
  } },
  decisions: { query: RELATED, ready: ROW, act: async (page) => {
    await page.evaluate(async () => {
      const { plugin } = window.host;
      await plugin.stored.change({
        hiddenNotes: ['Notes/Algorithmic bias.md'], hiddenPairs: [{ note: 'Notes/Hippocampus.md', other: 'Gone/Old note.md' }],
        pinnedPairs: [{ note: 'Notes/Hippocampus.md', other: 'Notes/Place cells and grid cells.md' }], mutedSignals: ['folder'],
      });
      window.host.app.setting.open();
      window.host.app.setting.openTabById('connectome');
    });
    await page.getByText('Your decisions').scrollIntoViewIfNeeded();
  } },
  suggested: { query: SUGGESTED, widths: true, ready: '.connectome-suggested' },
  'link-all': { query: SUGGESTED, ready: '.connectome-suggested', act: async (page) => {
    await page.locator('[aria-label="Link all mentions…"]').click();
    await page.locator('.connectome-change').first().waitFor();
  } },
  menu: { query: RELATED, ready: ROW, act: (page) => page.locator('.connectome-note-title').nth(1).click({ button: 'right' }) },
  why: { query: RELATED, ready: ROW, act: async (page) => {
    await openWhy(page);
    await page.setViewportSize({ width: 1280, height: 1500 });
  } },
  'why-phone': { query: RELATED, ready: ROW, act: async (page) => {
    await openWhy(page);
    await page.setViewportSize({ width: 420, height: 900 });
  } },
  paths: { query: RELATED, ready: ROW, act: async (page) => {
    await page.evaluate(() => window.host.runCommand('show-path'));
    await page.locator('.prompt-input').fill('Neurorights');
    await page.keyboard.press('Enter');
    await page.locator('.connectome-chain').first().waitFor();
  } },
  topics: { query: TOPICS, widths: true, ready: '.connectome-topic' },
  'topics-fine': { query: TOPICS, widths: true, ready: '.connectome-topic', act: async (page) => {
    const slider = page.locator('[aria-label="Topics, from broad to fine"]');
    await slider.focus();
    await slider.press('End');
    await page.waitForTimeout(3_000);
  } },
  'topic-settings': { query: RELATED, ready: ROW, act: async (page) => {
    await page.evaluate(() => {
      window.host.app.setting.open();
      window.host.app.setting.openTabById('connectome');
    });
    await page.getByText('How topics are found').scrollIntoViewIfNeeded();
  } },
  'topic-open': { query: TOPICS, ready: '.connectome-topic', act: (page) => page.locator('.connectome-topic-self').first().click() },
  'topic-menu': { query: TOPICS, ready: '.connectome-topic', act: (page) => page.locator('.connectome-topic-name').first().click({ button: 'right' }) },
  'topic-rename': { query: TOPICS, widths: true, ready: '.connectome-topic', act: async (page) => {
    for (const [topic, entry] of [[2, 'Pin to the top'], [1, 'Hide']]) {
      const name = (await page.locator('.connectome-topic-name').nth(topic).textContent()) ?? '';
      await page.locator('.connectome-topic-name', { hasText: name }).first().click({ button: 'right' });
      await page.locator('.menu-item', { hasText: entry }).first().click();
      await page.waitForTimeout(2_500);
    }
    await page.evaluate(() => window.host.app.workspace.getLeavesOfType('connectome-topics')[0].view.toggleHidden());
    await page.locator('.connectome-topic-name').nth(1).click({ button: 'right' });
    await page.locator('.menu-item', { hasText: 'Rename…' }).click();
  } },
  'topic-decisions': { query: TOPICS, ready: '.connectome-topic', act: async (page) => {
    await page.evaluate(async () => {
      const { plugin } = window.host;
      const { topics } = await plugin.indexer.engine.request('topics', {});
      const anchor = ({ id, notes }) => ({ id, notes: notes.slice(0, 8).map(({ note }) => note) });
      await plugin.apply(() => plugin.stored.change({ topicDecisions: [
        { kind: 'renamed', topic: anchor(topics[0]), name: 'How memories are made' }, { kind: 'merged', topic: anchor(topics[1]), others: [anchor(topics[2])] },
        { kind: 'hidden', topic: { id: 'gone', notes: ['Gone/Old note.md'] } },
      ] }));
      await plugin.indexer.engine.request('topics', {});
      window.host.app.setting.open();
      window.host.app.setting.openTabById('connectome');
    });
    await page.getByText('Your topics').scrollIntoViewIfNeeded();
    await page.getByText('Not found now').waitFor();
  } },
  'topic-digest': { query: TOPICS, ready: '.connectome-topic', act: async (page) => {
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      for (const name of ['Sleep spindles', 'Slow waves', 'Night shift', 'Dream reports']) await vault.create(`Notes/${name}.md`, `# ${name}\n\nDuring sleep the [[Hippocampus]] replays memories, see [[Memory consolidation during sleep]].\n`);
    });
    await page.waitForTimeout(4_000);
    await page.evaluate(() => window.host.runCommand('topic-digest'));
    await page.getByText('What changed in topics').first().waitFor();
  } },
  joining: { query: TOPICS, ready: '.connectome-topic', act: async (page) => {
    await page.locator('[aria-label="Show only notes that join fields"]').click();
  } },
  between: { query: BETWEEN, widths: true, ready: '.connectome-gap' },
  'between-open': { query: BETWEEN, ready: '.connectome-gap', act: async (page) => {
    await page.locator(ROW).first().focus();
    await page.keyboard.press('ArrowRight');
  } },
  gaps: { query: BETWEEN, widths: true, ready: '.connectome-gap', act: async (page) => {
    await page.evaluate(() => window.host.runCommand('find-gaps'));
    await page.locator('.connectome-gap').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.connectome-gap').last().scrollIntoViewIfNeeded();
  } },
  map: { query: MAP, ready: MAP_READY },
  'map-wide': { query: MAP_WIDE, ready: MAP_READY },
  'map-near': { query: MAP_WIDE, ready: MAP_READY, act: async (page) => {
    await page.locator('.connectome-map-find input').fill('Dopamine');
    await page.locator('.suggestion-item', { hasText: 'Dopamine' }).last().click();
    await page.waitForTimeout(600);
  } },
  'map-hover': { query: MAP_WIDE, ready: MAP_READY, act: async (page) => {
    const at = await page.evaluate(() => {
      const { pane, contentEl } = window.host.app.workspace.getLeavesOfType('connectome-map')[0].view;
      const node = pane.map.nodes.find(({ note }) => note === 'Notes/Hippocampus.md');
      const { left, top } = contentEl.querySelector('.connectome-map-pane').getBoundingClientRect();
      const { x, y } = pane.stage.pixels(node.x, node.y);
      return { x: left + x, y: top + y };
    });
    await page.mouse.move(at.x, at.y, { steps: 3 });
  } },
  'map-local': { query: { ...MAP_WIDE, command: 'open-local-map' }, ready: MAP_READY },
  'map-filters': { query: MAP_WIDE, ready: MAP_READY, act: async (page) => {
    await page.locator('[aria-label="Show filters"]').click();
    await page.locator('[aria-label="Tag"]').fill('#neuroscience');
    await page.locator('[aria-label="Tag"]').press('Enter');
  } },
  'topic-page': { query: TOPICS, widths: PAGE_WIDTHS, ready: '.connectome-topic', act: openPage },
  'topic-page-all': { query: TOPICS, ready: '.connectome-topic', act: async (page) => {
    await openPage(page);
    for (const row of await page.locator('.connectome-page-column .connectome-page-item[aria-expanded] [data-toggle]').all()) await row.click();
    await page.setViewportSize({ width: 1280, height: 2400 });
  } },
  settings: { query: RELATED, ready: ROW, act: async (page) => {
    await page.evaluate(() => window.host.app.setting.open());
    await page.locator('.setting-item').first().waitFor();
  } },
  learning: { query: RELATED, ready: ROW, act: async (page) => {
    await page.evaluate(() => {
      window.host.app.setting.open();
      window.host.app.setting.openTabById('connectome');
    });
    await page.getByText(/^Learnt from/).waitFor({ timeout: 60_000 });
    await page.getByText('Back to the shipped weights').scrollIntoViewIfNeeded();
  } },
  'self-test': { query: RELATED, ready: ROW, act: runSelfTest },
  'self-test-phone': { query: RELATED, ready: ROW, act: async (page) => {
    await runSelfTest(page);
    await page.setViewportSize({ width: 420, height: 1500 });
  } },
  report: { query: RELATED, ready: ROW, act: async (page) => {
    await page.evaluate(() => window.host.runCommand('show-report'));
    await page.locator('.modal dl').first().waitFor();
  } },
  block: { query: { ...RELATED, file: BLOCK_NOTE }, ready: `.markdown-rendered ${ROW}` },
  empty: { query: { view: 'connectome-related', file: '' }, ready: '.connectome-view' },
};

build();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in SHOTS));
if (unknown !== undefined) {
  process.stderr.write(`no screenshot is called ${unknown}; there are ${Object.keys(SHOTS).join(', ')}\n`);
  process.exit(2);
}
const folder = path.join(root, 'screenshots');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'connectome-screenshots-'));
const vault = path.join(scratch, 'Brain and machine');
cpSync(path.join(root, 'tests/fixtures/vault'), vault, { recursive: true });
writeFileSync(path.join(vault, BLOCK_NOTE), '# Live list\n\nNotes that belong with [[Hippocampus]]:\n\n```connectome\nnote: Hippocampus\nlimit: 5\n```\n\nAnd the topic it sits in:\n\n```connectome\nshow: topic\nnote: Hippocampus\nlimit: 5\n```\n');
writeFileSync(path.join(vault, 'Reading notes.md'), `# Reading notes

During sleep the hippocampus replays the day, place cell by place cell. The replay reaches the motor cortex and the basal ganglia, where dopamine
signals a reward prediction error. Whether a language model forgets in the same way is open; RLHF changes what it says, and catastrophic
forgetting what it knows. See [[Hebbian learning]].

- [ ] Compare predictive coding with backpropagation
- [ ] Ask whether the motor cortex takes part at night
`);
mkdirSync(folder, { recursive: true });
const server = await serveHost({ vault });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.on('pageerror', (error) => process.stderr.write(`error in the page: ${error.message}\n`));
  for (const [name, shot] of Object.entries(SHOTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const theme of ['light', 'dark']) {
      for (const [size, width] of Object.entries(shot.widths === true ? WIDTHS : shot.widths ?? { '': WIDTHS.usual })) await take(page, name, shot, { theme, size, width });
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function take(page, name, { query, ready, act }, { theme, size, width }) {
  await page.setViewportSize(VIEWPORT);
  await page.goto(`${server.url}?${new URLSearchParams({ ...query, theme, width: String(width) })}`);
  await page.evaluate(() => window.hostReady);
  await page.waitForFunction(() => window.host.plugin.indexer.status().state === 'ready');
  await page.locator(ready).first().waitFor();
  // Views that were filled while the vault was read ask again a little later.
  await page.waitForTimeout(2_000);
  await act?.(page);
  await page.waitForTimeout(400);
  const file = [name, size, theme].filter((part) => part !== '').join('-');
  await page.screenshot({ path: path.join(folder, `${file}.png`) });
  process.stderr.write(`screenshots/${file}.png\n`);
}

/** The page of the first topic. */
async function openPage(page) {
  await page.locator('.connectome-topic-self').first().click({ button: 'right' });
  await page.locator('.menu-item', { hasText: /^Open topic page$/ }).click();
  await page.locator('.connectome-page .connectome-page-item').first().waitFor();
}

/** The explanation of the second result. */
async function openWhy(page) {
  await page.locator('.connectome-note-title').nth(1).click({ button: 'right' });
  await page.locator('.menu-item', { hasText: 'Why is it here?' }).click();
  await page.locator('.connectome-explained-part').first().waitFor();
}

/** The figures of the hidden-link test. */
async function runSelfTest(page) {
  await page.setViewportSize({ width: 1280, height: 1500 });
  await page.evaluate(() => window.host.runCommand('self-test'));
  await page.locator('.connectome-figures').first().waitFor();
}
