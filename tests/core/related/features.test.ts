import { describe, expect, it } from 'vitest';
import { SIGNALS } from '../../../src/core/related/answer';
import { FEATURES } from '../../../src/core/related/features';
import { askAbout } from '../../../src/core/related/query';
import { belonging, rank } from '../../../src/core/related/ranker';
import { ALL_SIGNALS } from '../../../src/core/related/registry';
import { notesIn, sampleVault } from '../../vault-builder';
import { MemoryCorpus } from './corpus-builder';

/** The value of one feature for each candidate that has one. */
function valuesOf(notes: Record<string, string>, path: string, feature: string): Record<string, number> {
  const found = new MemoryCorpus(notes).features(path);
  return Object.fromEntries(Object.entries(found).flatMap(([other, values]) => (values[feature] === undefined ? [] : [[other, values[feature]] as const])));
}

/** Notes of random words that have nothing to do with the others: without them every word is in too many notes. */
const others = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`other/o${String.fromCharCode(97 + i)}.md`, `filler${String.fromCharCode(97 + i)}`]));

describe('the features', () => {
  it('have names of their own, positive scales, and belong to the signals that are told', () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
    for (const { scale, candidates } of FEATURES) expect([scale > 0, candidates >= 0]).toEqual([true, true]);
    expect(ALL_SIGNALS.map(({ name }) => name).sort()).toEqual([...SIGNALS].sort());
  });

  it('are finite and not negative, of any note of the sample vault', () => {
    const memory = new MemoryCorpus(notesIn(sampleVault));
    for (const slot of memory.slots()) {
      for (const values of Object.values(memory.features(memory.path(slot)))) for (const value of Object.values(values)) expect(Number.isFinite(value) && value > 0).toBe(true);
    }
  });

  it('are those of at most 200 notes, of which none is left out that several signals find', () => {
    const many = (folder: string, text: string): Record<string, string> => Object.fromEntries(Array.from({ length: 110 }, (_, i) => [`${folder}/${folder}${i}.md`, text]));
    const cited = many('cited', '');
    const notes = {
      ...cited, ...many('dated', '---\ndate: 2024-01-01\n---\n'), ...many('tagged', '#t'), ...many('wanting', '[[to write]]'), ...many('named', 'Anna'),
      'Hub.md': `[[Anna]] ${Object.keys(cited).map((path) => `[[${path}]]`).join('\n')}`, 'Anna.md': '---\ndate: 2024-01-01\n---\n#t [[to write]] [[B]]', 'B.md': '', 'C.md': 'Anna #t [[to write]] [[B]]',
    };
    const found = Object.keys(new MemoryCorpus(notes).features('Anna.md'));
    expect(found.length).toBe(200);
    for (const path of ['B.md', 'C.md']) expect(found).toContain(path);
  });

  it('series: the nearer the number or the day, the more', () => {
    const notes = { 'Lecture 1.md': '', 'x/lecture 2.md': '', 'Lecture 5.md': '', 'Lecture.md': '', 'Week 1.md': '', '2024-03-01.md': '', '2024-03-04.md': '' };
    expect(valuesOf(notes, 'Lecture 1.md', 'series')).toEqual({ 'x/lecture 2.md': 1 / 2, 'Lecture 5.md': 1 / 5 });
    expect(valuesOf(notes, '2024-03-01.md', 'series')).toEqual({ '2024-03-04.md': 1 / 4 });
    expect(valuesOf(notes, 'Lecture.md', 'series')).toEqual({});
  });

  it('date: the nearer in time, the more, within a year', () => {
    const on = (date: string): string => `---\ndate: ${date}\n---\n`;
    const notes = { 'A.md': on('2024-03-01'), 'B.md': on('2024-03-01'), 'C.md': on('2024-02-24'), 'D.md': on('2025-02-28'), 'E.md': on('2025-03-02'), 'F.md': '' };
    expect(valuesOf(notes, 'A.md', 'date')).toEqual({ 'B.md': 1, 'C.md': 1 / 3, 'D.md': 1 / (1 + 364 / 3) });
    expect(valuesOf(notes, 'F.md', 'date')).toEqual({});
  });

  it('resemblance: the cosine with each of the linked notes', () => {
    const notes = { 'A.md': '[[B]]', 'B.md': 'striatum basal nuclei', 'C.md': 'striatum basal rats', 'D.md': 'retina', ...others(9) };
    const found = valuesOf(notes, 'A.md', 'similarToLinked');
    const memory = new MemoryCorpus(notes);
    expect(Object.keys(found)).toEqual(['C.md']);
    expect(found['C.md']).toBeCloseTo(memory.corpus.index.cosines(memory.slot('B.md'), [memory.slot('C.md')])[0] ?? NaN, 6);
  });

  it('similar: a vote of the notes with like words, each with its cosine', () => {
    const notes = { 'A.md': 'striatum basal nuclei', 'B.md': 'striatum basal rats\n\n[[X]]', 'C.md': 'striatum mice\n\n[[X]] [[Y]]', 'D.md': 'retina\n\n[[Z]]', 'X.md': '', 'Y.md': '', 'Z.md': '', ...others(9) };
    const memory = new MemoryCorpus(notes);
    const [b = NaN, c = NaN] = memory.corpus.index.cosines(memory.slot('A.md'), [memory.slot('B.md'), memory.slot('C.md')]);
    const found = memory.features('A.md');
    expect(found['X.md']?.linkedBySimilar).toBeCloseTo(b + c, 6);
    expect(found['Y.md']?.linkedBySimilar).toBeCloseTo(c, 6);
    expect(found['X.md']?.linkedByNearest).toBeCloseTo(b * b + c * c, 6);
    expect(found['X.md']?.linkedWithSimilar).toBeCloseTo(b / Math.log(4) + c / Math.log(5), 6);
    expect(found['Z.md']?.linkedBySimilar).toBeUndefined();
  });

  it('walk: what its links link to, and where three steps lead', () => {
    const notes = { 'A.md': '[[B]]', 'B.md': '[[C]] [[D]]', 'C.md': '[[E]]', 'D.md': '', 'E.md': '', 'F.md': '' };
    const found = new MemoryCorpus(notes).features('A.md');
    expect(found['C.md']?.onward).toBeCloseTo(1 / Math.log(4), 9);
    // From A to B, from there one way in three to C, from there one in two to E; and by way of C or D back to B.
    expect(found['E.md']?.threeSteps).toBeCloseTo(100 / 6, 9);
    expect(found['B.md']?.threeSteps).toBeCloseTo(100 * (1 / 3 / 2 + 1 / 3), 9);
    expect(found['C.md']?.pagerank).toBeGreaterThan(found['E.md']?.pagerank ?? NaN);
    expect(found['F.md']).toBeUndefined();
  });

  it('walk: over shared tags and notes to be written, but not over what to do with a note or what all carry', () => {
    const walked = (texts: Record<string, string>): string[] => Object.keys(valuesOf({ ...texts, ...others(9) }, 'A.md', 'pagerank'));
    expect(walked({ 'A.md': '#brain', 'B.md': '#brain', 'C.md': '#ai' })).toEqual(['B.md']);
    expect(walked({ 'A.md': '[[to write]]', 'B.md': '[[To write]]', 'C.md': '' })).toEqual(['B.md']);
    const common = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`n${i}.md`, '#all']));
    expect(walked({ 'A.md': '#all', ...common })).toEqual([]);
  });

  it('folder: nearness in the tree, places beside each other, and what the folder and the note itself are linked with', () => {
    const notes = { 'x/A.md': '[[P1]] [[P2]]', 'x/B.md': '[[P3]]', 'x/y/C.md': '', 'Papers/P1.md': '', 'Papers/P2.md': '', 'Papers/P3.md': '', 'Papers/P4.md': '', 'D.md': '' };
    const found = new MemoryCorpus(notes).features('x/A.md');
    expect(found['Papers/P3.md']).toMatchObject({ linkedByFolder: 1, folderLinked: 2, folderNear: 1 / 2 });
    expect(found['Papers/P3.md']?.folderCoverage).toBeCloseTo(2 / 6, 9);
    expect(found['Papers/P4.md']?.folderCoverage).toBeCloseTo(2 / 6, 9);
    // All three links of x lead to Papers, as all links of the vault do: as many as chance has it.
    expect(found['Papers/P4.md']?.folderAffinity).toBeCloseTo(3, 9);
    expect(new MemoryCorpus({ ...notes, 'x/B.md': 'See [[C]] [[P3]].' }).features('x/A.md')['x/B.md']).toBeUndefined();
    expect(new MemoryCorpus({ ...notes, 'x/B.md': '[[A]]' }).features('x/A.md')['x/B.md']).toMatchObject({ folderNear: 1, folderBeside: 1 / 2 });
  });

  it('title: the share of a title that the other title, or the other text, has', () => {
    const notes = { 'Sleep and memory.md': 'Rats.', 'Memory systems.md': 'Mice.', 'B.md': 'On memory.', ...others(9) };
    const found = new MemoryCorpus(notes).features('Sleep and memory.md');
    expect(found['Memory systems.md']?.titleInTitle).toBeGreaterThan(0);
    expect(found['Memory systems.md']?.titleInTitle).toBeLessThan(1);
    expect(found['B.md']?.titleInTitle).toBeUndefined();
    expect(found['B.md']?.textHasTitle).toBeGreaterThan(0);
    const same = new MemoryCorpus({ 'x/Sleep.md': '', 'y/Sleep.md': '', ...others(9) }).features('x/Sleep.md');
    expect(same['y/Sleep.md']?.titleInTitle).toBeCloseTo(1, 6);
    expect(same['y/Sleep.md']?.textHasTitle).toBeCloseTo(1, 6);
  });

  it('text: the cosine of words; BM25 not for what all notes say', () => {
    const notes = { 'A.md': 'striatum', 'B.md': 'striatum retina', 'C.md': 'retina', ...others(9) };
    const found = new MemoryCorpus(notes).features('A.md');
    expect(found['B.md']?.cosine).toBeGreaterThan(0);
    expect(found['B.md']?.cosine).toBeLessThan(1);
    expect(found['B.md']?.bm25).toBeGreaterThan(0);
    expect(found['C.md']).toBeUndefined();
  });

  it('context: how much the words around links to a note are those of the one asked about', () => {
    const notes = { 'A.md': 'entorhinal grid', 'B.md': 'Nothing.', 'C.md': 'entorhinal grid: [[B]]', 'D.md': 'Rats.', ...others(9) };
    const found = new MemoryCorpus(notes).features('A.md');
    expect(found['B.md']?.context).toBeGreaterThan(0.3);
    // A link of the note's own says nothing new.
    expect(new MemoryCorpus({ ...notes, 'A.md': 'entorhinal grid [[B]]', 'C.md': '' }).features('A.md')['B.md']?.context).toBeUndefined();
  });

  it('popularity: links in and out, and length, of candidates of others alone', () => {
    const notes = { 'A.md': '[[B]]', 'B.md': 'Three words here. [[A]] [[C]]', 'C.md': '[[B]]', 'D.md': '[[B]] and many more words than the others have.' };
    const found = new MemoryCorpus(notes).features('A.md');
    expect(found['B.md']).toMatchObject({ inDegree: 3, outDegree: 2, length: 5 });
    expect(new MemoryCorpus({ 'x/A.md': '', 'Hub.md': '[[C]]', 'C.md': '[[Hub]]' }).features('x/A.md')).toEqual({});
  });
});

