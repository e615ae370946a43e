import type { Corpus } from '../../corpus';
import { areOfOneForm, isTemplateFile } from './note-form';
import { keepCrossing, type TopicPairs } from './topic-pair';
import type { TopicPlaces } from './topic-places';

/** Less is chance. */
const LEAST_COSINE = 0.08;
/** More is the same text, from a template or a copy: nothing that two topics have in common. */
const MOST_COSINE = 0.9;
/** Notes whose nearest are looked at, of all topics together; of each topic its core notes, at least so many. */
const MOST_NOTES = 20_000;
const FEWEST_EACH = 24;
/** Notes looked at in one slice. */
const SLICE = 16;

/**
 * Adds to the pairs what their notes have in common by words: the notes of other topics among the 20 nearest of the core notes of each.
 * Left out are maps of content and daily notes, which speak of everything, and notes of one series or one template, which are alike in
 * what all of them repeat.
 *
 * @returns for each topic the sum of the cosines of all its near notes, its own included.
 */
export function* compareWords(corpus: Corpus, places: TopicPlaces, pairs: TopicPairs): Generator<void, Float64Array> {
  const { graph, neighbours } = corpus;
  const total = new Float64Array(places.topics.length);
  const each = Math.max(FEWEST_EACH, Math.floor(MOST_NOTES / Math.max(1, places.topics.length)));
  const isOwn = (slot: number): boolean => places.kind(slot) === 'note' && !isTemplateFile(corpus.note(slot));
  let looked = 0;
  for (const [topic, members] of places.members.entries()) {
    for (const slot of members.filter(isOwn).slice(0, each)) {
      const [series] = graph.series.of(slot);
      const { ids, cosines } = neighbours.of(slot);
      for (let i = 0; i < ids.length; i++) {
        const other = ids[i]!;
        const cosine = cosines[i]!;
        const there = places.topicOf[other] ?? -1;
        if (there < 0 || cosine < LEAST_COSINE || cosine > MOST_COSINE || !isOwn(other)) continue;
        if (series !== undefined && graph.series.has(other, series)) continue;
        if (there !== topic && areOfOneForm(corpus.note(slot), corpus.note(other))) continue;
        total[topic]! += cosine;
        if (there === topic) continue;
        const pair = pairs.of(topic, there);
        pair.words += cosine;
        keepCrossing(pair, topic < there ? { from: slot, to: other, cosine } : { from: other, to: slot, cosine });
      }
      if (++looked % SLICE === 0) yield;
    }
  }
  return total;
}
