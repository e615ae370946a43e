import * as mocks from 'obsidian-test-mocks/obsidian';
import { hostApp } from '../host-app';

const DEFAULT_MS = 5000;

/** The app the notices belong to: the constructor of `Notice` is not told. */
let shownIn: object | null = null;

export function showNoticesIn(app: object | null): void {
  shownIn = app;
}

/** A message in the corner, for five seconds or as long as told; a click takes it away. */
export class HostNotice extends mocks.Notice {
  constructor(message: string | DocumentFragment, duration: number = DEFAULT_MS) {
    super(message, duration);
    const text = typeof message === 'string' ? message : message.textContent ?? '';
    this.noticeEl.remove();
    this.containerEl.addClass('notice');
    this.messageEl.addClass('notice-message');
    this.noticeEl = this.containerEl;
    if (shownIn === null) return;
    const app = hostApp(shownIn);
    app.notices.push(text);
    app.frame.noticesEl.appendChild(this.containerEl);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) setTimeout(() => this.hide(), duration);
  }

  override setMessage(message: string | DocumentFragment): this {
    if (shownIn !== null) hostApp(shownIn).notices.push(typeof message === 'string' ? message : message.textContent ?? '');
    super.setMessage(message);
    return this;
  }

  override hide(): void {
    this.containerEl.remove();
  }
}
