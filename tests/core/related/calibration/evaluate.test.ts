import { describe, expect, it } from 'vitest';
import { evaluate, type Evaluation, type EvaluationOptions, TESTED_SIGNALS } from '../../../../src/core/related/calibration/evaluate';
import { finish } from '../../../generators';
import { notesIn, sampleVault } from '../../../vault-builder';
import { MemoryCorpus, tokenizer } from '../corpus-builder';

const sample = notesIn(sampleVault);
const PLAIN: EvaluationOptions = { share: 0.2, seed: 1, mode: 'blind' };
const test = ({ corpus, table }: MemoryCorpus, options: Partial<EvaluationOptions> = {}): Evaluation => finish(evaluate(corpus, table, tokenizer, { ...PLAIN, ...options }));
const MODES = ['blind', 'mention', 'nolinks'] as const;
const LISTS = ['suggested', 'related', 'uncalibrated'];

describe('the hidden-link test', () => {
  it.each(MODES)('gives figures in [0, 1] of both lists and every signal, and the same ones every time (%s)', (mode) => {
    const memory = new MemoryCorpus(sample);
    const found = test(memory, { mode });
    expect(Object.keys(found.methods).sort()).toEqual([...LISTS, ...TESTED_SIGNALS].sort());
    expect(Object.keys(found.without).sort()).toEqual([...TESTED_SIGNALS].sort());
    const figures = [...Object.values(found.methods).flatMap((one) => Object.values(one) as number[]), ...Object.values(found.without), found.popularity.related, found.popularity.wanted];
    for (const figure of figures) {
      expect(figure).toBeGreaterThanOrEqual(0);
      expect(figure).toBeLessThanOrEqual(1);
    }
    expect(found.queries).toBeGreaterThan(0);
    expect(test(memory, { mode })).toEqual(found);
    memory.snapshot();
    expect(test(memory, { mode })).toEqual(found);
  });

  it('leaves the library as it was, also when it is given up midway', () => {
    const before = new MemoryCorpus(sample).snapshot();
    const memory = new MemoryCorpus(sample);
    for (const mode of MODES) {
      for (const steps of [0, 1, 400]) {
        const work = evaluate(memory.corpus, memory.table, tokenizer, { ...PLAIN, mode });
        for (let i = 0; i < steps; i++) work.next();
        work.return({ queries: 0, hidden: 0, learnt: 0, methods: {}, without: {}, popularity: { related: 0, wanted: 0 } });
      }
    }
    expect(memory.snapshot()).toEqual(before);
    test(memory);
    expect(memory.snapshot()).toEqual(before);
  });

  it('finds hidden links better by all signals together than by any one', () => {
    const memory = new MemoryCorpus(sample);
    const mean = new Map<string, number>();
    const seeds = [1, 2, 3];
    for (const seed of seeds) for (const [name, { ndcg10 }] of Object.entries(test(memory, { seed }).methods)) mean.set(name, (mean.get(name) ?? 0) + ndcg10 / seeds.length);
    const best = Math.max(...TESTED_SIGNALS.map((name) => mean.get(name) ?? NaN));
    for (const list of LISTS) expect(mean.get(list), list).toBeGreaterThan(best + 0.05);
  });

  it('hides the share that is asked for, at least one pair, or all', () => {
    const memory = new MemoryCorpus({ 'A.md': '[[B]] [[C]]', 'B.md': '[[A]] [[C]]', 'C.md': 'Alone.' });
    const hidden = (options: Partial<EvaluationOptions>): number => test(memory, options).hidden;
    expect([hidden({ share: 0.01 }), hidden({ share: 0.7 }), hidden({ share: 1 }), hidden({ mode: 'nolinks', share: 0.01 })]).toEqual([1, 2, 3, 3]);
  });

  it('sees nothing of a hidden link: neither the link, nor its words unless they are to stay', () => {
    // The one link and its words are all that joins the two.
    const memory = new MemoryCorpus({ 'x/A.md': 'See [[Striatum]].', 'y/Striatum.md': 'Nuclei.', 'z/C.md': 'Rats.', 'w/D.md': 'Mice.' });
    const mrr = (mode: EvaluationOptions['mode'], method: string): number | undefined => test(memory, { share: 1, mode }).methods[method]?.mrr;
    expect([mrr('blind', 'mention'), mrr('blind', 'text'), mrr('blind', 'title')]).toEqual([0, 0, 0]);
    expect([mrr('mention', 'mention'), mrr('nolinks', 'mention'), mrr('mention', 'suggested')]).toEqual([1, 1, 1]);
  });

  it('has nothing to ask of a vault without links', () => {
    const nothing = { queries: 0, hidden: 0, learnt: 0, methods: {}, without: {}, popularity: { related: 0, wanted: 0 } };
    for (const mode of MODES) {
      expect(test(new MemoryCorpus(), { mode })).toEqual(nothing);
      expect(test(new MemoryCorpus({ 'A.md': 'Alone, see [[A]].' }), { mode })).toEqual(nothing);
    }
  });
});
