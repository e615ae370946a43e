import { isCanvas, type NotePath } from '../../core/note/note';
import type { Linked, Reason } from '../../core/related/answer';
import type { CitingSentence } from '../../core/related/cited-together';
import { excerpt } from '../../core/related/excerpt';
import type { Passage } from '../../core/related/matching-passages';
import type { SharedItem } from '../../core/related/shared-items';
import type { WhyAnswer } from '../../core/related/why';
import { wordReason, type WordedReason } from '../../core/related/wording';
import type { ModalRows } from '../list/modal-rows';
import { writeChains } from './path-rows';
import type { Tree } from '../list/tree';
import { addIcon, setParts, setReason } from '../worded';
import { countOf, formatCount } from '../words';

const MOST_SHARED = 14;
const MOST_NOTES = 8;
const QUOTE_LENGTH = 320;

const ITEM_ICONS: Readonly<Record<SharedItem['kind'], string>> = {
  tag: 'tag', source: 'book-open', concept: 'lightbulb', placeholder: 'circle-dashed', note: 'git-merge',
};

/** Whether there is nothing to say. */
export function isEmptyAnswer({ reasons, shared, cited, passages, paths }: WhyAnswer): boolean {
  return [reasons, shared, cited.sentences, cited.notes, passages, paths].every((part) => part.length === 0);
}

/** Writes the evidence, a section for each kind; those without any are left out. */
export function writeWhy(parent: HTMLElement, rows: ModalRows, answer: WhyAnswer): void {
  const section = (title: string, isThere: boolean, write: (el: HTMLElement) => void): void => {
    if (!isThere) return;
    const el = parent.createDiv('connectome-explained-part');
    el.createEl('h3', { cls: 'connectome-explained-title', text: title });
    write(el);
  };
  section('Reasons', answer.reasons.length > 0, (el) => writeReasons(el, rows, answer));
  section('Shared', answer.shared.length > 0, (el) => writeShared(el, rows, answer));
  section('Cited together', answer.cited.sentences.length + answer.cited.notes.length > 0, (el) => writeCited(el, rows, answer));
  section('Matching passages', answer.passages.length > 0, (el) => writePassages(el, rows, answer));
  section(answer.paths.length === 1 ? 'Path' : 'Paths', answer.paths.length > 0, (el) => writeChains(el, rows, answer.paths));
}

function writeReasons(el: HTMLElement, rows: ModalRows, { note, linked, reasons }: WhyAnswer): void {
  const root = el.createDiv();
  const tree = rows.tree(root, 'Reasons');
  tree.patch(() => {
    for (const reason of reasons) {
      const line = root.createDiv('connectome-fact');
      const sentences = sentencesOf(reason);
      setReason(line, sentences.length > 0 ? wordAbove(reason, linked, note) : wordReason(reason, { note, linked }));
      tree.add(line, 1, {});
      for (const sentence of sentences) addQuote(root, rows, tree, sentence, note);
    }
  });
}

/** A reason as it stands above the sentences that it would quote. */
function wordAbove(reason: Reason, linked: Linked, note: NotePath): WordedReason {
  const { icon, parts } = wordReason({ ...reason, evidence: reason.evidence.filter(({ kind }) => kind !== 'sentence') }, { note, linked });
  return { icon, parts: reason.signal === 'mention' ? ['One calls the other by name'] : parts };
}

/** The sentences that a reason quotes; those that cite both have a section of their own. */
function sentencesOf({ signal, evidence }: Reason): CitingSentence[] {
  return signal === 'cocitation' ? [] : evidence.filter((item): item is CitingSentence => item.kind === 'sentence');
}

