import * as mocks from 'obsidian-test-mocks/obsidian';
import { hostApp } from '../host-app';
import type { HostLeaf } from './leaf';

/** A file that is not a note: shown as a picture, whatever it is. */
export class ImageView extends mocks.FileView {
  constructor(leaf: HostLeaf) {
    super(leaf as unknown as mocks.WorkspaceLeaf);
    this.contentEl.addClass('view-content');
  }

  override getViewType(): string {
    return 'image';
  }

  override getIcon(): string {
    return 'image';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path };
  }

  override async setState(state: unknown): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    this.file = typeof path === 'string' ? hostApp(this.app).vault.getFileByPath(path) : null;
    this.contentEl.empty();
    if (this.file !== null) this.contentEl.createEl('img', { attr: { src: hostApp(this.app).vault.getResourcePath(this.file), alt: this.file.name } });
  }
}