describe('rank', () => {
  const notes = { 'A.md': '[[B]] #x', 'B.md': '#x', 'C.md': '#x', 'D.md': '#x', ...others(9) };
  const memory = new MemoryCorpus(notes);

  it('adds up the weighted features of each candidate, best first and equal ones by path', () => {
    const weights = new Float64Array(2 * FEATURES.length);
    expect(memory.ranked('A.md', 'suggested', weights).map(([path, score]) => [path, score])).toEqual([['B.md', 0], ['C.md', 0], ['D.md', 0]]);
    const [inDegree, tags] = ['inDegree', 'sharedTags'].map((name) => FEATURES.findIndex((feature) => feature.name === name));
    weights[inDegree ?? -1] = 2;
    weights[FEATURES.length + (tags ?? -1)] = 3;
    const ranked = memory.ranked('A.md', 'suggested', weights);
    expect(ranked[0]?.[0]).toBe('B.md');
    expect(ranked[0]?.[1]).toBeCloseTo(2 * Math.log(2) + 3, 5);
    expect(ranked.slice(1)).toEqual([['C.md', 3], ['D.md', 3]]);
  });

  it('for what belongs with a note counts links and likeness more and hubs less, for what it may link to none of that', () => {
    const query = askAbout(memory.corpus, memory.slot('A.md'));
    if (!query) throw new Error('no query');
    const candidates = memory.table.compute(query, { unlinked: false, muted: [] });
    const none = new Float64Array(2 * FEATURES.length);
    const score = (list: 'related' | 'suggested'): Map<number, number> => new Map(rank(query, memory.table, candidates, none, list).map((ranked) => [ranked.slot, ranked.score]));
    for (const slot of candidates.slots) {
      expect(score('suggested').get(slot)).toBe(0);
      expect(score('related').get(slot)).toBeCloseTo(belonging(query, memory.table, slot), 5);
    }
  });

  it('knows no note in an empty slot', () => {
    expect(askAbout(memory.corpus, 99)).toBeNull();
  });
});
