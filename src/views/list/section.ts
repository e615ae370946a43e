import { addIcon } from '../worded';
import type { Tree } from './tree';

/** A part of a view under a heading that opens and closes. */
export class Section {
  readonly el: HTMLElement;
  /** Where the rows of the section go. */
  readonly group: HTMLElement;
  private readonly count: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly tree: Tree,
    title: string,
    open: boolean,
    private readonly onToggle: (open: boolean) => void = () => undefined,
  ) {
    this.el = parent.createDiv('connectome-section');
    const self = this.el.createDiv('connectome-self connectome-section-self is-clickable');
    addIcon(self, 'chevron-down', 'connectome-chevron');
    self.createSpan({ cls: 'connectome-section-title', text: title });
    this.count = self.createSpan('connectome-count');
    this.group = this.el.createDiv({ cls: 'connectome-section-group', attr: { role: 'group' } });
    tree.add(this.el, 1, { toggle: (next) => this.toggle(next), stays: true });
    this.setOpen(open);
  }

  setCount(text: string): void {
    this.count.setText(text);
  }

  setOpen(open: boolean): void {
    this.el.setAttr('aria-expanded', open);
    this.group.hidden = !open;
  }

  private toggle(open: boolean): void {
    this.tree.patch(() => this.setOpen(open));
    this.onToggle(open);
  }
}
