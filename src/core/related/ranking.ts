import type { Corpus } from '../corpus';
import type { Tokenizer } from '../text/tokens';
import { calibrate } from './calibration/calibrate';
import { evaluate, type Evaluation, type EvaluationOptions } from './calibration/evaluate';
import { FeatureTable } from './features';
import { HUB_MALUS } from './ranker';
import { type Calibration, calibratedWeights, priorWeights, type Weights } from './weights';

/** What related notes are ranked by: the features, and the weights in force, the shipped ones until a vault has taught others. */
export class Ranking {
  readonly table: FeatureTable;
  private learnt: Calibration | null = null;
  private inForce: Weights = priorWeights();

  constructor(private readonly corpus: Corpus, private readonly tokenizer: Tokenizer) {
    this.table = new FeatureTable(corpus);
  }

  get weights(): Weights {
    return this.inForce;
  }

  /** How far popular notes are held back. */
  get hubMalus(): number {
    return this.learnt?.hubMalus ?? HUB_MALUS;
  }

  /** What the weights in force were learnt from; `null` where they are the shipped ones. */
  get calibration(): Calibration | null {
    return this.learnt;
  }

  /** Ranks by what was learnt before, or by the shipped weights. */
  use(calibration: Calibration | null): void {
    this.learnt = calibration;
    this.inForce = calibration ? calibratedWeights(calibration) : priorWeights();
  }

  /** Learns from the links of the vault and ranks by that from then on. Yields often; to be given up where a note changes on the way. */
  *calibrate(): Generator<void, Calibration | null> {
    const calibration = yield* calibrate(this.corpus, this.table, this.tokenizer);
    this.use(calibration);
    return calibration;
  }

  /** The hidden-link test. While it runs, links are missing: nothing else may be asked and no note may change until it ends. */
  evaluate(options: EvaluationOptions): Generator<void, Evaluation> {
    return evaluate(this.corpus, this.table, this.tokenizer, options);
  }
}
