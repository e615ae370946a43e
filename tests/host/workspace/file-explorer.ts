import * as mocks from 'obsidian-test-mocks/obsidian';
import type { HostApp } from '../host-app';
import { setIcon } from '../icons';
import type { HostLeaf } from './leaf';
import { HostMenu } from '../dialogs/menu';

export const FILE_EXPLORER = 'file-explorer';

/** The list of files in the left sidebar; a folder's rows are made when it is opened. */
export class FileExplorer extends mocks.ItemView {
  private readonly open = new Set<string>(['/']);
  private readonly host: HostApp;
  private refreshing = false;

  constructor(leaf: HostLeaf) {
    super(leaf as unknown as mocks.WorkspaceLeaf);
    this.host = leaf.app;
  }

  override getViewType(): string {
    return FILE_EXPLORER;
  }

  override getDisplayText(): string {
    return 'Files';
  }

  override getIcon(): string {
    return 'folder-open';
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('nav-files-container');
    const refresh = (): void => this.refreshSoon();
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(this.host.vault.on(name, refresh));
    this.registerEvent(this.host.workspace.on('file-open', () => this.markActive()));
    this.refresh();
  }

  private refreshSoon(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    setTimeout(() => {
      this.refreshing = false;
      this.refresh();
    }, 50);
  }

  private refresh(): void {
    this.contentEl.empty();
    this.fill(this.contentEl, this.host.vault.getRoot());
    this.markActive();
  }

  private fill(parent: HTMLElement, folder: mocks.TFolder): void {
    const rank = (file: mocks.TAbstractFile): number => (file instanceof mocks.TFolder ? 0 : 1);
    const children = folder.children.filter((child) => !child.name.startsWith('.'));
    children.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
    for (const child of children) {
      if (child instanceof mocks.TFolder) this.addFolder(parent, child);
      else if (child instanceof mocks.TFile) this.addFile(parent, child);
    }
  }

  private addFolder(parent: HTMLElement, folder: mocks.TFolder): void {
    const item = parent.createDiv('tree-item nav-folder');
    const self = item.createDiv('tree-item-self nav-folder-title is-clickable mod-collapsible');
    setIcon(self.createDiv('tree-item-icon collapse-icon'), 'right-triangle');
    self.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    const children = item.createDiv('tree-item-children nav-folder-children');
    const show = (): void => {
      const open = this.open.has(folder.path);
      item.toggleClass('is-collapsed', !open);
      self.find('.collapse-icon').toggleClass('is-collapsed', !open);
      children.empty();
      if (open) this.fill(children, folder);
    };
    self.addEventListener('click', () => {
      if (!this.open.delete(folder.path)) this.open.add(folder.path);
      show();
      this.markActive();
    });
    show();
  }

  private addFile(parent: HTMLElement, file: mocks.TFile): void {
    const self = parent.createDiv('tree-item nav-file').createDiv({ cls: 'tree-item-self nav-file-title is-clickable tappable', attr: { 'data-path': file.path } });
    self.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.extension === 'md' ? file.basename : file.name });
    self.addEventListener('click', (event) => void this.host.workspace.getLeaf(mocks.Keymap.isModEvent(event)).openFile(file));
    self.addEventListener('contextmenu', (event) => {
      const menu = new HostMenu();
      menu.addItem((item) => void item.setTitle('Open in new tab').setIcon('file-plus').onClick(() => void this.host.workspace.getLeaf('tab').openFile(file)));
      menu.addItem((item) => void item.setTitle('Delete').setIcon('trash-2').setWarning(true).setSection('danger').onClick(() => void this.host.vault.trash(file)));
      this.host.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', null);
      menu.showAtMouseEvent(event);
    });
  }

  private markActive(): void {
    const path = this.host.workspace.getActiveFile()?.path;
    for (const el of this.contentEl.querySelectorAll<HTMLElement>('.nav-file-title')) el.toggleClass('is-active', el.dataset['path'] === path);
  }
}
