import { setTooltip } from 'obsidian';
import { folderOf, type NotePath } from '../../core/note/note';
import type { Linked } from '../../core/related/answer';
import type { WordedReason } from '../../core/related/wording';
import { addIcon, setReason } from '../worded';

/** What one row of a list of notes shows. */
export interface NoteRowContent {
  readonly path: NotePath;
  readonly title: string;
  /** Told apart from a note of the same title by this, the folder. */
  readonly where: string | null;
  readonly linked: Linked;
  /** Whether the user has pinned it; absent: no. */
  readonly pinned?: boolean;
  /** Length of the bar, 0 to 1; `null` for no bar. */
  readonly strength: number | null;
  readonly reason: WordedReason | null;
}

const LINKED_WORDS: Readonly<Record<Linked, string>> = {
  none: '',
  out: 'This note links to it',
  in: 'It links to this note',
  both: 'They link to each other',
};

/** Steps of the bar; each has a rule in `styles.css`. */
const BAR_STEPS = 10;

/** The row of a note: title, link mark, relevance bar and, below, one reason. */
export class NoteRow {
  readonly el = createDiv('tree-item search-result connectome-note');
  readonly self = this.el.createDiv('tree-item-self search-result-file-title is-clickable connectome-self');
  private readonly inner = this.self.createDiv('tree-item-inner connectome-note-inner');
  private readonly head = this.inner.createDiv('connectome-note-head');
  private readonly label = this.head.createDiv('connectome-note-label');
  private readonly title = this.label.createSpan('connectome-note-title');
  private readonly where = this.label.createSpan('connectome-note-where');
  private readonly pin = addIcon(this.label, 'pin', 'connectome-note-mark connectome-note-pin');
  private readonly mark = addIcon(this.label, 'link', 'connectome-note-mark');
  private readonly markWords = this.label.createSpan('connectome-unseen');
  private readonly bar = this.head.createSpan({ cls: 'connectome-bar', attr: { 'aria-hidden': 'true' } });
  readonly why = this.inner.createDiv('connectome-why');
  private readonly reason = this.why.createDiv('connectome-why-text');
  /** Shows that there is more to say; hidden where there is not. */
  readonly chevron = addIcon(this.why, 'chevron-down', 'connectome-chevron connectome-why-chevron');
  private written = '';

  /** Writes only what is not written already. */
  show(content: NoteRowContent): void {
    const written = JSON.stringify(content);
    if (written === this.written) return;
    this.written = written;
    const linked = LINKED_WORDS[content.linked];
    const isPinned = content.pinned === true;
    const words = [isPinned ? 'Pinned' : '', linked].filter((word) => word !== '').join('. ');
    this.el.dataset['path'] = content.path;
    this.title.setText(content.title);
    this.where.setText(content.where ?? '');
    this.where.hidden = content.where === null;
    this.pin.hidden = !isPinned;
    if (isPinned) setTooltip(this.pin, 'Pinned');
    this.mark.hidden = linked === '';
    if (linked !== '') setTooltip(this.mark, linked);
    this.markWords.setText(words === '' ? '' : ` (${words})`);
    this.bar.hidden = content.strength === null;
    this.bar.dataset['level'] = String(barLevel(content.strength ?? 0));
    this.why.hidden = content.reason === null;
    if (content.reason) setReason(this.reason, content.reason);
  }
}

function barLevel(strength: number): number {
  return Math.min(BAR_STEPS, Math.max(1, Math.round(strength * BAR_STEPS)));
}

/** For notes that share their title with another of the list: the folder, or the path where the folder does not tell them apart either. */
export function whereabouts(notes: readonly { readonly note: NotePath; readonly title: string }[]): ReadonlyMap<NotePath, string> {
  const byTitle = new Map<string, NotePath[]>();
  for (const { note, title } of notes) {
    const same = byTitle.get(title);
    if (same) same.push(note);
    else byTitle.set(title, [note]);
  }
  const where = new Map<NotePath, string>();
  for (const paths of byTitle.values()) {
    if (paths.length < 2) continue;
    const tellsApart = new Set(paths.map(folderOf)).size === paths.length;
    for (const path of paths) where.set(path, tellsApart ? folderOf(path) || 'top folder' : path.replace(/\.md$/i, ''));
  }
  return where;
}
