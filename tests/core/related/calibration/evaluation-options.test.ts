import { describe, expect, it } from 'vitest';
import { DEFAULT_EVALUATION, readEvaluationOptions } from '../../../../src/core/related/calibration/evaluation-options';

describe('the options of a hidden-link test', () => {
  it('are a tenth, blind and seed 1 where nothing is given', () => {
    expect(readEvaluationOptions({})).toEqual(DEFAULT_EVALUATION);
    expect(DEFAULT_EVALUATION).toEqual({ share: 0.1, seed: 1, mode: 'blind' });
  });

  it('are taken as they are given', () => {
    expect(readEvaluationOptions({ share: '1', seed: '0', mode: 'nolinks' })).toEqual({ share: 1, seed: 0, mode: 'nolinks' });
    expect(readEvaluationOptions({ share: '.25', mode: 'mention' })).toEqual({ share: 0.25, seed: 1, mode: 'mention' });
  });

  it('are wrong where they make no sense, and the answer says which and what would be right', () => {
    for (const share of ['0', '0.0', '1.01', '-0.1', '10%', '', '1e-3', 'NaN']) expect(readEvaluationOptions({ share }), share).toEqual({ wrong: `--share is "${share}"; give a number above 0, at most 1` });
    for (const seed of ['-1', '1.5', 'x', '', '12345678901']) expect(readEvaluationOptions({ seed }), seed).toEqual({ wrong: `--seed is "${seed}"; give a whole number from 0` });
    expect(readEvaluationOptions({ mode: 'deaf' })).toEqual({ wrong: '--mode is "deaf"; give one of blind, mention, nolinks' });
  });
});
