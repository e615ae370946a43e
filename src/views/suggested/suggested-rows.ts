import type { Menu, PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import { excerpt } from '../../core/related/excerpt';
import { wordReasons } from '../../core/related/wording';
import type { SuggestedLink } from '../../core/suggest/suggestion';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import type { NoteTarget } from '../note/note-links';
import { whereabouts } from '../list/note-row';
import type { Tree } from '../list/tree';
import { setParts, setReason } from '../worded';
import { countOf } from '../words';

/** Characters of a sentence shown around the words. */
const SENTENCE = 110;

export interface SuggestedActions {
  open(target: NoteTarget, pane: PaneType | boolean): void;
  menu(menu: Menu, link: SuggestedLink): void;
  /** Makes the mention a link, or puts a predicted link at the cursor or on the clipboard. */
  act(link: SuggestedLink): void;
}

/** How rows without a mention say what their button does. */
export type PredictedAction = 'Insert' | 'Copy';

interface Shown {
  readonly link: SuggestedLink;
  readonly where: string | null;
  readonly here: NotePath;
  readonly action: 'Link' | PredictedAction;
}

/** Suggested links, one below the other, each with its sentence or its reason and one button. */
export class SuggestedRows {
  private readonly list: KeyedList<Shown, SuggestedRow>;

  constructor(group: HTMLElement, tree: Tree, actions: SuggestedActions) {
    this.list = new KeyedList(group, ({ link }) => link.note, () => new SuggestedRow(tree, actions));
  }

  /** To be called inside `Tree.patch`. */
  show(here: NotePath, links: readonly SuggestedLink[], action: PredictedAction): void {
    const where = whereabouts(links);
    this.list.update(links.map((link) => ({ link, where: where.get(link.note) ?? null, here, action: link.mention ? 'Link' : action })));
  }
}

class SuggestedRow implements KeyedRow<Shown> {
  readonly el = createDiv('tree-item search-result connectome-note connectome-suggested');
  private readonly self = this.el.createDiv('tree-item-self search-result-file-title is-clickable connectome-self');
  private readonly inner = this.self.createDiv('tree-item-inner connectome-note-inner');
  private readonly label = this.inner.createDiv('connectome-note-label');
  private readonly title = this.label.createSpan('connectome-note-title');
  private readonly where = this.label.createSpan('connectome-note-where');
  private readonly words = this.inner.createDiv('connectome-why');
  private readonly button = this.self.createEl('button', 'connectome-act');
  private link: SuggestedLink | null = null;
  private written = '';

  constructor(private readonly tree: Tree, private readonly actions: SuggestedActions) {
    this.button.addEventListener('click', () => {
      if (this.link) actions.act(this.link);
    });
  }

  update(shown: Shown): void {
    const { link, where, action } = shown;
    if (!this.link) this.join(link.note);
    this.link = link;
    const written = JSON.stringify(shown);
    if (written === this.written) return;
    this.written = written;
    this.el.dataset['path'] = link.note;
    this.title.setText(link.title);
    this.where.setText(where ?? '');
    this.where.hidden = where === null;
    this.button.setText(action);
    this.button.setAttr('aria-label', labelOf(link, action));
    this.explain(shown);
  }

  private explain({ link, here }: Shown): void {
    const { mention, others, reasons } = link;
    this.words.empty();
    this.words.hidden = !mention && reasons.length === 0;
    if (!mention) {
      if (reasons.length > 0) setReason(this.words.createDiv('connectome-why-text'), wordReasons(reasons, { note: here, linked: 'none' }));
      return;
    }
    const quote = this.words.createDiv('connectome-quote connectome-suggested-quote');
    setParts(quote.createSpan('connectome-quote-text'), excerpt(mention.sentence.text, mention.sentence.marks, SENTENCE), 'mark');
    if (others.length > 0) quote.createSpan({ cls: 'connectome-ref connectome-suggested-more', text: `and ${countOf(others.length, 'more place', 'more places')}` });
  }

  private join(path: NotePath): void {
    const target = { path };
    this.tree.add(this.el, 2, {
      open: (pane) => this.actions.open(target, pane),
      target: () => target,
      menu: (menu) => {
        if (this.link) this.actions.menu(menu, this.link);
      },
    });
  }
}

function labelOf({ title, mention }: SuggestedLink, action: Shown['action']): string {
  if (mention) return `Link “${mention.text}” to ${title}`;
  return action === 'Insert' ? `Insert a link to ${title} at the cursor` : `Copy a link to ${title}`;
}
