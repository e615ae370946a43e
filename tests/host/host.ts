import * as mocks from 'obsidian-test-mocks/obsidian';
import { HostAdapter, type LoadProgress } from './vault/adapter';
import { CanvasView } from './workspace/canvas-view';
import { Commands } from './dialogs/commands';
import type { Disk } from './vault/disk';
import { FILE_EXPLORER, FileExplorer } from './workspace/file-explorer';
import { Frame } from './workspace/frame';
import { hostApp, type HostApp } from './host-app';
import type { HostView } from './workspace/host-view';
import { enableHoverPreview } from './workspace/hover-preview';
import { ImageView } from './workspace/image-view';
import { HostMarkdownView } from './workspace/markdown-view';
import { showNoticesIn } from './dialogs/notice';
import * as obsidian from './obsidian';
import { applyPatches } from './patches';
import type { HostPlugin } from './plugin';
import { Rendering } from './markdown/rendering';
import { SettingsWindow } from './settings/settings-window';
import { inSlices, macrotask } from './turn';

export interface PluginFiles {
  /** The built main.js: CommonJS, with `obsidian` outside. */
  readonly code: string;
  readonly manifest: { readonly id: string; readonly name: string };
}

export interface HostOptions {
  readonly parent?: HTMLElement;
  readonly onProgress?: LoadProgress;
  /** The note that is open when the layout is ready; the first one where it is not said, none where it is `null`. */
  readonly file?: string | null;
}

/** File extension → the view that opens it; pictures are all the others. */
const VIEW_TYPES: ReadonlyMap<string, string> = new Map([['md', 'markdown'], ['canvas', 'canvas']]);

/** The app with one plugin in it, and what tests do to it. */
export class Host {
  plugin: HostPlugin | null = null;

  private constructor(readonly app: HostApp) {}

  /** The vault is read and its links are known; no plugin yet, and no layout. */
  static async open(disk: Disk, options: HostOptions = {}): Promise<Host> {
    applyPatches();
    const adapter = await HostAdapter.open(disk, options.onProgress);
    const app = hostApp(mocks.App.create__(adapter.asOriginalType__(), disk.appId));
    Object.assign(app, {
      appId: disk.appId,
      frame: new Frame(options.parent ?? document.body),
      commands: new Commands(app),
      setting: new SettingsWindow(app),
      rendering: new Rendering(),
      viewCreators: new Map(),
      hoverSources: new Map(),
      notices: [],
      dragManager,
      viewTypeOf: (extension: string) => VIEW_TYPES.get(extension) ?? 'image',
      lineOf: (file: mocks.TFile, subpath: string) => lineOf(app, file, subpath),
    });
    (globalThis as { app?: unknown }).app = app;
    showNoticesIn(app);
    app.viewCreators.set('markdown', (leaf) => new HostMarkdownView(leaf) as unknown as HostView);
    app.viewCreators.set('canvas', (leaf) => new CanvasView(leaf) as unknown as HostView);
    app.viewCreators.set('image', (leaf) => new ImageView(leaf) as unknown as HostView);
    app.viewCreators.set(FILE_EXPLORER, (leaf) => new FileExplorer(leaf) as unknown as HostView);
    enableHoverPreview(app);
    await inSlices(adapter.paths().filter((path) => !path.startsWith('.')), (path) => app.vault.adopt(path));
    await app.metadataCache.adopt(app.vault.getFiles());
    return new Host(app);
  }

  /** Loads the plugin and lays out the window, in the app's order: plugin, `create` for every file, layout ready, links resolved. */
  async start(files: PluginFiles, options: HostOptions = {}): Promise<HostPlugin> {
    const { app } = this;
    const plugin = instantiate(files, app);
    this.plugin = plugin;
    await load(plugin);
    await macrotask();
    await app.vault.announceAll();
    await macrotask();
    await app.workspace.getLeftLeaf().setViewState({ type: FILE_EXPLORER });
    const file = options.file === undefined ? app.vault.getMarkdownFiles()[0]?.path : options.file;
    if (typeof file === 'string') await this.openFile(file);
    app.workspace.setLayoutReady__();
    app.workspace.layoutChanged();
    await macrotask();
    app.metadataCache.trigger('resolved');
    return plugin;
  }

