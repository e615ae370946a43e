import { Notice } from 'obsidian-test-mocks/obsidian';
import { vi } from 'vitest';

/** The notices shown from here on; `restore` ends the watch. */
export class Notices {
  private readonly spy = vi.spyOn(Notice.prototype, 'constructor__');

  get texts(): string[] {
    return this.all.map(({ messageEl }) => messageEl.firstChild?.textContent ?? '');
  }

  get last(): string {
    return this.texts[this.texts.length - 1] ?? '';
  }

  /** Presses the button of the latest notice that has one. */
  undo(): void {
    const button = [...this.all].reverse().flatMap(({ messageEl }) => messageEl.querySelector('button') ?? [])[0];
    if (!button) throw new Error('no notice offers an undo');
    button.click();
  }

  restore(): void {
    this.spy.mockRestore();
  }

  private get all(): Notice[] {
    return this.spy.mock.contexts as Notice[];
  }
}
