import { evaluateAnswer } from '../../../src/core/command-answers';
import type { Library } from '../../../src/core/library';
import type { Evaluation, EvaluationOptions } from '../../../src/core/related/calibration/evaluate';
import { bestSignal, formatFigure, signalRows } from '../../../src/core/related/calibration/evaluation-table';
import type { Figures } from '../../../src/core/related/calibration/metrics';
import { SIGNAL_WORDS } from '../../../src/views/signal-words';
import { fold, type Page } from '../page';
import type { VaultVerb } from '../verb';

/** How well the ranking finds links of the vault that are hidden from it. */
export const evaluate: VaultVerb = {
  name: 'evaluate',
  about: 'vault',
  usage: '[--share S] [--seed N] [--mode blind|mention|nolinks] [--json]',
  help: 'How well hidden links of the vault are found again: by each signal alone, and by the ranking, which learns from the links that are left.\n'
    + '--share is the part of the linked pairs that is hidden (.1), --seed which of them (1). With --mode blind (the default) the words of a\n'
    + 'hidden link go with it, with mention they stay, with nolinks every link is hidden and its words stay.',
  options: ['share', 'seed', 'mode'],
  async answer({ library }, { evaluation: options }) {
    const evaluation = await run(library, options);
    return { json: evaluateAnswer(evaluation), under: null, print: (page) => print(page, evaluation) };
  },
};

async function run(library: Library, options: EvaluationOptions): Promise<Evaluation> {
  const steps = library.evaluate(options);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

const NAME = 34;
const COLUMN = 14;

function print(page: Page, evaluation: Evaluation): void {
  const { queries, hidden, learnt, methods, popularity } = evaluation;
  if (queries === 0) return page.text('No two notes are linked, so no link can be hidden.', 0, 'dim');
  const weights = learnt > 0 ? `the ranking learnt from ${learnt} questions in the links that were left` : 'too few links were left to learn from, so the shipped weights were used';
  for (const line of fold(`Hidden links: ${hidden}. Notes asked about: ${queries}. In this test ${weights}.`, page.width)) page.line(line);
  page.line();
  const best = bestSignal(evaluation);
  heading(page, '', 'nDCG@10', 'MRR', 'recall@10');
  figures(page, 'Suggested links', methods['suggested']);
  figures(page, 'Related notes', methods['related']);
  figures(page, 'Suggested by shipped weights', methods['uncalibrated']);
  if (best) figures(page, `Best signal: ${SIGNAL_WORDS[best.signal].name}`, best.figures);
  page.line();
  heading(page, 'Signal', 'alone', 'lost without');
  for (const { signal, alone, lost } of signalRows(evaluation)) row(page, SIGNAL_WORDS[signal].name, formatFigure(alone), formatFigure(lost));
  page.line();
  for (const line of fold(`Popularity, the share of notes to which fewer notes link: ${formatFigure(popularity.related)} on average for the ten first related notes, ${formatFigure(popularity.wanted)} for the notes that were wanted.`, page.width)) page.line(line);
}

function figures(page: Page, name: string, found: Figures | undefined): void {
  if (found) row(page, name, ...[found.ndcg10, found.mrr, found.recall10].map(formatFigure));
}

function heading(page: Page, ...cells: readonly string[]): void {
  page.line(page.paint(laidOut(cells), 'dim'));
}

function row(page: Page, ...cells: readonly string[]): void {
  page.line(laidOut(cells));
}

function laidOut([name = '', ...values]: readonly string[]): string {
  return name.padEnd(NAME) + values.map((value) => value.padStart(COLUMN)).join('');
}
