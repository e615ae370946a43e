import * as mocks from 'obsidian-test-mocks/obsidian';
import type { SettingDefinitionItem } from 'obsidian';
import { HostModal } from '../dialogs/modal';
import { DefinedSettings } from './setting-definitions';
import { unproxied } from '../unproxied';

interface PluginParts {
  readonly manifest: { readonly id: string; readonly name: string };
  settings?: Record<string, unknown>;
  saveData(data: unknown): Promise<void>;
}

/** A plugin's tab in the settings window, declarative or drawn by `display()`. */
export class HostSettingTab extends mocks.PluginSettingTab {
  readonly id: string;
  readonly name: string;
  private readonly defined: DefinedSettings;
  private shown = false;

  constructor(app: mocks.App, plugin: mocks.Plugin) {
    super(app, plugin);
    const { manifest } = plugin as unknown as PluginParts;
    this.id = manifest.id;
    this.name = manifest.name;
    this.defined = new DefinedSettings(this.containerEl, unproxied(this));
    this.containerEl.addClass('vertical-tab-content');
    return unproxied(this);
  }

  override getControlValue(key: string): unknown {
    return (this.plugin__ as unknown as PluginParts).settings?.[key];
  }

  override setControlValue(key: string, value: unknown): void | Promise<void> {
    const plugin = this.plugin__ as unknown as PluginParts;
    plugin.settings = { ...plugin.settings, [key]: value };
    return plugin.saveData(plugin.settings);
  }

  override update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.shown) this.showIn(null);
  }

  override refreshDomState(): void {
    this.defined.refreshState();
  }

  override hide(): void {
    this.shown = false;
    this.defined.clear();
  }

  /** Draws the tab; into `parent` where one is given, else where it stands. */
  showIn(parent: HTMLElement | null): void {
    parent?.appendChild(this.containerEl);
    this.shown = true;
    const items: SettingDefinitionItem[] = this.getSettingDefinitions();
    this.settingItems = items;
    if (items.length > 0) this.defined.render(items);
    else this.display();
  }
}

/** `app.setting`: the settings window. */
export class SettingsWindow {
  readonly pluginTabs: HostSettingTab[] = [];
  activeTab: HostSettingTab | null = null;
  private modal: HostModal | null = null;

  constructor(private readonly app: object) {}

  addTab(tab: HostSettingTab): void {
    this.pluginTabs.push(tab);
    tab.update();
  }

  open(): void {
    if (this.modal !== null) return;
    const modal = new HostModal(this.app as mocks.App);
    this.modal = modal;
    modal.modalEl.addClasses(['mod-settings', 'mod-sidebar-layout']);
    modal.setCloseCallback(() => {
      this.activeTab?.hide();
      this.activeTab = null;
      this.modal = null;
    });
    const header = modal.contentEl.createDiv('vertical-tab-header');
    modal.contentEl.createDiv('vertical-tab-content-container');
    header.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    for (const tab of this.pluginTabs) {
      const item = header.createDiv({ cls: 'vertical-tab-nav-item tappable', text: tab.name });
      item.addEventListener('click', () => this.openTab(tab));
    }
    modal.open();
    const [first] = this.pluginTabs;
    if (first !== undefined) this.openTab(first);
  }

  close(): void {
    this.modal?.close();
  }

  openTabById(id: string): HostSettingTab | null {
    const tab = this.pluginTabs.find((candidate) => candidate.id === id) ?? null;
    if (tab !== null) this.openTab(tab);
    return tab;
  }

  openTab(tab: HostSettingTab): void {
    if (this.activeTab === tab || this.modal === null) return;
    this.activeTab?.hide();
    this.activeTab?.containerEl.remove();
    this.activeTab = tab;
    tab.showIn(this.modal.contentEl.querySelector<HTMLElement>('.vertical-tab-content-container'));
  }
}
