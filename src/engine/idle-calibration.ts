import type { Library } from '../core/library';
import { FEWEST_QUESTIONS } from '../core/related/calibration/calibrate';
import { signalWeights } from '../core/related/signal-weights';
import { type Chore, type Ground, unlessChanged } from './idle-work';
import { type Learnt, LEARNT_SCHEMA, paysToLearn, readLearnt, type StoredLearnt } from './learnt';
import type { RankingReport } from './protocol';
import type { Slices } from './schedule';
import type { StoredTexts } from './stored-texts';

/** Lets the ranking learn from the links of the vault in idle time, when it pays, and keeps what it learnt for the next start. */
export class IdleCalibration implements Chore {
  readonly priority = 'learning';
  /** It can be interrupted anywhere. */
  readonly cost = 0;
  private allowed = true;
  private last: { readonly library: Library; readonly learnt: Learnt } | null = null;

  /** `changed` is called when related notes are ranked in another way than before. */
  constructor(
    private readonly ground: Ground,
    private readonly store: StoredTexts,
    private readonly changed: () => void,
  ) {}

  /** Takes over what an earlier start learnt. What was asked while the index was being restored is to be asked again. */
  async restore(): Promise<void> {
    const { library } = this.ground.index;
    const learnt = this.allowed ? readLearnt(await this.store.kept('ranking')) : null;
    this.last = learnt && { library, learnt };
    library.useCalibration(learnt?.calibration ?? null);
    if (library.calibration !== null) this.changed();
  }

  /** Whether it may learn; where it may not, what was learnt is dropped. */
  allow(allowed: boolean): void {
    this.allowed = allowed;
    if (!allowed) this.forget();
  }

  /** Drops what was learnt: the shipped weights are in force again, until something is learnt anew. */
  forget(): void {
    const { library } = this.ground.index;
    const inForce = library.calibration !== null;
    this.last = null;
    library.useCalibration(null);
    this.store.keep('ranking', null);
    if (inForce) this.changed();
  }

  async *bringUpToDate(): Slices<void> {
    const { library } = this.ground.index;
    if (!this.allowed || !this.pays()) return;
    const pairs = library.linkedPairs;
    const learnt = yield* unlessChanged(this.ground, 'learning', library.calibrate());
    // Given up: the change that came in between has put the next attempt off.
    if (learnt === null) return;
    const { result: calibration } = learnt;
    this.last = { library, learnt: { pairs, calibration } };
    this.store.keep('ranking', { schema: LEARNT_SCHEMA, pairs, calibration } satisfies StoredLearnt);
    this.changed();
  }

  report(): RankingReport {
    const { library } = this.ground.index;
    const { calibration } = library;
    const pairs = this.last?.library === library ? this.last.learnt.pairs : null;
    const state = !this.allowed ? 'off' : calibration !== null ? 'learnt' : pairs !== null ? 'too-few' : 'waiting';
    return {
      state, questions: calibration?.questions ?? 0, learntFrom: calibration === null ? 0 : pairs ?? 0, pairs: library.linkedPairs, fewest: FEWEST_QUESTIONS,
      weights: signalWeights(calibration),
    };
  }

  private pays(): boolean {
    const { library } = this.ground.index;
    return paysToLearn(this.last?.library === library ? this.last.learnt : null, library.linkedPairs);
  }
}
