// What the plugin's engine holds in memory in Chromium, as its own worker's heap says after the garbage is collected.
import { launchChromium } from '../chromium.mjs';
import { serveHost } from '../host-server.mjs';

/** A start that takes longer than this is given up. In milliseconds. */
const PATIENCE = 300_000;
/** Milliseconds for what is written behind to be written. */
const SETTLED = 5_000;

/** Bytes that the worker uses once every note of the vault is in the index, its topics are known and one note was asked about: its heap and its arrays. */
export async function workerMemory(vault) {
  const server = await serveHost({ vault });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(PATIENCE);
    const worker = await attachToWorker(page);
    await page.goto(`${server.url}?view=connectome-related`);
    await page.evaluate(async (settled) => {
      await window.hostReady;
      const { host } = window;
      while (host.plugin.indexer.status().state !== 'ready') await new Promise((resolve) => setTimeout(resolve, 50));
      await host.plugin.indexer.engine.request('topics', {});
      const [first] = host.app.vault.getMarkdownFiles();
      if (first) await host.openFile(first.path);
      await new Promise((resolve) => setTimeout(resolve, settled));
    }, SETTLED);
    for (let round = 0; round < 4; round++) await worker('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await worker('Runtime.getHeapUsage');
    return usedSize + (backingStorageSize ?? 0);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A function that sends a command of the DevTools protocol to the first worker of the page and gives its answer. */
async function attachToWorker(page) {
  const devtools = await page.context().newCDPSession(page);
  const waiting = new Map();
  let next = 0;
  const attached = new Promise((resolve) => {
    devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    const settle = waiting.get(id);
    waiting.delete(id);
    if (error) settle?.reject(new Error(error.message));
    else settle?.resolve(result);
  });
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return async (method) => {
    const sessionId = await attached;
    const id = ++next;
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    await devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
}