  /** Paths read through the vault's API, oldest first. */
  get reads(): string[] {
    return this.app.vault.files.reads;
  }

  get notices(): string[] {
    return this.app.notices;
  }

  async openFile(path: string): Promise<void> {
    await this.app.workspace.getLeaf(false).openFile(this.file(path));
  }

  /** Writes the whole text of a note. */
  async editFile(path: string, text: string): Promise<void> {
    await this.app.vault.modify(this.file(path), text);
    await this.app.metadataCache.settled();
  }

  async createFile(path: string, text: string): Promise<void> {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '' && this.app.vault.getFolderByPath(folder) === null) await this.app.vault.createFolder(folder);
    await this.app.vault.create(path, text);
    await this.app.metadataCache.settled();
  }

  async deleteFile(path: string): Promise<void> {
    await this.app.vault.delete(this.file(path));
    await this.app.metadataCache.settled();
  }

  /** Renames as a person does in the app: links of other notes are carried along. */
  async renameFile(path: string, newPath: string): Promise<void> {
    await this.app.fileManager.renameFile(this.file(path), newPath);
    await this.app.metadataCache.settled();
  }

  /** Runs a command by its id, with or without the plugin's prefix; `false` where it cannot run now. */
  runCommand(id: string): boolean {
    const { commands } = this.app;
    return commands.executeCommandById(commands.findCommand(id) === undefined ? `${this.plugin?.manifest.id ?? ''}:${id}` : id);
  }

  /** Settings come in from another device: the file changes, then the plugin is told. */
  async changeSettingsExternally(data: unknown): Promise<void> {
    await this.plugin?.saveData(data);
    await this.plugin?.onExternalSettingsChange?.();
  }

  /** Ends the plugin and takes the window away; the vault and the browser's storage stay. */
  async close(): Promise<void> {
    this.plugin?.unload();
    this.app.workspace.iterateAllLeaves((leaf) => leaf.detach());
    await macrotask();
    this.app.frame.remove();
    showNoticesIn(null);
  }

  private file(path: string): mocks.TFile {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) throw new Error(`there is no file ${path} in the vault`);
    return file;
  }
}

function instantiate({ code, manifest }: PluginFiles, app: HostApp): HostPlugin {
  const module = { exports: {} as { default?: unknown } };
  const load = (name: string): unknown => {
    if (name === 'obsidian') return obsidian;
    throw new Error(`Cannot find module '${name}'`);
  };
  new Function('require', 'module', 'exports', code)(load, module, module.exports);
  const PluginClass = (module.exports.default ?? module.exports) as new (app: HostApp, manifest: PluginFiles['manifest']) => HostPlugin;
  return new PluginClass(app, manifest);
}

/** As `Component.load`, but it waits for `onload`, as the app does for plugins. */
async function load(plugin: HostPlugin): Promise<void> {
  plugin.loaded__ = true;
  await plugin.onload();
  for (const child of [...plugin.children__]) child.load();
}

function lineOf(app: HostApp, file: mocks.TFile, subpath: string): number | undefined {
  const metadata = app.metadataCache.getFileCache(file);
  const wanted = subpath.replace(/^#\^?/, '').toLowerCase();
  if (subpath.startsWith('#^')) return metadata?.sections?.find((section) => section.id?.toLowerCase() === wanted)?.position.start.line;
  const last = wanted.split('#').pop() ?? '';
  return metadata?.headings?.find((heading) => heading.heading.toLowerCase() === last)?.position.start.line;
}

/** The private part of the app that drags links; a dropped link is plain text here. */
const dragManager = {
  dragFile: (_event: DragEvent, file: mocks.TFile): object => ({ type: 'file', icon: 'lucide-file', title: file.basename, linktext: file.basename }),
  dragLink: (_event: DragEvent, linktext: string): object => ({ type: 'link', icon: 'lucide-link', title: linktext, linktext }),
  onDragStart: (event: DragEvent, dragged: { linktext?: string }): void => event.dataTransfer?.setData('text/plain', `[[${dragged.linktext ?? ''}]]`),
};
