// Scores for sentences, from their words and their place. All scores are in [0, 1].

export type TermVector = ReadonlyMap<string, number>;

export interface RankedText {
  readonly terms: ReadonlyMap<string, number>;
  readonly startsParagraph: boolean;
}

export interface Surroundings {
  /** Terms of the title and the aliases. */
  readonly title: TermVector;
  /** Terms of the abstract; empty if the note has none. */
  readonly abstract: TermVector;
  readonly idf: (term: string) => number;
}

/** Centrality is quadratic in the number of sentences, so it looks at no more than the first of them. */
const CENTRAL = 200;
const DAMPING = 0.85;
const ROUNDS = 30;

/**
 * Shares of the score. Guided by abstracts with one-line summaries (SciTLDR, Cachola et al. 2020), where the title's words
 * said most; position weighs more here than there, because notes and articles open with what they are about.
 */
const WEIGHT = { centroid: 0.15, centrality: 0.15, position: 0.2, title: 0.4, abstract: 0.1 };

/** One score for each sentence, from similarity to the whole, centrality among the others, position, and the words of title and abstract. */
export function rankSentences(sentences: readonly RankedText[], { title, abstract, idf }: Surroundings): number[] {
  const vectors = sentences.map(({ terms }) => weigh(terms, idf));
  const centre = centroid(vectors);
  const toCentre = scaled(vectors.map((vector) => cosine(vector, centre)));
  const central = scaled(centrality(vectors.slice(0, CENTRAL)));
  const titleVector = weigh(title, idf);
  const abstractVector = weigh(abstract, idf);
  return sentences.map((sentence, index) => {
    const vector = vectors[index] ?? new Map<string, number>();
    return WEIGHT.centroid * (toCentre[index] ?? 0)
      + WEIGHT.centrality * (central[index] ?? 0)
      + WEIGHT.position * position(index, sentences.length, sentence.startsParagraph)
      + WEIGHT.title * covered(titleVector, vector)
      + WEIGHT.abstract * cosine(vector, abstractVector);
  });
}

/** tf-idf with damped frequencies. */
export function weigh(terms: ReadonlyMap<string, number>, idf: (term: string) => number): TermVector {
  return new Map([...terms].map(([term, count]) => [term, (1 + Math.log(count)) * idf(term)]));
}

/** Sum of the vectors, each at unit length and times its weight (1 if left out). */
export function centroid(vectors: readonly TermVector[], weights: readonly number[] = []): TermVector {
  const sum = new Map<string, number>();
  vectors.forEach((vector, index) => {
    const factor = (weights[index] ?? 1) / (norm(vector) || 1);
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + factor * weight);
  });
  return sum;
}

/** Cosine of two vectors; 0 if one is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  const lengths = norm(a) * norm(b);
  return lengths === 0 ? 0 : Math.min(1, dot(a, b) / lengths);
}

/** LexRank with continuous weights (Erkan & Radev 2004): PageRank over the cosines between sentences. */
export function centrality(vectors: readonly TermVector[]): number[] {
  const size = vectors.length;
  if (size === 0) return [];
  const norms = vectors.map(norm);
  const similarity = new Float64Array(size * size);
  const degree = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const lengths = norms[i]! * norms[j]!;
      const value = lengths === 0 ? 0 : dot(vectors[i]!, vectors[j]!) / lengths;
      similarity[i * size + j] = similarity[j * size + i] = value;
      degree[i]! += value;
      degree[j]! += value;
    }
  }
  let rank = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(size).fill((1 - DAMPING) / size);
    for (let i = 0; i < size; i++) {
      const share = degree[i]! === 0 ? 0 : (DAMPING * rank[i]!) / degree[i]!;
      if (share > 0) for (let j = 0; j < size; j++) next[j]! += share * similarity[i * size + j]!;
    }
    rank = next;
  }
  return [...rank];
}

/** From this cosine on two sentences say the same. */
const SAME = 0.45;

/**
 * Indexes of up to `count` items, best first, by maximal marginal relevance (Carbonell & Goldstein 1998): the score of each, times
 * `relevance`, less its likeness to what has been chosen, times 1 − `relevance`. `allowed` may rule items out as the choice grows.
 */
export function chooseDiverse(
  scores: readonly number[], vectors: readonly TermVector[], count: number, relevance: number,
  allowed: (index: number, chosen: readonly number[]) => boolean = () => true,
): number[] {
  const relative = scaled(scores);
  const likeness = new Float64Array(scores.length);
  const chosen: number[] = [];
  while (chosen.length < count) {
    let best = -1;
    let most = -Infinity;
    relative.forEach((score, index) => {
      const value = relevance * score - (1 - relevance) * (likeness[index] ?? 0);
      if (value > most && (likeness[index] ?? 0) < SAME && !chosen.includes(index) && allowed(index, chosen)) [best, most] = [index, value];
    });
    const vector = vectors[best];
    if (vector === undefined) break;
    chosen.push(best);
    vectors.forEach((other, index) => {
      likeness[index] = Math.max(likeness[index] ?? 0, cosine(other, vector));
    });
  }
  return chosen;
}

/** The start of a note says most, then the starts of paragraphs, then the end. */
function position(index: number, size: number, startsParagraph: boolean): number {
  const early = 1 / Math.sqrt(1 + index);
  const late = size > 3 && index === size - 1 ? 0.3 : 0;
  return Math.min(1, Math.max(early, late) + (startsParagraph ? 0.15 : 0));
}

/** Share of the wanted terms' weight that a sentence has. */
function covered(wanted: TermVector, vector: TermVector): number {
  let all = 0;
  let found = 0;
  for (const [term, weight] of wanted) {
    all += weight;
    if (vector.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

function scaled(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? values.map(() => 0) : values.map((value) => value / most);
}

function norm(vector: TermVector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

function dot(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
