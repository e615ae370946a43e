import type { Evaluation, EvaluationOptions } from '../core/related/calibration/evaluate';
import type { Ground } from './idle-work';
import type { Slices } from './schedule';
import { Slice } from './slice';

/**
 * The hidden-link test, in slices. Links are missing between them: nothing else may be asked of the index until it has ended or was given
 * up, which puts them back. `progress` is told how far it is, in [0, 1], never going back.
 */
export async function* selfTest({ runtime, index, timings }: Ground, options: EvaluationOptions, progress: (share: number) => void): Slices<Evaluation> {
  yield;
  const { library } = index;
  const total = Math.max(1, library.evaluationSteps(options));
  const steps = library.evaluate(options);
  const slice = new Slice(runtime.now);
  let taken = 0;
  try {
    for (;;) {
      const done = timings.start('self-test');
      const step = await steps.next();
      done();
      if (step.done === true) return step.value;
      taken++;
      if (!slice.over()) continue;
      progress(Math.min(1, taken / total));
      yield;
    }
  } finally {
    await steps.return(undefined as never);
  }
}
