// @vitest-environment jsdom
import { click, pending, press, query, Stage, textOf } from '../stage';
import { Modal } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { NoteChain, Via } from '../../../src/core/paths/path';
import type { WhyAnswer } from '../../../src/core/related/why';
import { NotePicker } from '../../../src/views/note/note-picker';
import { chainsAsLinks, pickPath, showPaths } from '../../../src/views/why/path-modal';
import { openWhy, pickWhy } from '../../../src/views/why/why-modal';

const [A, B, C] = ['A.md', 'B.md', 'C.md'].map(asNotePath) as [ReturnType<typeof asNotePath>, ReturnType<typeof asNotePath>, ReturnType<typeof asNotePath>];

function chain(...vias: readonly Via[]): NoteChain {
  const notes = [A, C, B].slice(0, vias.length).concat(B).map((note) => ({ note, title: note.replace('.md', '') }));
  return { cost: vias.length, notes, steps: vias.map((via, i) => ({ from: notes[i]?.note ?? A, to: notes[i + 1]?.note ?? B, via })) };
}

const link: Via = { kind: 'link', name: 'C', count: 1, direction: 'out' };
const tag: Via = { kind: 'tag', name: 'sleep', count: 4 };

const EMPTY: WhyAnswer = { note: A, title: 'A', other: B, otherTitle: 'Title of B', linked: 'none', notes: 977, reasons: [], shared: [], cited: { sentences: [], notes: [] }, passages: [], paths: [] };
const FULL: WhyAnswer = {
  ...EMPTY,
  reasons: [
    { signal: 'tags', share: 1, evidence: [{ kind: 'tag', name: 'sleep', count: 4 }] },
    { signal: 'mention', share: 0, evidence: [{ kind: 'sentence', note: B, title: 'Title of B', line: 6, text: 'So says A.', marks: ['A'] }] },
  ],
  shared: [
    { kind: 'tag', name: 'rl-agents', count: 4, url: null, note: null },
    { kind: 'source', name: 'example.org/p', count: 5, url: 'https://example.org/p', note: null },
    { kind: 'source', name: 'bad', count: 5, url: 'javascript:alert(1)', note: null },
    { kind: 'note', name: 'C', count: 9, url: null, note: C },
  ],
  cited: { sentences: [{ kind: 'sentence', note: C, title: 'C', line: 2, text: 'Both A and B.', marks: ['A', 'B'] }], notes: [{ note: C, title: 'C again' }] },
  passages: [{ score: 0.5, here: { text: 'The striatum learns.', line: 3, marks: ['striatum'] }, there: { text: '<b>Striatum</b> it is.', line: 0, marks: ['Striatum'] } }],
  paths: [chain(link, tag)],
};

