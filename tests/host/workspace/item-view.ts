import * as mocks from 'obsidian-test-mocks/obsidian';
import { hostApp } from '../host-app';
import { setIcon } from '../icons';
import type { HostLeaf } from './leaf';
import { unproxied } from '../unproxied';

/** `ItemView` as plugins extend it: a header, the content, and no proxy. The host's own note view counts as one too. */
export abstract class HostItemView extends mocks.ItemView {
  private readonly actionsEl: HTMLElement;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return this === HostItemView ? value instanceof mocks.ItemView : Function.prototype[Symbol.hasInstance].call(this, value);
  }

  constructor(leaf: mocks.WorkspaceLeaf) {
    super(leaf);
    this.app = hostApp((leaf as unknown as HostLeaf).app) as unknown as mocks.App;
    const header = createDiv('view-header');
    this.containerEl.prepend(header);
    header.createDiv('view-header-title-container').createDiv('view-header-title');
    this.actionsEl = header.createDiv('view-actions');
    this.contentEl.addClass('view-content');
    return unproxied(this);
  }

  override addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createDiv({ cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
    setIcon(el, icon);
    el.addEventListener('click', callback);
    this.actionsEl.prepend(el);
    return el;
  }

  // The mock keeps these in fields called `state` and `ephemeralState`, which a plugin's view may well have for itself; the app does not.
  override getState(): Record<string, unknown> {
    return {};
  }

  override async setState(): Promise<void> {}

  override getEphemeralState(): Record<string, unknown> {
    return {};
  }

  override setEphemeralState(): void {}
}
