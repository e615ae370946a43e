// What a command line prints with `--json`, headless and in the app alike: the answers of the library in the form of the contract.
import type { Mention, MentionedNote } from './mentions/mention';
import type { NotePath } from './note/note';
import type { NoteChain } from './paths/path';
import type { RelatedNote } from './related/answer';
import type { Evaluation } from './related/calibration/evaluate';
import type { SummarySentence, TopicSentence } from './summary/summary';
import type { SuggestedLink, SuggestedTag } from './suggest/suggestion';
import type { Bridges, LinkedSide } from './topics/between/bridge';
import type { Gap } from './topics/between/gap';
import type { TopicPage } from './topics/page/topic-page';
import type { Topic, WeightedTerm } from './topics/topic';

export function relatedAnswer(note: NotePath, found: readonly RelatedNote[]) {
  return { note, related: found.map(({ note: other, score, linked, reasons }) => ({ note: other, score, linked: linked !== 'none', reasons })) };
}

/** The first place of each mentioned note, in document order; `from` and `to` are offsets in the file. */
export function mentionsAnswer(note: NotePath, found: readonly MentionedNote[]) {
  const mentions = found.map(({ target, places: [first] }) => ({ target, ...placeOf(first) }));
  return { note, mentions: mentions.sort((a, b) => a.from - b.from) };
}

export function suggestAnswer(note: NotePath, suggested: readonly SuggestedLink[], tags: readonly SuggestedTag[]) {
  return {
    note,
    suggested: suggested.map(({ note: other, score, mention, reasons }) => ({ note: other, score, mention: mention && placeOf(mention), reasons })),
    tags: tags.map(({ tag, score, evidence }) => ({ tag, score, evidence })),
  };
}

function placeOf({ text, line, from, to }: Mention) {
  return { text, line, from, to };
}

export function pathAnswer(found: readonly NoteChain[]) {
  return { paths: found.map(({ cost, steps }) => ({ cost, steps: steps.map(({ from, to, via: { kind, name } }) => ({ from, to, via: { kind, name } })) })) };
}

export function evaluateAnswer({ queries, hidden, learnt, methods, without, popularity }: Evaluation) {
  return { queries, hidden, learnt, methods, without, popularity };
}

export function summaryAnswer(note: NotePath, sentences: readonly SummarySentence[], terms: readonly WeightedTerm[]) {
  return { note, sentences: sentences.map(({ text, line, heading }) => ({ text, line, heading })), terms };
}

/** What a topic's page adds to `topicAnswer`. */
export function pageAnswer({ span, core, neighbours, placeholders, sources }: TopicPage) {
  const paths = (notes: readonly { readonly note: NotePath }[]): NotePath[] => notes.map(({ note }) => note);
  return {
    span,
    core: core.map(({ note, links }) => ({ note, links })),
    neighbours: neighbours.map(({ topic: { id, name }, links, tags, terms }) => ({ id, name, links, tags, terms })),
    placeholders: placeholders.map(({ name, target, notes }) => ({ name, target, notes: paths(notes) })),
    sources: sources.map(({ key, label, url, notes }) => ({ id: key, label, url, notes: paths(notes) })),
  };
}

export function topicAnswer({ id, name, terms, tags, fields, notes, subtopics, bridges, guests }: Topic, summary: readonly TopicSentence[]) {
  return {
    id, name, terms, tags,
    fields: fields.map(({ field, name: shown, share }) => ({ field, name: shown, share })),
    notes: notes.map(({ note, weight }) => ({ note, weight })),
    subtopics: subtopics.map((part) => ({ id: part.id, name: part.name, notes: part.notes })),
    bridges, guests,
    summary: summary.map(({ text, note, line }) => ({ text, note, line })),
  };
}

/** `topics` are the names; the sides tell their ids and the linked notes. */
export function bridgesAnswer({ topics, fields }: Bridges) {
  const linked = ({ links, notes }: LinkedSide) => ({ links, notes: notes.map(({ note }) => note) });
  return {
    bridges: topics.map(({ note, score, participation, sides }) => ({
      note, topics: sides.map(({ topic }) => topic.name), score, participation, sides: sides.map(({ topic: { id, name }, ...side }) => ({ id, name, ...linked(side) })),
    })),
    fields: fields.map(({ note, score, sides }) => ({
      note, fields: sides.map(({ field }) => field.field), score,
      sides: sides.map(({ field: { field, name, share }, concepts, ...side }) => ({ field, name, share, concepts, ...linked(side) })),
    })),
  };
}

export function gapsAnswer(gaps: readonly Gap[]) {
  return {
    gaps: gaps.map(({ topics, score, closeness, links, expected, terms, concepts, sources, start }) => ({
      topics: topics.map(({ name }) => name), ids: topics.map(({ id }) => id), score, closeness, links, expected, terms, concepts, sources, start: start.map(({ note }) => note),
    })),
  };
}
