import { Notice } from 'obsidian';
import { errorLine } from './words';

/** How long an undo is offered, in milliseconds. */
export const UNDO_TIME = 10_000;

/** Says what was done and offers to undo it once; what fails then is said too. */
export function showUndo(text: string, undo: () => Promise<void>): void {
  const notice = new Notice(text, UNDO_TIME);
  const button = notice.messageEl.createEl('button', { cls: 'connectome-undo', text: 'Undo' });
  const act = (): void => {
    notice.hide();
    undo().catch((error: unknown) => new Notice(`It could not be undone: ${errorLine(error)}`));
  };
  button.addEventListener('click', act, { once: true });
}
