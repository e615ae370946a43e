// `npm run bench:map`: the topic map of the built plugin in Chromium over a generated vault: how soon there is a first picture, and one of the
// topics, once the index is ready, and how many frames a second it takes while it is moved, near and far.
//   --notes N     size of the vault (default 5000)
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../chromium.mjs';
import { serveHost } from '../host-server.mjs';
import { root } from '../plugin-files.mjs';
import { generatedVault } from './generate-vault.mjs';

const VIEW = 'connectome-map';
/** A step that takes longer than this is given up. In milliseconds. */
const PATIENCE = 300_000;
const FRAMES = 90;

async function measure(url) {
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => console.error(`error in the page: ${error.message}`));
    await page.goto(`${url}?left=closed`);
    const shown = await firstPictures(page);
    console.log(`first picture   ${shown.first.toFixed(0)} ms after the index was ready (${shown.regions} folders; bound 1000)`);
    console.log(`topics          ${shown.topics.toFixed(0)} ms after the index was ready (${shown.topicRegions} topics, ${shown.nodes} notes, ${shown.edges} links)`);
    console.log(`longest task    ${shown.longest.toFixed(0)} ms on the main thread meanwhile`);
    for (const [name, ratio] of [['whole map', 1], ['a third', 0.33], ['near', 0.08]]) {
      const { fps, slowest, links } = await pan(page, ratio);
      console.log(`panning, ${name.padEnd(10)} ${fps.toFixed(1)} frames a second, slowest frame ${slowest.toFixed(0)} ms${links ? ', links hidden on the way' : ''} (bound 30)`);
    }
    const hover = await hoverTimes(page);
    console.log(`hover           ${hover.toFixed(0)} ms until the neighbours stand out (median of 10)`);
  } finally {
    await browser.close();
  }
}

/** Opens the map while the vault is being read, and waits for what it shows. */
function firstPictures(page) {
  return page.evaluate(async (view) => {
    await window.hostReady;
    const { host } = window;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (host.plugin.indexer.status().state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 2));
    const ready = performance.now();
    const before = host.longTasks.length;
    host.runCommand('open-map');
    const shown = () => host.app.workspace.getLeavesOfType(view)[0]?.view;
    while (!shown()?.drawn) await frame();
    const first = performance.now() - ready;
    const regions = shown().drawn.regions.length;
    while (shown().drawn.revision === null || shown().asking.state.drafting) await frame();
    const { drawn } = shown();
    return { first, regions, topics: performance.now() - ready, topicRegions: drawn.regions.length, nodes: drawn.nodes.length, edges: drawn.edges.a.length, longest: Math.max(0, ...host.longTasks.slice(before)) };
  }, VIEW);
}

/** Drags the map to and fro, one step a frame. */
async function pan(page, ratio) {
  const { box, links } = await page.evaluate(async ({ view, ratio: zoom }) => {
    const { stage, el } = window.host.app.workspace.getLeavesOfType(view)[0].view.pane;
    stage.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: zoom });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { left, top, width, height } = el.getBoundingClientRect();
    return { box: { x: left + width / 2, y: top + height / 2 }, links: stage.frame().detail.links };
  }, { view: VIEW, ratio });
  const times = await page.evaluate(async ({ frames, at, view }) => {
    const canvas = window.host.app.workspace.getLeavesOfType(view)[0].view.pane.el.querySelector('.sigma-mouse');
    const send = (type, x) => canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: at.y, button: 0 }));
    send('mousedown', at.x);
    const spent = [];
    let last = performance.now();
    for (let i = 0; i < frames; i++) {
      send('mousemove', at.x + 150 * Math.sin(i / 8));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      spent.push(now - last);
      last = now;
    }
    send('mouseup', at.x);
    return spent.slice(5);
  }, { frames: FRAMES, at: box, view: VIEW });
  return { fps: (1000 * times.length) / times.reduce((sum, ms) => sum + ms, 0), slowest: Math.max(...times), links };
}

/** Milliseconds from the pointer's arrival on a note to the frame that shows it. */
function hoverTimes(page) {
  return page.evaluate(async (view) => {
    const { pane } = window.host.app.workspace.getLeavesOfType(view)[0].view;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const times = [];
    for (let i = 0; i < 10; i++) {
      const from = performance.now();
      pane.hover(i * 37, null);
      await frame();
      await frame();
      times.push(performance.now() - from);
      pane.hover(null, null);
      await frame();
    }
    return times.sort((a, b) => a - b)[5];
  }, VIEW);
}

const { values } = parseArgs({ options: { notes: { type: 'string', default: '5000' } } });
if (!existsSync(path.join(root, 'main.js'))) {
  console.error('main.js is missing; run "npm run build" first');
  process.exit(1);
}
const server = await serveHost({ vault: generatedVault(Number(values.notes)) });
try {
  await measure(server.url);
} finally {
  await server.close();
}
