import { setTooltip, type Plugin } from 'obsidian';
import type { ViewContext } from './context';
import { progressOf } from './list/progress-line';
import { formatCount } from './words';

/** Says in the status bar how far the reading of the vault is; gone when it is done. */
export function showIndexStatus(plugin: Plugin, context: ViewContext): void {
  const el = plugin.addStatusBarItem();
  el.addClass('connectome-status');
  setTooltip(el, 'Connectome is reading the notes of this vault', { placement: 'top' });
  const show = (): void => {
    const progress = progressOf(context.status());
    el.toggleClass('is-idle', progress === null);
    el.setText(progress === null ? '' : `Reading notes: ${formatCount(progress.done)} of ${formatCount(progress.total)}`);
  };
  plugin.register(context.onChange(show));
  show();
}
