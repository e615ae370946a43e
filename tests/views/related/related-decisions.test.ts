// @vitest-environment jsdom
import { mention, panelOf, press, query, related, Stage, tagReason, textOf } from '../stage';
import { Menu } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { RelatedOptions } from '../../../src/core/related/answer';
import type { Requests } from '../../../src/engine/protocol';
import { listDecisions } from '../../../src/settings/decisions';
import { RelatedView } from '../../../src/views/related/related-view';
import { Notices } from '../notices';

const settle = async (ms = 200): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

describe('what a person can do with the related notes', () => {
  let stage: Stage;
  let view: RelatedView;
  let notices: Notices;

  /** Answers as the engine does: hidden notes are left out, pinned ones come first, a filter for a tag lets nothing through. */
  const answer = ({ path, options }: Requests['panel']['ask']) => {
    const all = ['B', 'C', 'D'].map((title) => related(title)).filter(({ note }) => options.hidden?.includes(note) !== true);
    const isPinned = (note: string): boolean => options.pinned?.includes(asNotePath(note)) === true;
    const pinned = all.filter(({ note }) => isPinned(note)).map((result) => ({ ...result, pinned: true as const }));
    return panelOf(path.replace('.md', ''), options.filter?.tag === undefined ? [...pinned, ...all.filter(({ note }) => !isPinned(note))] : []);
  };

  beforeEach(async () => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage({ 'A.md': '#x a', 'B.md': 'b', 'C.md': 'c', 'D.md': 'd', 'Papers/E.md': 'e' });
    stage.answers.panel = answer;
    stage.answers.summary = () => null;
    notices = new Notices();
    await open();
  });

  afterEach(() => {
    view.unload();
    notices.restore();
    vi.useRealTimers();
  });

  async function open(): Promise<void> {
    stage.activate('A.md');
    view = await stage.mount((leaf) => new RelatedView(leaf, stage.context));
    await settle();
  }

  const titles = (): string[] => [...view.contentEl.querySelectorAll('.connectome-note-title')].map(({ textContent }) => textContent ?? '');
  const options = (): RelatedOptions => (stage.asks('panel').pop() as Requests['panel']['ask']).options;
  const message = (): string => textOf(query(view.contentEl, '.connectome-message'));
  const control = <T extends HTMLElement>(label: string): T => query(view.contentEl, `[aria-label="${label}"]`) as T;
  const change = async (el: HTMLInputElement | HTMLSelectElement, value: string, event = 'change'): Promise<void> => {
    el.value = value;
    el.dispatchEvent(new Event(event));
    await settle();
  };
  /** Picks an entry of the context menu of what is clicked. */
  const pick = async (el: Element, entry: string): Promise<void> => {
    const shown = vi.spyOn(Menu.prototype, 'showAtPosition');
    el.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    const menu = shown.mock.contexts[0] as unknown as Menu;
    shown.mockRestore();
    const item = menu.menuItems__.find(({ title__ }) => title__ === entry);
    if (!item) throw new Error(`no entry ${entry} among ${menu.menuItems__.map(({ title__ }) => title__).join(', ')}`);
    item.onClick__?.(new MouseEvent('click'));
    await settle();
  };
  const row = (title: string): Element => {
    const found = [...view.contentEl.querySelectorAll('.connectome-note-title')].find(({ textContent }) => textContent === title);
    if (!found) throw new Error(`no row ${title}`);
    return found;
  };

  describe('decisions', () => {
    it('hide a note here, and everywhere', async () => {
      await pick(row('C'), 'Hide here');
      await pick(row('B'), 'Hide everywhere');
      expect(titles()).toEqual(['D']);
      expect(listDecisions(stage.settings)).toEqual([{ kind: 'hidden', note: 'B.md' }, { kind: 'hidden-here', note: 'A.md', other: 'C.md' }]);
      expect(options()).toMatchObject({ hidden: ['B.md', 'C.md'] });
      stage.activate('D.md');
      await settle();
      expect(options()).toMatchObject({ hidden: ['B.md'] });
    });

    it('are undone from the notice', async () => {
      await pick(row('C'), 'Hide here');
      expect(titles()).toEqual(['B', 'D']);
      notices.undo();
      await settle();
      expect(titles()).toEqual(['B', 'C', 'D']);
      expect(options()).not.toHaveProperty('hidden');
    });

    it('pin a note to the top, with a mark, until it is unpinned', async () => {
      await pick(row('C'), 'Pin to the top');
      expect(titles()).toEqual(['C', 'B', 'D']);
      const marks = [...view.contentEl.querySelectorAll<HTMLElement>('.connectome-note-pin')].map(({ hidden }) => !hidden);
      expect(marks).toEqual([true, false, false]);
      expect(query(view.contentEl, '.connectome-unseen').textContent).toBe(' (Pinned)');
      await pick(row('C'), 'Unpin');
      expect(titles()).toEqual(['B', 'C', 'D']);
    });

    it('stop a reason from counting, from the row and from the reason below it', async () => {
      stage.answers.panel = () => panelOf('A', [related('B', 0.9, 'none', tagReason, { signal: 'text', share: 0.2, evidence: [{ kind: 'term', text: 'striatum', count: 2 }] }, mention('A', 1, 'On B.', 'B'))]);
      stage.fireRevision();
      await settle();
      query(view.contentEl, '.connectome-why').click();
      const reason = [...view.contentEl.querySelectorAll('.connectome-fact')].find(({ textContent }) => textContent === 'Both speak of striatum');
      await pick(reason ?? view.contentEl, 'Do not count “words”');
      expect(options().muted).toEqual(['text']);
      await pick(row('B'), 'Do not count “rare tags”');
      expect(stage.settings.mutedSignals).toEqual(['text', 'tags']);
    });

    it('that hide everything say so, with a way to take them back', async () => {
      stage.settings = { ...stage.settings, hiddenNotes: ['B.md', 'C.md', 'D.md'] };
      stage.fireChange();
      await settle();
      expect(message()).toBe('No related notes found|3 notes are kept back: 3 notes are hidden by you.|Open settings');
    });
  });

  describe('filters', () => {
    it('are behind a button that says what is on', async () => {
      const bar = query(view.contentEl, '.connectome-filter');
      expect(bar.hidden).toBe(true);
      press(control('Show filters'), 'Enter');
      expect([bar.hidden, document.activeElement]).toEqual([false, control('Topic')]);
      const button = control('Hide filters');
      expect([button.getAttribute('aria-expanded'), button.getAttribute('aria-pressed')]).toEqual(['true', 'true']);
      await change(control('Topic'), 'other');
      button.click();
      expect([bar.hidden, button.getAttribute('aria-label'), button.getAttribute('aria-pressed')]).toEqual([true, 'Show filters (some are set)', 'true']);
      expect(textOf(query(view.contentEl, '.connectome-filter-line'))).toBe('Another topic|Clear');
      query(view.contentEl, '.connectome-filter-clear').click();
      await settle();
      expect([options(), query(view.contentEl, '.connectome-filter-line').hidden, button.getAttribute('aria-pressed')]).toEqual([{ limit: 12, unlinked: false, muted: [] }, true, 'false']);
    });

    it('are closed by Escape, which gives the focus back to the button', () => {
      control('Show filters').click();
      press(control('Field'), 'Escape');
      expect(query(view.contentEl, '.connectome-filter').hidden).toBe(true);
      expect(document.activeElement).toBe(control('Show filters'));
    });

    it('for a folder follow it when it is renamed', async () => {
      await change(control('Folder'), 'Papers');
      stage.app.vault.trigger('rename', { path: 'Books' }, 'Papers');
      await settle();
      expect(options().filter).toEqual({ folder: 'Books' });
    });

    it('ask for what is set, a name only when it is whole', async () => {
      await change(control('Topic'), 'same');
      await change(control('Field'), 'other');
      const before = stage.asks('panel').length;
      await change(control('Folder'), 'Pap', 'input');
      expect(stage.asks('panel').length).toBe(before);
      await change(control('Folder'), ' Papers/ ');
      expect(options()).toMatchObject({ filter: { topic: 'same', field: 'other', folder: 'Papers' } });
      await change(control('Folder'), '', 'input');
      expect(options().filter).toEqual({ topic: 'same', field: 'other' });
      await change(control('Surprise me, from close to far'), '7', 'input');
      expect(options().distance).toBe(0.7);
      query(view.contentEl, '.connectome-filter-reset').click();
      await settle();
      expect(options()).toEqual({ limit: 12, unlinked: false, muted: [] });
      expect(control<HTMLSelectElement>('Topic').value).toBe('');
    });

    it('that let nothing through are named, and can be lifted there', async () => {
      stage.settings = { ...stage.settings, showLinked: false };
      await change(control('Tag'), '#rl');
      await change(control('Topic'), 'other');
      expect(message()).toBe(
        'No related notes found|3 notes are kept back: a filter is set (another topic, with #rl), notes linked already are hidden, this note is in no topic.|Clear the filter|Show linked notes',
      );
      query(view.contentEl, '.connectome-message button').click();
      await settle();
      expect(titles()).toEqual(['B', 'C', 'D']);
    });

    it('stay over a restart', async () => {
      control('Show filters').click();
      await change(control('Folder'), 'Papers');
      const state = JSON.parse(JSON.stringify(view.getState())) as unknown;
      view.unload();
      await open();
      expect(options()).not.toHaveProperty('filter');
      await view.setState(state, { history: false });
      await settle();
      expect(options().filter).toEqual({ folder: 'Papers' });
      expect([query(view.contentEl, '.connectome-filter').hidden, control<HTMLInputElement>('Folder').value]).toEqual([false, 'Papers']);
    });

    it('hold for what is copied', async () => {
      const written: string[] = [];
      Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void written.push(text)) } });
      stage.answers.panel = ({ options: { filter } }) => panelOf('A', filter ? [related('C')] : [related('B'), related('C')]);
      await change(control('Topic'), 'other');
      control('Copy as list of links').click();
      await settle();
      expect(written).toEqual(['- [[C]]']);
    });
  });
});
