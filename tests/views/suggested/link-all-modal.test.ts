// @vitest-environment jsdom
import { click, query, Stage } from '../stage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkInText } from '../../../src/core/mentions/link-edit';
import type { Mention, MentionedNote } from '../../../src/core/mentions/mention';
import { asNotePath } from '../../../src/core/note/note';
import { LinkAllModal, openLinkAll } from '../../../src/views/suggested/link-all-modal';
import { patchSettingComponents } from '../../host/settings/setting-components';
import { Notices } from '../notices';

// Buttons and toggles that answer to a click.
patchSettingComponents();

const TEXT = 'A neuron and an axon. Another neuron.';

function place(words: string, from: number): Mention {
  return { text: words, line: 0, from, to: from + words.length, concept: null, sentence: { text: TEXT, marks: [words] } };
}

const MENTIONED: readonly MentionedNote[] = [
  { target: asNotePath('Axon.md'), title: 'Axon', score: 0.9, linked: false, places: [place('axon', 16)] },
  { target: asNotePath('Neuron.md'), title: 'Neuron', score: 0.5, linked: false, places: [place('neuron', 2), place('neuron', 30)] },
];

describe('the dialog that links all mentions', () => {
  let stage: Stage;
  let modal: LinkAllModal;
  let notices: Notices;

  beforeEach(() => {
    document.body.empty();
    notices = new Notices();
    stage = new Stage({ 'A.md': TEXT, 'Axon.md': '', 'Neuron.md': '', 'Board.canvas': '{}' });
    stage.answers.mentions = () => [...MENTIONED, { ...MENTIONED[0], target: asNotePath('Linked.md'), linked: true } as MentionedNote];
    stage.answers.editText = ({ text, edits }) => linkInText(text, edits);
    stage.app.fileManager.generateMarkdownLink = (file, _from, _subpath, alias = file.basename) => `[[${file.basename}|${alias}]]`;
  });

  afterEach(() => {
    notices.restore();
    vi.restoreAllMocks();
  });

  const opened = async (path = 'A.md'): Promise<boolean> => {
    const open = vi.spyOn(LinkAllModal.prototype, 'open').mockImplementation(() => undefined);
    open.mockClear();
    await openLinkAll(stage.app, stage.context, asNotePath(path));
    if (open.mock.contexts.length === 0) return false;
    modal = open.mock.contexts[0] as LinkAllModal;
    modal.onOpen();
    return true;
  };
  const changes = (): string[] => [...modal.contentEl.querySelectorAll<HTMLElement>('.connectome-change')].flatMap((el) => (el.hidden ? [] : [query(el, '.connectome-change-link').textContent ?? '']));
  const cta = (): HTMLButtonElement => query(modal.contentEl, 'button.mod-cta') as HTMLButtonElement;

  it('lists every change in the order of the text, the first of each note at first, with the link it makes', async () => {
    await opened();
    expect(changes()).toEqual(['[[Neuron|neuron]]', '[[Axon|axon]]']);
    expect(cta().textContent).toBe('Link 2 mentions');
    expect([...modal.contentEl.querySelectorAll('mark')].length).toBeGreaterThan(0);
  });

  it('links what is ticked, and nothing before', async () => {
    await opened();
    const box = query(modal.contentEl, '.connectome-change input') as HTMLInputElement;
    box.checked = false;
    box.dispatchEvent(new Event('change'));
    expect(cta().textContent).toBe('Link 1 mention');
    expect(await stage.app.vault.read(stage.file('A.md'))).toBe(TEXT);
    click(cta());
    await vi.waitFor(async () => expect(await stage.app.vault.read(stage.file('A.md'))).toBe('A neuron and an [[Axon|axon]]. Another neuron.'));
  });

  it('offers every further mention behind a switch', async () => {
    await opened();
    click(query(modal.contentEl, '.checkbox-container'));
    expect(changes()).toEqual(['[[Neuron|neuron]]', '[[Axon|axon]]', '[[Neuron|neuron]]']);
    expect(cta().textContent).toBe('Link 3 mentions');
    click([...modal.contentEl.querySelectorAll('button')].find(({ textContent }) => textContent === 'All or none') ?? expect.fail('no button'));
    expect([cta().textContent, cta().disabled]).toEqual(['Link 0 mentions', true]);
  });

  it('says so where there is nothing to link', async () => {
    stage.answers.mentions = () => [];
    expect(await opened()).toBe(false);
    expect(notices.last).toBe('This note names no other note that it does not link to.');
    stage.answers.mentions = () => null;
    expect(await opened()).toBe(false);
    expect(notices.last).toBe('This note has not been read yet.');
    expect(await opened('Board.canvas')).toBe(false);
    expect(notices.last).toContain('no links are made in them');
  });
});
