import type { MentionedNote } from '../mentions/mention';
import type { NotePath } from '../note/note';
import type { Reason, RelatedNote } from '../related/answer';
import type { SuggestedLink } from './suggestion';

/** What the merged list is about. */
interface Subject {
  readonly path: NotePath;
  readonly title: string;
}

/**
 * One list of the notes that `subject` names without linking and of those predicted. A note in both is one row. The predicted keep their
 * order, in which being named counts already; notes that are only named stand behind them with the score of the last, those most worth a link first.
 *
 * @param predicted best first. @param mentioned best first; those linked already are passed over.
 */
export function mergeSuggestions(subject: Subject, predicted: readonly RelatedNote[], mentioned: readonly MentionedNote[]): SuggestedLink[] {
  const open = mentioned.filter(({ linked }) => !linked);
  const byTarget = new Map(open.map((mention) => [mention.target, mention]));
  const known = new Set(predicted.map(({ note }) => note));
  const last = predicted[predicted.length - 1]?.score ?? 1;
  return [
    ...predicted.map((item) => predictedRow(item, byTarget.get(item.note))),
    ...open.filter(({ target }) => !known.has(target)).map((mention) => mentionedRow(subject, mention, last)),
  ];
}

function predictedRow({ note, title, score, reasons }: RelatedNote, mention: MentionedNote | undefined): SuggestedLink {
  const [first = null, ...others] = mention?.places ?? [];
  return { note, title, score, mention: first, others, reasons };
}

function mentionedRow({ path, title }: Subject, { target, title: named, places }: MentionedNote, score: number): SuggestedLink {
  const [first, ...others] = places;
  const { text, marks } = first.sentence;
  const reason: Reason = { signal: 'mention', share: 1, evidence: [{ kind: 'sentence', note: path, title, line: first.line, text, marks }] };
  return { note: target, title: named, score, mention: first, others, reasons: [reason] };
}
