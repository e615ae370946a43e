import type { Corpus } from '../../corpus';
import { mostQuestions } from './calibrate';
import { MOST_QUERIES, type EvaluationOptions } from './evaluate';
import { mostAsked } from './hub-malus';

/** Turns that the fit takes at most. */
const FIT = 50;

/** How many pairs of notes are linked, in one direction or both. */
export function countPairs({ graph }: Corpus): number {
  let pairs = 0;
  for (const path of graph.paths()) {
    const from = graph.slot(path) ?? 0;
    for (const to of graph.out(from)) if (from < to || !graph.in(from).has(to)) pairs++;
  }
  return pairs;
}

/**
 * About how often the hidden-link test yields: once for each question learnt from, each turn of the fit, each note that the hub malus is
 * measured by and each note asked about. For showing how far it is.
 */
export function evaluationSteps(corpus: Corpus, { share, mode }: EvaluationOptions): number {
  const { graph } = corpus;
  const pairs = countPairs(corpus);
  const hidden = mode === 'nolinks' ? pairs : Math.round(share * pairs);
  const left = pairs - hidden;
  // A note with several links is one question: no more questions than notes that link, and no more than links.
  const linking = graph.paths().filter((path) => graph.out(graph.slot(path) ?? 0).length > 0).length;
  const learning = left === 0 ? 0 : Math.min(mostQuestions(graph.size), left) + FIT + Math.min(mostAsked(graph.size), left, linking);
  return learning + Math.min(MOST_QUERIES, hidden, linking);
}
