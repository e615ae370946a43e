import { Modal, Notice, Setting, type App, type HeadingCache, type TFile } from 'obsidian';
import type { NotePath } from '../../core/note/note';
import type { RelatedNote } from '../../core/related/answer';
import { insertLines, lastEditor, linkTo, type EditorTarget } from '../note/note-links';
import { whereabouts } from '../list/note-row';
import type { HeadingPlace } from './section-insertion';
import { countOf, errorLine } from '../words';
import { writeLinks, type LinkPlace } from '../suggested/write-links';

/** What a new heading is called. */
const NEW_HEADING = 'Related';
const CURSOR = 'cursor';
const NEW = 'new';
/** Before the index of a heading. */
const HEADING = 'heading-';

/** A heading of the note, as the dialog lists it. */
interface Choice {
  readonly heading: HeadingPlace;
  readonly title: string;
  readonly level: number;
}

/** Reads what the dialog needs and opens it. `from` is the place that is chosen at first, where the note has it. Says so where there is nothing to choose from. */
export async function openInsertLinks(app: App, file: TFile, results: readonly RelatedNote[], from: 'cursor' | 'heading'): Promise<void> {
  if (file.extension !== 'md') {
    new Notice('Links are inserted into Markdown notes only.');
    return;
  }
  if (results.length === 0) {
    new Notice('There are no related notes to insert.');
    return;
  }
  const text = await app.vault.cachedRead(file);
  const headings = headingsOf(app.metadataCache.getFileCache(file)?.headings ?? [], text);
  new InsertLinksModal(app, { file, results, headings, from }).open();
}

interface Offer {
  readonly file: TFile;
  readonly results: readonly RelatedNote[];
  readonly headings: readonly Choice[];
  readonly from: 'cursor' | 'heading';
}

/** Lets the user pick from related notes and say where the links go. Nothing is written before the button is pressed. */
export class InsertLinksModal extends Modal {
  private readonly chosen: Set<NotePath>;
  private readonly editor: EditorTarget | null;
  private place: string;
  private insertButton: HTMLButtonElement | null = null;

  constructor(
    app: App,
    private readonly offer: Offer,
  ) {
    super(app);
    this.chosen = new Set(offer.results.flatMap(({ note, linked }) => (linked === 'none' || linked === 'in' ? [note] : [])));
    const editor = lastEditor(app);
    this.editor = editor?.file.path === offer.file.path ? editor : null;
    this.place = this.firstPlace();
  }

  override onOpen(): void {
    const { contentEl } = this;
    this.setTitle(`Insert links into “${this.offer.file.basename}”`);
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-insert');
    const boxes = this.addNotes(contentEl);
    new Setting(contentEl).setName('Where').addDropdown((dropdown) => dropdown.addOptions(this.places()).setValue(this.place).onChange((place) => void (this.place = place)));
    new Setting(contentEl)
      .addButton((button) => button.setButtonText('All or none').onClick(() => this.toggleAll(boxes)))
      .addButton((button) => {
        button.setCta().onClick(() => void this.insert());
        this.insertButton = button.buttonEl;
      });
    this.showCount();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addNotes(parent: HTMLElement): Map<NotePath, HTMLInputElement> {
    const where = whereabouts(this.offer.results);
    const list = parent.createDiv({ cls: 'connectome-insert-notes', attr: { role: 'group', 'aria-label': 'Notes' } });
    return new Map(
      this.offer.results.map(({ note, title, linked }) => {
        const label = list.createEl('label', 'connectome-insert-note');
        const box = label.createEl('input', { type: 'checkbox' });
        box.checked = this.chosen.has(note);
        box.addEventListener('change', () => this.choose(note, box.checked));
        label.createSpan({ cls: 'connectome-insert-title', text: title });
        const folder = where.get(note);
        if (folder !== undefined) label.createSpan({ cls: 'connectome-note-where', text: folder });
        if (linked === 'out' || linked === 'both') label.createSpan({ cls: 'connectome-note-where', text: 'linked already' });
        return [note, box];
      }),
    );
  }

  private choose(note: NotePath, wanted: boolean): void {
    if (wanted) this.chosen.add(note);
    else this.chosen.delete(note);
    this.showCount();
  }

  private toggleAll(boxes: ReadonlyMap<NotePath, HTMLInputElement>): void {
    const all = this.chosen.size < boxes.size;
    for (const [note, box] of boxes) {
      box.checked = all;
      this.choose(note, all);
    }
  }

  private showCount(): void {
    if (!this.insertButton) return;
    this.insertButton.setText(`Insert ${countOf(this.chosen.size, 'link')}`);
    this.insertButton.disabled = this.chosen.size === 0;
  }

  private firstPlace(): string {
    const related = this.offer.headings.findIndex(({ title }) => title.toLowerCase() === NEW_HEADING.toLowerCase());
    if (this.offer.from === 'cursor' && this.editor) return CURSOR;
    return related < 0 ? NEW : HEADING + related;
  }

  /** The cursor, the headings in their order, a new heading. */
  private places(): Record<string, string> {
    const { headings } = this.offer;
    const under = headings.map(({ title, level }, i): [string, string] => [HEADING + i, `${'\u2003'.repeat(level - 1)}Under “${title}”`]);
    const cursor: [string, string][] = this.editor ? [[CURSOR, 'At the cursor']] : [];
    return Object.fromEntries([...cursor, ...under, [NEW, `Under a new heading “${NEW_HEADING}” at the end`]]);
  }

  private async insert(): Promise<void> {
    const { file, results, headings } = this.offer;
    const links = results.filter(({ note }) => this.chosen.has(note)).map(({ note, title }) => linkTo(this.app, note, file.path, title));
    this.close();
    if (this.place === CURSOR) {
      this.insertAtCursor(links);
      return;
    }
    const choice = this.place.startsWith(HEADING) ? headings[Number(this.place.slice(HEADING.length))] : undefined;
    const place: LinkPlace = choice ? { kind: 'heading', heading: choice.heading, title: choice.title } : { kind: 'new', title: NEW_HEADING };
    try {
      await writeLinks(this.app, file, place, links);
    } catch (error) {
      new Notice(`The links could not be inserted: ${errorLine(error)}`);
    }
  }

  /** The editor may have passed to another note while the dialog was open. */
  private insertAtCursor(links: readonly string[]): void {
    const { file } = this.offer;
    const now = lastEditor(this.app);
    if (!now || now.file.path !== file.path) {
      new Notice(`“${file.basename}” is no longer open for editing; nothing was inserted.`);
      return;
    }
    insertLines(now.editor, links.map((link) => `- ${link}`).join('\n'));
    now.editor.focus();
  }
}

/** The headings the app has found, each with its lines as they are in the text. Those that the text no longer has are left out. */
export function headingsOf(headings: readonly HeadingCache[], text: string): Choice[] {
  const lines = text.split('\n');
  return headings.flatMap(({ heading, level, position }) => {
    const raw = lines.slice(position.start.line, position.end.line + 1).join('\n').replace(/\r$/, '');
    return raw.trim() === '' ? [] : [{ heading: { line: position.start.line, raw }, title: heading, level }];
  });
}
