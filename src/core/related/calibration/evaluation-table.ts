import { SIGNALS, type SignalName } from '../answer';
import type { Evaluation } from './evaluate';
import type { Figures } from './metrics';

/** What one signal was worth in a hidden-link test. */
export interface SignalRow {
  readonly signal: SignalName;
  /** nDCG@10 of this signal alone. */
  readonly alone: number;
  /** By how much the nDCG@10 of suggested links falls without it; below 0 where it rises. */
  readonly lost: number;
}

/** The signals, those first that find most alone, then in the order in which signals are told. */
export function signalRows({ methods, without }: Evaluation): SignalRow[] {
  const whole = methods['suggested']?.ndcg10 ?? 0;
  const rows = SIGNALS.filter((name) => name !== 'link').map((signal): SignalRow => ({
    signal, alone: methods[signal]?.ndcg10 ?? 0, lost: Math.round(1e4 * (whole - (without[signal] ?? whole))) / 1e4,
  }));
  return rows.sort((a, b) => b.alone - a.alone);
}

/** The signal that finds most alone, with its figures; `null` where nothing was asked. */
export function bestSignal(evaluation: Evaluation): { readonly signal: SignalName; readonly figures: Figures } | null {
  const [best] = signalRows(evaluation);
  const figures = best && evaluation.methods[best.signal];
  return best && figures ? { signal: best.signal, figures } : null;
}

/** A figure with three decimals, with a true minus sign, and none before nought. */
export function formatFigure(figure: number): string {
  const text = Math.abs(figure).toFixed(3);
  return figure < 0 && Number(text) > 0 ? `−${text}` : text;
}
