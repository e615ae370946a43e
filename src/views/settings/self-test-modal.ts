import { Modal, type App } from 'obsidian';
import type { Evaluation } from '../../core/related/calibration/evaluate';
import { DEFAULT_EVALUATION } from '../../core/related/calibration/evaluation-options';
import type { ViewContext } from '../context';
import { writeSelfTest } from './self-test-result';
import { errorLine } from '../words';

/** Runs the hidden-link test and shows what it found. Closing it gives the test up. */
export function openSelfTest(app: App, context: ViewContext): void {
  new SelfTestModal(app, context).open();
}

class SelfTestModal extends Modal {
  private testing = new AbortController();

  constructor(app: App, private readonly context: ViewContext) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle('Self-test of related notes');
    this.modalEl.addClass('connectome-self-test-modal');
    this.contentEl.addClass('connectome', 'connectome-self-test');
    this.run();
  }

  override onClose(): void {
    this.testing.abort();
    this.contentEl.empty();
  }

  private run(): void {
    this.testing = new AbortController();
    const { signal } = this.testing;
    const bar = this.showProgress();
    this.context.engine
      .request('evaluate', DEFAULT_EVALUATION, signal, (share) => {
        bar.value = share;
      })
      .then((evaluation) => {
        if (!signal.aborted) this.show(evaluation);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) this.fail(error);
      });
  }

  /** A bar that moves to and fro until the first progress is told. */
  private showProgress(): HTMLProgressElement {
    const { contentEl } = this;
    contentEl.empty();
    contentEl.createEl('p', { cls: 'connectome-self-test-note', text: 'Hiding a tenth of your links and looking for them. Other lists wait until this has ended.', attr: { role: 'status' } });
    if (this.context.status().state !== 'ready') contentEl.createEl('p', { cls: 'connectome-self-test-note', text: 'The vault is still being read; only what is known so far is tested.' });
    const bar = contentEl.createEl('progress', { cls: 'connectome-progress-bar', attr: { max: 1, 'aria-label': 'Testing' } });
    this.addButton('Cancel', () => this.close()).focus({ preventScroll: true });
    return bar;
  }

  private show(evaluation: Evaluation): void {
    this.contentEl.empty();
    writeSelfTest(this.contentEl, evaluation);
    this.addButton('Close', () => this.close()).focus({ preventScroll: true });
  }

  private fail(error: unknown): void {
    const { contentEl } = this;
    contentEl.empty();
    contentEl.createEl('p', { cls: 'connectome-self-test-note', text: `The test could not be run: ${errorLine(error)}`, attr: { role: 'alert' } });
    this.addButton('Try again', () => this.run()).focus({ preventScroll: true });
  }

  private addButton(text: string, act: () => void): HTMLButtonElement {
    const button = this.contentEl.createDiv('modal-button-container').createEl('button', { text });
    button.addEventListener('click', act);
    return button;
  }
}
