import type { Corpus } from '../../corpus';
import type { Tokenizer } from '../../text/tokens';
import { FEATURES, type FeatureTable, WIDTH } from '../features';
import { PRIOR } from '../prior';
import { type Calibration, calibratedWeights, type FeatureWeights } from '../weights';
import { hubMalus } from './hub-malus';
import { fitListwise } from './listwise';
import { trainingLists } from './training';

/** Questions learnt from, at most: in a large vault fewer, since each takes longer there and there are enough of one kind. */
const MOST_QUESTIONS = 1500;
const FEWEST_OF_MANY = 240;
/** Twice the notes have twice the links to choose from, and each question takes longer. */
const QUESTIONS_TIMES_SQUARE = 2.4e10;
/** Fewer teach nothing: the prior is better. */
export const FEWEST_QUESTIONS = 8;
/** Strength of the pull, and the number of questions at which the prior to which it pulls counts half. */
export const PULL = 30;
export const PRIOR_WORTH = 100;

/**
 * Fits the ranker to the links of a vault, from the shipped prior on; `null` where there are too few links to learn from.
 * Deterministic. Yields often, so that it can be done in idle time; no note may change meanwhile.
 */
export function* calibrate(corpus: Corpus, table: FeatureTable, tokenizer: Tokenizer): Generator<void, Calibration | null> {
  const lists = yield* trainingLists(corpus, table, tokenizer, mostQuestions(corpus.graph.size));
  if (lists.length < FEWEST_QUESTIONS) return null;
  const scale = new Float64Array(WIDTH);
  const prior = new Float64Array(WIDTH);
  const trusted = PRIOR_WORTH / (PRIOR_WORTH + lists.length);
  FEATURES.forEach(({ name }, f) => {
    const known = PRIOR[name];
    scale[f] = known?.logScale ?? 1;
    scale[FEATURES.length + f] = known?.maxScale ?? 1;
    prior[f] = trusted * (known?.log ?? 0);
    prior[FEATURES.length + f] = trusted * (known?.max ?? 0);
  });
  const fitted = yield* fitListwise(lists, { width: WIDTH, scale, prior, pull: PULL });
  const weights = FEATURES.map(({ name }, f): [string, FeatureWeights] => [
    name, { log: rounded(fitted[f]! / scale[f]!), max: rounded(fitted[FEATURES.length + f]! / scale[FEATURES.length + f]!) },
  ]);
  const learnt = { weights: Object.fromEntries(weights), questions: lists.length };
  return { ...learnt, hubMalus: yield* hubMalus(corpus, table, calibratedWeights(learnt)) };
}

/** How many questions a vault of so many notes is learnt from. */
export function mostQuestions(notes: number): number {
  return Math.max(FEWEST_OF_MANY, Math.min(MOST_QUESTIONS, Math.round(QUESTIONS_TIMES_SQUARE / Math.max(1, notes) ** 2)));
}

function rounded(weight: number): number {
  return Math.round(weight * 1e4) / 1e4;
}
