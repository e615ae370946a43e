import type { Menu, PaneType } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { NoteSummary, SummarySentence } from '../../core/summary/summary';
import { KeyedList, type KeyedRow } from '../list/keyed-list';
import type { NoteTarget } from '../note/note-links';
import { Section } from '../list/section';
import type { Tree } from '../list/tree';
import { formatOffset } from '../words';

export interface SummaryActions {
  open(target: NoteTarget, pane: PaneType | boolean): void;
  menu(menu: Menu, summary: NoteSummary): void;
}

/** Key terms shown below the sentences. */
const MOST_TERMS = 6;

/** "In short": the note in a few of its own sentences, each leading to its line, and its key terms. */
export class SummarySection {
  readonly section: Section;
  private readonly sentences: KeyedList<SummarySentence, SentenceRow>;
  private readonly terms: HTMLElement;
  private summary: NoteSummary | null = null;

  constructor(parent: HTMLElement, tree: Tree, actions: SummaryActions, open: boolean, onToggle: (open: boolean) => void) {
    this.section = new Section(parent, tree, 'In short', open, onToggle);
    const rows = this.section.group.createDiv({ cls: 'connectome-sentences', attr: { role: 'none' } });
    this.sentences = new KeyedList(
      rows,
      ({ line, text }) => `${line}\n${text}`,
      () => new SentenceRow(tree, actions, () => this.summary),
    );
    this.terms = this.section.group.createDiv({ cls: 'connectome-terms', attr: { role: 'note', 'aria-label': 'Key terms' } });
  }

  /** To be called inside `Tree.patch`. Nothing is shown for a note without a sentence worth quoting or a term. */
  show(summary: NoteSummary | null): void {
    this.summary = summary;
    const terms = summary?.terms.slice(0, MOST_TERMS).map(({ term }) => term) ?? [];
    const isEmpty = !summary || (summary.sentences.length === 0 && terms.length === 0);
    this.section.el.hidden = isEmpty;
    this.sentences.update(summary?.sentences ?? []);
    const written = terms.join('\n');
    if (this.terms.dataset['terms'] === written) return;
    this.terms.dataset['terms'] = written;
    this.terms.empty();
    this.terms.hidden = terms.length === 0;
    for (const term of terms) this.terms.createSpan({ cls: 'connectome-pill', text: term });
  }
}

/** Where a sentence stands: the moment of the recording, else the paragraph. */
export function placeOf({ seconds, paragraph }: Pick<SummarySentence, 'seconds' | 'paragraph'>): string {
  return seconds === null ? `¶ ${paragraph}` : formatOffset(seconds);
}

class SentenceRow implements KeyedRow<SummarySentence> {
  readonly el = createDiv('connectome-sentence is-clickable');
  private readonly text = this.el.createSpan();
  private readonly ref: HTMLElement;
  private target: NoteTarget | null = null;

  constructor(
    tree: Tree,
    actions: SummaryActions,
    private readonly summary: () => NoteSummary | null,
  ) {
    this.el.appendText('\u00a0');
    this.ref = this.el.createSpan('connectome-ref');
    tree.add(this.el, 2, {
      open: (pane) => {
        if (this.target) actions.open(this.target, pane);
      },
      menu: (menu) => {
        const shown = summary();
        if (shown) actions.menu(menu, shown);
      },
    });
  }

  update(sentence: SummarySentence): void {
    const path: NotePath | undefined = this.summary()?.note;
    this.target = path === undefined ? null : { path, line: sentence.line };
    this.text.setText(sentence.text);
    this.ref.setText(placeOf(sentence));
  }
}
