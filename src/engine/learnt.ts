import type { Calibration, FeatureWeights } from '../core/related/weights';

/** Raised by hand whenever what is learnt changes its meaning: an older one is then learnt anew. */
export const LEARNT_SCHEMA = 1;

/** What the ranking has learnt from the links of a vault, as it is kept between two starts. */
export interface Learnt {
  /** Pairs of notes that were linked then. */
  readonly pairs: number;
  /** `null` where there were too few to learn from. */
  readonly calibration: Calibration | null;
}

/** As it lies in the database. */
export interface StoredLearnt extends Learnt {
  readonly schema: number;
}

/** Pairs by which their number must have moved before learning anew pays: this share of them, and this many. */
const MOVED_SHARE = 0.1;
const MOVED = 20;

/** Whether learning anew pays: never before, a tenth of the links are new or gone, or there were too few and are others now. */
export function paysToLearn(last: Learnt | null, pairs: number): boolean {
  if (last === null) return true;
  if (last.calibration === null) return last.pairs !== pairs;
  return Math.abs(pairs - last.pairs) >= Math.max(MOVED, MOVED_SHARE * last.pairs);
}

/** What was learnt, in a stored value; `null` where it is damaged, of another schema or not there. */
export function readLearnt(value: unknown): Learnt | null {
  const { schema, pairs, calibration } = (value ?? {}) as Partial<StoredLearnt>;
  if (schema !== LEARNT_SCHEMA || !isCount(pairs)) return null;
  if (calibration === null) return { pairs, calibration };
  return isCalibration(calibration) ? { pairs, calibration } : null;
}

function isCalibration(value: Partial<Calibration> | undefined): value is Calibration {
  const { weights, questions, hubMalus } = value ?? {};
  return isCount(questions) && Number.isFinite(hubMalus) && typeof weights === 'object' && weights !== null && Object.values(weights).every(isWeights);
}

function isWeights(value: Partial<FeatureWeights> | null): boolean {
  return Number.isFinite(value?.log) && Number.isFinite(value?.max);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
