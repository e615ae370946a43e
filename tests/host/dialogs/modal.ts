import * as mocks from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../icons';
import { unproxied } from '../unproxied';

type Opener = { readonly app: mocks.App };
type Binding = { readonly modifiers: string | null; readonly key: string | null; readonly func: (event: KeyboardEvent) => unknown };

/** Keeps what is registered for keys, and runs it. */
export class HostScope {
  private bindings: Binding[] = [];

  register(modifiers: string[] | null, key: string | null, func: (event: KeyboardEvent) => unknown): Binding {
    const binding = { modifiers: modifiers === null ? null : [...modifiers].sort().join(','), key, func };
    this.bindings.push(binding);
    return binding;
  }

  unregister(binding: Binding): void {
    this.bindings = this.bindings.filter((candidate) => candidate !== binding);
  }

  /** Runs the first binding of the key; `true` where there was one. */
  handle(event: KeyboardEvent): boolean {
    const held = [event.altKey ? 'Alt' : '', event.ctrlKey || event.metaKey ? 'Mod' : '', event.shiftKey ? 'Shift' : ''].filter((name) => name !== '').sort().join(',');
    const binding = this.bindings.find((candidate) => (candidate.key === null || candidate.key.toLowerCase() === event.key.toLowerCase()) && (candidate.modifiers === null || candidate.modifiers === held));
    if (binding === undefined) return false;
    if (binding.func(event) === false) event.preventDefault();
    return true;
  }
}

/** A dialog that stays open until it is closed. */
export class HostModal extends mocks.Modal {
  private readonly keys = new HostScope();
  private previousFocus: Element | null = null;
  private onClosed: (() => unknown) | null = null;

  constructor(app: Opener['app']) {
    super(app);
    this.scope = this.keys as unknown as mocks.Scope;
    this.containerEl.addClasses(['modal-container', 'mod-dim']);
    this.modalEl.addClass('modal');
    this.titleEl.addClass('modal-title');
    this.contentEl.addClass('modal-content');
    const background = createDiv('modal-bg');
    const close = createDiv('modal-close-button');
    const header = createDiv('modal-header');
    header.append(this.titleEl);
    setIcon(close, 'x');
    this.modalEl.prepend(close, header);
    this.containerEl.prepend(background);
    this.containerEl.setAttr('role', 'dialog');
    background.addEventListener('click', () => this.close());
    close.addEventListener('click', () => this.close());
    this.containerEl.addEventListener('keydown', (event) => {
      if (this.keys.handle(event)) event.stopPropagation();
      else if (event.key === 'Escape') this.close();
    });
    return unproxied(this);
  }

  override setCloseCallback(callback: () => unknown): this {
    this.onClosed = callback;
    return this;
  }

  override open(): void {
    this.previousFocus = document.activeElement;
    document.body.appendChild(this.containerEl);
    void this.onOpen();
    if (!this.containerEl.contains(document.activeElement)) {
      this.modalEl.setAttr('tabindex', '-1');
      this.modalEl.focus();
    }
  }

  override close(): void {
    if (!this.containerEl.isConnected) return;
    this.containerEl.remove();
    this.onClose();
    this.onClosed?.();
    if (this.previousFocus instanceof HTMLElement) this.previousFocus.focus();
  }
}
