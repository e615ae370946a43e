// @vitest-environment jsdom
import { click, query, Stage, tagReason, textOf } from '../stage';
import { Menu } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkInText, unlinkInText } from '../../../src/core/mentions/link-edit';
import type { Mention } from '../../../src/core/mentions/mention';
import { asNotePath } from '../../../src/core/note/note';
import type { SuggestAnswer, SuggestedLink } from '../../../src/core/suggest/suggestion';
import { SuggestedView } from '../../../src/views/suggested/suggested-view';
import { Notices } from '../notices';

const TEXT = 'The neuron fires. A neuron rests.\n\nAn axon grows.';

function mentionOf(words: string, nth = 0): Mention {
  const from = nth === 0 ? TEXT.indexOf(words) : TEXT.lastIndexOf(words);
  const line = TEXT.slice(0, from).split('\n').length - 1;
  return { text: words, line, from, to: from + words.length, concept: null, sentence: { text: TEXT.split('\n')[line] ?? '', marks: [words] } };
}

function link(title: string, mention: Mention | null, ...others: Mention[]): SuggestedLink {
  return { note: asNotePath(`${title}.md`), title, score: 1, mention, others, reasons: [tagReason] };
}

const LINKS = [link('Neuron', mentionOf('neuron'), mentionOf('neuron', 1)), link('C', null), link('Axon', mentionOf('axon'))];

