// @vitest-environment jsdom
import { related, Stage, query } from '../stage';
import { Editor } from 'obsidian-test-mocks/obsidian';
import type { Editor as EditorOriginal } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headingsOf, InsertLinksModal, openInsertLinks } from '../../../src/views/related/insert-links-modal';
import * as noteLinks from '../../../src/views/note/note-links';
import { writeLinks } from '../../../src/views/suggested/write-links';
import { patchSettingComponents } from '../../host/settings/setting-components';
import { Notices } from '../notices';

// Buttons that answer to a click.
patchSettingComponents();

class TextEditor extends Editor {}

const TEXT = 'Intro.\n\n## Related\n\n- [[X]]\n\n## Notes\nMore.\n';
const results = [related('B'), related('C', 0.4, 'out'), { ...related('D'), title: 'The sea' }];

describe('the dialog that inserts links', () => {
  let stage: Stage;
  let notices: Notices;
  let editor: EditorOriginal | null;

  beforeEach(() => {
    document.body.empty();
    stage = new Stage({ 'A.md': TEXT, 'B.md': 'b', 'C.md': 'c', 'D.md': 'd', 'Board.canvas': '{}' });
    notices = new Notices();
    editor = null;
    vi.spyOn(noteLinks, 'lastEditor').mockImplementation(() => (editor ? { editor, file: stage.file('A.md') } : null));
    const place = (line: number) => ({ start: { line, col: 0, offset: 0 }, end: { line, col: 0, offset: 0 } });
    stage.app.metadataCache.getFileCache = () => ({ headings: [{ heading: 'Related', level: 2, position: place(2) }, { heading: 'Notes', level: 2, position: place(6) }] });
  });

  afterEach(() => {
    notices.restore();
    vi.restoreAllMocks();
  });

  async function open(from: 'cursor' | 'heading', file = 'A.md'): Promise<InsertLinksModal | null> {
    const opened = vi.spyOn(InsertLinksModal.prototype, 'open').mockImplementation(() => undefined);
    await openInsertLinks(stage.app, stage.file(file), results, from);
    const modal = opened.mock.contexts[0] as InsertLinksModal | undefined;
    opened.mockRestore();
    modal?.onOpen();
    if (modal) document.body.append(modal.contentEl);
    return modal ?? null;
  }

  const text = (): Promise<string> => stage.app.vault.read(stage.file('A.md'));
  const boxes = (modal: InsertLinksModal): HTMLInputElement[] => [...modal.contentEl.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const button = (modal: InsertLinksModal, label: RegExp): HTMLButtonElement => {
    const found = [...modal.contentEl.querySelectorAll('button')].find(({ textContent }) => label.test(textContent ?? ''));
    if (!found) throw new Error(`no button ${String(label)}`);
    return found;
  };
  const choose = (modal: InsertLinksModal, place: string): void => {
    const select = query(modal.contentEl, 'select') as HTMLSelectElement;
    select.value = place;
    select.dispatchEvent(new Event('change'));
  };

  it('has what is not linked yet chosen, and says what the button will do', async () => {
    const modal = await open('heading');
    if (!modal) throw new Error('not open');
    expect(boxes(modal).map(({ checked }) => checked)).toEqual([true, false, true]);
    expect(button(modal, /Insert/).textContent).toBe('Insert 2 links');
    for (const box of boxes(modal)) if (box.checked) box.click();
    expect([button(modal, /Insert/).textContent, button(modal, /Insert/).disabled]).toEqual(['Insert 0 links', true]);
    button(modal, /All or none/).click();
    expect(button(modal, /Insert/).textContent).toBe('Insert 3 links');
  });

  it('writes below the heading “Related” where there is one, as one step that can be undone', async () => {
    const modal = await open('heading');
    if (!modal) throw new Error('not open');
    button(modal, /Insert/).click();
    await vi.waitFor(() => expect(notices.last).toBe('Inserted 2 links under “Related”.'));
    expect(await text()).toBe('Intro.\n\n## Related\n\n- [[X]]\n- [[B]]\n- [[D|The sea]]\n\n## Notes\nMore.\n');
    notices.undo();
    await vi.waitFor(() => expect(notices.last).toBe('The links were taken out again.'));
    expect(await text()).toBe(TEXT);
  });

  it('writes below another heading, or a new one', async () => {
    const first = await open('heading');
    if (!first) throw new Error('not open');
    choose(first, 'heading-1');
    button(first, /Insert/).click();
    await vi.waitFor(async () => expect(await text()).toContain('## Notes\n\n- [[B]]\n- [[D|The sea]]\n\nMore.'));
    const second = await open('heading');
    if (!second) throw new Error('not open');
    choose(second, 'new');
    button(second, /Insert/).click();
    await vi.waitFor(async () => expect(await text()).toMatch(/More\.\n\n## Related\n\n- \[\[B\]\]\n- \[\[D\|The sea\]\]\n$/));
  });

  it('writes at the cursor of the note, and not of another that took its place', async () => {
    const typed = new TextEditor();
    editor = typed.asOriginalType__();
    editor.setValue('');
    const modal = await open('cursor');
    if (!modal) throw new Error('not open');
    button(modal, /Insert/).click();
    expect(typed.getValue()).toBe('- [[B]]\n- [[D|The sea]]');
    const late = await open('cursor');
    editor = null;
    if (!late) throw new Error('not open');
    button(late, /Insert/).click();
    expect(notices.last).toBe('“A” is no longer open for editing; nothing was inserted.');
    expect(await text()).toBe(TEXT);
  });

  it('writes nothing where the heading is gone, or its undo finds other links', async () => {
    const modal = await open('heading');
    if (!modal) throw new Error('not open');
    await stage.app.vault.modify(stage.file('A.md'), 'All new.\n');
    button(modal, /Insert/).click();
    await vi.waitFor(() => expect(notices.last).toBe('The heading “Related” is no longer where it was in “A”; nothing was inserted.'));
    expect(await text()).toBe('All new.\n');
    await writeLinks(stage.app, stage.file('A.md'), { kind: 'new', title: 'Related' }, ['[[B]]']);
    await stage.app.vault.modify(stage.file('A.md'), 'All new again.\n');
    notices.undo();
    await vi.waitFor(() => expect(notices.last).toBe('The links in “A” have been changed since; nothing was undone.'));
    expect(await text()).toBe('All new again.\n');
  });

  it('is not for canvases, nor for an empty list', async () => {
    expect(await open('heading', 'Board.canvas')).toBeNull();
    expect(notices.last).toBe('Links are inserted into Markdown notes only.');
    await openInsertLinks(stage.app, stage.file('A.md'), [], 'heading');
    expect(notices.last).toBe('There are no related notes to insert.');
  });

  it('knows headings by the lines they stand on', () => {
    const position = { start: { line: 0, col: 0, offset: 0 }, end: { line: 1, col: 5, offset: 11 } };
    expect(headingsOf([{ heading: 'Title', level: 1, position }], 'Title\r\n=====\r\ntext')).toEqual([{ heading: { line: 0, raw: 'Title\r\n=====' }, title: 'Title', level: 1 }]);
    expect(headingsOf([{ heading: 'Gone', level: 1, position: { ...position, start: { ...position.start, line: 9 } } }], 'text')).toEqual([]);
  });
});
