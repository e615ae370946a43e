import { beforeAll, describe, expect, it } from 'vitest';
import { calibrate, FEWEST_QUESTIONS } from '../../../../src/core/related/calibration/calibrate';
import { listOf, trainingLists } from '../../../../src/core/related/calibration/training';
import { FEATURES, WIDTH } from '../../../../src/core/related/features';
import { Ranking } from '../../../../src/core/related/ranking';
import { calibratedWeights, priorWeights, type Calibration } from '../../../../src/core/related/weights';
import { finish } from '../../../generators';
import { notesIn, sampleVault } from '../../../vault-builder';
import { MemoryCorpus, tokenizer } from '../corpus-builder';

const sample = notesIn(sampleVault);
const learn = ({ corpus, table }: MemoryCorpus): Calibration | null => finish(calibrate(corpus, table, tokenizer));

/** `count` notes, each of which links to the next. */
const chain = (count: number): Map<string, string> => new Map(Array.from({ length: count + 1 }, (_, i) => [`${i}.md`, i < count ? `On axon ${i}, see [[${i + 1}]].` : 'The end.']));

describe('trainingLists', () => {
  it('asks for every pair once, of a note that has candidates, up to as many questions as are wanted', () => {
    const { corpus, table } = new MemoryCorpus(sample);
    const lists = finish(trainingLists(corpus, table, tokenizer, 10_000));
    // The sample vault has 241 pairs of linked notes; those of one question are asked for together.
    expect(lists.reduce((sum, { total }) => sum + total, 0)).toBe(241);
    for (const { rows, relevant, total } of lists) {
      expect(rows).toHaveLength(relevant.length * WIDTH);
      expect(relevant.reduce((sum, right) => sum + right, 0)).toBeLessThanOrEqual(total);
      expect(rows.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
    expect(finish(trainingLists(corpus, table, tokenizer, 7))).toEqual(lists.slice(0, 7));
  });

  it('yields between questions with nothing withheld', () => {
    const memory = new MemoryCorpus(chain(20));
    const { linkTotal } = memory.corpus.graph;
    for (const work = trainingLists(memory.corpus, memory.table, tokenizer, 10); !work.next().done;) expect(memory.corpus.graph.linkTotal).toBe(linkTotal);
  });

  it('has no list for a note that is not there', () => {
    const { corpus, table } = new MemoryCorpus(chain(2));
    expect(listOf(corpus, table, 99, new Set([1]))).toBeNull();
  });
});

describe('calibrate', () => {
  let learnt: Calibration | null;

  beforeAll(() => {
    learnt = learn(new MemoryCorpus(sample));
  });

  it('learns a weight for every feature, and says from how many questions', () => {
    expect(Object.keys(learnt?.weights ?? {})).toEqual(FEATURES.map(({ name }) => name));
    for (const { log, max } of Object.values(learnt?.weights ?? {})) expect([log, max].every(Number.isFinite)).toBe(true);
    expect(learnt?.questions).toBeGreaterThan(100);
  });

  it('learns the same whatever was asked before, in whatever order the notes came, and every time', () => {
    const asked = new MemoryCorpus(sample);
    asked.snapshot();
    expect(learn(asked)).toEqual(learnt);
    expect(learn(asked)).toEqual(learnt);

    const crooked = new MemoryCorpus({ 'Gone.md': '[[Hippocampus]] [[Replay]]' });
    for (const [path, text] of [...sample].reverse()) crooked.put({ [path]: path.endsWith('.md') ? 'An earlier text, see [[Replay]].' : '' }).put({ [path]: text });
    crooked.remove('Gone.md');
    expect(learn(crooked)).toEqual(learnt);
  });

  it('leaves the library as it was, also when it is given up', () => {
    const memory = new MemoryCorpus(sample);
    const before = new MemoryCorpus(sample).snapshot();
    const work = calibrate(memory.corpus, memory.table, tokenizer);
    for (let i = 0; i < 50; i++) work.next();
    work.return(null);
    expect(memory.snapshot()).toEqual(before);
    learn(memory);
    expect(memory.snapshot()).toEqual(before);
  });

  it('learns nothing from a vault with few links', () => {
    expect(learn(new MemoryCorpus())).toBeNull();
    expect(learn(new MemoryCorpus(chain(FEWEST_QUESTIONS - 1)))).toBeNull();
    expect(learn(new MemoryCorpus(chain(FEWEST_QUESTIONS)))).toMatchObject({ questions: FEWEST_QUESTIONS });
  });

  it('learns what the links of a vault follow: here words, there tags', () => {
    const words = ['striatum', 'retina', 'amygdala', 'cerebellum', 'thalamus', 'cortex'];
    const nameOf = (i: number): string => `Note ${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`;
    const [wordOf, tagOf] = [(i: number): number => i % 6, (i: number): number => Math.floor(i / 6) % 6];
    // Each note has a word and a tag; it links to the next with the same one or the same other, or not at all.
    const vault = (same: ((i: number) => number) | null): Map<string, string> => new Map(Array.from({ length: 60 }, (_, i) => {
      const word = words[wordOf(i)] ?? '';
      const partner = Array.from({ length: 60 }, (__, j) => j).find((j) => same !== null && j > i && same(j) === same(i));
      return [`${nameOf(i)}.md`, `The ${word}, always the ${word}.\n\n#topic/t${tagOf(i)}${partner === undefined ? '' : `\n\n[[${nameOf(partner)}]]`}`];
    }));
    const plain = new MemoryCorpus(vault(null));
    const numbers = new Map(Array.from({ length: 60 }, (_, i) => [`${nameOf(i)}.md`, i]));
    /** Of the ten first notes of each, how many have the same word. */
    const sameWord = (calibration: Calibration | null): number => {
      const weights = calibration ? calibratedWeights(calibration) : priorWeights();
      return [...numbers].reduce((sum, [path, i]) => sum + plain.ranked(path, 'suggested', weights).slice(0, 10).filter(([other]) => wordOf(numbers.get(other) ?? -1) === wordOf(i)).length, 0);
    };
    expect(sameWord(learn(new MemoryCorpus(vault(wordOf))))).toBeGreaterThan(1.2 * sameWord(learn(new MemoryCorpus(vault(tagOf)))));
  });
});

describe('the weights in force', () => {
  it('are those that were learnt, by name; what is not named weighs nothing', () => {
    const weights = calibratedWeights({ weights: { bm25: { log: 2, max: 3 }, 'not a feature': { log: 9, max: 9 } } });
    const at = FEATURES.findIndex(({ name }) => name === 'bm25');
    expect([weights[at], weights[FEATURES.length + at]]).toEqual([2, 3]);
    expect(weights.reduce((sum, weight) => sum + Math.abs(weight), 0)).toBe(5);
    expect(priorWeights()).toHaveLength(WIDTH);
    expect(priorWeights().every(Number.isFinite)).toBe(true);
  });

  it('are the shipped ones until a vault has taught others, and again where they are taken back or nothing can be learnt', () => {
    const memory = new MemoryCorpus(chain(20));
    const ranking = new Ranking(memory.corpus, tokenizer);
    expect([ranking.weights, ranking.calibration]).toEqual([priorWeights(), null]);
    const calibration = finish(ranking.calibrate());
    expect(calibration).not.toBeNull();
    expect(ranking.calibration).toBe(calibration);
    expect(ranking.weights).toEqual(calibration && calibratedWeights(calibration));
    expect(ranking.weights).not.toEqual(priorWeights());
    ranking.use(null);
    expect([ranking.weights, ranking.calibration]).toEqual([priorWeights(), null]);

    const poor = new Ranking(new MemoryCorpus(chain(2)).corpus, tokenizer);
    poor.use(calibration);
    expect(finish(poor.calibrate())).toBeNull();
    expect([poor.weights, poor.calibration]).toEqual([priorWeights(), null]);
  });

  it('survive being stored', () => {
    const calibration = learn(new MemoryCorpus(chain(20)));
    const stored = JSON.parse(JSON.stringify(calibration)) as Calibration;
    expect(calibratedWeights(stored)).toEqual(calibration && calibratedWeights(calibration));
  });
});
