// @vitest-environment jsdom
import { press, query, Stage, textOf, topicOf } from '../stage';
import { Notices } from '../notices';
import { Menu } from 'obsidian-test-mocks/obsidian';
import type { Menu as MenuOriginal } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { Topic } from '../../../src/core/topics/topic';
import type { TopicDecision } from '../../../src/settings/topic-decisions';
import { TopicPicker } from '../../../src/views/topics/topic-picker';
import { TopicsView } from '../../../src/views/topics/topics-view';

const parts = [{ id: 's1', name: 'Addiction', notes: [asNotePath('B.md')] }, { id: 's2', name: 'Learning', notes: [asNotePath('A.md')] }];
const reward = topicOf('t1', 'Reward', ['A', 'B'], { subtopics: parts });
const memory = topicOf('t2', 'Memory', ['C']);
const anchors = { reward: { id: 't1', notes: ['A.md', 'B.md'] }, memory: { id: 't2', notes: ['C.md'] } };

describe('what can be decided about a topic', () => {
  let stage: Stage;
  let view: TopicsView;
  let notices: Notices;
  let revision = 0;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage();
    stage.answers.topicSummary = () => [];
    notices = new Notices();
  });

  afterEach(() => {
    view.unload();
    notices.restore();
    vi.useRealTimers();
  });

  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(200);
  };

  async function open(...topics: readonly Topic[]): Promise<void> {
    stage.answers.topics = () => ({ revision: ++revision, modularity: 0.5, topics, unassigned: [] });
    view = await stage.mount((leaf) => new TopicsView(leaf, stage.context));
    await settle();
  }

  const rows = (): HTMLElement[] => [...view.contentEl.querySelectorAll<HTMLElement>('.connectome-topic')];
  const row = (i: number): HTMLElement => rows()[i] ?? expect.fail(`no topic ${i}`);
  const menuOf = (i: number): Menu => {
    const shown = vi.spyOn(Menu.prototype, 'showAtPosition');
    query(row(i), '.connectome-topic-name').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    const menu = shown.mock.contexts[0] as unknown as Menu;
    shown.mockRestore();
    return menu;
  };
  const titles = (menu: Menu): string[] => menu.menuItems__.map(({ title__ }) => String(title__)).slice(5);
  const choose = async (i: number, title: string): Promise<void> => {
    const item = menuOf(i).menuItems__.find(({ title__ }) => title__ === title) ?? expect.fail(`no entry ${title}`);
    item.onClick__?.(new MouseEvent('click'));
    await settle();
  };
  const decided = (): readonly TopicDecision[] => stage.settings.topicDecisions;
  const box = (): HTMLInputElement => query(row(0), 'input') as HTMLInputElement;

  it('is in its menu: to split only what has parts', async () => {
    await open(reward, memory);
    expect(titles(menuOf(0))).toEqual(['Rename…', 'Pin to the top', 'Hide', 'Merge into another topic…', 'Split into its subtopics']);
    expect(titles(menuOf(1))).toEqual(['Rename…', 'Pin to the top', 'Hide', 'Merge into another topic…']);
  });

  it('is a name, typed in its place and seen at once', async () => {
    await open(reward, memory);
    await choose(0, 'Rename…');
    expect([box().value, document.activeElement === box()]).toEqual(['Reward', true]);
    box().value = ' Wanting ';
    press(box(), 'Enter');
    expect(textOf(query(row(0), '.connectome-topic-head'))).toContain('Wanting');
    expect(document.activeElement).toBe(row(0));
    await settle();
    expect(decided()).toEqual([{ kind: 'renamed', topic: anchors.reward, name: 'Wanting' }]);
    expect(notices.last).toBe('“Reward” is now called “Wanting”.');
    notices.undo();
    await settle();
    expect(decided()).toEqual([]);
  });

  it('is no name where the typing is given up, and the automatic one where nothing is typed', async () => {
    const given: TopicDecision = { kind: 'renamed', topic: { id: 't1', notes: ['old.md'] }, name: 'Wanting' };
    stage.settings = { ...stage.settings, topicDecisions: [given] };
    await open({ ...reward, name: 'Wanting', named: true, decisions: [given] });
    await choose(0, 'Rename…');
    box().value = 'other';
    press(box(), 'Escape');
    await settle();
    expect([decided(), row(0).querySelector('input')]).toEqual([[given], null]);
    await choose(0, 'Rename…');
    box().value = '';
    box().dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(decided()).toEqual([]);
  });

  it('is a pin or hiding, which a hidden topic shows when it is asked for', async () => {
    await open(reward, memory);
    await choose(0, 'Pin to the top');
    await choose(1, 'Hide');
    expect(decided()).toEqual([{ kind: 'pinned', topic: anchors.reward }, { kind: 'hidden', topic: anchors.memory }]);
    // The new topics are asked for at once.
    const [pinned, hidden] = decided();
    if (!pinned || !hidden) return expect.fail();
    stage.answers.topics = () => ({ revision: ++revision, modularity: 0, topics: [{ ...reward, pinned: true, decisions: [pinned] }, { ...memory, hidden: true, decisions: [hidden] }], unassigned: [] });
    stage.fireTopics();
    await settle();
    expect(rows()).toHaveLength(1);
    expect(query(row(0), '[aria-label="Pinned"]').hidden).toBe(false);
    const pane = Menu.create2__();
    view.onPaneMenu(pane.asOriginalType__() as unknown as MenuOriginal, 'more-options');
    const entry = pane.menuItems__.find(({ title__ }) => String(title__).startsWith('Show hidden')) ?? expect.fail();
    expect(entry.title__).toBe('Show hidden topics (1)');
    entry.onClick__?.(new MouseEvent('click'));
    expect(query(row(1), '[aria-label="Hidden"]').hidden).toBe(false);
    expect(view.getState()).toMatchObject({ hidden: true });
    await choose(1, 'Show again');
    await choose(0, 'Unpin');
    expect(decided()).toEqual([]);
  });

  it('is that it belongs to another topic', async () => {
    const picked = vi.spyOn(TopicPicker.prototype, 'open').mockImplementation(() => undefined);
    await open(reward, memory, topicOf('t3', 'Secret', ['C'], { hidden: true }));
    await choose(1, 'Merge into another topic…');
    const picker = picked.mock.contexts[0] as TopicPicker;
    expect(picker.getItems().map(({ name }) => name)).toEqual(['Reward']);
    picker.onChooseItem(reward);
    await settle();
    expect(decided()).toEqual([{ kind: 'merged', topic: anchors.reward, others: [anchors.memory] }]);
    expect(notices.last).toBe('“Memory” is merged into “Reward”.');
    picked.mockRestore();
  });

  it('is that its parts are topics; each of them can take that back', async () => {
    const split: TopicDecision = { kind: 'split', topic: { id: 't0', notes: ['A.md'] } };
    stage.settings = { ...stage.settings, topicDecisions: [split] };
    await open({ ...reward, decisions: [split] });
    expect(titles(menuOf(0))).toContain('Take back the split of the topic around “A”');
    await choose(0, 'Take back the split of the topic around “A”');
    expect(decided()).toEqual([]);
    await choose(0, 'Split into its subtopics');
    expect(decided()).toEqual([{ kind: 'split', topic: anchors.reward }]);
  });

  it('says so where all topics are hidden, and shows them', async () => {
    await open({ ...reward, hidden: true });
    expect(textOf(query(view.contentEl, '.connectome-message'))).toBe('All topics are hidden|Show hidden topics');
    query(view.contentEl, '.connectome-message button').click();
    expect(rows()).toHaveLength(1);
  });
});
