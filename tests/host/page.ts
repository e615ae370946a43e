// The page in the browser: reads the address, opens the vault the server offers, starts the plugin, and leaves `window.host` for tests.
import { Host, type PluginFiles } from './host';
import { HttpDisk } from './vault/http-disk';
import { unknownIcons } from './icons';
import { enableTooltips } from './workspace/tooltips';

declare global {
  interface Window {
    host: Host & PageControls;
    /** Settles when the plugin is loaded and the layout is ready. */
    hostReady: Promise<void>;
  }
}

interface PageControls {
  /** Main-thread tasks over 50 ms, in milliseconds, since the plugin began to load. */
  readonly longTasks: readonly number[];
  readonly unknownIcons: ReadonlySet<string>;
  /** `performance.now()` when the plugin began to load. */
  readonly startedAt: number;
  setTheme(theme: 'light' | 'dark'): void;
  /** Width of the right sidebar in pixels. */
  setWidth(width: number): void;
}

const query = new URLSearchParams(location.search);

async function main(): Promise<void> {
  setTheme(query.get('theme') === 'dark' ? 'dark' : 'light');
  const status = document.querySelector('#host-progress');
  const disk = await HttpDisk.connect();
  const host = await Host.open(disk, { onProgress: (done, total) => status?.replaceChildren(`Reading the vault: ${done} of ${total}`) });
  status?.remove();
  if (query.has('width')) host.app.frame.setWidth('right', Number(query.get('width')));
  if (query.get('left') === 'closed') host.app.workspace.leftSplit.collapse();
  host.app.workspace.rightSplit.collapse();
  addHostCommands(host);
  enableTooltips(document);
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  const setWidth = (width: number): void => host.app.frame.setWidth('right', width);
  window.host = Object.assign(host, { longTasks, unknownIcons, startedAt: performance.now(), setTheme, setWidth });
  const file = query.get('file');
  await host.start(await pluginFiles(), file === null ? {} : { file: file === '' ? null : file });
  for (const view of query.getAll('view')) await host.app.workspace.ensureSideLeaf(view, 'right');
  const command = query.get('command');
  if (command !== null) host.runCommand(command);
}

async function pluginFiles(): Promise<PluginFiles> {
  const [code, manifest] = await Promise.all([fetch('/main.js'), fetch('/manifest.json')]);
  return { code: `${await code.text()}\n//# sourceURL=main.js`, manifest: await manifest.json() as PluginFiles['manifest'] };
}

function setTheme(theme: 'light' | 'dark'): void {
  document.body.classList.toggle('theme-dark', theme === 'dark');
  document.body.classList.toggle('theme-light', theme === 'light');
  window.host?.app.workspace.trigger('css-change');
}

function addHostCommands(host: Host): void {
  const { app } = host;
  const add = (id: string, name: string, icon: string, callback: () => void): void => {
    app.commands.addCommand({ id, name, icon, callback });
    app.frame.addRibbonIcon(icon, name, callback);
  };
  const toggleTheme = (): void => setTheme(document.body.classList.contains('theme-dark') ? 'light' : 'dark');
  add('app:command-palette', 'Open command palette', 'terminal', () => app.commands.openPalette());
  add('app:toggle-right-sidebar', 'Toggle right sidebar', 'panel-right', () => app.workspace.rightSplit.toggle());
  add('theme:switch', 'Toggle light/dark mode', 'sun', toggleTheme);
  add('app:open-settings', 'Open settings', 'settings', () => app.setting.open());
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const action = { p: () => app.commands.openPalette(), ',': () => app.setting.open() }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

window.hostReady = main();
window.hostReady.catch((error: unknown) => {
  document.body.append(`The host could not start: ${String(error)}`);
});
