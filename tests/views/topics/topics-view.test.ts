// @vitest-environment jsdom
import { mixOf, pending, press, query, Stage, textOf, topicOf } from '../stage';
import { Menu, SearchComponent } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { Topics } from '../../../src/core/topics/topic';
import { TopicsView } from '../../../src/views/topics/topics-view';

const settle = async (ms = 200): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

const reward = topicOf('t1', 'Reward', ['A', 'B'], {
  color: 3,
  terms: [
    { term: 'striatum', weight: 1 },
    { term: 'policy', weight: 0.5 },
  ],
  tags: ['reward'],
  subtopics: [{ id: 's1', name: 'Addiction', notes: [asNotePath('B.md')] }],
});
const memory = topicOf('t2', 'Memory', ['C']);
const topics: Topics = { revision: 1, modularity: 0.5, topics: [reward, memory], unassigned: [asNotePath('Daily.md')] };

describe('the topics view', () => {
  let stage: Stage;
  let view: TopicsView;
  /** Where the user types: the mock tells of a change when its value is set, not when its element hears of input. */
  let box: SearchComponent | undefined;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage({ 'A.md': 'a', 'B.md': 'b', 'C.md': 'c' });
    stage.answers.topics = () => topics;
    stage.answers.topicSummary = () => [{ text: 'Dopamine signals the gap.', note: asNotePath('A.md'), title: 'A', line: 3 }];
  });

  afterEach(() => {
    view.unload();
    vi.useRealTimers();
  });

  async function open(active: string | null = null): Promise<void> {
    stage.activate(active);
    const listened = vi.spyOn(SearchComponent.prototype, 'onChange');
    view = await stage.mount((leaf) => new TopicsView(leaf, stage.context));
    box = listened.mock.contexts[0] as SearchComponent | undefined;
    listened.mockRestore();
    await settle();
  }

  const rows = (): HTMLElement[] => [...view.contentEl.querySelectorAll<HTMLElement>('.connectome-topic')];
  const row = (i: number): HTMLElement => {
    const found = rows()[i];
    if (!found) throw new Error(`no topic ${i}`);
    return found;
  };
  const heads = (): string[] => rows().map((el) => textOf(query(el, '.connectome-topic-inner')));
  const notes = (el: HTMLElement): string[] =>
    [...el.querySelectorAll(':scope > .connectome-topic-group > .connectome-notes .connectome-note-title')].map((title) => title.textContent ?? '');
  const message = (): string => textOf(query(view.contentEl, '.connectome-message'));
  const find = async (text: string): Promise<void> => {
    box?.setValue(text);
    await settle();
  };

  it('lists topics with size and distinctive terms, and the notes in none', async () => {
    await open();
    expect(heads()).toEqual(['Reward|2|striatum, policy', 'Memory|1', 'Not in a topic|1']);
    expect(rows().map((el) => query(el, '.connectome-dot').dataset['color'])).toEqual(['3', '0', undefined]);
  });

  it('makes topics broader or finer with a slider, a moment after the last step, and says how many there are', async () => {
    await open();
    const slider = query(view.contentEl, '.connectome-granularity input') as HTMLInputElement;
    const count = (): string => query(view.contentEl, '.connectome-granularity-count').textContent ?? '';
    expect([slider.value, slider.getAttribute('aria-valuetext'), count()]).toEqual(['0', 'by the size of the vault', '2 topics']);
    const asked = stage.asks('topics').length;
    stage.answers.topics = () => ({ ...topics, revision: 2, topics: [reward] });
    for (const value of ['1', '2', '3']) {
      slider.value = value;
      slider.dispatchEvent(new Event('input'));
    }
    expect([stage.settings.topicGranularity, stage.asks('topics').length]).toEqual([0, asked]);
    await settle(300);
    expect([stage.settings.topicGranularity, stage.asks('topics').length - asked]).toEqual([3, 1]);
    expect([slider.getAttribute('aria-valuetext'), count()]).toEqual(['much finer', '1 topic']);
  });

  it('follows the setting when that is changed elsewhere', async () => {
    await open();
    await stage.context.changeSettings({ topicGranularity: -2 });
    expect((query(view.contentEl, '.connectome-granularity input') as HTMLInputElement).value).toBe('-2');
  });

  it("shows a topic's summary, tags, subtopics and notes when it is opened, and asks for the summary only then", async () => {
    await open();
    expect(stage.asks('topicSummary')).toEqual([]);
    query(row(0), '.connectome-self').click();
    await settle();
    expect(stage.asks('topicSummary')).toEqual([{ id: 't1', sentences: 3 }]);
    expect(query(row(0), '.connectome-sentence').textContent).toBe('Dopamine signals the gap. A');
    expect(query(row(0), '.connectome-tag').textContent).toBe('#reward');
    expect(query(row(0), '.connectome-subtopic-self').textContent).toBe('Addiction1');
    expect(notes(row(0))).toEqual(['A', 'B']);
  });

  it('marks the topic of the active note and the note in it', async () => {
    await open('A.md');
    query(row(0), '.connectome-self').click();
    const marked = (): string[] =>
      [...view.contentEl.querySelectorAll('[aria-current="true"]')].map(
        (el) => el.querySelector('.connectome-topic-name, .connectome-note-title')?.textContent ?? '',
      );
    expect(marked()).toEqual(['Reward', 'A']);
    stage.activate('C.md');
    await settle();
    expect(marked()).toEqual(['Memory']);
  });

  it('finds topics, notes and terms; what is found by its notes stands open', async () => {
    await open();
    await find('stri');
    expect(heads()).toEqual(['Reward|2|striatum, policy']);
    expect(row(0).getAttribute('aria-expanded')).toBe('false');
    await find('c');
    expect(heads()).toEqual(['Reward|2|striatum, policy', 'Memory|1']);
    await find('nowhere');
    expect(message()).toBe('Nothing found for “nowhere”');
    await find('daily');
    expect(row(0).getAttribute('aria-expanded')).toBe('true');
    await find('');
    expect(rows().map((el) => el.getAttribute('aria-expanded'))).toEqual(['false', 'false', 'false']);
  });

  it('shows the fields of each topic that has some', async () => {
    const both = { ...reward, fields: mixOf(['Neuroscience', 0.68], ['AI', 0.32]) };
    stage.answers.topics = () => ({ ...topics, topics: [both, { ...memory, fields: mixOf(['AI', 1]) }] });
    await open();
    const bars = rows().map((el) => query(el, '.connectome-fields'));
    expect(bars.map((bar) => (bar.hidden ? null : bar.getAttribute('aria-label')))).toEqual(['Neuroscience 68 %, AI 32 %', 'AI', null]);
  });

  describe('the filter of notes that join fields', () => {
    const joining = (topic: typeof reward, title: string): typeof reward => ({
      ...topic,
      notes: topic.notes.map((note) => ({ ...note, joins: note.title === title })),
    });
    const toggle = (): HTMLElement => query(view.contentEl, '.nav-action-button[aria-label*="join"], .nav-action-button[aria-label="Show all notes"]');

    beforeEach(() => {
      stage.answers.topics = () => ({ ...topics, topics: [joining(reward, 'B'), memory] });
    });

    it('lists those alone, below their topics, and nothing else', async () => {
      await open();
      toggle().click();
      expect(heads()).toEqual(['Reward|1|striatum, policy']);
      expect(row(0).getAttribute('aria-expanded')).toBe('true');
      expect(notes(row(0))).toEqual(['B']);
      expect(query(row(0), '.connectome-sentences').hidden).toBe(true);
      expect(toggle().getAttribute('aria-pressed')).toBe('true');
      toggle().click();
      expect(rows().map((el) => el.getAttribute('aria-expanded'))).toEqual(['false', 'false', 'false']);
    });

    it('works together with the find box', async () => {
      await open();
      toggle().click();
      await find('striatum');
      expect(notes(row(0))).toEqual(['B']);
      await find('memory');
      expect(message()).toBe('Nothing found for “memory”|Only notes that join two fields are shown.|Show all');
      query(view.contentEl, '.connectome-message button').click();
      expect(heads()).toEqual(['Memory|1']);
    });

    it('leaves closed what was closed by hand', async () => {
      await open();
      toggle().click();
      query(row(0), '.connectome-self').click();
      stage.activate('B.md');
      await settle();
      expect(row(0).getAttribute('aria-expanded')).toBe('false');
    });

    it('says where there are none, with a way out', async () => {
      stage.answers.topics = () => topics;
      await open();
      toggle().click();
      expect(message()).toBe('No note joins two fields|A note joins two fields where a good part of its concepts belongs to each.|Show all');
      query(view.contentEl, '.connectome-message button').click();
      expect(rows()).toHaveLength(3);
    });

    it('is still on after a restart, and off where one is led to a topic', async () => {
      await open();
      toggle().click();
      const state = view.getState();
      view.unload();
      await open();
      await view.setState(state, { history: false });
      expect(heads()).toEqual(['Reward|1|striatum, policy']);
      view.showTopic('t2');
      expect(heads()).toContain('Memory|1');
      expect(view.getState()).toMatchObject({ joining: false });
    });
  });

  it('goes from the find box to the list with Down, and clears it with Escape', async () => {
    await open();
    await find('mem');
    const input = query(view.contentEl, 'input') as HTMLInputElement;
    press(input, 'ArrowDown');
    expect(document.activeElement).toBe(row(0));
    press(input, 'Escape');
    expect(input.value).toBe('');
    expect(rows()).toHaveLength(3);
  });

  it('makes the rows of a large topic a page at a time', async () => {
    const many = topicOf(
      't9',
      'Everything',
      Array.from({ length: 3000 }, (_, i) => `Note ${i}`),
    );
    stage.answers.topics = () => ({ ...topics, topics: [many] });
    await open();
    query(row(0), '.connectome-self').click();
    expect(notes(row(0))).toHaveLength(50);
    const more = query(row(0), '.connectome-more');
    expect(more.textContent).toBe('2,950 more');
    more.click();
    expect(notes(row(0))).toHaveLength(100);
    expect(notes(row(0))[99]).toBe('Note 99');
  });

  it('is brought to a topic, also before the topics are known', async () => {
    const slow = pending<Topics>();
    stage.answers.topics = () => slow.promise;
    await open();
    view.showTopic('t2');
    slow.resolve(topics);
    await settle();
    expect(row(1).getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(row(1));
  });

  it('keeps open topics open and the summary on show when there are new topics', async () => {
    await open();
    query(row(0), '.connectome-self').click();
    await settle();
    const slow = pending<null>();
    stage.answers.topicSummary = () => slow.promise;
    stage.answers.topics = () => ({ ...topics, revision: 2, topics: [memory, { ...reward, notes: topicOf('t1', '', ['B', 'D', 'A']).notes }] });
    stage.fireTopics();
    await settle();
    expect(heads()).toEqual(['Memory|1', 'Reward|3|striatum, policy', 'Not in a topic|1']);
    expect(notes(row(1))).toEqual(['B', 'D', 'A']);
    expect(query(row(1), '.connectome-sentence').textContent).toBe('Dopamine signals the gap. A');
  });

  it('leaves everything as it is where the topics have not changed', async () => {
    await open();
    const before = row(0);
    query(before, '.connectome-self').click();
    await settle();
    const asked = stage.asks('topicSummary').length;
    stage.fireTopics();
    await settle();
    expect(row(0)).toBe(before);
    expect(stage.asks('topicSummary').length).toBe(asked);
  });

  it('drops the answer that comes too late', async () => {
    await open();
    const slow = pending<Topics>();
    stage.answers.topics = () => slow.promise;
    stage.fireTopics();
    await settle();
    stage.answers.topics = () => ({ ...topics, revision: 3, topics: [memory] });
    stage.fireTopics();
    await settle();
    slow.resolve({ ...topics, revision: 2, topics: [reward] });
    await settle();
    expect(heads()).toEqual(['Memory|1', 'Not in a topic|1']);
  });

  it('offers to write a topic note', async () => {
    await open();
    const shown = vi.spyOn(Menu.prototype, 'showAtPosition');
    query(row(0), '.connectome-topic-name').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    const menu = shown.mock.contexts[0] as unknown as Menu;
    expect(menu.menuItems__.map((item) => item.title__)).toEqual(expect.arrayContaining(['Open topic page', 'Open topic page in new tab', 'Create topic note', 'Copy as list of links', 'Insert links into note']));
    shown.mockRestore();
  });

  it('leads to the page of a topic', async () => {
    await open();
    const leaf = { setViewState: vi.fn().mockResolvedValue(undefined) };
    const got = vi.spyOn(stage.app.workspace, 'getLeaf').mockReturnValue(leaf as never);
    query(row(0), '.connectome-self').click();
    query(row(0), '.connectome-open-page').click();
    expect(got).toHaveBeenCalledWith(false);
    expect(leaf.setViewState).toHaveBeenCalledWith({ type: 'connectome-topic', active: true, state: { id: 't1', name: 'Reward' } });
    got.mockRestore();
  });

  it('says what is the matter where there are no topics', async () => {
    stage.answers.topics = () => ({ ...topics, topics: [], unassigned: [] });
    await open();
    expect(message()).toBe('No topics yet|Topics appear when there are at least a few notes that share words, tags or links.');
  });

  it('fails with a second try', async () => {
    stage.answers.topics = () => Promise.reject(new Error('the worker ended'));
    await open();
    expect(message()).toBe('Topics could not be found|the worker ended|Try again');
    stage.answers.topics = () => topics;
    query(view.contentEl, '.connectome-message button').click();
    await settle();
    expect(rows()).toHaveLength(3);
  });

  it('lets go of everything when it is closed', async () => {
    await open();
    view.unload();
    expect(stage.listeners).toBe(0);
  });
});