function writeShared(el: HTMLElement, rows: ModalRows, { shared, notes }: WhyAnswer): void {
  const root = el.createDiv('connectome-shared');
  const tree = rows.tree(root, 'Shared');
  tree.patch(() => {
    for (const item of shared.slice(0, MOST_SHARED)) {
      const line = root.createDiv('connectome-fact connectome-shared-item');
      addIcon(line, ITEM_ICONS[item.kind]);
      writeName(line.createSpan('connectome-reason'), item);
      line.createSpan({ cls: 'connectome-count', text: `${formatCount(item.count)} of ${countOf(notes, 'note')}` });
      if (item.note === null) tree.add(line, 1, {});
      else rows.lead(tree, line, { path: item.note });
    }
  });
  if (shared.length > MOST_SHARED) el.createDiv({ cls: 'connectome-fact connectome-also', text: `and ${formatCount(shared.length - MOST_SHARED)} more` });
}

function writeName(el: HTMLElement, { kind, name, url }: SharedItem): void {
  if (kind === 'source' && url !== null && /^https?:/i.test(url)) el.createEl('a', { cls: 'external-link', text: name, href: url });
  else el.createEl('em', { text: kind === 'tag' ? `#${name}` : name });
  if (kind === 'placeholder') el.appendText(', not written yet');
  if (kind === 'note') el.appendText(', to which both link');
}

function writeCited(el: HTMLElement, rows: ModalRows, { note, cited }: WhyAnswer): void {
  const root = el.createDiv();
  const tree = rows.tree(root, 'Cited together');
  tree.patch(() => {
    for (const sentence of cited.sentences) addQuote(root, rows, tree, sentence, note);
    if (cited.notes.length === 0) return;
    const line = root.createDiv({ cls: 'connectome-via', attr: { role: 'none' } });
    addIcon(line, 'git-fork');
    line.createSpan({ text: cited.sentences.length > 0 ? 'Not in one sentence:' : 'In one note, not in one sentence:' });
    for (const { note: path, title } of cited.notes.slice(0, MOST_NOTES)) rows.lead(tree, line.createSpan({ cls: 'connectome-via-note', text: title }), { path });
    if (cited.notes.length > MOST_NOTES) line.createSpan({ text: `and ${formatCount(cited.notes.length - MOST_NOTES)} more` });
  });
}

function addQuote(root: HTMLElement, rows: ModalRows, tree: Tree, sentence: CitingSentence, here: NotePath): void {
  const { note: path, title, line, text, marks } = sentence;
  const el = root.createDiv('connectome-quote');
  writeText(el, text, marks, true);
  el.createSpan({ cls: 'connectome-ref', text: `${path === here ? 'this note' : title}${lineWords(path, line)}` });
  rows.lead(tree, el, { path, line });
}

/** Two columns, the note asked about first; one below the other where there is no room. */
function writePassages(el: HTMLElement, rows: ModalRows, { note, title, other, otherTitle, passages }: WhyAnswer): void {
  const root = el.createDiv('connectome-passages');
  const tree = rows.tree(root, 'Matching passages');
  const add = (pair: HTMLElement, path: NotePath, name: string, { text, line, marks }: Passage): void => {
    const cell = pair.createDiv('connectome-quote connectome-passage');
    writeText(cell, text, marks, false);
    cell.createSpan({ cls: 'connectome-ref', text: `${name}${lineWords(path, line)}` });
    rows.lead(tree, cell, { path, line });
  };
  tree.patch(() => {
    for (const { here, there } of passages) {
      const pair = root.createDiv({ cls: 'connectome-passage-pair', attr: { role: 'none' } });
      add(pair, note, title, here);
      add(pair, other, otherTitle, there);
    }
  });
}

function writeText(el: HTMLElement, text: string, marks: readonly string[], quoted: boolean): void {
  const parts = excerpt(text, marks, QUOTE_LENGTH);
  setParts(el.createSpan('connectome-quote-text'), quoted ? ['“', ...parts, '”'] : parts, 'mark');
  el.appendText(' ');
}

/** `, line 12`; nothing for a canvas, which has no lines to be shown at. */
function lineWords(path: NotePath, line: number): string {
  return isCanvas(path) ? '' : `, line ${formatCount(line + 1)}`;
}
