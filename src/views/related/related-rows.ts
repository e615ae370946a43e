import type { Menu, PaneType } from 'obsidian';
import { asNotePath, type NotePath } from '../../core/note/note';
import type { ReasonName, RelatedNote } from '../../core/related/answer';
import { wordReasons } from '../../core/related/wording';
import { detailsOf, showDetails, type Detail, type Place } from './evidence-list';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import type { NoteTarget } from '../note/note-links';
import { whereabouts, NoteRow } from '../list/note-row';
import type { Tree } from '../list/tree';

export interface RowActions {
  open(target: NoteTarget, pane: PaneType | boolean): void;
  menu(menu: Menu, target: NoteTarget, title: string): void;
  /** Adds what can be decided about a result to its menu. */
  resultMenu?(menu: Menu, result: RelatedNote): void;
  /** Adds what can be decided about a reason to its menu. */
  reasonMenu?(menu: Menu, reason: ReasonName): void;
}

interface Placed {
  readonly related: RelatedNote;
  readonly where: string | null;
  readonly strength: number;
}

/** A list of related notes with their reasons, kept by path. */
export class RelatedRows {
  private readonly list: KeyedList<Placed, RelatedRow>;
  private here = asNotePath('');

  /** Rows are put at `level` of the tree, their details one below. */
  constructor(
    private readonly group: HTMLElement,
    tree: Tree,
    level: number,
    actions: RowActions,
  ) {
    this.list = new KeyedList(
      group,
      ({ related }) => related.note,
      () => new RelatedRow(tree, level, actions, () => this.here),
    );
  }

  /** To be called inside `Tree.patch`. Open rows stay open while the list is of the same note. */
  show(here: NotePath, related: readonly RelatedNote[]): void {
    if (here !== this.here) for (const row of this.list.values()) row.close();
    this.here = here;
    const where = whereabouts(related);
    const best = related.reduce((most, { score }) => Math.max(most, score), 0) || 1;
    this.list.update(
      related.map((item) => ({
        related: item,
        where: where.get(item.note) ?? null,
        // Scores fall off exponentially; their root keeps the bars of the tail apart.
        strength: Math.sqrt(item.score / best),
      })),
    );
    this.group.hidden = related.length === 0;
  }
}

class RelatedRow implements KeyedRow<Placed> {
  readonly el: HTMLElement;
  private readonly row = new NoteRow();
  private readonly group: HTMLElement;
  private related: RelatedNote | null = null;
  private details: readonly Detail[] = [];
  private written = '';
  private isOpen = false;

  constructor(
    private readonly tree: Tree,
    private readonly level: number,
    private readonly actions: RowActions,
    private readonly here: () => NotePath,
  ) {
    this.el = this.row.el;
    this.group = this.el.createDiv({ cls: 'connectome-evidence', attr: { role: 'group' } });
    this.group.hidden = true;
  }

  update({ related, where, strength }: Placed): void {
    if (!this.related) this.join(related.note);
    this.related = related;
    const beside = { note: this.here(), linked: related.linked };
    this.row.show({
      path: related.note,
      title: related.title,
      where,
      linked: related.linked,
      pinned: related.pinned === true,
      strength,
      reason: related.reasons.length > 0 ? wordReasons(related.reasons, beside) : null,
    });
    this.details = detailsOf(related);
    this.setOpen(this.isOpen && this.details.length > 0);
  }

  close(): void {
    this.setOpen(false);
  }

  private join(path: NotePath): void {
    const target = { path };
    this.tree.add(this.el, this.level, {
      open: (pane) => this.actions.open(target, pane),
      toggle: (open) => this.tree.patch(() => this.setOpen(open && this.details.length > 0)),
      target: () => target,
      menu: (menu) => {
        this.actions.menu(menu, target, this.related?.title ?? '');
        if (this.related) this.actions.resultMenu?.(menu, this.related);
      },
    });
  }

  private setOpen(open: boolean): void {
    this.isOpen = open;
    const hasMore = this.details.length > 0;
    this.row.chevron.hidden = !hasMore;
    this.row.why.setAttr('data-toggle', hasMore ? '' : null);
    this.el.setAttr('aria-expanded', hasMore ? open : null);
    this.group.hidden = !open;
    if (!open || !this.related) return;
    const beside = { note: this.here(), linked: this.related.linked };
    const written = JSON.stringify([beside, this.details]);
    if (written === this.written) return;
    this.written = written;
    showDetails(this.group, this.details, beside, (el, place, about) => this.addDetail(el, place, about));
  }

  private addDetail(el: HTMLElement, place: Place | null, about: ReasonName | null): void {
    const decide = (menu: Menu): void => {
      if (about !== null) this.actions.reasonMenu?.(menu, about);
    };
    if (!place) {
      this.tree.add(el, this.level + 1, about !== null && about !== 'pin' && this.actions.reasonMenu ? { menu: decide } : {});
      return;
    }
    this.tree.add(el, this.level + 1, {
      open: (pane) => this.actions.open(place, pane),
      target: () => place,
      menu: (menu) => {
        this.actions.menu(menu, place, place.title);
        decide(menu);
      },
    });
  }
}
