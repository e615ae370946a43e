import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/core/related/calibration/evaluate';
import { bestSignal, formatFigure, signalRows } from '../../../../src/core/related/calibration/evaluation-table';

const figures = (ndcg10: number) => ({ ndcg10, mrr: 0, recall10: 0 });
const EVALUATION: Evaluation = {
  queries: 1, hidden: 1, learnt: 9, methods: { suggested: figures(0.5), related: figures(0.9), text: figures(0.3), folder: figures(0.4), title: figures(0.3) },
  without: { text: 0.4, folder: 0.6 }, popularity: { related: 0, wanted: 0 },
};

describe('the table of a hidden-link test', () => {
  it('has the signals that find most first, with what is lost without each', () => {
    const rows = signalRows(EVALUATION);
    expect(rows.slice(0, 3)).toEqual([{ signal: 'folder', alone: 0.4, lost: -0.1 }, { signal: 'text', alone: 0.3, lost: 0.1 }, { signal: 'title', alone: 0.3, lost: 0 }]);
    expect(rows.map(({ signal }) => signal)).not.toContain('link');
    expect(bestSignal(EVALUATION)).toEqual({ signal: 'folder', figures: figures(0.4) });
    expect(bestSignal({ ...EVALUATION, methods: {} })).toBeNull();
  });

  it('writes figures with three decimals and a minus only where something is below nought', () => {
    expect([0, 0.12345, -0.0181, -0.0004, 1].map(formatFigure)).toEqual(['0.000', '0.123', '−0.018', '0.000', '1.000']);
  });
});
