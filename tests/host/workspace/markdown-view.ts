import * as mocks from 'obsidian-test-mocks/obsidian';
import { HostEditor } from './editor';
import { hostApp, type HostApp } from '../host-app';
import { setIcon } from '../icons';
import type { HostLeaf } from './leaf';
import { renderNote } from '../markdown/markdown';

/** The app saves two seconds after the last key; tests and readers need not wait that long. */
const SAVE_AFTER_MS = 400;
const FLASH_MS = 1500;

/** A note, rendered; a click into it (or the pencil) shows its source in a text area, leaving that shows it rendered again. */
export class HostMarkdownView extends mocks.MarkdownView {
  private readonly host: HostApp;
  private readonly sourceEl: HTMLTextAreaElement;
  private readonly readingEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly hostEditor = new HostEditor();
  private saveTimer: ReturnType<typeof setTimeout> | null = null;
  private rendered = new mocks.Component();

  constructor(leaf: HostLeaf) {
    super(leaf as unknown as mocks.WorkspaceLeaf);
    this.host = hostApp(leaf.app);
    this.editor = this.hostEditor;
    this.containerEl.empty();
    const header = this.containerEl.createDiv('view-header');
    this.titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
    const toggle = header.createDiv('view-actions').createDiv({ cls: 'clickable-icon view-action', attr: { 'aria-label': 'Edit' } });
    setIcon(toggle, 'pencil');
    toggle.addEventListener('click', () => this.showSource(this.sourceEl.hasClass('is-hidden')));
    this.contentEl = this.containerEl.createDiv('view-content');
    this.readingEl = this.contentEl.createDiv('markdown-preview-view markdown-rendered');
    this.sourceEl = this.contentEl.createEl('textarea', { cls: 'markdown-source-view is-hidden', attr: { spellcheck: 'false', 'aria-label': 'Note source' } });
    this.hostEditor.onChange(() => this.onApiChange());
    this.sourceEl.addEventListener('input', () => this.onTyped());
    this.sourceEl.addEventListener('blur', () => this.showSource(false));
    for (const type of ['keyup', 'pointerup', 'focus'] as const) this.sourceEl.addEventListener(type, () => this.onCaret());
    this.readingEl.addEventListener('dblclick', () => this.showSource(true));
    this.registerEvent(this.host.vault.on('modify', (file) => {
      if (file === this.file) this.onFileChanged();
    }));
    this.registerEvent(this.host.vault.on('delete', (file) => {
      if (file === this.file) leaf.detach();
    }));
    this.registerEvent(this.host.vault.on('rename', (file) => {
      if (file === this.file) this.updateTitle();
    }));
    this.registerEvent(this.host.metadataCache.on('resolved', () => this.markLinks()));
  }

  override getIcon(): string {
    return 'file';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path, mode: this.getMode(), source: false };
  }

  override async setState(state: unknown): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    if (typeof path !== 'string' || path === this.file?.path) return;
    this.flush();
    this.file = this.host.vault.getFileByPath(path);
    this.show(this.host.vault.files.textOf(path) ?? '', 0);
    this.updateTitle();
    this.contentEl.scrollTop = 0;
  }

  override setEphemeralState(state: unknown): void {
    const line = (state as { line?: unknown } | null)?.line;
    if (typeof line !== 'number') return;
    this.hostEditor.setCursor({ line, ch: 0 });
    const block = [...this.readingEl.querySelectorAll<HTMLElement>('[data-line]')].filter((el) => Number(el.dataset['line']) <= line).pop();
    if (block === undefined) return;
    block.scrollIntoView({ block: 'center' });
    block.addClass('is-flashing');
    setTimeout(() => block.removeClass('is-flashing'), FLASH_MS);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: this.hostEditor.getCursor(), scroll: this.contentEl.scrollTop };
  }

  override getViewData(): string {
    return this.hostEditor.getValue();
  }

  override async onClose(): Promise<void> {
    this.flush();
    this.rendered.unload();
  }

  /** Writes what is not written yet, at once. */
  override async save(): Promise<void> {
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.saveTimer = null;
    const file = this.file;
    const text = this.hostEditor.getValue();
    if (file !== null && text !== this.host.vault.files.textOf(file.path)) await this.host.vault.modify(file, text);
  }

  showSource(source: boolean): void {
    this.sourceEl.toggleClass('is-hidden', !source);
    this.readingEl.toggleClass('is-hidden', source);
    if (source) {
      this.sourceEl.value = this.hostEditor.getValue();
      this.sourceEl.focus();
      this.placeCaret();
    } else {
      void this.render();
    }
  }

  private show(text: string, cursor: number): void {
    this.data = text;
    this.hostEditor.load(text, cursor);
    this.sourceEl.value = text;
    this.placeCaret();
    void this.render();
  }

  private updateTitle(): void {
    this.titleEl.setText(this.file?.basename ?? '');
    (this.leaf as unknown as HostLeaf).updateHeader();
  }

  private onFileChanged(): void {
    const text = this.host.vault.files.textOf(this.file?.path ?? '') ?? '';
    if (text !== this.hostEditor.getValue()) this.show(text, this.hostEditor.posToOffset(this.hostEditor.getCursor()));
  }

  private onTyped(): void {
    this.hostEditor.load(this.sourceEl.value, this.sourceEl.selectionStart, this.sourceEl.selectionEnd);
    this.data = this.sourceEl.value;
    this.host.workspace.trigger('editor-change', this.hostEditor, this);
    this.requestSave();
  }

  private onCaret(): void {
    this.hostEditor.setSelection(this.hostEditor.offsetToPos(this.sourceEl.selectionStart), this.hostEditor.offsetToPos(this.sourceEl.selectionEnd));
  }

  private onApiChange(): void {
    this.data = this.hostEditor.getValue();
    this.sourceEl.value = this.data;
    this.placeCaret();
    void this.render();
    this.host.workspace.trigger('editor-change', this.hostEditor, this);
    this.requestSave();
  }

  override requestSave(): void {
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  private flush(): void {
    if (this.saveTimer !== null) void this.save();
  }

  private placeCaret(): void {
    const at = (side: 'from' | 'to'): number => this.hostEditor.posToOffset(this.hostEditor.getCursor(side));
    this.sourceEl.setSelectionRange(at('from'), at('to'));
  }

  private async render(): Promise<void> {
    this.rendered.unload();
    this.rendered = new mocks.Component();
    this.rendered.load();
    this.readingEl.empty();
    await renderNote(this.host, this.data, this.readingEl, this.file?.path ?? '', this.rendered);
  }

  private markLinks(): void {
    for (const link of this.readingEl.querySelectorAll<HTMLElement>('a.internal-link')) {
      const { path } = mocks.parseLinktext(link.dataset['href'] ?? '');
      link.toggleClass('is-unresolved', this.host.metadataCache.getFirstLinkpathDest(path, this.file?.path ?? '') === null);
    }
  }
}