describe('the view of suggested links', () => {
  let stage: Stage;
  let view: SuggestedView;
  let notices: Notices;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.empty();
    notices = new Notices();
    stage = new Stage({ 'A.md': TEXT, 'B.md': 'b', 'C.md': 'c', 'Neuron.md': '', 'Axon.md': '' });
    stage.answers.suggest = ({ path }): SuggestAnswer => ({ note: path, title: 'A', suggested: LINKS });
    stage.answers.tags = ({ path }) => ({ note: path, title: 'A', tags: [{ tag: 'brain/cell', score: 0.5, evidence: [{ kind: 'note', note: asNotePath('B.md'), title: 'B', count: 3 }, { kind: 'term', text: 'cell', count: 2 }] }] });
    stage.answers.editText = ({ text, edits, make }) => (make === 'links' ? linkInText(text, edits) : unlinkInText(text, edits));
    stage.app.fileManager.generateMarkdownLink = (file, _from, _subpath, alias = '') => (alias === '' ? `[[${file.basename}]]` : `[[${file.basename}|${alias}]]`);
    stage.app.metadataCache.getFirstLinkpathDest = (name) => stage.app.vault.getFiles().find(({ basename }) => basename.toLowerCase() === name.toLowerCase()) ?? null;
  });

  afterEach(() => {
    view.unload();
    notices.restore();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(300);
  };
  const open = async (active: string | null = 'A.md'): Promise<void> => {
    stage.activate(active);
    view = await stage.mount((leaf) => new SuggestedView(leaf, stage.context));
    await settle();
  };
  const rows = (section: number): HTMLElement[] => [...(view.contentEl.querySelectorAll('.connectome-section')[section]?.querySelectorAll<HTMLElement>('.connectome-suggested') ?? [])];
  const titles = (section: number): string[] => rows(section).map((row) => query(row, '.connectome-note-title').textContent ?? '');
  const buttonOf = (title: string): HTMLElement => query([...rows(0), ...rows(1)].find((row) => row.dataset['path'] === `${title}.md`) ?? expect.fail(`no row ${title}`), 'button');
  const text = async (): Promise<string> => stage.app.vault.read(stage.file('A.md'));
  const undo = async (): Promise<void> => {
    notices.undo();
    await settle();
  };

  it('lists mentions with their sentence, predicted links with their reason, and tags with what speaks for them', async () => {
    await open();
    expect([titles(0), titles(1)]).toEqual([['Neuron', 'Axon'], ['C']]);
    expect(rows(0).map((row) => query(row, '.connectome-quote-text').textContent)).toEqual(['The neuron fires. A neuron rests.', 'An axon grows.']);
    expect([...query(view.contentEl, '.connectome-suggested').querySelectorAll('mark')].map((el) => el.textContent)).toContain('neuron');
    expect(textOf(rows(0)[0] ?? view.contentEl)).toContain('and 1 more place');
    expect(query(rows(1)[0] ?? view.contentEl, '.connectome-why').textContent).toBe('Only 3 notes carry #reward');
    const tag = query(view.contentEl, '.connectome-tag-button');
    expect([tag.textContent, tag.getAttribute('aria-label')]).toEqual(['#brain/cell', 'Add #brain/cell. On B and 2 more related notes. “cell” stands in the text.']);
  });

  it('hands the engine the note as it is now, with what the app has parsed of it', async () => {
    await open();
    expect(stage.asks('suggest')[0]).toMatchObject({ path: 'A.md', text: { text: TEXT }, options: { muted: [] } });
  });

  it('links a mention with one click, as it is written, and takes it back', async () => {
    await open();
    click(buttonOf('Neuron'));
    await settle();
    expect(await text()).toBe(TEXT.replace('neuron', '[[neuron]]'));
    expect(notices.last).toBe('Linked “neuron”.');
    await undo();
    expect(await text()).toBe(TEXT);
    expect(notices.last).toBe('1 link was taken back.');
  });

  it('keeps the words as shown text where the link reads otherwise', async () => {
    stage.app.fileManager.generateMarkdownLink = (file, _from, _subpath, alias = file.basename) => `[${alias}](${file.path})`;
    await open();
    click(buttonOf('Axon'));
    await settle();
    expect(await text()).toContain('An [axon](Axon.md) grows.');
  });

  it('links where the words are now, and nothing where they are not', async () => {
    await open();
    await stage.app.vault.modify(stage.file('A.md'), `Before.\n\n${TEXT}`);
    click(buttonOf('Axon'));
    await settle();
    expect(await text()).toBe(`Before.\n\n${TEXT}`.replace('axon', '[[axon]]'));
    await stage.app.vault.modify(stage.file('A.md'), 'The `neuron` fires.');
    click(buttonOf('Neuron'));
    await settle();
    expect(await text()).toBe('The `neuron` fires.');
    expect(notices.last).toBe('“neuron” is no longer there; nothing was linked.');
  });

  it('makes the edit up anew where the file changes between reading and writing', async () => {
    await open();
    let first = true;
    stage.answers.editText = async ({ text: given, edits, make }) => {
      if (first) await stage.app.vault.modify(stage.file('A.md'), `${TEXT} More.`);
      first = false;
      return make === 'links' ? linkInText(given, edits) : unlinkInText(given, edits);
    };
    click(buttonOf('Axon'));
    await settle();
    expect(await text()).toBe(`${TEXT.replace('axon', '[[axon]]')} More.`);
  });

  it('links every mention of a note from its menu, and takes all back in one step', async () => {
    await open();
    const added: { title: string; act: () => void }[] = [];
    vi.spyOn(Menu.prototype, 'addItem').mockImplementation(function (this: Menu, fill) {
      const entry = { title: '', act: (): void => undefined };
      const item = { setSection: () => item, setIcon: () => item, setTitle: (title: string) => ((entry.title = title), item), onClick: (act: () => void) => ((entry.act = act), item) };
      fill(item as never);
      added.push(entry);
      return this;
    });
    view.menu(Menu.create2__() as never, LINKS[0] ?? expect.fail('no link'));
    expect(added.map(({ title }) => title)).toEqual(expect.arrayContaining(['Link this mention', 'Link all 2 mentions', 'Show in this note', 'Copy link']));
    added.find(({ title }) => title === 'Link all 2 mentions')?.act();
    await settle();
    expect(await text()).toBe(TEXT.replace(/neuron/g, '[[neuron]]'));
    expect(notices.last).toBe('Linked 2 mentions.');
    await undo();
    expect(await text()).toBe(TEXT);
  });

  it('copies a predicted link where the note is not being edited', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (words: string) => Promise.resolve(void written.push(words)) } });
    await open();
    expect(buttonOf('C').textContent).toBe('Copy');
    click(buttonOf('C'));
    await settle();
    expect(written).toEqual(['[[C]]']);
  });

  it('writes a tag into the properties, and takes it back', async () => {
    await open();
    click(query(view.contentEl, '.connectome-tag-button'));
    await settle();
    expect(await text()).toMatch(/^---\ntags:\n\s*- brain\/cell\n---\n/);
    await undo();
    expect(await text()).toBe(TEXT);
  });

  it('follows the active note, and asks again when the index has changed', async () => {
    await open();
    stage.activate('B.md');
    await settle();
    expect(stage.asks('suggest').pop()).toMatchObject({ path: 'B.md' });
    const before = stage.asks('suggest').length;
    stage.fireRevision();
    await settle();
    expect(stage.asks('suggest')).toHaveLength(before + 1);
  });

  it('says what it has to say where there is nothing to list', async () => {
    const message = (): string => textOf(query(view.contentEl, '.connectome-message'));
    await open(null);
    expect(message()).toContain('No note open');
    stage.answers.suggest = ({ path }) => ({ note: path, title: 'A', suggested: [] });
    stage.answers.tags = ({ path }) => ({ note: path, title: 'A', tags: [] });
    stage.activate('A.md');
    await settle();
    expect(message()).toContain('Nothing to suggest');
    stage.answers.suggest = () => null;
    stage.fireRevision();
    await settle();
    expect(message()).toContain('Not read yet');
    stage.answers.suggest = () => Promise.reject(new Error('it broke'));
    stage.fireRevision();
    await settle();
    expect(message()).toContain('it broke');
    stage.missing.set('B.md', 'it is in an excluded folder');
    stage.activate('B.md');
    await settle();
    expect(message()).toContain('It is in an excluded folder.');
  });

  it('lets go of all it listened to', async () => {
    await open();
    view.unload();
    expect(stage.listeners).toBe(0);
  });
});
