// @vitest-environment jsdom
import { panelOf, related, Stage, topicOf } from './views/stage';
import type { Command, Editor as EditorOriginal, MarkdownView, TFile } from 'obsidian';
import { App, Editor, Plugin } from 'obsidian-test-mocks/obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { patchSettingComponents } from './host/settings/setting-components';
import { registerCommands } from '../src/commands';
import { ConfirmModal } from '../src/views/confirm-modal';
import { InsertLinksModal } from '../src/views/related/insert-links-modal';
import { insertLines } from '../src/views/note/note-links';
import { ReportModal, reportText } from '../src/views/report-modal';
import { TopicPicker } from '../src/views/topics/topic-picker';

// Buttons that answer to a click.
patchSettingComponents();

class EmptyPlugin extends Plugin {}
class TextEditor extends Editor {}

const report = {
  revision: 3,
  notes: 1234,
  words: 5,
  links: 6,
  placeholders: 7,
  tags: 8,
  sources: 9,
  concepts: 56,
  topics: 2,
  skipped: [{ note: 'Bad.md', why: 'not UTF-8' }],
  restored: 1,
  read: 1233,
  storage: 'indexeddb' as const,
  ms: { read: 12.4 },
};

describe('the commands', () => {
  let stage: Stage;
  let plugin: EmptyPlugin;

  beforeEach(() => {
    document.body.empty();
    stage = new Stage();
    plugin = new EmptyPlugin(App.fromOriginalType__(stage.app), {
      id: 'connectome',
      name: 'Connectome',
      version: '1',
      author: '',
      description: '',
      minAppVersion: '1.13.0',
    });
    registerCommands(plugin.asOriginalType2__(), stage.context);
    stage.answers.panel = ({ path }) => panelOf(path, [related('B'), { ...related('C'), title: 'The sea' }]);
    stage.answers.summary = ({ path }) => ({
      note: path,
      sentences: [
        { text: 'One.', line: 1, heading: null, paragraph: 1, seconds: null },
        { text: 'Two.', line: 9, heading: 'Part two', paragraph: 4, seconds: null },
      ],
      terms: [{ term: 'striatum', weight: 1 }],
    });
    stage.answers.topics = () => ({ revision: 1, modularity: 0, topics: [topicOf('t1', 'Reward', ['A', 'B'])], unassigned: [] });
    stage.answers.report = () => report;
  });

  const command = (id: string): Command => {
    const found = plugin.commands__.get(id) as Command | undefined;
    if (!found) throw new Error(`no command ${id}`);
    return found;
  };
  const inEditor = async (id: string, text = '', line = 0, ch = 0): Promise<EditorOriginal> => {
    const editor = new TextEditor();
    editor.setValue(text);
    editor.setCursor({ line, ch });
    const original = editor.asOriginalType__();
    command(id).editorCheckCallback?.(false, original, { file: stage.file('A.md') } as MarkdownView);
    await vi.waitFor(() => expect(original.getValue()).not.toBe(text));
    return original;
  };

  it('open the topic of the note that is open', async () => {
    const leaf = { setViewState: vi.fn().mockResolvedValue(undefined) };
    vi.spyOn(stage.app.workspace, 'getLeaf').mockReturnValue(leaf as never);
    stage.activate('A.md');
    command('open-note-topic').checkCallback?.(false);
    await vi.waitFor(() => expect(leaf.setViewState).toHaveBeenCalledWith({ type: 'connectome-topic', active: true, state: { id: 't1', name: 'Reward' } }));
  });

  it('update a topic note, and offer it on no other', async () => {
    await stage.app.vault.create('Reward.md', '---\nconnectome-topic: t1\n---\n');
    const offered = (path: string): unknown => {
      stage.activate(path);
      return command('update-topic-note').checkCallback?.(true);
    };
    vi.spyOn(stage.app.metadataCache, 'getFileCache').mockImplementation(({ path }) => (path === 'Reward.md' ? { frontmatter: { 'connectome-topic': 't1' } } : null));
    expect([offered('Reward.md'), offered('A.md')]).toEqual([true, false]);
  });

  it('are these, without hotkeys of their own', () => {
    const all = [...plugin.commands__.values()] as Command[];
    expect(all.map(({ name }) => name)).toEqual([
      'Open related notes',
      'Open topics',
      'Open topic map',
      'Open local map',
      'Summarise this note: insert at the cursor',
      'Summarise this note: copy',
      'Insert related links at the cursor',
      'Insert related links under a heading…',
      'Hide this note from related notes everywhere',
      'Explain why two notes are related…',
      'Show the path to another note…',
      'Clear all decisions…',
      'Suggest links for this note',
      'Link all mentions in this note…',
      'Suggest tags for this note',
      'Open bridges and gaps',
      'Find bridges',
      'Find gaps',
      'Open topic page…',
      'Open the topic of this note',
      'Create topic note',
      'Update topic note',
      'What changed in topics this month',
      'Export the graph…',
      'Rebuild the index',
      'Run self-test of related notes',
      'Show index report',
    ]);
    expect(all.filter(({ hotkeys }) => hotkeys !== undefined)).toEqual([]);
  });

  it('insert the summary as one step that can be undone, its sentences leading to their headings', async () => {
    stage.app.fileManager.generateMarkdownLink = (file, _from, subpath = '', alias = '') => `[[${file.basename}${subpath}|${alias}]]`;
    const editor = await inEditor('insert-summary', 'Text before.', 0, 12);
    expect(editor.getValue()).toBe('Text before.\n\n> [!abstract] In short\n> - One.\n> - Two. [[A#Part two|¶ 4]]\n>\n> Key terms: striatum');
    editor.undo();
    expect(editor.getValue()).toBe('Text before.');
  });

  it('insert related links that are not there yet', async () => {
    const editor = await inEditor('insert-related');
    expect(editor.getValue()).toBe('- [[B]]\n- [[C|The sea]]');
    expect(stage.asks('panel').pop()).toMatchObject({ path: 'A.md', options: { unlinked: true } });
    editor.undo();
    expect(editor.getValue()).toBe('');
  });

  it('find what a note mentions, and open what they find', async () => {
    stage.answers.mentions = () => [];
    stage.activate('A.md');
    expect(command('link-all-mentions').checkCallback?.(false)).toBe(true);
    await vi.waitFor(() => expect(stage.asks('mentions')).toMatchObject([{ path: 'A.md', text: { text: 'a' } }]));
    const board = { path: 'Board.canvas', extension: 'canvas' } as TFile;
    stage.app.workspace.getActiveFile = () => board;
    expect(['suggest-links', 'link-all-mentions', 'suggest-tags'].map((id) => command(id).checkCallback?.(true))).toEqual([true, false, false]);
  });

  it('are offered only where they can do something', () => {
    stage.activate(null);
    expect(command('copy-summary').checkCallback?.(true)).toBe(false);
    stage.activate('A.md');
    expect(command('copy-summary').checkCallback?.(true)).toBe(true);
    expect(command('insert-related').editorCheckCallback?.(true, new TextEditor().asOriginalType__(), { file: null } as MarkdownView)).toBe(false);
    const board = { path: 'Board.canvas', extension: 'canvas' } as TFile;
    stage.app.workspace.getActiveFile = () => board;
    expect(command('copy-summary').checkCallback?.(true)).toBe(true);
    expect(command('insert-related').editorCheckCallback?.(true, new TextEditor().asOriginalType__(), { file: board } as MarkdownView)).toBe(false);
    expect(stage.asked).toEqual([]);
  });

  it('let related links be picked for a heading, of those that the user has not hidden', async () => {
    stage.activate('A.md');
    stage.settings = { ...stage.settings, hiddenNotes: ['C.md'] };
    const opened = vi.spyOn(InsertLinksModal.prototype, 'open').mockImplementation(() => undefined);
    expect(command('insert-related-heading').checkCallback?.(true)).toBe(true);
    command('insert-related-heading').checkCallback?.(false);
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    expect(stage.asks('panel').pop()).toMatchObject({ path: 'A.md', options: { unlinked: true, hidden: ['C.md'] } });
    opened.mockRestore();
  });

  it('hide the note that is open, once, and clear all decisions when asked twice', () => {
    stage.activate('A.md');
    expect(command('clear-decisions').checkCallback?.(true)).toBe(false);
    command('hide-note').checkCallback?.(false);
    expect(stage.settings.hiddenNotes).toEqual(['A.md']);
    expect(command('hide-note').checkCallback?.(true)).toBe(false);
    const opened = vi.spyOn(ConfirmModal.prototype, 'open').mockImplementation(() => undefined);
    command('clear-decisions').checkCallback?.(false);
    const modal = opened.mock.contexts[0] as ConfirmModal;
    opened.mockRestore();
    modal.onOpen();
    expect(modal.contentEl.textContent).toContain('Hidden notes are shown again');
    expect(stage.settings.hiddenNotes).toEqual(['A.md']);
    [...modal.contentEl.querySelectorAll('button')].find(({ textContent }) => textContent === 'Clear all')?.click();
    expect(stage.settings.hiddenNotes).toEqual([]);
  });

  it('let a topic be picked for a note', async () => {
    const opened = vi.spyOn(TopicPicker.prototype, 'open').mockImplementation(() => undefined);
    void command('create-topic-note').callback?.();
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    const picker = opened.mock.contexts[0] as TopicPicker;
    expect(picker.getItems().map((topic) => picker.getItemText(topic))).toEqual(['Reward · 2 notes']);
  });

  it('show the report', async () => {
    const opened = vi.spyOn(ReportModal.prototype, 'open').mockImplementation(() => undefined);
    void command('show-report').callback?.();
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    const modal = opened.mock.contexts[0] as ReportModal;
    modal.onOpen();
    expect(modal.contentEl.textContent).toContain('Notes1,234');
    expect(modal.contentEl.textContent).toContain('Bad.md not UTF-8');
    expect(reportText(report)).toContain('Time\n- Read: 12 ms\n\nNot in the index\n- Bad.md: not UTF-8');
  });

  it('rebuild the index', () => {
    void command('rebuild-index').callback?.();
    expect(stage.rebuilds).toBe(1);
  });
});

describe('inserting lines', () => {
  const insert = (text: string, line: number, ch: number): string => {
    const editor = new TextEditor();
    editor.setValue(text);
    editor.setCursor({ line, ch });
    insertLines(editor.asOriginalType__(), '- x');
    return editor.getValue();
  };

  it('does not break the words around the cursor', () => {
    expect(insert('', 0, 0)).toBe('- x');
    expect(insert('before after', 0, 6)).toBe('before\n\n- x\n\n after');
    expect(insert('a\n\nb', 1, 0)).toBe('a\n- x\nb');
  });
});
