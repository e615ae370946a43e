// Trains the ranker's shipped weights on vaults whose links are known and writes src/core/related/prior.ts; prints figures for each, also with it left out.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInConcepts } from '../../src/core/concepts/lexicon';
import { mergeConcepts } from '../../src/core/concepts/own-concepts';
import { Corpus } from '../../src/core/corpus';
import { parseMarkdown } from '../../src/core/note/markdown/markdown';
import { asNotePath } from '../../src/core/note/note';
import { readNote } from '../../src/core/note/read';
import { questionsOf, shuffledPairs } from '../../src/core/related/calibration/hidden-links';
import { fitListwise, type List } from '../../src/core/related/calibration/listwise';
import { Mean } from '../../src/core/related/calibration/metrics';
import { PRIOR_WORTH, PULL } from '../../src/core/related/calibration/calibrate';
import { listOf, trainingLists } from '../../src/core/related/calibration/training';
import { FEATURES, FeatureTable, WIDTH } from '../../src/core/related/features';
import { LinkedPairs, withhold } from '../../src/core/related/withheld';
import { indexEntry } from '../../src/core/text/index-entry';
import { createTokenizer } from '../../src/core/text/tokens';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { findNoteFiles } from '../cli/note-files';

/** Share and seed of the links that the figures are of; they are not trained on. */
const SHARE = 0.1;
const SEED = 1;
const MOST_LISTS = 1000;
/** Questions that a vault of usual size gives: the others are weighed by how far they are from it. */
const USUAL_LISTS = 300;

interface Vault {
  readonly name: string;
  readonly train: readonly List[];
  readonly test: readonly List[];
}

const tokenizer = createTokenizer();

function readVault(folder: string): Vault {
  const corpus = new Corpus(DEFAULT_SETTINGS.workflowTags, tokenizer);
  corpus.concepts.give(mergeConcepts(builtInConcepts(), []), '');
  corpus.apply(findNoteFiles(folder).paths.filter((file) => file.endsWith('.md')).map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const { note, blocks } = readNote({ path: asNotePath(file), text, metadata: parseMarkdown(text) });
    return { kind: 'put', entry: indexEntry(note, blocks, tokenizer) };
  }));
  const table = new FeatureTable(corpus);
  const all = shuffledPairs(corpus, SEED);
  const hidden = all.slice(0, Math.round(SHARE * all.length));
  const restore = withhold(corpus, tokenizer, new LinkedPairs(hidden));
  const train = finish(trainingLists(corpus, table, tokenizer, MOST_LISTS));
  const test = [...questionsOf(hidden)].flatMap(([slot, wanted]) => listOf(corpus, table, slot, wanted) ?? []);
  restore();
  return { name: path.basename(folder), train, test };
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Standard deviation of each feature; every vault counts the same. */
function spread(vaults: readonly Vault[]): Float64Array {
  const mean = new Float64Array(WIDTH);
  const square = new Float64Array(WIDTH);
  for (const { train } of vaults) {
    const rows = train.reduce((sum, list) => sum + list.relevant.length, 0);
    for (const list of train) {
      list.rows.forEach((value, i) => {
        mean[i % WIDTH]! += value / rows / vaults.length;
        square[i % WIDTH]! += value ** 2 / rows / vaults.length;
      });
    }
  }
  return square.map((value, k) => Math.sqrt(Math.max(1e-6, value - mean[k]! ** 2)));
}

/** Weights for several vaults, none of which drowns the others by its size. */
function pooled(vaults: readonly Vault[], scale: Float64Array): Float64Array {
  const lists = vaults.flatMap(({ train }) => train.map((list) => ({ ...list, weight: Math.sqrt(USUAL_LISTS / train.length) })));
  return finish(fitListwise(lists, { width: WIDTH, scale, prior: new Float64Array(WIDTH), pull: PULL }));
}

/** What the plugin does with a vault's own links. */
function calibrated(train: readonly List[], prior: Float64Array, scale: Float64Array): Float64Array {
  const trusted = PRIOR_WORTH / (PRIOR_WORTH + train.length);
  return finish(fitListwise(train, { width: WIDTH, scale, prior: prior.map((weight) => trusted * weight), pull: PULL }));
}

function ndcg(lists: readonly List[], weights: Float64Array, scale: Float64Array): string {
  const mean = new Mean();
  for (const { rows, relevant, total } of lists) {
    const scores = Float64Array.from(relevant, (_, i) => weights.reduce((sum, weight, k) => sum + (weight * rows[i * WIDTH + k]!) / scale[k]!, 0));
    const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
    mean.add(order.flatMap((candidate, rank) => (relevant[candidate] === 1 ? [rank] : [])), total);
  }
  return mean.figures().ndcg10.toFixed(3);
}

const vaults = process.argv.slice(2).map((folder) => {
  const vault = readVault(folder);
  process.stderr.write(`${vault.name}: ${vault.train.length} lists to learn from, ${vault.test.length} to test\n`);
  return vault;
});
const scale = spread(vaults);
const shipped = pooled(vaults, scale);
process.stdout.write('nDCG@10 of hidden links by weights that are   shipped, calibrated   learnt from the other vaults, calibrated\n');
for (const { name, train, test } of vaults) {
  const others = pooled(vaults.filter((vault) => vault.name !== name), scale);
  const figures = [shipped, calibrated(train, shipped, scale), others, calibrated(train, others, scale)].map((weights) => ndcg(test, weights, scale));
  process.stdout.write(`${name.padEnd(44)} ${figures[0]}    ${figures[1]}        ${figures[2]}                          ${figures[3]}\n`);
}

const rounded = (value: number | undefined): number => Number((value ?? 0).toPrecision(4));
const rows = FEATURES.map(({ name }, f) => {
  const at = FEATURES.length + f;
  return `  ${name}: { log: ${rounded(shipped[f])}, max: ${rounded(shipped[at])}, logScale: ${rounded(scale[f])}, maxScale: ${rounded(scale[at])} },`;
});
writeFileSync(
  path.join(process.cwd(), 'src/core/related/prior.ts'),
  `/** Weights of one feature, in units of its usual standard deviation (\`…Scale\`): of \`log1p(scale · x)\`, and of \`x\` by its largest value among the candidates. */
export interface PriorWeights {
  readonly log: number;
  readonly max: number;
  readonly logScale: number;
  readonly maxScale: number;
}

/** Weights of the ranker's features (see \`features.ts\`), trained on public vaults by \`npm run train\`; do not edit by hand. */
export const PRIOR: Readonly<Record<string, PriorWeights>> = {
${rows.join('\n')}
};
`,
);
