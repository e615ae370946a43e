import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEARNT_SCHEMA, paysToLearn, readLearnt, type Learnt } from '../../src/engine/learnt';

const calibration = { questions: 12, hubMalus: 0.3, weights: { cosine: { log: 0.5, max: -1 } } };
const stored = { schema: LEARNT_SCHEMA, pairs: 40, calibration };

describe('learning anew', () => {
  const learnt = (pairs: number, questions = 12): Learnt => ({ pairs, calibration: questions > 0 ? { ...calibration, questions } : null });

  it('pays the first time, and again when a tenth of the links and at least twenty are new or gone', () => {
    expect(paysToLearn(null, 0)).toBe(true);
    for (const [then, now, pays] of [[40, 40, false], [40, 59, false], [40, 60, true], [40, 20, true], [1000, 1099, false], [1000, 1100, true], [1000, 900, true]] as const) {
      expect(paysToLearn(learnt(then), now), `${then} → ${now}`).toBe(pays);
    }
  });

  it('pays with any new link where there were too few', () => {
    expect([paysToLearn(learnt(7, 0), 7), paysToLearn(learnt(7, 0), 8)]).toEqual([false, true]);
  });
});

describe('what was learnt, read from a stored value', () => {
  it('is what was written', () => {
    expect(readLearnt(stored)).toEqual({ pairs: 40, calibration });
    expect(readLearnt({ ...stored, calibration: null })).toEqual({ pairs: 40, calibration: null });
  });

  it('is nothing where any part is damaged or of another schema', () => {
    const damaged: unknown[] = [
      undefined, null, 7, 'text', {}, { ...stored, schema: LEARNT_SCHEMA + 1 }, { ...stored, pairs: -1 }, { ...stored, pairs: '40' }, { schema: LEARNT_SCHEMA, pairs: 40 },
      { ...stored, calibration: { weights: {} } }, { ...stored, calibration: { ...calibration, hubMalus: undefined } }, { ...stored, calibration: { ...calibration, weights: null } }, { ...stored, calibration: { ...calibration, weights: { cosine: null } } },
      { ...stored, calibration: { ...calibration, weights: { cosine: { log: NaN, max: 1 } } } }, { ...stored, calibration: { ...calibration, weights: { cosine: { log: 1 } } } },
    ];
    for (const value of damaged) expect(readLearnt(value), JSON.stringify(value)).toBeNull();
    fc.assert(fc.property(fc.anything(), (value) => readLearnt(value) === null));
  });
});
