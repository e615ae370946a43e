/** Weights of one feature, in units of its usual standard deviation (`…Scale`): of `log1p(scale · x)`, and of `x` by its largest value among the candidates. */
export interface PriorWeights {
  readonly log: number;
  readonly max: number;
  readonly logScale: number;
  readonly maxScale: number;
}

/** Weights of the ranker's features (see `features.ts`), trained on public vaults by `npm run train`; do not edit by hand. */
export const PRIOR: Readonly<Record<string, PriorWeights>> = {
  cocitation: { log: 0.01776, max: -0.08392, logScale: 0.1206, maxScale: 0.1967 },
  citedClose: { log: 0.03595, max: 0.03796, logScale: 0.1052, maxScale: 0.1144 },
  coupling: { log: -0.01046, max: 0.006308, logScale: 0.1433, maxScale: 0.1906 },
  adamicAdar: { log: -0.1131, max: -0.03586, logScale: 0.1985, maxScale: 0.2067 },
  adamicAdarByDegree: { log: -0.1459, max: 0.04631, logScale: 0.2131, maxScale: 0.2056 },
  mentions: { log: 0.1416, max: 0.1915, logScale: 0.3559, maxScale: 0.1442 },
  mentionedIn: { log: 0.0136, max: 0.09382, logScale: 0.2321, maxScale: 0.1299 },
  sharedSources: { log: 0.0006739, max: 0.08068, logScale: 0.07955, maxScale: 0.07622 },
  sharedPlaceholders: { log: -0.01392, max: -0.04194, logScale: 0.07399, maxScale: 0.09065 },
  sharedTags: { log: -0.01418, max: -0.1206, logScale: 0.4284, maxScale: 0.2309 },
  linkedByTag: { log: 0.2363, max: -0.07396, logScale: 0.2396, maxScale: 0.1113 },
  sharedConcepts: { log: 0.1185, max: -0.007965, logScale: 0.372, maxScale: 0.1479 },
  conceptOverlap: { log: -0.0887, max: 0.002905, logScale: 0.4769, maxScale: 0.1427 },
  cosine: { log: -0.2791, max: 0.3644, logScale: 0.3037, maxScale: 0.1907 },
  bm25: { log: -0.00658, max: 0.1617, logScale: 1.688, maxScale: 0.1748 },
  titleInTitle: { log: 0.0193, max: 0.0691, logScale: 0.3224, maxScale: 0.1299 },
  titleInText: { log: 0.09319, max: 0.07588, logScale: 0.5018, maxScale: 0.1688 },
  textHasTitle: { log: 0.04501, max: 0.1304, logScale: 0.4523, maxScale: 0.3121 },
  linkedBySimilar: { log: 0.1749, max: -0.06468, logScale: 0.2781, maxScale: 0.1644 },
  linkedWithSimilar: { log: 0.0217, max: 0.02895, logScale: 0.1966, maxScale: 0.1551 },
  linkedByWider: { log: -0.01601, max: 0.03752, logScale: 0.3443, maxScale: 0.1558 },
  linkedByNearest: { log: 0.1276, max: 0.1371, logScale: 0.4963, maxScale: 0.1561 },
  similarToLinked: { log: 0.01853, max: 0.01701, logScale: 0.3322, maxScale: 0.1774 },
  context: { log: 0.1421, max: -0.003056, logScale: 0.2219, maxScale: 0.19 },
  pagerank: { log: 0.2645, max: 0.04851, logScale: 0.3132, maxScale: 0.1531 },
  onward: { log: -0.04229, max: 0.07232, logScale: 0.123, maxScale: 0.1423 },
  threeSteps: { log: 0.3857, max: -0.07297, logScale: 0.29, maxScale: 0.1418 },
  series: { log: -0.1615, max: 0.0318, logScale: 0.02422, maxScale: 0.02383 },
  date: { log: -0.02671, max: 0.1976, logScale: 0.2926, maxScale: 0.1968 },
  folderNear: { log: -0.02847, max: -0.05792, logScale: 0.1871, maxScale: 0.2985 },
  linkedByFolder: { log: 0.1168, max: -0.08885, logScale: 0.6316, maxScale: 0.1482 },
  folderBeside: { log: -0.1889, max: 0.1871, logScale: 0.1224, maxScale: 0.1214 },
  folderAffinity: { log: 0.3358, max: 0.2962, logScale: 0.2998, maxScale: 0.2754 },
  folderLinked: { log: 0.3356, max: -0.0833, logScale: 0.8406, maxScale: 0.4472 },
  folderCoverage: { log: 0.3921, max: -0.3711, logScale: 0.1658, maxScale: 0.3999 },
  inDegree: { log: 0.2336, max: 0.03172, logScale: 0.8796, maxScale: 0.1335 },
  outDegree: { log: -0.2012, max: -0.03244, logScale: 0.9444, maxScale: 0.1239 },
  length: { log: -0.1386, max: -0.02773, logScale: 1.747, maxScale: 0.1343 },
};
