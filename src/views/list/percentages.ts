/**
 * Whole percentages of shares, by largest remainder: they add up to 100, and none is 0, so that nothing is named with nothing.
 * At most 100 positive shares, of whatever total.
 *
 * The method: https://en.wikipedia.org/wiki/Quota_method
 */
export function shareOut(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (share / total) * 100);
  const whole = exact.map((percent) => Math.max(1, Math.floor(percent)));
  const rest = (i: number): number => (exact[i] ?? 0) - (whole[i] ?? 0);
  for (let left = 100 - whole.reduce((sum, percent) => sum + percent, 0); left !== 0 && whole.length > 0; left -= Math.sign(left)) {
    // What has too little gets one more; where the smallest were raised to 1, what has the most gives one.
    const taken = whole.reduce((best, percent, i) => ((left > 0 ? rest(i) > rest(best) : percent > (whole[best] ?? 0)) ? i : best), 0);
    whole[taken] = (whole[taken] ?? 0) + Math.sign(left);
  }
  return whole;
}
