/** Weights of one feature, in units of its usual standard deviation (`…Scale`): of `log1p(scale · x)`, and of `x` by its largest value among the candidates. */
export interface PriorWeights {
  readonly log: number;
  readonly max: number;
  readonly logScale: number;
  readonly maxScale: number;
}

/** Weights of the ranker's features (see `features.ts`), trained on public vaults by `npm run train`; do not edit by hand. */
export const PRIOR: Readonly<Record<string, PriorWeights>> = {
  cocitation: { log: -0.02657, max: -0.07889, logScale: 0.1259, maxScale: 0.2 },
  citedClose: { log: 0.05219, max: 0.0303, logScale: 0.1099, maxScale: 0.1178 },
  coupling: { log: -0.04403, max: 0.009426, logScale: 0.1476, maxScale: 0.1926 },
  adamicAdar: { log: -0.08643, max: -0.07695, logScale: 0.2061, maxScale: 0.2106 },
  adamicAdarByDegree: { log: -0.1106, max: 0.07377, logScale: 0.216, maxScale: 0.2083 },
  mentions: { log: 0.2494, max: 0.1748, logScale: 0.3663, maxScale: 0.1505 },
  mentionedIn: { log: 0.01074, max: 0.1028, logScale: 0.233, maxScale: 0.1323 },
  sharedSources: { log: -0.0008536, max: 0.06781, logScale: 0.08226, maxScale: 0.07673 },
  sharedPlaceholders: { log: -0.02512, max: -0.05145, logScale: 0.07755, maxScale: 0.09262 },
  sharedTags: { log: -0.1036, max: -0.04873, logScale: 0.4356, maxScale: 0.2322 },
  linkedByTag: { log: 0.2579, max: -0.06294, logScale: 0.2527, maxScale: 0.1165 },
  sharedConcepts: { log: 0.1162, max: -0.05243, logScale: 0.3735, maxScale: 0.1482 },
  conceptOverlap: { log: 0.000546, max: -0.03622, logScale: 0.4801, maxScale: 0.1439 },
  cosine: { log: -0.202, max: 0.3227, logScale: 0.3078, maxScale: 0.1935 },
  bm25: { log: 0.01749, max: 0.1523, logScale: 1.694, maxScale: 0.1785 },
  titleInTitle: { log: -0.01795, max: 0.07884, logScale: 0.3299, maxScale: 0.1335 },
  titleInText: { log: 0.1894, max: 0.09917, logScale: 0.5108, maxScale: 0.1723 },
  textHasTitle: { log: 0.03174, max: 0.1145, logScale: 0.455, maxScale: 0.3144 },
  linkedBySimilar: { log: 0.1587, max: -0.06423, logScale: 0.2902, maxScale: 0.17 },
  linkedWithSimilar: { log: 0.03951, max: -0.01285, logScale: 0.2052, maxScale: 0.1606 },
  linkedByWider: { log: -0.04855, max: 0.02852, logScale: 0.3572, maxScale: 0.1617 },
  linkedByNearest: { log: 0.1719, max: 0.148, logScale: 0.5145, maxScale: 0.1628 },
  similarToLinked: { log: 0.01166, max: 0.01587, logScale: 0.3463, maxScale: 0.1814 },
  context: { log: 0.1381, max: -0.02574, logScale: 0.2296, maxScale: 0.1929 },
  pagerank: { log: 0.1894, max: 0.1168, logScale: 0.3208, maxScale: 0.1586 },
  onward: { log: -0.08914, max: 0.1163, logScale: 0.1293, maxScale: 0.1467 },
  threeSteps: { log: 0.3594, max: -0.03101, logScale: 0.2999, maxScale: 0.1478 },
  series: { log: -0.09601, max: -0.01997, logScale: 0.02712, maxScale: 0.02712 },
  date: { log: -0.02829, max: 0.1892, logScale: 0.2974, maxScale: 0.2002 },
  folderNear: { log: -0.0261, max: -0.06016, logScale: 0.187, maxScale: 0.2985 },
  linkedByFolder: { log: 0.1427, max: -0.101, logScale: 0.6486, maxScale: 0.1545 },
  folderBeside: { log: -0.2248, max: 0.2223, logScale: 0.1257, maxScale: 0.1254 },
  folderAffinity: { log: 0.3612, max: 0.3005, logScale: 0.3023, maxScale: 0.2768 },
  folderLinked: { log: 0.2059, max: -0.03977, logScale: 0.8564, maxScale: 0.4467 },
  folderCoverage: { log: 0.3908, max: -0.2895, logScale: 0.1776, maxScale: 0.3996 },
  inDegree: { log: 0.2549, max: 0.04015, logScale: 0.8892, maxScale: 0.1363 },
  outDegree: { log: -0.2036, max: -0.02635, logScale: 0.9454, maxScale: 0.1254 },
  length: { log: -0.114, max: -0.02559, logScale: 1.746, maxScale: 0.1356 },
};
