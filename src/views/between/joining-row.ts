import { setPaletteColor } from '../list/palette-color';
import type { BetweenActions } from './between-actions';
import type { JoinedSide, JoiningNote } from './joining-note';
import type { KeyedRow } from '../list/keyed-list';
import { NoteRow } from '../list/note-row';
import { leadToNote, writeFact } from './side-evidence';
import type { Tree } from '../list/tree';
import { countOf, formatCount } from '../words';

/** A note that joins topics or fields; it unfolds to what it is linked with on each side. */
export class JoiningRow implements KeyedRow<JoiningNote> {
  readonly el: HTMLElement;
  private readonly row = new NoteRow();
  private readonly group: HTMLElement;
  private joining: JoiningNote | null = null;
  private written = '';

  constructor(
    private readonly tree: Tree,
    private readonly actions: BetweenActions,
  ) {
    this.el = this.row.el;
    this.group = this.el.createDiv({ cls: 'connectome-evidence', attr: { role: 'group' } });
    this.row.why.setAttr('data-toggle', '');
  }

  update(joining: JoiningNote): void {
    if (!this.joining) this.join(joining);
    this.joining = joining;
    this.row.show({ path: joining.note, title: joining.title, where: null, linked: 'none', strength: null, reason: joining.reason });
    if (!this.group.hidden) this.showSides(joining.sides);
  }

  private join({ note: path, title }: JoiningNote): void {
    this.tree.add(this.el, 2, {
      open: (pane) => this.actions.open({ path }, pane),
      toggle: (open) => this.tree.patch(() => this.setOpen(open)),
      target: () => ({ path }),
      menu: (menu) => this.actions.menu(menu, { path }, title),
    });
    this.setOpen(false);
  }

  private setOpen(open: boolean): void {
    this.el.setAttr('aria-expanded', open);
    this.group.hidden = !open;
    if (open && this.joining) this.showSides(this.joining.sides);
  }

  private showSides(sides: readonly JoinedSide[]): void {
    const written = JSON.stringify(sides);
    if (written === this.written) return;
    this.written = written;
    this.group.empty();
    for (const { name, color, links, concepts, notes } of sides) {
      const head = this.group.createDiv('connectome-fact connectome-side');
      setPaletteColor(head.createSpan({ cls: 'connectome-dot', attr: { 'aria-hidden': 'true' } }), color);
      head.createSpan({ cls: 'connectome-side-name', text: name });
      if (links > 0) head.createSpan({ cls: 'connectome-count', text: countOf(links, 'linked note') });
      this.tree.add(head, 3, {});
      if (concepts.length > 0) writeFact(this.group, this.tree, 'lightbulb', `Speaks of ${concepts.join(', ')}`);
      const line = this.group.createDiv({ cls: 'connectome-via', attr: { role: 'none' } });
      for (const note of notes) leadToNote(line.createSpan({ cls: 'connectome-via-note is-clickable', text: note.title }), note, this.tree, this.actions);
      if (links > notes.length) line.createSpan({ cls: 'connectome-side-more', text: `${formatCount(links - notes.length)} more` });
      line.hidden = links === 0;
    }
  }
}
