import { noteName, type NotePath } from '../../core/note/note';
import type { Evidence, Reason, ReasonName, RelatedNote } from '../../core/related/answer';
import { excerpt } from '../../core/related/excerpt';
import { reasonsTold, SIGNAL_ICONS, wordReason, type Beside } from '../../core/related/wording';
import { addIcon, setParts, setReason } from '../worded';
import { countOf, formatCount } from '../words';

type NoteEvidence = Extract<Evidence, { kind: 'note' }>;
type SentenceEvidence = Extract<Evidence, { kind: 'sentence' }>;
type ConceptEvidence = Extract<Evidence, { kind: 'concept' }>;

/** One line below a result. */
export type Detail =
  | { readonly kind: 'reason'; readonly reason: Reason }
  | { readonly kind: 'quote'; readonly sentence: SentenceEvidence }
  /** The notes behind a reason, each a way to go on; `signal` where the reason itself is not on the line above. */
  | { readonly kind: 'notes'; readonly notes: readonly NoteEvidence[]; readonly signal: ReasonName | null }
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  /** A note that says the same and has no row of its own. */
  | { readonly kind: 'copy'; readonly note: NotePath }
  /** Shared concepts, a row each; `signal` where the line above does not tell the reason. */
  | { readonly kind: 'concepts'; readonly concepts: readonly ConceptEvidence[]; readonly signal: ReasonName | null };

const MOST_NOTES = 8;
const MOST_TERMS = 12;
const MOST_CONCEPTS = 6;
/** How many terms a reason names itself. */
const TERMS_IN_REASON = 3;
const QUOTE_LENGTH = 280;

/** Everything known about a result beyond the line it is given, in the order of the reasons; each sentence once. */
export function detailsOf(related: RelatedNote): Detail[] {
  const quoted = new Set<string>();
  const told = reasonsTold(related.reasons);
  const copies = (related.copies ?? []).map((note): Detail => ({ kind: 'copy', note }));
  const details = related.reasons.flatMap((reason, i): Detail[] => {
    const details: Detail[] = [];
    const sentences = reason.evidence.filter((item): item is SentenceEvidence => item.kind === 'sentence');
    // A mention or a link says nothing more than its quotation does.
    const isQuotation = sentences.length > 0 && (reason.signal === 'mention' || reason.signal === 'link');
    const isTold = i < told;
    const concepts = reason.evidence.filter((item): item is ConceptEvidence => item.kind === 'concept');
    if (!isTold && !isQuotation && concepts.length === 0) details.push({ kind: 'reason', reason });
    for (const sentence of sentences) {
      const key = `${sentence.note}\n${sentence.line}\n${sentence.text}`;
      if (!quoted.has(key)) details.push({ kind: 'quote', sentence });
      quoted.add(key);
    }
    const notes = reason.signal === 'link' ? [] : notesOf(reason);
    if (isTold && notes.length > 0) details.push({ kind: 'notes', notes: notes.slice(0, MOST_NOTES), signal: reason.signal });
    // A reason with a single note leads to it itself.
    if (!isTold && notes.length > 1) details.push({ kind: 'notes', notes: notes.slice(0, MOST_NOTES), signal: null });
    const terms = reason.evidence.flatMap((item) => (item.kind === 'term' ? [item.text] : [])).slice(TERMS_IN_REASON, MOST_TERMS);
    if (terms.length > 0) details.push({ kind: 'terms', terms });
    if (concepts.length > 0) details.push({ kind: 'concepts', concepts, signal: isTold ? null : reason.signal });
    return details;
  });
  return [...copies, ...details];
}

function notesOf({ evidence }: Reason): NoteEvidence[] {
  return evidence.filter((item): item is NoteEvidence => item.kind === 'note');
}

/** A place in a note, under the title the note is known by. */
export interface Place {
  readonly path: NotePath;
  readonly title: string;
  readonly line?: number;
}

/** Writes the details into `group`; `addRow` makes a line a row of the tree, which may lead to a place and be about one reason. */
export function showDetails(
  group: HTMLElement,
  details: readonly Detail[],
  beside: Beside,
  addRow: (el: HTMLElement, place: Place | null, about: ReasonName | null) => void,
): void {
  group.empty();
  for (const detail of details) {
    switch (detail.kind) {
      case 'reason': {
        const [note, more] = notesOf(detail.reason);
        const place = note && !more ? { path: note.note, title: note.title } : null;
        const el = group.createDiv(place ? 'connectome-fact is-clickable' : 'connectome-fact');
        setReason(el, wordReason(detail.reason, beside));
        addRow(el, place, detail.reason.signal);
        break;
      }
      case 'quote': {
        const el = group.createDiv('connectome-quote is-clickable');
        writeQuote(el, detail.sentence, beside.note);
        const { note: path, title, line } = detail.sentence;
        addRow(el, { path, title, line }, null);
        break;
      }
      case 'notes': {
        const line = group.createDiv({ cls: 'connectome-via', attr: { role: 'none' } });
        if (detail.signal !== null) addIcon(line, SIGNAL_ICONS[detail.signal]);
        for (const { note: path, title } of detail.notes)
          addRow(line.createSpan({ cls: 'connectome-via-note is-clickable', text: title }), { path, title }, detail.signal);
        break;
      }
      case 'copy': {
        const el = group.createDiv('connectome-fact is-clickable');
        addIcon(el, 'copy');
        setParts(el.createSpan('connectome-reason'), ['The same text: ', { em: detail.note.replace(/\.md$/i, '') }]);
        addRow(el, { path: detail.note, title: noteName(detail.note) }, null);
        break;
      }
      case 'terms':
        addRow(group.createDiv({ cls: 'connectome-fact connectome-also', text: `Also ${detail.terms.join(', ')}` }), null, null);
        break;
      case 'concepts':
        for (const el of writeConcepts(group, detail.concepts, detail.signal)) addRow(el, null, 'concepts');
        break;
    }
  }
}

/** `Both discuss long-term potentiation, here “LTP”, in 7 notes`, and below it the further ones. */
function writeConcepts(group: HTMLElement, concepts: readonly ConceptEvidence[], signal: ReasonName | null): HTMLElement[] {
  const rows = concepts.slice(0, MOST_CONCEPTS).map(({ name, written, count }, i) => {
    const opens = signal !== null && i === 0;
    const el = group.createDiv(opens ? 'connectome-fact' : 'connectome-fact connectome-also');
    if (opens) addIcon(el, SIGNAL_ICONS[signal]);
    const here = written === '' || written.toLowerCase() === name.toLowerCase() ? '' : `, here “${written}”`;
    setParts(el.createSpan('connectome-reason'), [opens ? 'Both discuss ' : '', { em: name }, `${here}, in ${countOf(count, 'note')}`]);
    return el;
  });
  const more = concepts.length - rows.length;
  return more > 0 ? [...rows, group.createDiv({ cls: 'connectome-fact connectome-also', text: `and ${formatCount(more)} more` })] : rows;
}

function writeQuote(el: HTMLElement, sentence: SentenceEvidence, here: NotePath): void {
  setParts(el.createSpan('connectome-quote-text'), ['“', ...excerpt(sentence.text, sentence.marks, QUOTE_LENGTH), '”'], 'mark');
  el.appendText(' ');
  el.createSpan({ cls: 'connectome-ref', text: sentence.note === here ? 'this note' : sentence.title });
}
