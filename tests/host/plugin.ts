import * as mocks from 'obsidian-test-mocks/obsidian';
import type { Command } from './dialogs/commands';
import { hostApp, type HostApp } from './host-app';
import type { ViewCreator } from './workspace/host-view';
import type { CodeBlockProcessor, PostProcessor } from './markdown/rendering';
import type { HostSettingTab } from './settings/settings-window';
import { unproxied } from './unproxied';

interface Manifest {
  readonly id: string;
  readonly name: string;
}

interface PluginParts extends mocks.Component {
  readonly app: mocks.App;
  readonly manifest: Manifest;
  readonly cliHandlers__: Map<string, (...args: unknown[]) => unknown>;
  onExternalSettingsChange?(): unknown;
}

const Base = mocks.Plugin as unknown as new (app: HostApp, manifest: Manifest) => PluginParts;

/** `Plugin`, whose registrations really reach the app and end with it. */
export class HostPlugin extends Base {
  constructor(app: HostApp, manifest: Manifest) {
    super(app, manifest);
    return unproxied(this);
  }

  addCommand(command: Command): Command {
    const { commands } = this.host;
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    commands.addCommand(command);
    this.register(() => commands.removeCommand(command.id));
    return command;
  }

  removeCommand(id: string): void {
    this.host.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.host.frame.addRibbonIcon(icon, title, callback);
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = this.host.frame.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => el.remove());
    return el;
  }

  addSettingTab(tab: HostSettingTab): void {
    this.host.setting.addTab(tab);
  }

  registerView(type: string, creator: ViewCreator): void {
    const { viewCreators } = this.host;
    if (viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    viewCreators.set(type, creator);
    this.register(() => void viewCreators.delete(type));
  }

  registerHoverLinkSource(id: string, info: { display: string; defaultMod: boolean }): void {
    const { hoverSources } = this.host;
    hoverSources.set(id, info);
    this.register(() => void hoverSources.delete(id));
  }

  registerMarkdownCodeBlockProcessor(language: string, process: CodeBlockProcessor): PostProcessor {
    const { codeBlocks } = this.host.rendering;
    codeBlocks.set(language, process);
    this.register(() => void codeBlocks.delete(language));
    return () => undefined;
  }

  registerMarkdownPostProcessor(process: PostProcessor): PostProcessor {
    const { postProcessors } = this.host.rendering;
    postProcessors.push(process);
    this.register(() => void postProcessors.splice(postProcessors.indexOf(process), 1));
    return process;
  }

  /** `null` where nothing was saved, as in the app. */
  async loadData(): Promise<unknown> {
    const { adapter } = this.host.vault;
    if (!(await adapter.exists(this.dataPath))) return null;
    return JSON.parse(await this.host.vault.files.read(this.dataPath));
  }

  async saveData(data: unknown): Promise<void> {
    await this.host.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2));
  }

  private get host(): HostApp {
    return hostApp(this.app);
  }

  private get dataPath(): string {
    return `${this.host.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }
}
