import type { SignalName } from './answer';
import { FEATURES } from './features';
import { PRIOR } from './prior';
import { ALL_SIGNALS } from './registry';
import { type Calibration, calibratedWeights, priorWeights } from './weights';

/**
 * How much each signal counts in the ranking: the sizes of the weights of its features, in units of their usual standard deviation, as a
 * share of those of all signals. Sizes only: the weights of signals that say much the same flip sign. In [0, 1], adding up to 1; the
 * shipped weights where there is no calibration. Signals that are not weighed are left out.
 */
export function signalWeights(calibration: Pick<Calibration, 'weights'> | null): Readonly<Partial<Record<SignalName, number>>> {
  const weights = calibration ? calibratedWeights(calibration) : priorWeights();
  const sizes = new Map(FEATURES.map(({ name }, f): [string, number] => {
    const { logScale, maxScale } = PRIOR[name] ?? { logScale: 0, maxScale: 0 };
    return [name, Math.abs((weights[f] ?? 0) * logScale) + Math.abs((weights[FEATURES.length + f] ?? 0) * maxScale)];
  }));
  const ranked = ALL_SIGNALS.filter(({ name }) => name !== 'link');
  const sums = ranked.map(({ name, features }): [SignalName, number] => [name, features.reduce((sum, feature) => sum + (sizes.get(feature.name) ?? 0), 0)]);
  const total = sums.reduce((sum, [, size]) => sum + size, 0) || 1;
  return Object.fromEntries(sums.map(([name, size]) => [name, Math.round((1e4 * size) / total) / 1e4]));
}
