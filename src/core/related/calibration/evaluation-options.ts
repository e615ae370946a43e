import type { EvaluationOptions } from './evaluate';

/** What is hidden in a hidden-link test, besides the links themselves. */
export const MODES: readonly EvaluationOptions['mode'][] = ['blind', 'mention', 'nolinks'];

/** A tenth of the links, their words deleted with them. */
export const DEFAULT_EVALUATION: EvaluationOptions = { share: 0.1, seed: 1, mode: 'blind' };

/** What a command line was given, as text; what is missing keeps its default. */
export interface GivenOptions {
  readonly share?: string | undefined;
  readonly seed?: string | undefined;
  readonly mode?: string | undefined;
}

/** The options that were given, or in `wrong` which is not right and what it should be, in one line. */
export function readEvaluationOptions({ share, seed, mode }: GivenOptions): EvaluationOptions | { readonly wrong: string } {
  if (share !== undefined && !isShare(share)) return { wrong: `--share is "${share}"; give a number above 0, at most 1` };
  if (seed !== undefined && !/^[0-9]{1,9}$/.test(seed)) return { wrong: `--seed is "${seed}"; give a whole number from 0` };
  const known = MODES.find((one) => one === mode);
  if (mode !== undefined && !known) return { wrong: `--mode is "${mode}"; give one of ${MODES.join(', ')}` };
  return {
    share: share === undefined ? DEFAULT_EVALUATION.share : Number(share),
    seed: seed === undefined ? DEFAULT_EVALUATION.seed : Number(seed),
    mode: known ?? DEFAULT_EVALUATION.mode,
  };
}

function isShare(text: string): boolean {
  return /^[0-9]*\.?[0-9]+$/.test(text) && Number(text) > 0 && Number(text) <= 1;
}
