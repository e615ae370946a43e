// What a command line prints with `--json`, headless and in the app alike: the answers of the library in the form of the contract.
import type { NotePath } from './note/note';
import type { RelatedNote } from './related/answer';
import type { SummarySentence, TopicSentence } from './summary/summary';
import type { Topic, WeightedTerm } from './topics/topic';

export function relatedAnswer(note: NotePath, found: readonly RelatedNote[]) {
  return { note, related: found.map(({ note: other, score, linked, reasons }) => ({ note: other, score, linked: linked !== 'none', reasons })) };
}

export function summaryAnswer(note: NotePath, sentences: readonly SummarySentence[], terms: readonly WeightedTerm[]) {
  return { note, sentences: sentences.map(({ text, line, heading }) => ({ text, line, heading })), terms };
}

export function topicAnswer({ id, name, terms, tags, fields, notes, subtopics, bridges }: Topic, summary: readonly TopicSentence[]) {
  return {
    id, name, terms, tags,
    fields: fields.map(({ field, name: shown, share }) => ({ field, name: shown, share })),
    notes: notes.map(({ note, weight }) => ({ note, weight })),
    subtopics: subtopics.map((part) => ({ id: part.id, name: part.name, notes: part.notes })),
    bridges,
    summary: summary.map(({ text, note, line }) => ({ text, note, line })),
  };
}
