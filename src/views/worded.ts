import { setIcon } from 'obsidian';
import type { Part } from '../core/related/excerpt';
import type { WordedReason } from '../core/related/wording';

/** Writes text with the parts that matter set off in `tag`; everything is set as text. */
export function setParts(el: HTMLElement, parts: readonly Part[], tag: 'em' | 'mark' = 'em'): void {
  el.empty();
  for (const part of parts) {
    if (typeof part === 'string') el.appendText(part);
    else el.createEl(tag, { text: part.em });
  }
}

/** A reason: its icon and its sentence. */
export function setReason(el: HTMLElement, reason: WordedReason): void {
  el.empty();
  addIcon(el, reason.icon);
  setParts(el.createSpan('connectome-reason'), reason.parts);
}

/** A small icon that says nothing to a screen reader. */
export function addIcon(parent: HTMLElement, icon: string, cls = 'connectome-icon'): HTMLElement {
  const el = parent.createSpan({ cls, attr: { 'aria-hidden': 'true' } });
  setIcon(el, icon);
  return el;
}
