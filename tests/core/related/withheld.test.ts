import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInConcepts } from '../../../src/core/concepts/lexicon';
import { mergeConcepts } from '../../../src/core/concepts/own-concepts';
import { trainingLists } from '../../../src/core/related/calibration/training';
import { LinkedPairs, withhold } from '../../../src/core/related/withheld';
import { WORDLESS } from '../../../src/core/text/document';
import { notesIn, sampleVault } from '../../vault-builder';
import { finish } from '../../generators';
import { MemoryCorpus, tokenizer } from './corpus-builder';

const NAMES = ['Axon', 'Synapse', 'Dopamine', 'Reward', 'Cortex', 'Memory', 'Sleep', 'Attention'];
const WORDS = ['the neuron fires', 'learning is slow', 'a striatum model', 'images of vision', 'rats ran', 'policy gradients', 'tokens attend'];

/** A piece of a note: plain words, or a link to one of the others. */
const piece = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...NAMES).map((name) => ({ name, written: `[[${name}]]` })), fc.constantFrom(...NAMES).map((name) => ({ name, written: `[[${name}|this grey matter]]` })));
type Piece = string | { readonly name: string; readonly written: string };

/** A note as blocks of one piece each, so that what stands beside a link does not come together where it goes. Deleted links leave a full stop. */
function textOf(pieces: readonly Piece[], isDeleted: (name: string) => boolean): string {
  return pieces.map((one) => (typeof one === 'string' ? one : isDeleted(one.name) ? '.' : one.written)).join('\n\n');
}

const vaults = fc.array(fc.array(piece, { minLength: 1, maxLength: 7 }), { minLength: NAMES.length, maxLength: NAMES.length });
const cuts = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)).filter(([a, b]) => a !== b), { minLength: 1, maxLength: 6 });

const file = (name: string): string => `${name}.md`;
const build = (vault: readonly (readonly Piece[])[], isDeleted: (from: string, to: string) => boolean = () => false): MemoryCorpus =>
  new MemoryCorpus(new Map(vault.map((pieces, i) => [file(NAMES[i] ?? ''), textOf(pieces, (name) => isDeleted(NAMES[i] ?? '', name))])));
const pairsOf = (vault: MemoryCorpus, pairs: readonly (readonly [string, string])[]): LinkedPairs => vault.pairs(...pairs.map(([a, b]) => [file(a), file(b)] as const));

/** More notes than are looked at one by one, each with links, in blocks of their own. */
const many = new Map(Array.from({ length: 70 }, (_, i) => [
  `N${i}.md`, `Note about ${WORDS[i % WORDS.length] ?? ''}.\n\n[[N${(i * 7 + 1) % 70}|grey matter]]\n\n[[N${(i + 9) % 70}]]\n\nMore on ${NAMES[i % NAMES.length] ?? ''} and ${NAMES[(i * 5) % NAMES.length] ?? ''}.`,
]));
const everyPair = (vault: MemoryCorpus): LinkedPairs => new LinkedPairs(vault.slots().flatMap((from) => Array.from(vault.corpus.graph.out(from), (to): [number, number] => [from, to])));

