// @vitest-environment jsdom
import { panelOf, query, related, Stage, textOf, topicOf } from './stage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectomeBlock } from '../../src/views/code-block';

const settle = async (ms = 250): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

describe('the code block', () => {
  let stage: Stage;
  let block: ConnectomeBlock;
  let el: HTMLElement;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    stage = new Stage();
    stage.answers.panel = ({ path }) => panelOf(path, [related('B', 0.9), related('C')]);
    stage.answers.topics = () => ({
      revision: 1,
      modularity: 0,
      unassigned: [],
      topics: [topicOf('t1', 'Reward', ['A', 'B', 'C']), topicOf('t2', 'Memory', ['D'])],
    });
  });

  afterEach(() => {
    block.unload();
    vi.useRealTimers();
  });

  async function show(source: string): Promise<void> {
    el = document.body.createDiv();
    block = new ConnectomeBlock(el, stage.app, stage.context, source, 'A.md');
    block.load();
    await settle();
  }

  const titles = (): string[] => [...el.querySelectorAll('.connectome-note-title')].map((title) => title.textContent ?? '');

  it('lists the related notes of the note it stands in, with the settings of the vault unless it says otherwise', async () => {
    await show('');
    expect(titles()).toEqual(['B', 'C']);
    expect(stage.asks('panel').pop()).toEqual({ path: 'A.md', options: { limit: 12, unlinked: false, muted: [] } });
    block.unload();
    await show('note: B\nlimit: 3\nunlinked: true');
    expect(stage.asks('panel').pop()).toEqual({ path: 'B.md', options: { limit: 3, unlinked: true, muted: [] } });
  });

  it('leaves out what the user has hidden for the note it lists, and puts pins first', async () => {
    stage.settings = { ...stage.settings, hiddenNotes: ['C.md'], hiddenPairs: [{ note: 'A.md', other: 'D.md' }], pinnedPairs: [{ note: 'B.md', other: 'D.md' }], mutedSignals: ['folder'] };
    stage.answers.panel = ({ path, options }) => panelOf(path, options.hidden ? [] : [related('C')]);
    await show('note: B');
    expect(stage.asks('panel').pop()).toMatchObject({ path: 'B.md', options: { hidden: ['C.md'], pinned: ['D.md'], muted: ['folder'] } });
    expect(textOf(el)).toBe('No related notes found; 1 note is hidden by you.');
    block.unload();
    await show('');
    expect(stage.asks('panel').pop()).toMatchObject({ path: 'A.md', options: { hidden: ['C.md', 'D.md'] } });
  });

  it('lists the notes of a topic: of the note, or the one that is named', async () => {
    await show('show: topic\nlimit: 2');
    expect(textOf(query(el, '.connectome-block-heading'))).toBe('Reward|3 notes');
    expect(titles()).toEqual(['A', 'B']);
    block.unload();
    await show('topic: memory');
    expect(titles()).toEqual(['D']);
  });

  it('follows changes', async () => {
    await show('');
    stage.answers.panel = ({ path }) => panelOf(path, [related('C')]);
    stage.fireChange();
    await settle();
    expect(titles()).toEqual(['C']);
  });

  it.each([
    ['show: graph', '“show” is “graph”; it can be “related” or “topic”.'],
    ['note: Nowhere', 'No note is called “Nowhere”.'],
  ])('says in one line what is wrong with %j', async (source, line) => {
    await show(source);
    expect(textOf(el)).toBe(line);
  });

  it('says that a topic is not there, and shows that of the note', async () => {
    await show('topic: Rewrad');
    expect(textOf(query(el, '.connectome-message'))).toBe('No topic is called “Rewrad”; this is the topic of this note.');
    expect(titles()).toEqual(['A', 'B', 'C']);
  });

  it('says why there is nothing', async () => {
    stage.answers.panel = () => null;
    stage.missing.set('A.md', 'it is in the excluded folder “Private”');
    await show('');
    expect(textOf(el)).toBe('It is in the excluded folder “Private”.');
  });

  it('lets go of everything with the note', async () => {
    await show('');
    block.unload();
    expect(stage.listeners).toBe(0);
  });
});
