import { describe, expect, it } from 'vitest';
import { SIGNALS } from '../../../src/core/related/answer';
import { PRIOR } from '../../../src/core/related/prior';
import { signalWeights } from '../../../src/core/related/signal-weights';

describe('how much each signal counts', () => {
  it('is a share of all, for every signal that is weighed', () => {
    const weights = signalWeights(null);
    expect(Object.keys(weights).sort()).toEqual(SIGNALS.filter((name) => name !== 'link').sort());
    expect(Object.values(weights).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(Math.min(...Object.values(weights))).toBeGreaterThanOrEqual(0);
  });

  it('goes by the size of what was learnt, in units in which features compare, whatever its sign', () => {
    const { cosine } = PRIOR;
    if (!cosine) expect.fail('there is no feature "cosine"');
    const learnt = signalWeights({ weights: { cosine: { log: -1 / cosine.logScale, max: 0 }, titleInTitle: { log: 0, max: 3 / (PRIOR['titleInTitle']?.maxScale ?? 0) }, gone: { log: 9, max: 9 } } });
    expect([learnt.text, learnt.title]).toEqual([0.25, 0.75]);
  });
});