describe('withholding links', () => {
  it('leaves everything as it was when it ends', () => {
    fc.assert(
      fc.property(vaults, cuts, fc.constantFrom('deleted' as const, 'kept' as const), (vault, pairs, words) => {
        const memory = build(vault);
        const before = memory.snapshot();
        const restore = withhold(memory.corpus, tokenizer, pairsOf(memory, pairs), words);
        memory.ranked('Axon.md');
        restore();
        expect(memory.snapshot()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('does so too where it is done within itself, few within many and few within few', () => {
    const memory = new MemoryCorpus(many);
    const before = memory.snapshot();
    const outer = withhold(memory.corpus, tokenizer, everyPair(memory));
    const outerLists = memory.corpus.neighbours.startAnew();
    const between = memory.snapshot();
    withhold(memory.corpus, tokenizer, memory.pairs(['N1.md', 'N8.md']))();
    expect(memory.snapshot()).toEqual(between);
    outerLists();
    outer();
    expect(memory.snapshot()).toEqual(before);

    const one = withhold(memory.corpus, tokenizer, memory.pairs(['N1.md', 'N8.md'], ['N2.md', 'N15.md']));
    const other = withhold(memory.corpus, tokenizer, memory.pairs(['N1.md', 'N5.md'], ['N3.md', 'N22.md']));
    memory.ranked('N1.md');
    other();
    one();
    expect(memory.snapshot()).toEqual(before);
  });

  it('is not seen by the question after it, where as many other links are withheld', () => {
    const notes = { 'x/A.md': '[[P]] [[Q]]', 'x/B.md': '[[Q]] [[R]]', 'y/P.md': '[[A]]', 'y/Q.md': '', 'z/R.md': '[[P]]', 'z/S.md': '[[Q]] [[P]]' };
    const ask = (memory: MemoryCorpus, from: string, to: string, about: string): unknown => {
      const restore = withhold(memory.corpus, tokenizer, memory.pairs([from, to]));
      const found = memory.features(about);
      restore();
      return found;
    };
    const busy = new MemoryCorpus(notes);
    ask(busy, 'x/B.md', 'z/R.md', 'x/A.md');
    for (const [from, to] of [['x/A.md', 'y/Q.md'], ['z/R.md', 'y/P.md'], ['x/B.md', 'y/Q.md']] as const) {
      for (const about of [from, to, 'x/A.md']) expect(ask(busy, from, to, about)).toEqual(ask(new MemoryCorpus(notes), from, to, about));
    }
  });

  it('leaves numbers that can be learnt from, also where the words withheld were the only ones of a concept', () => {
    const memory = new MemoryCorpus();
    memory.corpus.concepts.give(mergeConcepts(builtInConcepts(), []), '');
    memory.put({ 'Dopamine.md': 'Of reward, see [[Hippocampus]].', 'Hippocampus.md': 'See [[Dopamine]].', 'Both.md': 'Dopamine in the hippocampus.', 'Other.md': '[[Dopamine]] and [[Both]].' });
    const lists = finish(trainingLists(memory.corpus, memory.table, tokenizer, 100));
    expect(lists.length).toBeGreaterThan(2);
    for (const { rows } of lists) expect(rows.every(Number.isFinite)).toBe(true);
  });

  it('is over after a question that fails, where the caller restores what it took', () => {
    const memory = new MemoryCorpus(many);
    const before = memory.snapshot();
    const ask = (): void => {
      const restore = withhold(memory.corpus, tokenizer, everyPair(memory));
      try {
        memory.ranked('not a note');
      } finally {
        restore();
      }
    };
    expect(ask).toThrow(RangeError);
    expect(memory.snapshot()).toEqual(before);
  });

  it('does not hinder later changes', () => {
    const memory = new MemoryCorpus(many);
    withhold(memory.corpus, tokenizer, everyPair(memory))();
    withhold(memory.corpus, tokenizer, memory.pairs(['N1.md', 'N8.md']))();
    memory.put({ 'N1.md': 'Nothing of that any more, see [[N2]].', 'New.md': 'An axon.' }).remove('N3.md');
    const changed = new Map(many).set('N1.md', 'Nothing of that any more, see [[N2]].').set('New.md', 'An axon.');
    changed.delete('N3.md');
    const anew = new MemoryCorpus(changed);
    for (const path of changed.keys()) expect(memory.ranked(path)).toEqual(anew.ranked(path));
  });
});

describe('while links are withheld', () => {
  it('the graph is that of the notes without them, placeholders aside', () => {
    fc.assert(
      fc.property(vaults, cuts, (vault, pairs) => {
        const memory = build(vault);
        const isCut = (from: string, to: string): boolean => pairs.some(([a, b]) => (a === from && b === to) || (a === to && b === from));
        const without = build(vault, isCut);
        const restore = withhold(memory.corpus, tokenizer, pairsOf(memory, pairs));
        const [one, other] = [memory.corpus.graph, without.corpus.graph];
        expect(one.linkTotal).toBe(other.linkTotal);
        for (const name of NAMES.map(file)) {
          const [here, there] = [memory.slot(name), without.slot(name)];
          expect(Array.from(one.out(here), (slot) => memory.path(slot))).toEqual(Array.from(other.out(there), (slot) => without.path(slot)));
          expect(Array.from(one.in(here), (slot) => memory.path(slot)).sort()).toEqual(Array.from(other.in(there), (slot) => without.path(slot)).sort());
          for (const target of NAMES.map(file)) expect(one.linkCount(here, memory.slot(target))).toBe(other.linkCount(there, without.slot(target)));
        }
        restore();
      }),
      { numRuns: 40 },
    );
  });

  it('the words of a note are those of its text without them', () => {
    fc.assert(
      fc.property(vaults, cuts, (vault, pairs) => {
        const memory = build(vault);
        const isCut = (from: string, to: string): boolean => pairs.some(([a, b]) => (a === from && b === to) || (a === to && b === from));
        const without = build(vault, isCut);
        const restore = withhold(memory.corpus, tokenizer, pairsOf(memory, pairs));
        for (const name of NAMES.map(file)) expect(countsOf(memory, name)).toEqual(countsOf(without, name));
        restore();
      }),
      { numRuns: 40 },
    );
  });

  it('many notes are answered for as if their texts had been written without them', () => {
    const memory = new MemoryCorpus(many);
    const without = new MemoryCorpus(new Map(Array.from(many, ([path, text]) => [path, text.replace(/\[\[.*?\]\]/g, '.')])));
    const restore = withhold(memory.corpus, tokenizer, everyPair(memory));
    const restoreLists = memory.corpus.neighbours.startAnew();
    for (const path of many.keys()) {
      // Two things differ: a note's length in words is told by the note, not its index; and words that are gone keep their numbers.
      const features = (vault: MemoryCorpus): unknown => Object.fromEntries(Object.entries(vault.features(path)).map(([other, { length: _, ...found }]) => [other, rounded(found)]));
      expect(features(memory)).toEqual(features(without));
    }
    restoreLists();
    restore();
  });

  it('few notes are answered for with the document frequencies of before, so that cosines are almost the same', () => {
    const memory = new MemoryCorpus(many);
    const without = new MemoryCorpus(new Map(many).set('N1.md', (many.get('N1.md') ?? '').replace('[[N8|grey matter]]', '.')));
    const restore = withhold(memory.corpus, tokenizer, memory.pairs(['N1.md', 'N8.md']));
    const slots = (vault: MemoryCorpus): number[] => [...many.keys()].map((path) => vault.slot(path));
    const [here, there] = [memory, without].map((vault) => vault.corpus.index.cosines(vault.slot('N1.md'), slots(vault)));
    here?.forEach((cosine, i) => expect(Math.abs(cosine - (there?.[i] ?? NaN))).toBeLessThan(0.01));
    expect(memory.corpus.index.documentFrequency(memory.corpus.index.id('grey') ?? 0)).toBe(70);
    restore();
  });

  it('keeps the words where only the link is to go', () => {
    const memory = new MemoryCorpus({ 'A.md': 'Of [[Dopamine]].', 'Dopamine.md': 'Of reward.', 'C.md': '' });
    const words = countsOf(memory, 'A.md');
    const restore = withhold(memory.corpus, tokenizer, memory.pairs(['A.md', 'Dopamine.md']), 'kept');
    expect(countsOf(memory, 'A.md')).toEqual(words);
    expect(memory.corpus.graph.out(memory.slot('A.md'))).toEqual([]);
    expect(memory.features('A.md')['Dopamine.md']?.mentions).toBeGreaterThan(0);
    restore();
  });

  it('takes out the words of the withheld links alone: not of other links, nor where the words stand without one', () => {
    const memory = new MemoryCorpus({ 'A.md': 'Dopamine and [[Dopamine]].\n\nOf [[Basal ganglia|the ganglia]].', 'Dopamine.md': 'See [[A]]. Reward.', 'Basal ganglia.md': 'Choose.' });
    const restore = withhold(memory.corpus, tokenizer, memory.pairs(['A.md', 'Dopamine.md']));
    expect(countsOf(memory, 'A.md')).toMatchObject({ dopamin: 2, ganglia: 2 });
    expect(memory.features('A.md')['Dopamine.md']?.mentions).toBeGreaterThan(0);
    restore();
    const other = withhold(memory.corpus, tokenizer, memory.pairs(['A.md', 'Basal ganglia.md']));
    expect(countsOf(memory, 'A.md')).toMatchObject({ dopamin: 4 });
    expect(countsOf(memory, 'A.md')).not.toHaveProperty('ganglia');
    other();
  });

  it('takes out words that are written without spaces, but for the pairs that their ends make with what is beside them', () => {
    const memory = new MemoryCorpus({ 'A.md': '我们研究[[长时程增强]]的机制。', '长时程增强.md': '突触。', 'C.md': '' });
    const restore = withhold(memory.corpus, tokenizer, memory.pairs(['A.md', '长时程增强.md']));
    expect(Object.keys(countsOf(memory, 'A.md')).filter((pair) => /[长时程增强]/.test(pair))).toEqual(['究长', '强的']);
    restore();
  });

  it('takes nothing out of the text for links of properties, or where the words are part of a longer one', () => {
    const memory = new MemoryCorpus({ 'A.md': '---\nup: "[[Dopamine]]"\n---\nAll [[Dopamine]]rgic neurons.', 'Dopamine.md': 'Reward.', 'C.md': '' });
    const words = countsOf(memory, 'A.md');
    const restore = withhold(memory.corpus, tokenizer, memory.pairs(['A.md', 'Dopamine.md']));
    expect(countsOf(memory, 'A.md')).toEqual(words);
    expect(memory.corpus.graph.linked(memory.slot('A.md')).size).toBe(0);
    restore();
  });

  it('lets a note speak of no concept that only its withheld links named', () => {
    const memory = new MemoryCorpus({ 'A.md': 'Of [[Hippocampus]].', 'Hippocampus.md': 'A part of the brain.', 'C.md': '' });
    memory.corpus.concepts.give([{ concept: { name: 'hippocampus', forms: [{ text: 'hippocampus', ambiguous: false }], fields: [], part: '' }, own: new Set() }], '');
    const concepts = (): string[] => memory.corpus.concepts.of(memory.slot('A.md')).map(({ id }) => memory.corpus.concepts.name(id));
    expect(concepts()).toEqual(['hippocampus']);
    const restore = withhold(memory.corpus, tokenizer, memory.pairs(['A.md', 'Hippocampus.md']));
    expect(concepts()).toEqual([]);
    restore();
    expect(concepts()).toEqual(['hippocampus']);
  });

  it('finds the words of the links of the sample vault', () => {
    const memory = new MemoryCorpus(notesIn(sampleVault));
    const { graph, index } = memory.corpus;
    const shown = (): string[] => memory.slots().flatMap((slot) => {
      const { linkAt, sequence } = index.document(slot) ?? WORDLESS;
      return targets.get(slot)?.flatMap((target, i) => (target >= 0 && target !== slot && (sequence[linkAt[i]!] ?? 0) > 0 ? [`${memory.path(slot)}: ${graph.note(slot)?.links[i]?.display ?? ''}`] : [])) ?? [];
    });
    const targets = new Map(memory.slots().map((slot) => [slot, graph.targets(slot)]));
    const all = shown();
    const restore = withhold(memory.corpus, tokenizer, everyPair(memory));
    // What is left where words are written without spaces is told above.
    const left = shown().filter((link) => !/\p{Script=Han}$/u.test(link));
    restore();
    expect(left).toEqual([]);
    expect(all.length).toBeGreaterThan(200);
  });
});

describe('LinkedPairs', () => {
  it('knows each pair from both sides', () => {
    const pairs = new LinkedPairs([[1, 2], [2, 1], [1, 3]]);
    expect([pairs.of(1), pairs.of(2), pairs.of(3), pairs.of(4)].map((others) => [...others])).toEqual([[2, 3], [1], [1], []]);
  });
});

/** Terms that count in a note, with their counts. */
function countsOf(memory: MemoryCorpus, path: string): Record<string, number> {
  const document = memory.corpus.index.document(memory.slot(path));
  const found = Array.from(document?.terms ?? [], (term, i): [string, number] => [memory.corpus.index.term(term), document?.counts[i] ?? 0]);
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}

function rounded(features: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [name, Number(value.toPrecision(6))]));
}
