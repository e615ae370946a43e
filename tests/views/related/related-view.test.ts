// @vitest-environment jsdom
import { click, mention, mixOf, panelOf, pending, press, query, related, Stage, tagReason, textOf } from '../stage';
import { Keymap, Menu } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { NotePanel } from '../../../src/engine/protocol';
import { RelatedActions } from '../../../src/views/related/related-actions';
import { RelatedView } from '../../../src/views/related/related-view';

const settle = async (ms = 200): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

describe('the related view', () => {
  let stage: Stage;
  let view: RelatedView;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage();
    stage.answers.panel = ({ path }) => panelOf(path.replace('.md', ''), [related('B', 0.9), related('C', 0.225)]);
    stage.answers.summary = () => null;
  });

  afterEach(() => {
    view.unload();
    vi.useRealTimers();
  });

  async function open(active: string | null = 'A.md'): Promise<void> {
    stage.activate(active);
    view = await stage.mount((leaf) => new RelatedView(leaf, stage.context));
    await settle();
  }

  const rows = (): HTMLElement[] => [...view.contentEl.querySelectorAll<HTMLElement>('.connectome-note')];
  const titles = (): string[] => rows().map((row) => query(row, '.connectome-note-title').textContent ?? '');
  const message = (): string => textOf(query(view.contentEl, '.connectome-message'));
  const button = (label: string): HTMLElement => {
    const found = [...view.contentEl.querySelectorAll<HTMLElement>('button')].find((el) => el.textContent === label);
    if (!found) throw new Error(`no button ${label}`);
    return found;
  };

  describe('following the active note', () => {
    it('shows the notes that belong with it, each with its reason and its part of the best score', async () => {
      await open();
      expect(titles()).toEqual(['B', 'C']);
      expect(rows().map((row) => query(row, '.connectome-why').textContent)).toEqual(['Only 3 notes carry #reward', 'Only 3 notes carry #reward']);
      expect(rows().map((row) => query(row, '.connectome-bar').dataset['level'])).toEqual(['10', '5']);
    });

    it('is never blank between two notes, and drops the answer that comes too late', async () => {
      await open();
      const slow = pending<NotePanel>();
      const fast = pending<NotePanel>();
      stage.answers.panel = ({ path }) => (path === 'B.md' ? slow.promise : fast.promise);
      stage.activate('B.md');
      await settle();
      expect(titles()).toEqual(['B', 'C']);
      stage.activate('C.md');
      await settle();
      expect(titles()).toEqual(['B', 'C']);
      fast.resolve(panelOf('C', [related('A')]));
      await settle();
      slow.resolve(panelOf('B', [related('X')]));
      await settle();
      expect(titles()).toEqual(['A']);
    });

    it('aborts the question that nobody waits for', async () => {
      await open();
      const signals: (AbortSignal | undefined)[] = [];
      stage.answers.panel = (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      };
      stage.activate('B.md');
      await settle();
      stage.activate('C.md');
      await settle();
      expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    });

    it('asks once for a run of changes', async () => {
      await open();
      const before = stage.asks('panel').length;
      for (let i = 0; i < 20; i++) stage.fireRevision();
      await settle();
      expect(stage.asks('panel').length).toBe(before + 1);
    });

    it('asks nothing when only the pane changes', async () => {
      await open();
      const before = stage.asks('panel').length;
      stage.app.workspace.trigger('active-leaf-change', null);
      await settle();
      expect(stage.asks('panel').length).toBe(before);
    });

    it('stays with a pinned note, through a rename', async () => {
      await open();
      query(view.contentEl, '[aria-label="Pin to this note"]').click();
      stage.activate('B.md');
      await settle();
      expect(stage.asks('panel').pop()).toMatchObject({ path: 'A.md' });
      expect(view.getState()).toMatchObject({ pinned: 'A.md' });
      await stage.app.fileManager.renameFile(stage.file('A.md'), 'Z.md');
      await settle();
      expect(stage.asks('panel').pop()).toMatchObject({ path: 'Z.md' });
      query(view.contentEl, '[aria-label="Follow the active note"]').click();
      await settle();
      expect(stage.asks('panel').pop()).toMatchObject({ path: 'B.md' });
    });

    it('asks with the settings, and again when they change', async () => {
      stage.settings = { ...stage.settings, resultCount: 7, mutedSignals: ['folder', 'no-such-signal'] };
      await open();
      expect(stage.asks('panel').pop()).toEqual({ path: 'A.md', options: { limit: 7, unlinked: false, muted: ['folder'] } });
      query(view.contentEl, '[aria-label="Hide linked notes"]').click();
      await settle();
      expect(stage.asks('panel').pop()).toMatchObject({ options: { unlinked: true } });
      expect(query(view.contentEl, '[aria-label="Show linked notes"]').getAttribute('aria-pressed')).toBe('true');
    });

    it('lets go of everything when it is closed', async () => {
      await open();
      view.unload();
      expect(stage.listeners).toBe(0);
    });
  });

  describe('states', () => {
    it('waits for the engine without asking', async () => {
      stage.status = { state: 'starting' };
      await open();
      expect(message()).toBe('Starting…');
      expect(stage.asked).toEqual([]);
    });

    it('shows progress with counts over the results so far', async () => {
      stage.status = { state: 'indexing', done: 6214, total: 10020, skipped: 2 };
      await open();
      expect(textOf(query(view.contentEl, '.connectome-progress'))).toBe(
        'Reading notes: 6,214 of 10,020|Results so far are shown; 2 notes were skipped',
      );
      expect(titles()).toEqual(['B', 'C']);
      stage.status = { state: 'ready', notes: 10018, skipped: 2 };
      stage.fireChange();
      expect(query(view.contentEl, '.connectome-progress').hidden).toBe(true);
    });

    it('no note open', async () => {
      await open(null);
      expect(message()).toBe('No note open|Open a note to see which notes belong with it.');
    });

    it('an excluded note: why, and a way to the settings', async () => {
      stage.settings = { ...stage.settings, excludedFolders: ['Private'] };
      stage = Object.assign(new Stage({ 'Private/Diary.md': 'x' }), { settings: stage.settings });
      stage.missing.set('Private/Diary.md', 'it is in the excluded folder “Private”');
      await open('Private/Diary.md');
      expect(message()).toBe('Diary is excluded|It is in the excluded folder “Private”.|Open settings');
    });

    it('a note that could not be read: why', async () => {
      stage.missing.set('A.md', 'not valid UTF-8');
      await open();
      expect(message()).toBe('A could not be read|Not valid UTF-8.|Try again');
    });

    it('a note that is not in the index yet', async () => {
      stage.answers.panel = () => null;
      await open();
      expect(message()).toBe('Not read yet|This note is not in the index yet.');
    });

    it('nothing found: how many are kept back by which filters, and how to see them', async () => {
      stage.settings = { ...stage.settings, showLinked: false, mutedSignals: ['text', 'folder'] };
      stage.answers.panel = ({ options }) => panelOf('A', options.unlinked ? [] : [related('B'), related('C')]);
      await open();
      expect(message()).toBe(
        'No related notes found|2 notes are kept back: notes linked already are hidden, 2 signals do not count.|Show linked notes|Count all signals',
      );
      button('Show linked notes').click();
      await settle();
      expect(stage.settings.showLinked).toBe(true);
      expect(titles()).toEqual(['B', 'C']);
      expect(message()).toBe('');
    });

    it('nothing found at all', async () => {
      stage.answers.panel = () => panelOf('A', []);
      await open();
      expect(message()).toBe('No related notes found|Nothing in this note connects it with another yet.');
    });

    it('failure, and a second try', async () => {
      const { panel } = stage.answers;
      stage.answers.panel = () => Promise.reject(new Error('the worker ended\nat line 1'));
      await open();
      expect(message()).toBe('Related notes could not be found|the worker ended|Try again');
      if (panel) stage.answers.panel = panel;
      button('Try again').click();
      await settle();
      expect(titles()).toEqual(['B', 'C']);
    });

    it('a failed index can be built again', async () => {
      stage.status = { state: 'failed', message: 'the database is damaged' };
      await open();
      expect(message()).toBe('Related notes could not be found|the database is damaged|Try again');
      button('Try again').click();
      expect(stage.rebuilds).toBe(1);
    });
  });

  describe('fields', () => {
    const toggle = (): HTMLElement => query(view.contentEl, '.nav-action-button[aria-label*="join"], .nav-action-button[aria-label="Show all notes"]');

    beforeEach(() => {
      stage.answers.panel = ({ path, options }) => ({
        ...panelOf(path.replace('.md', ''), options.joining === true ? [related('C')] : [related('B'), related('C')]),
        fields: path === 'A.md' ? mixOf(['Neuroscience', 0.68], ['AI', 0.32]) : [],
      });
    });

    it('of the note are shown below its topic, and go with it', async () => {
      await open();
      const bar = query(view.contentEl, '.connectome-fields');
      expect(bar.compareDocumentPosition(query(view.contentEl, '.connectome-chip'))).toBe(Node.DOCUMENT_POSITION_PRECEDING);
      expect(bar.getAttribute('aria-label')).toBe('Neuroscience 68 %, AI 32 %');
      stage.activate('B.md');
      await settle();
      expect(bar.hidden).toBe(true);
    });

    it('filter the list on demand, until they no longer do', async () => {
      await open();
      expect(toggle().getAttribute('aria-pressed')).toBe('false');
      press(toggle(), 'Enter');
      await settle();
      expect(stage.asks('panel').pop()).toMatchObject({ options: { joining: true } });
      expect(titles()).toEqual(['C']);
      expect([toggle().getAttribute('aria-pressed'), toggle().getAttribute('aria-label')]).toEqual(['true', 'Show all notes']);
      toggle().click();
      await settle();
      expect(stage.asks('panel').pop()).not.toHaveProperty('options.joining');
      expect(titles()).toEqual(['B', 'C']);
    });

    it('go on filtering after a restart', async () => {
      await open();
      toggle().click();
      const state = view.getState();
      view.unload();
      await open();
      await view.setState(state, { history: false });
      await settle();
      expect(titles()).toEqual(['C']);
    });

    it('say where no note joins two of them, with a way out', async () => {
      stage.answers.panel = ({ options }) => panelOf('A', options.joining === true ? [] : [related('B')]);
      await open();
      toggle().click();
      await settle();
      expect(message()).toBe('No related note joins two fields|Show all');
      button('Show all').click();
      await settle();
      expect(titles()).toEqual(['B']);
      expect(toggle().getAttribute('aria-pressed')).toBe('false');
    });

    it('name the other filters too where the list is empty', async () => {
      stage.settings = { ...stage.settings, showLinked: false };
      stage.answers.panel = ({ options }) => panelOf('A', options.unlinked ? [] : [related('B')]);
      await open();
      toggle().click();
      await settle();
      expect(message()).toBe('No related note joins two fields|Besides, notes linked already are hidden.|Show all|Show linked notes');
    });

    it('are not blamed where nothing is related at all', async () => {
      stage.answers.panel = () => panelOf('A', []);
      await open();
      toggle().click();
      await settle();
      expect(message()).toBe('No related notes found|Nothing in this note connects it with another yet.');
    });
  });

  describe('the list', () => {
    it('is patched in place: the focused row stays focused and an open one stays open', async () => {
      stage.answers.panel = () => panelOf('A', [related('B', 0.9, 'none', tagReason, mention('A', 4, 'On B.', 'B')), related('C')]);
      await open();
      const row = rows()[0];
      if (!row) throw new Error('no row');
      query(row, '.connectome-why').click();
      row.focus();
      stage.answers.panel = () => panelOf('A', [related('X'), related('C'), related('B', 0.2, 'out', tagReason, mention('A', 4, 'On B.', 'B'))]);
      stage.fireRevision();
      await settle();
      expect(titles()).toEqual(['X', 'C', 'B']);
      expect(rows()[2]).toBe(row);
      expect(document.activeElement).toBe(row);
      expect(row.getAttribute('aria-expanded')).toBe('true');
      expect(textOf(query(row, '.connectome-note-label'))).toContain('This note links to it');
    });

    it('moves the focus to the next row where the focused one goes', async () => {
      await open();
      rows()[0]?.focus();
      stage.answers.panel = () => panelOf('A', [related('C')]);
      stage.fireRevision();
      await settle();
      expect(document.activeElement).toBe(rows()[0]);
    });

    it('closes what was open when it is of another note', async () => {
      stage.answers.panel = ({ path }) => panelOf(path.replace('.md', ''), [related('X', 0.9, 'none', tagReason, mention('A', 4, 'On X.', 'X'))]);
      await open();
      query(view.contentEl, '.connectome-why').click();
      expect(rows()[0]?.getAttribute('aria-expanded')).toBe('true');
      stage.activate('B.md');
      await settle();
      expect(rows()[0]?.getAttribute('aria-expanded')).toBe('false');
    });

    it('tells notes of one title apart by their folders', async () => {
      const twin = { ...related('Habits'), note: asNotePath('Clips/Habits.md') };
      stage.answers.panel = () => panelOf('A', [related('Habits'), twin, related('B')]);
      await open();
      expect(rows().map((row) => textOf(query(row, '.connectome-note-label')))).toEqual(['Habits|top folder', 'Habits|Clips', 'B']);
    });

    it('shows the evidence: further reasons, and sentences with their marks that lead to their line', async () => {
      stage.answers.panel = () =>
        panelOf('A', [
          related(
            'B',
            0.9,
            'none',
            tagReason,
            { signal: 'text', share: 0.2, evidence: [{ kind: 'term', text: 'striatum', count: 2 }] },
            mention('A', 14, 'All of B matters.', 'B'),
          ),
        ]);
      await open();
      query(view.contentEl, '.connectome-why').click();
      const evidence = query(view.contentEl, '.connectome-evidence');
      expect([...evidence.children].map((el) => el.textContent)).toEqual(['Both speak of striatum', '“All of B matters.” this note']);
      expect(query(evidence, 'mark').textContent).toBe('B');
      const leaf = stage.app.workspace.getLeaf(false);
      const openFile = vi.spyOn(leaf, 'openFile');
      vi.spyOn(stage.app.workspace, 'getLeaf').mockReturnValue(leaf);
      query(evidence, '.connectome-quote').click();
      expect(openFile).toHaveBeenCalledWith(stage.file('A.md'), { active: true, eState: { line: 14 } });
    });

    it('names a second topic under the first, and opens it', async () => {
      const openTopic = vi.spyOn(RelatedActions.prototype, 'openTopic').mockImplementation(() => undefined);
      const second = { id: 'u', name: 'Sleep', color: 2, size: 4 };
      stage.answers.panel = () => ({ ...panelOf('A', [related('B')], { id: 't', name: 'Memory', color: 1, size: 3 }), secondTopic: second });
      await open();
      const also = query(view.contentEl, '.connectome-chip-also');
      expect(also.textContent).toBe('also inSleep');
      also.click();
      expect(openTopic).toHaveBeenCalledWith(second, false);
      stage.answers.panel = () => panelOf('B', [related('C')]);
      stage.activate('B.md');
      await settle();
      expect(also.hidden).toBe(true);
      openTopic.mockRestore();
    });

    it('sets every word of a note as text', async () => {
      const bad = '<img src=x onerror="window.injected=1">';
      const reasons = [
        { signal: 'coupling' as const, share: 0.5, evidence: [{ kind: 'note' as const, note: asNotePath('B.md'), title: bad, count: 2 }] },
        mention('A', 1, `Text ${bad} text`, 'Text'),
      ];
      stage.answers.panel = () => panelOf('A', [{ ...related('B'), title: bad, reasons }], { id: 't', name: bad, color: 1, size: 3 });
      stage.answers.summary = ({ path }) => ({
        note: path,
        sentences: [{ text: bad, line: 1, heading: bad, paragraph: 1, seconds: null }],
        terms: [{ term: bad, weight: 1 }],
      });
      await open();
      query(view.contentEl, '.connectome-why').click();
      expect(view.contentEl.querySelector('img')).toBeNull();
      expect(query(view.contentEl, '.connectome-note-title').textContent).toBe(bad);
      expect(query(view.contentEl, '.connectome-sentence').textContent).toBe(`${bad}\u00a0¶ 1`);
      expect(query(view.contentEl, '.connectome-chip-name').textContent).toBe(bad);
    });
  });

  describe('in short', () => {
    beforeEach(() => {
      stage.answers.summary = ({ path }) => ({
        note: path,
        sentences: [
          { text: 'First.', line: 3, heading: null, paragraph: 2, seconds: null },
          { text: 'Second.', line: 30, heading: 'Part', paragraph: 9, seconds: 760 },
        ],
        terms: [{ term: 'reward prediction error', weight: 1 }],
      });
    });

    it('shows each sentence with its place, and the key terms', async () => {
      await open();
      expect([...view.contentEl.querySelectorAll('.connectome-sentence')].map((el) => el.textContent)).toEqual([
        'First.\u00a0¶ 2',
        'Second.\u00a012:40',
      ]);
      expect(query(view.contentEl, '.connectome-pill').textContent).toBe('reward prediction error');
    });

    it('leads to the line of the sentence', async () => {
      await open();
      const leaf = stage.app.workspace.getLeaf(false);
      const openFile = vi.spyOn(leaf, 'openFile');
      vi.spyOn(stage.app.workspace, 'getLeaf').mockReturnValue(leaf);
      query(view.contentEl, '.connectome-sentence').click();
      expect(openFile).toHaveBeenCalledWith(stage.file('A.md'), { active: true, eState: { line: 3 } });
    });

    it('remembers that it was closed', async () => {
      await open();
      const section = query(view.contentEl, '.connectome-section');
      query(section, '.connectome-self').click();
      expect(section.getAttribute('aria-expanded')).toBe('false');
      expect(view.getState()).toMatchObject({ closed: ['summary'] });
      view.unload();
      view = await stage.mount((leaf) => new RelatedView(leaf, stage.context));
      await view.setState({ closed: ['summary'] }, { history: false });
      expect(query(view.contentEl, '.connectome-section').getAttribute('aria-expanded')).toBe('false');
    });

    it('comes with the list where it is quick, and later where it is slow', async () => {
      const slow = pending<null>();
      const { summary } = stage.answers;
      stage.answers.summary = () => slow.promise;
      await open();
      expect(titles()).toEqual(['B', 'C']);
      expect(query(view.contentEl, '.connectome-section').hidden).toBe(true);
      if (summary) stage.answers.summary = summary;
      stage.fireRevision();
      await settle();
      expect(query(view.contentEl, '.connectome-section').hidden).toBe(false);
    });

    it('does not stand in the way of the list where it fails', async () => {
      stage.answers.summary = () => Promise.reject(new Error('no text'));
      await open();
      expect(titles()).toEqual(['B', 'C']);
    });
  });

  describe('keys', () => {
    beforeEach(async () => {
      stage.answers.panel = () => panelOf('A', [related('B', 0.9, 'none', tagReason, mention('A', 4, 'On B.', 'B')), related('C')]);
      await open();
    });

    const focused = (): string => {
      const el = document.activeElement;
      return el?.querySelector('.connectome-section-title, .connectome-note-title')?.textContent ?? el?.textContent ?? '';
    };
    const type = (...keys: string[]): string[] =>
      keys.map((key) => {
        press(document.activeElement ?? document.body, key);
        return focused();
      });

    it('can be reached by one Tab stop and walked with the arrow keys', () => {
      expect(view.contentEl.querySelectorAll('[role=treeitem][tabindex="0"]').length).toBe(1);
      query(view.contentEl, '[role=treeitem][tabindex="0"]').focus();
      expect(type('End', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Home')).toEqual(['C', 'B', 'Related', 'B', 'Related']);
    });

    it('opens and closes the evidence with Right and Left, and closes it with Escape', () => {
      const row = rows()[0];
      row?.focus();
      expect(type('ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')).toEqual(['B', '“On B.” this note', 'B', 'B']);
      expect(row?.getAttribute('aria-expanded')).toBe('false');
      type('ArrowRight', 'ArrowRight', 'Escape');
      expect(document.activeElement).toBe(row);
      expect(row?.getAttribute('aria-expanded')).toBe('false');
    });

    it('leaves for the editor with Escape where nothing is open', () => {
      stage.app.workspace.getLeaf('tab');
      const left = vi.spyOn(stage.app.workspace, 'setActiveLeaf');
      rows()[0]?.focus();
      type('Escape');
      expect(left).toHaveBeenCalled();
    });

    it('opens with Enter, in a new tab with Ctrl', () => {
      const getLeaf = vi.spyOn(stage.app.workspace, 'getLeaf');
      const isModEvent = vi.spyOn(Keymap, 'isModEvent');
      rows()[1]?.focus();
      type('Enter');
      isModEvent.mockReturnValueOnce('tab');
      type('Enter');
      expect(getLeaf.mock.calls.map(([pane]) => pane)).toEqual([false, 'tab']);
    });

    it('leaves other keys to the app', () => {
      rows()[0]?.focus();
      const event = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true });
      rows()[0]?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    });
  });

  describe('gestures', () => {
    it('opens on a click, in a new tab on a middle click', async () => {
      await open();
      const getLeaf = vi.spyOn(stage.app.workspace, 'getLeaf');
      const title = query(view.contentEl, '.connectome-note-title');
      click(title);
      click(title, { button: 1 });
      expect(getLeaf.mock.calls.map(([pane]) => pane)).toEqual([false, 'tab']);
    });

    it('asks for a preview when the pointer comes to a row, not while it moves inside', async () => {
      await open();
      const heard: unknown[] = [];
      stage.app.workspace.on('hover-link' as 'quit', (info: unknown) => heard.push(info));
      const title = query(view.contentEl, '.connectome-note-title');
      title.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      title.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, relatedTarget: query(view.contentEl, '.connectome-why') }));
      expect(heard).toHaveLength(1);
      expect(heard[0]).toMatchObject({ source: 'connectome', linktext: 'B.md', sourcePath: 'A.md', hoverParent: view });
    });

    it('drags a link as text where the app has no drag of its own', async () => {
      await open();
      const data = new Map<string, string>();
      const event = Object.assign(new Event('dragstart', { bubbles: true, cancelable: true }), {
        dataTransfer: { setData: (type: string, text: string) => data.set(type, text), effectAllowed: '' },
      });
      query(view.contentEl, '.connectome-self[draggable]').dispatchEvent(event);
      expect(data.get('text/plain')).toBe('[[B]]');
    });

    it('drags as the app does where it can', async () => {
      await open();
      const onDragStart = vi.fn();
      Object.assign(stage.app, { dragManager: { dragFile: (_: unknown, file: { path: string }) => ({ dragged: file.path }), onDragStart } });
      const event = new Event('dragstart', { bubbles: true });
      query(view.contentEl, '.connectome-self[draggable]').dispatchEvent(event);
      expect(onDragStart).toHaveBeenCalledWith(event, { dragged: 'B.md' });
    });

    it('has a context menu, and lets other plugins add to it', async () => {
      await open();
      const heard: string[] = [];
      stage.app.workspace.on('file-menu', (_menu, file) => heard.push(file.path));
      const shown = vi.spyOn(Menu.prototype, 'showAtPosition');
      query(view.contentEl, '.connectome-note-title').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
      const menu = shown.mock.contexts[0] as unknown as Menu;
      expect(menu.menuItems__.map((item) => item.title__)).toEqual([
        'Open in new tab',
        'Open to the right',
        'Insert link into note',
        'Copy link',
        'Copy all as list',
        'Insert links…',
        'Why is it here?',
        'Pin to the top',
        'Hide here',
        'Hide everywhere',
        'Do not count “rare tags”',
      ]);
      expect(heard).toEqual(['B.md']);
      shown.mockRestore();
    });
  });
});
