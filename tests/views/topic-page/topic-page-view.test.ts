// @vitest-environment jsdom
import { click, pending, press, query, Stage, textOf, topicOf } from '../stage';
import { Menu } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TopicPage } from '../../../src/core/topics/page/topic-page';
import { TopicPageView } from '../../../src/views/topic-page/topic-page-view';
import { noteCalled, pageOf, refTo } from './made-page';

const settle = async (ms = 200): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

describe('the page of a topic', () => {
  let stage: Stage;
  let view: TopicPageView;
  let page: TopicPage;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage({ 'A.md': 'a', 'B.md': 'b', 'C.md': 'c', 'D.md': 'd' });
    page = pageOf('t1', 'Reward and dopamine');
    stage.answers.topicPage = ({ id }) => (id === page.topic.id ? page : null);
    stage.answers.topics = () => ({ revision: 1, modularity: 0.5, topics: [page.topic], unassigned: [] });
  });

  afterEach(() => {
    view.unload();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  async function open(state: Record<string, unknown> = { id: 't1', name: 'Reward and dopamine' }): Promise<{ history: boolean }> {
    view = await stage.mount((leaf) => new TopicPageView(leaf, stage.context));
    return show(state);
  }

  async function show(state: Record<string, unknown>): Promise<{ history: boolean }> {
    const result = { history: false };
    await view.setState(state, result);
    await settle();
    return result;
  }

  const section = (title: string): HTMLElement | undefined =>
    [...view.contentEl.querySelectorAll<HTMLElement>('.connectome-section')].find((el) => !el.hidden && query(el, '.connectome-section-title').textContent === title);
  const rows = (title: string): HTMLElement[] => [...section(title)?.querySelectorAll<HTMLElement>('.connectome-page-item') ?? []];
  const told = (title: string): string[] => rows(title).map((el) => textOf(query(el, '.connectome-self')));
  const row = (title: string): HTMLElement => {
    const [first] = rows(title);
    if (!first) throw new Error(`nothing below ${title}`);
    return first;
  };
  const message = (): string => textOf(query(view.contentEl, '.connectome-message'));
  const menuOf = (el: HTMLElement): string[] => {
    const shown = vi.spyOn(Menu.prototype, 'showAtPosition');
    el.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    return (shown.mock.contexts[0] as unknown as Menu).menuItems__.map((item) => String(item.title__));
  };
  /** What the leaf of the view is brought to. */
  const moves = () => vi.spyOn(view.leaf, 'setViewState').mockResolvedValue(undefined);

  it('says what the topic is, when it was written, and what it is about', async () => {
    await open();
    expect(query(view.contentEl, '.connectome-page-title').textContent).toBe('Reward and dopamine');
    expect(query(view.contentEl, '.connectome-page-facts').textContent).toBe('3 notes · 1 subtopic · Feb 2023 to Nov 2026');
    expect([...view.contentEl.querySelectorAll('.connectome-pill')].map((el) => el.textContent)).toEqual(['striatum', 'policy', '#reward']);
    expect(query(view.contentEl, '.connectome-activity').getAttribute('aria-label')).toBe('Activity from Feb 2023 to Nov 2026: 3 notes created, 1 note last edited, most in Feb 2023');
    expect(query(view.contentEl, '.connectome-page-summary').textContent).toBe('Dopamine signals\nthe gap. A ');
  });

  it('lists centre, neighbours, what is not written, sources and bridges', async () => {
    await open();
    expect(told('At the centre')).toEqual(['A|9 links', 'B|7']);
    expect(told('Neighbours')).toEqual(['Memory|replay, #brain|11 links']);
    expect(told('Mentioned, not written yet')).toEqual(['ventral tegmental area|in 3 notes']);
    expect(told('Sources')).toEqual(['Schultz 1997|2 notes']);
    expect(told('Joins with')).toEqual(['B|4 links here, 1 into Memory']);
    expect(told('Subtopics')).toEqual(['Addiction|1 note']);
    expect([...section('All notes')?.querySelectorAll('.connectome-note-title') ?? []].map((el) => el.textContent)).toEqual(['A', 'B', 'C']);
    expect(section('Belongs here too')).toBeUndefined();
  });

  it('is called after the topic, and comes back with it after a restart', async () => {
    await open();
    expect(view.getDisplayText()).toBe('Reward and dopamine');
    expect(view.getState()).toEqual({ id: 't1', name: 'Reward and dopamine', notes: ['A.md', 'B.md', 'C.md'] });
  });

  it('opens the notes behind a placeholder by click and by key', async () => {
    await open();
    click(query(row('Mentioned, not written yet'), '.connectome-page-words'));
    expect(row('Mentioned, not written yet').getAttribute('aria-expanded')).toBe('true');
    expect([...row('Mentioned, not written yet').querySelectorAll('.connectome-note-title')].map((el) => el.textContent)).toEqual(['A', 'B', 'C']);
    row('Joins with').focus();
    press(row('Joins with'), 'ArrowRight');
    expect(query(row('Joins with'), '.connectome-note-title').textContent).toBe('D');
    press(row('Joins with'), 'ArrowLeft');
    expect(row('Joins with').getAttribute('aria-expanded')).toBe('false');
  });

  it('follows a note like any link', async () => {
    await open();
    const opened = vi.spyOn(stage.app.workspace, 'getLeaf');
    click(query(row('At the centre'), '.connectome-page-words'));
    click(query(row('At the centre'), '.connectome-page-words'), { button: 1 });
    press(row('At the centre'), 'Enter');
    click(query(view.contentEl, '.connectome-page-summary .connectome-ref'));
    expect(opened.mock.calls).toEqual([[false], ['tab'], [false], [false]]);
    expect(menuOf(row('At the centre'))).toContain('Open in new tab');
  });

  it('goes to a neighbour in its own pane, so that its history leads back', async () => {
    await open();
    const moved = moves();
    click(query(row('Neighbours'), '.connectome-page-words'));
    expect(moved).toHaveBeenCalledWith({ type: 'connectome-topic', active: true, state: { id: 't2', name: 'Memory' } });
    const other = pageOf('t2', 'Memory');
    page = other;
    expect((await show({ id: 't2', name: 'Memory' })).history).toBe(true);
    expect(view.getDisplayText()).toBe('Memory');
    expect((await show({ id: 't2', name: 'Memory' })).history).toBe(false);
  });

  it('does not count the first topic as a step', async () => {
    expect((await open()).history).toBe(false);
  });

  it('opens a source, offers to create a missing note', async () => {
    await open();
    const went = vi.spyOn(window, 'open').mockReturnValue(null);
    click(query(row('Sources'), '.connectome-page-words'));
    expect(went).toHaveBeenCalledWith('https://doi.org/10.1/x');
    expect(menuOf(row('Mentioned, not written yet'))).toEqual(['Create this note', 'Copy link']);
  });

  it('searches for a tag where the app can, and else shows a word', async () => {
    await open();
    expect(query(view.contentEl, '.connectome-tag').hasAttribute('role')).toBe(false);
    view.unload();
    const openGlobalSearch = vi.fn();
    Object.defineProperty(stage.app, 'internalPlugins', { configurable: true, value: { getEnabledPluginById: () => ({ openGlobalSearch }) } });
    await open();
    press(query(view.contentEl, '.connectome-tag'), 'Enter');
    expect(openGlobalSearch).toHaveBeenCalledWith('tag:#reward');
  });

  it('patches what has changed when there are new topics, and keeps what is open', async () => {
    await open();
    const before = row('Mentioned, not written yet');
    click(query(before, '.connectome-page-words'));
    page = pageOf('t1', 'Dopamine', { core: [{ ...noteCalled('C'), links: 1 }] });
    stage.fireTopics();
    await settle();
    expect(query(view.contentEl, '.connectome-page-title').textContent).toBe('Dopamine');
    expect(view.getDisplayText()).toBe('Dopamine');
    expect(told('At the centre')).toEqual(['C|1 link']);
    expect(row('Mentioned, not written yet')).toBe(before);
    expect(before.getAttribute('aria-expanded')).toBe('true');
  });

  it('drops the answer that comes too late', async () => {
    await open();
    const slow = pending<TopicPage | null>();
    stage.answers.topicPage = () => slow.promise;
    stage.fireTopics();
    await settle();
    stage.answers.topicPage = () => pageOf('t1', 'Newer');
    stage.fireTopics();
    await settle();
    slow.resolve(pageOf('t1', 'Older'));
    await settle();
    expect(view.getDisplayText()).toBe('Newer');
  });

  it('finds its topic again by name where it has another id', async () => {
    page = pageOf('t7', 'Reward and dopamine');
    await open();
    expect(told('At the centre')).toHaveLength(2);
    expect(view.getState()).toMatchObject({ id: 't7' });
  });

  it('says that its topic is gone and offers the one its notes are in', async () => {
    await open();
    stage.answers.topicPage = () => null;
    stage.answers.topics = () => ({ revision: 2, modularity: 0.5, topics: [topicOf('t8', 'Other', ['C']), topicOf('t9', 'Motivation', ['A', 'B'])], unassigned: [] });
    stage.fireTopics();
    await settle();
    expect(message()).toBe('There is no topic “Reward and dopamine” any more|Most of its notes are in “Motivation” now.|Open Motivation|Open topics');
    const moved = moves();
    query(view.contentEl, '.connectome-message button').click();
    expect(moved).toHaveBeenCalledWith({ type: 'connectome-topic', active: true, state: { id: 't9', name: 'Motivation' } });
  });

  it('says where no topic is chosen, and asks nothing', async () => {
    await open({});
    expect(message()).toBe('No topic chosen|Pick one from the list of topics.|Open topics');
    expect(stage.asked).toEqual([]);
  });

  it('fails with a second try', async () => {
    stage.answers.topicPage = () => Promise.reject(new Error('the worker ended'));
    await open();
    expect(message()).toBe('The topic could not be shown|the worker ended|Try again');
    stage.answers.topicPage = () => page;
    query(view.contentEl, '.connectome-message button').click();
    await settle();
    expect(told('At the centre')).toHaveLength(2);
  });

  it('names the notes of other topics that nearly belong here', async () => {
    page = pageOf('t1', 'Reward', { guests: [{ ...noteCalled('D'), topic: refTo('t2', 'Memory') }] });
    await open();
    expect(told('Belongs here too')).toEqual(['D|in Memory']);
  });

  it('lets go of everything when it is closed', async () => {
    await open();
    view.unload();
    expect(stage.listeners).toBe(0);
  });
});
