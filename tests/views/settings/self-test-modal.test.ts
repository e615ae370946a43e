// @vitest-environment jsdom
import { pending, query, Stage, textOf } from '../stage';
import { openDialogsInPage } from '../dialogs';
import { beforeEach, describe, expect, it } from 'vitest';
import { SIGNALS } from '../../../src/core/related/answer';
import type { Evaluation } from '../../../src/core/related/calibration/evaluate';
import { openSelfTest } from '../../../src/views/settings/self-test-modal';
import { SIGNAL_WORDS } from '../../../src/views/signal-words';

const figures = (ndcg10: number) => ({ ndcg10, mrr: 0.6, recall10: 0.7 });
const TESTED = SIGNALS.filter((name) => name !== 'link');

const EVALUATION: Evaluation = {
  queries: 41,
  hidden: 1234,
  learnt: 600,
  methods: {
    suggested: figures(0.5), related: figures(0.48), uncalibrated: figures(0.4),
    ...Object.fromEntries(TESTED.map((name, i) => [name, figures(name === 'text' ? 0.375 : 0.2 - i / 100)])),
  },
  without: { ...Object.fromEntries(TESTED.map((name) => [name, 0.5])), text: 0.45, folder: 0.51 },
  popularity: { related: 0.61, wanted: 0.7 },
};

function rows(table: Element): string[][] {
  return [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

describe('the self-test', () => {
  let stage: Stage;
  const modal = (): HTMLElement => query(document, '.connectome-self-test');
  const button = (text: string): HTMLElement => [...modal().querySelectorAll('button')].find((one) => one.textContent === text) ?? expect.fail(`no button ${text}`);
  const open = (answer: () => Evaluation | Promise<Evaluation>): void => {
    stage.answers.evaluate = answer;
    openSelfTest(stage.app, stage.context);
  };

  beforeEach(() => {
    document.body.empty();
    openDialogsInPage();
    stage = new Stage();
  });

  it('hides a tenth of the links, and shows two tables that say what their rows and columns are', async () => {
    open(() => EVALUATION);
    await expect.poll(() => modal().querySelectorAll('table').length).toBe(2);
    expect(stage.asks('evaluate')).toEqual([{ share: 0.1, seed: 1, mode: 'blind' }]);
    const [lists, signals] = [...modal().querySelectorAll('table')];
    if (!lists || !signals) expect.fail('a table is missing');
    expect([lists.caption?.textContent, signals.caption?.textContent]).toEqual(['How well the lists find hidden links', 'What each signal is worth here']);
    expect(rows(lists)).toEqual([
      ['List', 'Score', 'First hit', 'Found'],
      ['Suggested links', '0.500', '0.600', '0.700'],
      ['Related notes', '0.480', '0.600', '0.700'],
      ['Suggested links by the shipped weights', '0.400', '0.600', '0.700'],
      ['Best single signal: words', '0.375', '0.600', '0.700'],
    ]);
    expect(rows(signals)[1]).toEqual(['Words', '0.375', '0.050']);
    expect(rows(signals)).toContainEqual(['Folder', expect.any(String), '−0.010']);
    expect(rows(signals).slice(1).map(([name]) => name).sort()).toEqual(TESTED.map((name) => SIGNAL_WORDS[name].name).sort());
    for (const cell of modal().querySelectorAll('thead th')) expect(cell.getAttribute('scope')).toBe('col');
    for (const cell of modal().querySelectorAll('tbody th')) expect(cell.getAttribute('scope')).toBe('row');
    expect(textOf(modal())).toContain('1,234 links were hidden, with the words that carry them, and 41 notes were asked');
    expect(textOf(modal())).toContain('learnt from 600 questions');
    expect(textOf(modal())).toContain('more often than 61 % of all notes are');
    expect(textOf(modal())).toContain('Popular notes do not crowd the list.');
  });

  it('says that few figures are rough, that popular notes crowd the list, and that there was too little to learn from', async () => {
    open(() => ({ ...EVALUATION, hidden: 9, learnt: 0, popularity: { related: 0.9, wanted: 0.7 } }));
    await expect.poll(() => textOf(modal())).toContain('the figures are rough');
    expect(textOf(modal())).toContain('so the shipped weights were used');
    expect(textOf(modal())).toContain('Popular notes crowd the list');
  });

  it('has no table where no link can be hidden', async () => {
    open(() => ({ queries: 0, hidden: 0, learnt: 0, methods: {}, without: {}, popularity: { related: 0, wanted: 0 } }));
    await expect.poll(() => textOf(modal())).toContain('No two notes are linked');
    expect(modal().querySelector('table')).toBeNull();
  });

  it('shows how far it is, and is given up when it is closed', async () => {
    const answer = pending<Evaluation>();
    let given: AbortSignal | undefined;
    stage.answers.evaluate = (_ask, signal, progress) => {
      given = signal;
      progress?.(0.25);
      return answer.promise;
    };
    stage.status = { state: 'indexing', done: 1, total: 2, skipped: 0 };
    openSelfTest(stage.app, stage.context);
    await expect.poll(() => modal().querySelector('progress')?.value).toBe(0.25);
    expect(textOf(modal())).toContain('The vault is still being read');
    button('Cancel').click();
    expect(given?.aborted).toBe(true);
    answer.resolve(EVALUATION);
    await answer.promise;
    expect(document.querySelector('table')).toBeNull();
  });

  it('says what went wrong, and can be tried again', async () => {
    open(() => Promise.reject(new Error('the engine stopped: test')));
    await expect.poll(() => textOf(modal())).toContain('The test could not be run: the engine stopped: test');
    stage.answers.evaluate = () => EVALUATION;
    button('Try again').click();
    await expect.poll(() => modal().querySelectorAll('table').length).toBe(2);
  });
});
