import type { Evaluation } from '../../core/related/calibration/evaluate';
import { bestSignal, formatFigure, signalRows } from '../../core/related/calibration/evaluation-table';
import type { Figures } from '../../core/related/calibration/metrics';
import { SIGNAL_WORDS } from '../signal-words';
import { countOf, formatCount } from '../words';

/** Hidden links below which the standard error of a score is some .04 or more. */
const FEW = 100;

/** Writes what a self-test found: what was done, how good the lists are, what each signal is worth, and what the numbers mean. */
export function writeSelfTest(parent: HTMLElement, evaluation: Evaluation): void {
  addText(parent, whatWasDone(evaluation)).setAttribute('role', 'status');
  if (evaluation.queries === 0) return;
  addLists(parent, evaluation);
  addSignals(parent, evaluation);
  addPopularity(parent, evaluation);
}

function whatWasDone({ queries, hidden, learnt }: Evaluation): string {
  if (queries === 0) return 'No two notes are linked, so there is no link to hide.';
  const asked = `${countOf(hidden, 'link was', 'links were')} hidden, with the words that carry them, and ${countOf(queries, 'note was asked', 'notes were asked')} for what was missing.`;
  const weights = learnt > 0 ? `The ranking learnt from ${countOf(learnt, 'question')} about the links that were left.` : 'Too few links were left to learn from, so the shipped weights were used.';
  const caution = hidden < FEW ? ' With so few hidden links the figures are rough: differences of less than a tenth may be chance.' : '';
  return `${asked} ${weights}${caution}`;
}

function addLists(parent: HTMLElement, evaluation: Evaluation): void {
  const { methods } = evaluation;
  const best = bestSignal(evaluation);
  const rows: readonly (readonly [name: string, figures: Figures | undefined])[] = [
    ['Suggested links', methods['suggested']],
    ['Related notes', methods['related']],
    ['Suggested links by the shipped weights', methods['uncalibrated']],
    ...(best ? [[`Best single signal: ${SIGNAL_WORDS[best.signal].name.toLowerCase()}`, best.figures] as const] : []),
  ];
  const table = addTable(parent, 'How well the lists find hidden links', ['List', 'Score', 'First hit', 'Found']);
  for (const [name, figures] of rows) if (figures) addRow(table, name, [figures.ndcg10, figures.mrr, figures.recall10].map(formatFigure));
  addText(
    parent,
    'Score (nDCG@10) is 1 where the hidden links lead the list and 0 where none is among its first ten. First hit (MRR) is 1 where the first result is a hidden link, ' +
      '0.5 where the second is. Found (recall@10) is the share of the hidden links among the first ten. A list can be good without reaching 1, since notes that you never linked ' +
      'can belong together too: compare the rows. Related notes holds popular notes back, which can cost a little.',
  );
}

function addSignals(parent: HTMLElement, evaluation: Evaluation): void {
  const table = addTable(parent, 'What each signal is worth here', ['Signal', 'Found alone', 'Lost without it']);
  for (const { signal, alone, lost } of signalRows(evaluation)) addRow(table, SIGNAL_WORDS[signal].name, [formatFigure(alone), formatFigure(lost)]);
  addText(
    parent,
    'Found alone is the score of a list by this signal only. Lost without it is how far the score of suggested links falls when the signal is left out and all others stay as they are: ' +
      'near 0 where others say the same, below 0 where the list gets better. Signals that you have turned off take part in the test.',
  );
}

function addPopularity(parent: HTMLElement, { popularity: { related, wanted } }: Evaluation): void {
  addHeading(parent, 'Popular notes');
  const verdict = related > wanted + 0.02 ? 'Popular notes crowd the list more than your own links do.' : 'Popular notes do not crowd the list.';
  addText(
    parent,
    `On average, the first ten related notes are linked to more often than ${formatPercentage(related)} of all notes are; the notes that were missing, more often than ${formatPercentage(wanted)}. ${verdict}`,
  );
}

function addTable(parent: HTMLElement, title: string, columns: readonly string[]): HTMLElement {
  const table = parent.createEl('table', 'connectome-figures');
  table.createEl('caption', { cls: 'connectome-figures-title', text: title });
  const head = table.createEl('thead').createEl('tr');
  for (const text of columns) head.createEl('th', { text, attr: { scope: 'col' } });
  return table.createEl('tbody');
}

function addRow(body: HTMLElement, name: string, cells: readonly string[]): void {
  const row = body.createEl('tr');
  row.createEl('th', { text: name, attr: { scope: 'row' } });
  for (const text of cells) row.createEl('td', { text });
}

function addHeading(parent: HTMLElement, text: string): void {
  parent.createEl('h3', { cls: 'connectome-figures-title', text });
}

function addText(parent: HTMLElement, text: string): HTMLElement {
  return parent.createEl('p', { cls: 'connectome-self-test-note', text });
}

function formatPercentage(share: number): string {
  return `${formatCount(Math.round(100 * share))} %`;
}
