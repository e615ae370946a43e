/** Drafts kept of each sort, words and phrases. */
const MOST = 32;

/** A candidate before it is known which notes carry it. */
export interface Draft {
  readonly key: string;
  readonly words: number;
  readonly score: number;
  /** Ids, −1 where there is none. */
  readonly phrase: number;
  readonly term: number;
  readonly focus: number;
}

/** The best drafts with a positive score, best first. */
export class BestDrafts {
  readonly kept: Draft[] = [];

  admits(score: number): boolean {
    return score > 0 && (this.kept.length < MOST || score >= this.kept[MOST - 1]!.score);
  }

  add(draft: Draft): void {
    const { kept } = this;
    let at = kept.length;
    while (at > 0 && isBetter(draft, kept[at - 1]!)) at--;
    kept.splice(at, 0, draft);
    if (kept.length > MOST) kept.pop();
  }
}

function isBetter(a: Draft, b: Draft): boolean {
  return a.score > b.score || (a.score === b.score && a.key < b.key);
}
