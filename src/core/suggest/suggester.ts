import type { Corpus } from '../corpus';
import type { MentionedNote, NoteText } from '../mentions/mention';
import { linkedNotes } from '../mentions/linked-notes';
import { findMentions } from '../mentions/mentions';
import { nearestNamesake } from '../mentions/namesakes';
import { isCanvas } from '../note/note';
import type { RelatedNote, RelatedOptions } from '../related/answer';
import type { Tokenizer } from '../text/tokens';
import { mergeSuggestions } from './suggested-links';
import { TagSuggester, type TagVoter } from './suggested-tags';
import type { SuggestAnswer, SuggestedTag, SuggestOptions } from './suggestion';

/** Predicted links that are looked at: those behind them are not worth a place among mentions. */
const PREDICTED = 40;
/** Related notes, and notes with similar words, that vote on tags; the cosine of the latter counts for this much. */
const VOTERS = 25;
const BY_WORDS = 0.8;

/** What is asked of related notes for suggested links. */
export function predictedOptions({ limit, muted, hidden }: SuggestOptions): RelatedOptions {
  return { list: 'suggested', limit: Math.max(limit, PREDICTED), unlinked: true, muted, ...(hidden ? { hidden } : {}) };
}

/** What is asked of related notes for suggested tags: linked ones count too. */
export const TAG_VOTERS: RelatedOptions = { limit: VOTERS, unlinked: false, muted: [] };

/** Puts together what a note could link to and be tagged with. */
export class Suggester {
  private readonly tagging: TagSuggester;

  constructor(private readonly corpus: Corpus, private readonly tokenizer: Tokenizer) {
    this.tagging = new TagSuggester(corpus, tokenizer);
  }

  /** The notes that the present text of a note names; none for a canvas, whose texts have no place of their own in its file. */
  mentions(slot: number, note: NoteText, known: readonly RelatedNote[] = []): MentionedNote[] {
    const { corpus, tokenizer } = this;
    if (isCanvas(corpus.note(slot).path)) return [];
    const scores = new Map(known.flatMap(({ note: path, score }): [number, number][] => {
      const other = corpus.graph.slot(path);
      return other === undefined ? [] : [[other, score]];
    }));
    return findMentions(corpus, slot, note, linkedNotes(corpus, slot, note), tokenizer, nearestNamesake(corpus, slot, scores));
  }

  /** @param note its present text, `null` where only predicted links are wanted. @param predicted the answer to `predictedOptions`. */
  links(slot: number, note: NoteText | null, predicted: readonly RelatedNote[], { limit, hidden = [] }: SuggestOptions): SuggestAnswer {
    const { path, title } = this.corpus.note(slot);
    const mentioned = note === null ? [] : this.mentions(slot, note, predicted).filter(({ target }) => !hidden.includes(target));
    const linked = note === null ? new Set<number>() : linkedNotes(this.corpus, slot, note);
    // The text may have got a link since it was read for the index.
    const open = predicted.filter((item) => !linked.has(this.corpus.graph.slot(item.note) ?? -1));
    return { note: path, title, suggested: mergeSuggestions({ path, title }, open, mentioned).slice(0, limit) };
  }

  /** @param related the answer to `TAG_VOTERS`. */
  tags(slot: number, related: readonly RelatedNote[], limit: number): SuggestedTag[] {
    const { graph, index } = this.corpus;
    const weights = new Map<number, number>();
    const { ids, cosines } = index.nearest(slot, VOTERS);
    ids.forEach((other, i) => weights.set(other, BY_WORDS * cosines[i]!));
    for (const { note, score } of related) {
      const other = graph.slot(note);
      if (other !== undefined) weights.set(other, Math.max(score, weights.get(other) ?? 0));
    }
    const voters = Array.from(weights, ([other, weight]): TagVoter => ({ slot: other, weight }));
    return this.tagging.suggest(slot, voters, limit);
  }
}
