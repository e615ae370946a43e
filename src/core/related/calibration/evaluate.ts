import type { Corpus } from '../../corpus';
import type { Tokenizer } from '../../text/tokens';
import { SIGNALS, type SignalName } from '../answer';
import { diversify } from '../diversify';
import { type Candidates, FEATURES, type FeatureTable } from '../features';
import { askAbout } from '../query';
import { HUB_MALUS, rank } from '../ranker';
import { ALL_SIGNALS } from '../registry';
import type { Query, Signal } from '../signal';
import { calibratedWeights, priorWeights, type Weights } from '../weights';
import { LinkedPairs, withhold } from '../withheld';
import { calibrate } from './calibrate';
import { questionsOf, shuffledPairs } from './hidden-links';
import { type Figures, Mean } from './metrics';
import { percentileOfDegree } from './popularity';

export interface EvaluationOptions {
  /** Share of the linked pairs that is hidden, in (0, 1]. */
  readonly share: number;
  readonly seed: number;
  /** `blind`: the words of a hidden link go with it; `mention`: they stay; `nolinks`: every link is hidden, its words stay. */
  readonly mode: 'blind' | 'mention' | 'nolinks';
}

export interface Evaluation {
  /** Notes that were asked about. */
  readonly queries: number;
  /** Linked pairs that were hidden. */
  readonly hidden: number;
  /** Questions that the ranker could learn from in what was left; 0 where the shipped weights were used. */
  readonly learnt: number;
  /** `suggested` and `related` are the two lists, `uncalibrated` the first of them by the shipped weights alone; the others are single signals. */
  readonly methods: Readonly<Record<string, Figures>>;
  /** nDCG@10 of `suggested` without one signal, the other weights left as they are. */
  readonly without: Readonly<Partial<Record<SignalName, number>>>;
  /** Mean percentile, by number of links to them, of the ten first related notes, and of the notes that were wanted. */
  readonly popularity: { readonly related: number; readonly wanted: number };
}

/** Notes asked about, at most. */
export const MOST_QUERIES = 1000;
/** Results of which the popularity is taken. */
const SHOWN = 10;
const RANKED: readonly Signal[] = ALL_SIGNALS.filter(({ name }) => name !== 'link');

/**
 * The hidden-link test: some links are withheld, the ranker learns from the others, and each note is asked for those it lost. Answers
 * how well each signal alone and the two lists find them. Deterministic. Yields often; no note may change meanwhile.
 */
export function* evaluate(corpus: Corpus, table: FeatureTable, tokenizer: Tokenizer, { share, seed, mode }: EvaluationOptions): Generator<void, Evaluation> {
  const all = shuffledPairs(corpus, seed);
  const hidden = mode === 'nolinks' ? all : all.slice(0, Math.max(Math.min(1, all.length), Math.round(share * all.length)));
  const questions = [...questionsOf(hidden)];
  const step = Math.max(1, Math.ceil(questions.length / MOST_QUERIES));
  const asked = questions.filter((_, i) => i % step === 0);
  const restore = withhold(corpus, tokenizer, new LinkedPairs(hidden), mode === 'blind' ? 'deleted' : 'kept');
  const restoreLists = corpus.neighbours.startAnew();
  try {
    const learnt = yield* calibrate(corpus, table, tokenizer);
    const test = new HiddenLinkTest(corpus, table, learnt ? calibratedWeights(learnt) : priorWeights(), learnt?.hubMalus ?? HUB_MALUS);
    for (const [slot, wanted] of asked) {
      test.ask(slot, wanted);
      yield;
    }
    return { queries: asked.length, hidden: hidden.length, learnt: learnt?.questions ?? 0, ...test.result() };
  } finally {
    restoreLists();
    restore();
  }
}

/** Asks the questions and keeps count. */
class HiddenLinkTest {
  private readonly methods = new Map<string, Mean>();
  private readonly without = new Map<SignalName, Mean>();
  private readonly prior = priorWeights();
  private readonly percentile: (degree: number) => number;
  private readonly shown: number[] = [];
  private readonly wanted: number[] = [];

  constructor(private readonly corpus: Corpus, private readonly table: FeatureTable, private readonly weights: Weights, private readonly hubMalus: number) {
    this.percentile = percentileOfDegree(corpus);
  }

  ask(slot: number, wanted: ReadonlySet<number>): void {
    const query = askAbout(this.corpus, slot);
    if (!query) return;
    const candidates = this.table.compute(query, { unlinked: true, muted: [] });
    const note = (method: string, order: readonly number[]): void => record(this.methods, method, order, wanted);
    const suggested = (weights: Weights): number[] => rank(query, this.table, candidates, weights, 'suggested').map((ranked) => ranked.slot);
    const related = diversify(this.corpus, rank(query, this.table, candidates, this.weights, 'related', this.hubMalus), SHOWN).map((result) => result.slot);
    note('suggested', suggested(this.weights));
    note('related', related);
    note('uncalibrated', suggested(this.prior));
    for (const signal of RANKED) {
      note(signal.name, this.orderedBy(signal, query, candidates));
      record(this.without, signal.name, suggested(withoutSignal(this.weights, signal)), wanted);
    }
    for (const other of related.slice(0, SHOWN)) this.shown.push(this.percentile(this.corpus.graph.in(other).size));
    for (const other of wanted) this.wanted.push(this.percentile(this.corpus.graph.in(other).size));
  }

  result(): Pick<Evaluation, 'methods' | 'without' | 'popularity'> {
    const methods = Object.fromEntries(Array.from(this.methods, ([name, mean]) => [name, mean.figures()]));
    const without = Object.fromEntries(Array.from(this.without, ([name, mean]) => [name, mean.figures().ndcg10]));
    return { methods, without, popularity: { related: average(this.shown), wanted: average(this.wanted) } };
  }

  /** What one signal finds, by its features together, each as a share of its largest value. */
  private orderedBy(signal: Signal, { corpus }: Query, { slots, largest }: Candidates): number[] {
    const scores = new Map<number, number>();
    for (const slot of slots) {
      const score = signal.features.reduce((sum, { name }) => sum + (this.table.value(name, slot) / (largest.get(name) || 1)), 0);
      if (score > 0) scores.set(slot, Math.round(score * 1e9));
    }
    return [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || corpus.byPath(a, b));
  }
}

function record<Name extends string>(means: Map<Name, Mean>, name: Name, order: readonly number[], wanted: ReadonlySet<number>): void {
  let mean = means.get(name);
  if (!mean) means.set(name, (mean = new Mean()));
  mean.add(order.flatMap((slot, rank) => (wanted.has(slot) ? [rank] : [])), wanted.size);
}

function withoutSignal(weights: Weights, { features }: Signal): Weights {
  const names = new Set(features.map(({ name }) => name));
  return weights.map((weight, k) => (names.has(FEATURES[k % FEATURES.length]?.name ?? '') ? 0 : weight));
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round((1e4 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1e4;
}

/** The signals of a self-test, in the order in which they are told. */
export const TESTED_SIGNALS: readonly SignalName[] = SIGNALS.filter((name) => name !== 'link');