describe('the dialogs about two notes', () => {
  let stage: Stage;
  let opened: Modal | null;
  const opens: unknown[] = [];

  beforeEach(() => {
    document.body.empty();
    stage = new Stage();
    opened = null;
    opens.length = 0;
    vi.spyOn(Modal.prototype, 'open').mockImplementation(function (this: Modal) {
      opened = this;
      document.body.append(this.contentEl);
      void this.onOpen();
    });
    vi.spyOn(Modal.prototype, 'close').mockImplementation(function (this: Modal) {
      this.onClose();
      this.contentEl.remove();
    });
    stage.app.workspace.getLeaf = ((pane: unknown) => ({ openFile: (file: { path: string }, state?: { eState?: { line: number } }) => {
      opens.push([file.path, pane, state?.eState?.line]);
      return Promise.resolve();
    } })) as unknown as typeof stage.app.workspace.getLeaf;
  });

  const dialog = (): HTMLElement => opened?.contentEl ?? expect.fail('no dialog is open');
  const shown = async (selector: string): Promise<HTMLElement> => {
    await vi.waitFor(() => query(dialog(), selector));
    return query(dialog(), selector);
  };
  const says = (words: string): Promise<void> => vi.waitFor(() => expect(dialog().textContent).toContain(words));

  describe('why two belong together', () => {
    it('shows each kind of evidence in a section of its own', async () => {
      stage.answers.why = () => FULL;
      openWhy(stage.app, stage.context, A, B);
      expect(dialog().textContent).toBe('Gathering the evidence…');
      await shown('.connectome-explained-part');
      expect(dialog().findAll('h3').map((el) => el.textContent)).toEqual(['Reasons', 'Shared', 'Cited together', 'Matching passages', 'Path']);
      expect(dialog().findAll('.connectome-shared-item').map(textOf)).toEqual(['#rl-agents|4 of 977 notes', 'example.org/p|5 of 977 notes', 'bad|5 of 977 notes', 'C|, to which both link|9 of 977 notes']);
      expect(dialog().findAll('.connectome-passage').map((el) => el.textContent)).toEqual(['The striatum learns. A, line 4', '<b>Striatum</b> it is. Title of B, line 1']);
      expect(dialog().findAll('.connectome-passage mark').map((el) => el.textContent)).toEqual(['striatum', 'Striatum']);
      expect(query(dialog(), '.connectome-chain').textContent).toBe('Alinks toCvia #sleep (4 notes)B');
      expect(stage.asks('why')).toEqual([{ path: A, other: B, muted: [] }]);
    });

    it('makes a link of a web address alone', async () => {
      stage.answers.why = () => FULL;
      openWhy(stage.app, stage.context, A, B);
      await shown('.connectome-explained-part');
      expect(dialog().findAll('a').map((el) => el.getAttr('href'))).toEqual(['https://example.org/p']);
    });

    it('leads to the place of a sentence, and stays open where the note is opened elsewhere', async () => {
      stage.answers.why = () => FULL;
      openWhy(stage.app, stage.context, A, B);
      const passage = await shown('.connectome-passage');
      click(passage, { ctrlKey: true });
      await vi.waitFor(() => expect(opens).toEqual([['A.md', 'tab', 3]]));
      expect(dialog().isConnected).toBe(true);
      click(query(dialog(), '.connectome-quote'));
      await vi.waitFor(() => expect(opens[1]).toEqual(['B.md', false, 6]));
      expect(dialog().isConnected).toBe(false);
    });

    it('can be walked with the keyboard', async () => {
      stage.answers.why = () => FULL;
      openWhy(stage.app, stage.context, A, B);
      const first = await shown('.connectome-chain-note');
      expect(first.tabIndex).toBe(0);
      first.focus();
      press(first, 'ArrowDown');
      expect(document.activeElement?.textContent).toBe('C');
      expect(document.activeElement?.getAttribute('aria-label')).toBe('links to: C');
      press(document.activeElement ?? first, 'Enter');
      await vi.waitFor(() => expect(opens).toEqual([['C.md', false, undefined]]));
    });

    it('leaves muted signals out, and says where there is nothing, where a note is missing, and where the engine fails', async () => {
      stage.settings = { ...stage.settings, mutedSignals: ['tags', 'no signal'] };
      stage.answers.why = () => EMPTY;
      openWhy(stage.app, stage.context, A, B);
      await says('Nothing in the vault joins A and Title of B.');
      expect(stage.asks('why')).toEqual([{ path: A, other: B, muted: ['tags'] }]);
      stage.missing.set('B.md', 'it is in an excluded folder');
      stage.answers.why = () => null;
      openWhy(stage.app, stage.context, A, B);
      await says('B: it is in an excluded folder.');
      stage.answers.why = () => Promise.reject(new Error('out of memory'));
      openWhy(stage.app, stage.context, A, B);
      await says('The evidence could not be gathered: out of memory');
    });

    it('asks no more once it is closed', async () => {
      const { promise, resolve } = pending<WhyAnswer>();
      let signal: AbortSignal | undefined;
      stage.answers.why = (_ask, given) => {
        signal = given;
        return promise;
      };
      openWhy(stage.app, stage.context, A, B);
      opened?.close();
      expect(signal?.aborted).toBe(true);
      resolve(FULL);
      await promise;
      await Promise.resolve();
      expect(dialog().textContent).toBe('');
    });

    it('is asked of a note that one picks, which is not the note itself', () => {
      pickWhy(stage.app, stage.context, A);
      const picker = opened as unknown as NotePicker;
      expect(picker.getItems().map((file) => picker.getItemText(file)).sort()).toEqual(['B', 'C']);
      stage.answers.why = () => FULL;
      picker.onChooseItem(stage.file('B.md'));
      expect(stage.asks('why')).toEqual([{ path: A, other: B, muted: [] }]);
    });
  });

  describe('the paths between two', () => {
    it('are a line each, and can be copied as links', async () => {
      const chains = [chain({ ...link, direction: 'both' }), chain(tag, { ...link, direction: 'in' })];
      stage.answers.paths = () => chains;
      showPaths(stage.app, stage.context, A, B);
      await shown('.connectome-chain');
      expect(dialog().findAll('.connectome-chain').map((el) => el.textContent)).toEqual(['Ais linked both ways withB', 'Avia #sleep (4 notes)Cis linked fromB']);
      expect(stage.asks('paths')).toEqual([{ from: A, to: B, limit: 3 }]);
      stage.app.fileManager.generateMarkdownLink = (file) => `[[${file.basename}]]`;
      expect(chainsAsLinks(stage.app, chains, A)).toBe('- [[A]] → [[B]]\n- [[A]] → [[C]] → [[B]]');
    });

    it('say what they are through', async () => {
      const vias: readonly (readonly [Via, string])[] = [
        [{ kind: 'source', name: 'doi:10.1/x', count: 2 }, 'via doi:10.1/x (2 notes)'],
        [{ kind: 'concept', name: 'fMRI', count: 1200 }, 'via the concept fMRI (1,200 notes)'],
        [{ kind: 'placeholder', name: 'Ripples', count: 3 }, 'via Ripples, not written yet (3 notes)'],
      ];
      stage.answers.paths = () => vias.map(([via]) => chain(via));
      showPaths(stage.app, stage.context, A, B);
      await shown('.connectome-chain');
      expect(dialog().findAll('.connectome-chain-via').map((el) => el.textContent)).toEqual(vias.map(([, words]) => words));
    });

    it('say where there are none, where a note is missing, and where the engine fails', async () => {
      stage.answers.paths = () => [];
      showPaths(stage.app, stage.context, A, B);
      await says('Nothing leads from one to the other');
      stage.answers.paths = () => null;
      showPaths(stage.app, stage.context, A, B);
      await says('One of the notes has not been read yet.');
      stage.answers.paths = () => Promise.reject(new Error('gone'));
      showPaths(stage.app, stage.context, A, B);
      await says('The paths could not be found: gone');
    });

    it('lead to a note that one picks', () => {
      pickPath(stage.app, stage.context, A);
      stage.answers.paths = () => [];
      (opened as unknown as NotePicker).onChooseItem(stage.file('C.md'));
      expect(stage.asks('paths')).toEqual([{ from: A, to: C, limit: 3 }]);
    });
  });
});
