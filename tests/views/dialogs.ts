import { Modal } from 'obsidian';
import { vi } from 'vitest';

/** Lets dialogs open into the page, where the made app keeps them to itself. */
export function openDialogsInPage(): void {
  vi.spyOn(Modal.prototype, 'open').mockImplementation(function (this: Modal) {
    document.body.append(this.contentEl);
    void this.onOpen();
  });
  vi.spyOn(Modal.prototype, 'close').mockImplementation(function (this: Modal) {
    this.onClose();
    this.contentEl.remove();
  });
}
