// @vitest-environment jsdom
import { click, mixOf, pending, press, query, Stage, textOf } from '../stage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { Bridge, Bridges, FieldBridge, NamedNote } from '../../../src/core/topics/between/bridge';
import type { Gap } from '../../../src/core/topics/between/gap';
import { BetweenView } from '../../../src/views/between/between-view';

const named = (title: string): NamedNote => ({ note: asNotePath(`${title}.md`), title });
const topic = (name: string, color = 0) => ({ id: name.toLowerCase(), name, color, size: 9 });
const bridge = (title: string, more: Partial<Bridge> = {}): Bridge => ({
  ...named(title), score: 1, participation: 0.5,
  sides: [{ topic: topic('Sleep'), links: 3, notes: [named('B')] }, { topic: topic('Games', 1), links: 2, notes: [named('C')] }], ...more,
});
const mix = mixOf(['Brain', 0.4], ['Machine', 0.6]);
const fieldBridge = (title: string, share = true): FieldBridge => {
  const side = (at: 0 | 1, notes: string[], concepts: string[]) => ({ field: { ...mix[at]!, share: share ? mix[at]!.share : 0 }, links: notes.length, notes: notes.map(named), concepts });
  return { ...named(title), score: 1, sides: [side(0, ['B'], ['cortex']), side(1, [], ['softmax'])] };
};
const gap = (more: Partial<Gap> = {}): Gap => ({
  topics: [topic('Sleep'), topic('Games', 1)], score: 0.3, closeness: 0.4, links: 0, expected: 6.2, terms: ['night', 'memory'],
  concepts: [{ name: 'replay', counts: [2, 1] }], sources: [], start: [named('A'), named('B')], ...more,
});

