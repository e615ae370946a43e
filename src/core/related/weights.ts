import { FEATURES } from './features';
import { PRIOR } from './prior';

/** Weights of one feature: of `log1p(scale · x)` and of `x` divided by its largest value among the candidates. */
export interface FeatureWeights {
  readonly log: number;
  readonly max: number;
}

/** What the ranker has learnt from the links of one vault: plain data, to be stored. */
export interface Calibration {
  /** By the name of the feature. */
  readonly weights: Readonly<Record<string, FeatureWeights>>;
  /** How much of `ln(1 + in-degree)` is taken off what belongs with a note (`calibration/hub-malus.ts`). */
  readonly hubMalus: number;
  /** How many questions it was learnt from. */
  readonly questions: number;
}

/** Weights of a linear model over `FeatureTable.row`; length `2·FEATURES.length`. */
export type Weights = Float64Array;

/** The shipped weights, as a vector in the order of `FEATURES`. Features that the prior does not know weigh nothing. */
export function priorWeights(): Weights {
  return vectorOf((name) => {
    const known = PRIOR[name];
    return known ? { log: known.log / known.logScale, max: known.max / known.maxScale } : null;
  });
}

/** The weights learnt from a vault. */
export function calibratedWeights({ weights }: Pick<Calibration, 'weights'>): Weights {
  return vectorOf((name) => weights[name] ?? null);
}

function vectorOf(weightsOf: (feature: string) => FeatureWeights | null): Weights {
  const weights = new Float64Array(2 * FEATURES.length);
  FEATURES.forEach(({ name }, f) => {
    const known = weightsOf(name);
    weights[f] = known?.log ?? 0;
    weights[FEATURES.length + f] = known?.max ?? 0;
  });
  return weights;
}
