import type { Component } from 'obsidian';

export interface MessageContent {
  readonly text: string;
  /** A second, quieter line. */
  readonly detail: string | null;
  readonly buttons: readonly { readonly label: string; readonly act: () => void }[];
}

/** What a view says where it has no list to show. */
export class Message {
  readonly el: HTMLElement;
  private written = '';

  constructor(
    parent: HTMLElement,
    private readonly component: Component,
  ) {
    this.el = parent.createDiv({ cls: 'connectome-message', attr: { role: 'status' } });
    this.el.hidden = true;
  }

  show(content: MessageContent | null): void {
    this.el.hidden = content === null;
    const written = JSON.stringify(content);
    if (written === this.written) return;
    this.written = written;
    this.el.empty();
    if (content === null) return;
    this.el.createDiv({ cls: 'connectome-message-text', text: content.text });
    if (content.detail !== null) this.el.createDiv({ cls: 'connectome-message-detail', text: content.detail });
    const row = content.buttons.length > 0 ? this.el.createDiv('connectome-message-buttons') : null;
    for (const { label, act } of content.buttons) {
      const button = row?.createEl('button', { text: label });
      if (button) this.component.registerDomEvent(button, 'click', () => act());
    }
  }
}