describe('the view of bridges and gaps', () => {
  let stage: Stage;
  let view: BetweenView;
  let bridges: Bridges;
  let gaps: readonly Gap[];

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage();
    bridges = { topics: [bridge('A')], fields: [fieldBridge('B')] };
    gaps = [gap()];
    stage.answers.bridges = () => bridges;
    stage.answers.gaps = () => gaps;
  });

  afterEach(() => {
    view.unload();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(300);
  const open = async (): Promise<void> => {
    view = await stage.mount((leaf) => new BetweenView(leaf, stage.context));
    await settle();
  };
  const section = (at: number): HTMLElement => view.contentEl.querySelectorAll<HTMLElement>('.connectome-section')[at] ?? expect.fail(`no section ${at}`);
  const rows = (at: number): HTMLElement[] => [...section(at).querySelectorAll<HTMLElement>('.connectome-notes > [role="treeitem"]')];
  const row = (at: number): HTMLElement => rows(at)[0] ?? expect.fail('no row');

  it('lists what joins topics, what joins fields, and what is missing', async () => {
    await open();
    expect([0, 1, 2].map((at) => textOf(section(at)))).toEqual([
      'Notes that join topics|1|A|Joins |Sleep| and |Games|: 3\u00a0and\u00a02\u00a0links',
      'Notes that join fields|1|B|Brain 40, Machine 60|; 1\u00a0and\u00a00\u00a0links',
      'Missing between topics|1|Sleep|2 shared terms, 0 links|Games',
    ]);
  });

  it('names what else a note joins, and says it by links alone where it speaks of neither field', async () => {
    const sides = [...bridge('A').sides, { topic: topic('Art'), links: 2, notes: [] }];
    bridges = { topics: [bridge('A', { sides })], fields: [fieldBridge('B', false)] };
    gaps = [gap({ terms: [] })];
    await open();
    expect(textOf(row(0))).toContain('; and 1 more topic');
    expect(textOf(row(1))).toBe('B|Joins |Brain| and |Machine|: 1\u00a0and\u00a00\u00a0links');
    expect(textOf(row(2))).toBe('Sleep|1 shared concept, 0 links|Games');
  });

  it('unfolds to the links on each side, each of which opens', async () => {
    await open();
    const opened = vi.spyOn(view, 'open');
    press(row(0), 'ArrowRight');
    expect(row(0).getAttr('aria-expanded')).toBe('true');
    expect(textOf(query(row(0), '.connectome-evidence'))).toBe('Sleep|3 linked notes|B|2 more|Games|2 linked notes|C|1 more');
    press(row(1), 'ArrowRight');
    expect(textOf(query(row(1), '.connectome-evidence'))).toBe('Brain|1 linked note|Speaks of cortex|B|Machine|Speaks of softmax');
    click(query(row(0), '.connectome-via-note'));
    click(query(row(0), '.connectome-note-title'));
    expect(opened.mock.calls.map(([target]) => target.path)).toEqual(['B.md', 'A.md']);
    press(row(0), 'Escape');
    expect(row(0).getAttr('aria-expanded')).toBe('false');
  });

  it('unfolds a gap to what is shared and the two notes to start from', async () => {
    await open();
    const opened = vi.spyOn(view, 'open');
    const explained = vi.spyOn(view, 'explain').mockImplementation(() => undefined);
    click(query(row(2), '.connectome-gap-self'));
    expect(textOf(query(row(2), '.connectome-evidence'))).toBe(
      'Both write of night, memory|Both discuss replay|0 links; about 6 would be usual for topics with so many links|Start with the two that are most alike|A|B|Why?',
    );
    click(query(row(2), '.connectome-gap-note'));
    expect(opened.mock.calls[0]?.[0]).toEqual({ path: 'A.md' });
    click(query(row(2), 'button'));
    expect(explained.mock.calls.map((notes) => notes.map(({ title }) => title))).toEqual([['A', 'B']]);
  });

  it('says of each part what would fill it where it is empty', async () => {
    bridges = { topics: [], fields: [] };
    gaps = [];
    await open();
    expect(textOf(section(0))).toContain('Link one to two notes or more of another topic.');
    expect(textOf(section(1))).toContain('No note joins two fields yet.');
    expect(textOf(section(2))).toContain('No two topics are close and hardly linked.');
  });

  it('shows long lists a page at a time', async () => {
    bridges = { topics: Array.from({ length: 23 }, (_, i) => bridge(`Note ${i}`)), fields: [] };
    await open();
    expect(rows(0)).toHaveLength(10);
    const more = query(section(0), '.connectome-more');
    expect(more.textContent).toBe('13 more');
    click(more);
    click(more);
    expect(rows(0)).toHaveLength(23);
    expect(more.hidden).toBe(true);
  });

  it('asks again when topics are new, some time after an edit, and drops older answers', async () => {
    await open();
    const first = pending<Bridges>();
    stage.answers.bridges = () => first.promise;
    stage.fireRevision();
    await vi.advanceTimersByTimeAsync(5200);
    expect(stage.asks('gaps')).toHaveLength(2);
    stage.fireTopics();
    await settle();
    expect(stage.asks('gaps')).toHaveLength(2);
    stage.answers.bridges = () => ({ topics: [bridge('C')], fields: [] });
    view.retry();
    await settle();
    first.resolve({ topics: [bridge('B')], fields: [] });
    await settle();
    expect(rows(0).map((el) => el.dataset['path'])).toEqual(['C.md']);
    stage.fireTopics();
    await settle();
    expect(stage.asks('gaps')).toHaveLength(4);
  });

  it('keeps a row open and focused over a new answer', async () => {
    await open();
    press(row(0), 'ArrowRight');
    row(0).focus();
    bridges = { topics: [bridge('C'), bridge('A')], fields: [] };
    stage.fireTopics();
    await settle();
    const kept = rows(0)[1];
    expect([kept?.dataset['path'], kept?.getAttr('aria-expanded')]).toEqual(['A.md', 'true']);
    expect(document.activeElement).toBe(kept);
  });

  it('says what failed, and tries again', async () => {
    stage.answers.gaps = () => Promise.reject(new Error('out of memory'));
    await open();
    expect(view.contentEl.textContent).toContain('Bridges and gaps could not be found');
    expect(view.contentEl.textContent).toContain('out of memory');
    stage.answers.gaps = () => gaps;
    click(query(view.contentEl, '.connectome-message button'));
    await settle();
    expect(rows(2)).toHaveLength(1);
  });

  it('waits for the engine, and reads the vault again where that failed', async () => {
    stage.status = { state: 'starting' };
    await open();
    expect(view.contentEl.textContent).toContain('Starting…');
    expect(stage.asked).toEqual([]);
    stage.status = { state: 'failed', message: 'The worker stopped' };
    stage.fireChange();
    expect(view.contentEl.textContent).toContain('The worker stopped');
    click(query(view.contentEl, '.connectome-message button'));
    expect(stage.rebuilds).toBe(1);
    stage.status = { state: 'ready', notes: 3, skipped: 0 };
    stage.fireChange();
    await settle();
    expect(rows(0)).toHaveLength(1);
  });

  it('goes to a part as soon as it is there, and remembers which are closed', async () => {
    const answer = pending<Bridges>();
    stage.answers.bridges = () => answer.promise;
    await open();
    await view.setState({ closed: ['gaps', 'no part'] }, { history: false });
    expect(section(2).getAttr('aria-expanded')).toBe('false');
    view.showPart('gaps');
    answer.resolve(bridges);
    await settle();
    expect(document.activeElement).toBe(section(2));
    expect(section(2).getAttr('aria-expanded')).toBe('true');
    expect(view.getState()['closed']).toEqual([]);
    press(section(0), 'ArrowLeft');
    expect(view.getState()['closed']).toEqual(['topic-bridges']);
  });

  it('lets go of everything when it closes', async () => {
    await open();
    await (view as unknown as { onClose(): Promise<void> }).onClose();
    view.unload();
    expect(stage.listeners).toBe(0);
    const asked = stage.asked.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stage.asked).toHaveLength(asked);
  });
});
