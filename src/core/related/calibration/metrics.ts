/** How well lists put what is wanted first, each in [0, 1] and averaged over the questions. */
export interface Figures {
  /** Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen 2002). */
  readonly ndcg10: number;
  /** Mean reciprocal rank of the first that is wanted. */
  readonly mrr: number;
  /** Share of what is wanted among the first ten. */
  readonly recall10: number;
}

const DEPTH = 10;

/** Averages the figures of questions as they come. */
export class Mean {
  private ndcg = 0;
  private mrr = 0;
  private recall = 0;
  private count = 0;

  /** @param hits ranks of the wanted ones, from 0. @param wanted how many there are, found or not; at least 1. */
  add(hits: readonly number[], wanted: number): void {
    const within = hits.filter((rank) => rank < DEPTH);
    const gain = within.reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0);
    let ideal = 0;
    for (let rank = 0; rank < Math.min(DEPTH, wanted); rank++) ideal += 1 / Math.log2(rank + 2);
    this.ndcg += gain / ideal;
    this.mrr += hits.length > 0 ? 1 / (1 + Math.min(...hits)) : 0;
    this.recall += within.length / wanted;
    this.count++;
  }

  figures(): Figures {
    const mean = (sum: number): number => (this.count === 0 ? 0 : Math.round((1e4 * sum) / this.count) / 1e4);
    return { ndcg10: mean(this.ndcg), mrr: mean(this.mrr), recall10: mean(this.recall) };
  }
}
