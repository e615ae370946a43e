// Trains the ranker's shipped weights on the development vaults and writes src/core/related/prior.ts; prints leave-one-vault-out figures.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asNotePath, type NotePath } from '../../src/core/note/note';
import { FEATURES, FeatureTable } from '../../src/core/related/features';
import { askAbout } from '../../src/core/related/related';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { findNoteFiles } from '../cli/note-files';
import { hideLinks } from './hidden-links';
import { fit, ndcg, type List } from './listwise';

const WIDTH = 2 * FEATURES.length;
/** Hidden shares and seeds of the splits that are trained on; the figures are of another seed. */
const TRAIN_SEEDS = [1001, 1101];
const TEST_SEED = 1;
const SHARE = 0.1;
const MOST_PAIRS = 600;
const PULL = 30;

/** The least that a feature weighs, per standard deviation: what can be told as a reason has to count a little. */
const LEAST = 0.04;

/**
 * That two notes have more in common must never set them further apart, in any vault. Unconstrained weights are a little better on the
 * vaults they were trained on, no better on those left out, and put a copy of a note below its neighbours.
 */
function least(k: number): number {
  return k < FEATURES.length ? LEAST : 0;
}

function lists(texts: ReadonlyMap<NotePath, string>, seed: number): List[] {
  const { corpus, queries } = hideLinks(texts, SHARE, seed, DEFAULT_SETTINGS.workflowTags, MOST_PAIRS);
  const table = new FeatureTable(corpus);
  return [...queries].flatMap(([note, wanted]) => {
    const query = askAbout(corpus, corpus.graph.slot(note) ?? -1);
    if (!query) return [];
    const candidates = table.compute(query, { unlinked: true, muted: [] });
    const rows = candidates.slots.map((slot) => {
      const row = new Float64Array(WIDTH);
      table.row(candidates, slot, row);
      return row;
    });
    return [{ rows, relevant: candidates.slots.map((slot) => wanted.has(corpus.note(slot).path)), total: wanted.size, weight: 1 }];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Every vault counts the same, whatever its size. */
function balanced(groups: readonly (readonly List[])[]): List[] {
  const most = Math.max(...groups.map((group) => group.length));
  return groups.flatMap((group) => group.map((list) => ({ ...list, weight: Math.sqrt(most / group.length) })));
}

const folders = process.argv.slice(2);
const vaults = folders.map((folder) => {
  const texts = new Map(findNoteFiles(folder).paths.map((note) => [asNotePath(note), readFileSync(path.join(folder, note), 'utf8')] as const));
  const vault = { name: path.basename(folder), train: TRAIN_SEEDS.flatMap((seed) => lists(texts, seed)), test: lists(texts, TEST_SEED) };
  process.stderr.write(`${vault.name}: ${vault.train.length} training lists, ${vault.test.length} test lists\n`);
  return vault;
});

const shipped = fit(balanced(vaults.map(({ train }) => train)), WIDTH, PULL, least);
for (const { name, test, train } of vaults) {
  const others = fit(balanced(vaults.filter((vault) => vault.name !== name).map((vault) => vault.train)), WIDTH, PULL, least);
  const own = fit(train, WIDTH, PULL, least);
  const found = mean(test.map(({ relevant, total }) => relevant.filter(Boolean).length / total));
  const figures = [shipped, others, own].map((weights) => mean(test.map((list) => ndcg(list, weights))).toFixed(3));
  process.stdout.write(`${name.padEnd(20)} nDCG@10 shipped ${figures[0]}  left out ${figures[1]}  own only ${figures[2]}  candidates found ${found.toFixed(3)}\n`);
}

const rounded = (value: number | undefined): number => Number((value ?? 0).toFixed(4));
const rows = FEATURES.map(({ name }, f) => `  ${name}: { log: ${rounded(shipped[f])}, max: ${rounded(shipped[FEATURES.length + f])} },`);
writeFileSync(
  path.join(process.cwd(), 'src/core/related/prior.ts'),
  `/** Weights of the ranker's features (see \`features.ts\`), trained on public vaults by \`npm run train\`; do not edit by hand. */
export const PRIOR: Readonly<Record<string, { readonly log: number; readonly max: number }>> = {
${rows.join('\n')}
};
`,
);
