import type { IndexStatus } from '../../engine/status';
import { countOf, formatCount } from '../words';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly skipped: number;
}

/** How far the reading of the vault is; `null` while nothing is being read. */
export function progressOf(status: IndexStatus): Progress | null {
  return status.state === 'indexing' ? { done: status.done, total: status.total, skipped: status.skipped } : null;
}

/** `Reading notes: 6,214 of 10,020`, with a bar, at the foot of a view while the vault is being read. */
export class ProgressLine {
  readonly el: HTMLElement;
  private readonly text: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly detail: HTMLElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv('connectome-progress');
    this.text = this.el.createDiv('connectome-progress-text');
    this.bar = this.el.createEl('progress', { cls: 'connectome-progress-bar', attr: { max: 1, 'aria-label': 'Reading notes' } });
    this.detail = this.el.createDiv('connectome-progress-detail');
    this.el.hidden = true;
  }

  /** `hasResults`: something found so far is on show above. */
  show(progress: Progress | null, hasResults: boolean): void {
    this.el.hidden = progress === null;
    if (progress === null) return;
    const { done, total, skipped } = progress;
    this.text.setText(total > 0 ? `Reading notes: ${formatCount(done)} of ${formatCount(total)}` : 'Reading notes');
    this.bar.value = total > 0 ? Math.min(1, done / total) : 0;
    const facts = [
      ...(hasResults ? ['results so far are shown'] : []),
      ...(skipped > 0 ? [`${countOf(skipped, 'note was', 'notes were')} skipped`] : []),
    ];
    const line = facts.join('; ');
    this.detail.setText(line.charAt(0).toUpperCase() + line.slice(1));
    this.detail.hidden = line === '';
  }
}
