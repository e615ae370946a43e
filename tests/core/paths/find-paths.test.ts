import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/core/corpus';
import { builtInConcepts } from '../../../src/core/concepts/lexicon';
import { asNotePath } from '../../../src/core/note/note';
import { findPaths } from '../../../src/core/paths/find-paths';
import type { NoteChain, PathStep } from '../../../src/core/paths/path';
import { halfLinkCost, halfSharedCost, mostCarriers, UNIT } from '../../../src/core/paths/step-cost';
import { MemoryVault, notesIn, read, sampleVault } from '../../vault-builder';

/** A few of the concepts, since the whole lexicon is slow to take up a thousand times. */
const CONCEPTS = builtInConcepts().filter(({ name }) => ['fMRI', 'dopamine', 'long-term potentiation'].includes(name)).map((concept) => ({ concept, own: new Set<string>() }));

function corpusOf(notes: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus(['status']);
  corpus.concepts.give(CONCEPTS, '');
  corpus.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'put', entry: read(path, text).entry })));
  return corpus;
}

function slotOf(corpus: Corpus, path: string): number {
  return corpus.graph.slot(asNotePath(path)) ?? expect.fail(`no note ${path}`);
}

function paths(corpus: Corpus, from: string, to: string, limit = 3): NoteChain[] {
  return findPaths(corpus, slotOf(corpus, from), slotOf(corpus, to), limit);
}

/** `A –link– B –#tag– C`. */
function shown({ steps, notes }: NoteChain): string {
  const name = (path: string): string => path.replace('.md', '');
  const via = ({ via: { kind, name: what, direction } }: PathStep): string => (kind === 'link' ? `link ${direction ?? ''}` : `${kind} ${what}`);
  return name(notes[0]?.note ?? '') + steps.map((step) => ` –${via(step)}– ${name(step.to)}`).join('');
}

const shownAll = (corpus: Corpus, from: string, to: string, limit = 3): string[] => paths(corpus, from, to, limit).map(shown);

describe('the paths between two notes', () => {
  it('begin with the direct link, whatever else joins the two', () => {
    const corpus = corpusOf({ 'A.md': '[[B]] #rare', 'B.md': '#rare', 'C.md': '[[A]] [[B]]' });
    expect(shownAll(corpus, 'A.md', 'B.md')).toEqual(['A –link out– B', 'A –link in– C –link out– B']);
    expect(paths(corpus, 'A.md', 'B.md')[0]).toEqual({
      cost: 1,
      steps: [{ from: 'A.md', to: 'B.md', via: { kind: 'link', name: 'B', count: 1, direction: 'out' } }],
      notes: [{ note: 'A.md', title: 'A' }, { note: 'B.md', title: 'B' }],
    });
    expect(shownAll(corpus, 'B.md', 'A.md')[0]).toBe('B –link in– A');
  });

  it('step through what both carry, and say how many notes do', () => {
    const url = 'https://example.org/paper';
    for (const [text, via] of [
      ['#brain/reward', { kind: 'tag', name: 'brain/reward', count: 2 }],
      [`[p](${url})`, { kind: 'source', name: 'example.org/paper', count: 2 }],
      ['[[ventral_area]]', { kind: 'placeholder', name: 'ventral area', count: 2 }],
      ['Long-term potentiation.', { kind: 'concept', name: 'long-term potentiation', count: 2 }],
    ] as const) {
      const corpus = corpusOf({ 'A.md': text, 'B.md': text, 'C.md': '' });
      expect(paths(corpus, 'A.md', 'B.md').map(({ steps }) => steps)).toEqual([[{ from: 'A.md', to: 'B.md', via }]]);
    }
  });

  it('prefer a rare tag to a common one, and a quiet note to a hub', () => {
    const many = (count: number, text: string): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}.md`, text]));
    expect(shownAll(corpusOf({ 'A.md': '#rare #common', 'B.md': '#common #rare', ...many(9, '#common') }), 'A.md', 'B.md')).toEqual(['A –tag rare– B']);
    const hub = corpusOf({ 'A.md': '[[Hub]] [[Quiet]]', 'B.md': '', 'Hub.md': '[[B]]', 'Quiet.md': '[[B]]', ...many(30, '[[Hub]]') });
    expect(shownAll(hub, 'A.md', 'B.md')).toEqual(['A –link out– Quiet –link out– B', 'A –link out– Hub –link out– B']);
  });

  it('do not go through workflow tags or tags of a quarter of a large vault', () => {
    expect(shownAll(corpusOf({ 'A.md': '#status/done', 'B.md': '#status/done' }), 'A.md', 'B.md')).toEqual([]);
    const notes = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`n${String(i).padStart(2, '0')}.md`, i < 26 ? '#most' : i < 51 ? '#some' : '']));
    const corpus = corpusOf(notes);
    expect(shownAll(corpus, 'n00.md', 'n01.md')).toEqual([]);
    expect(shownAll(corpus, 'n26.md', 'n27.md')).toEqual(['n26 –tag some– n27']);
  });

  it('name the deepest of nested tags that the same notes carry', () => {
    expect(shownAll(corpusOf({ 'A.md': '#a/b', 'B.md': '#a/b' }), 'A.md', 'B.md')).toEqual(['A –tag a/b– B']);
    expect(shownAll(corpusOf({ 'A.md': '#a/b', 'B.md': '#a/c' }), 'A.md', 'B.md')).toEqual(['A –tag a– B']);
  });

  it('have nothing but their ends in common', () => {
    const corpus = corpusOf({ 'A.md': '[[M]] [[N]]', 'M.md': '#x #y [[B]]', 'N.md': '[[M]] [[O]]', 'O.md': '[[B]]', 'B.md': '#x #y' });
    expect(shownAll(corpus, 'A.md', 'B.md')).toEqual(['A –link out– M –link out– B', 'A –link out– N –link out– O –link out– B']);
  });

  it('are none for a note and itself, and none where nothing joins the two', () => {
    const corpus = corpusOf({ 'A.md': '[[C]]', 'B.md': '', 'C.md': '' });
    expect(shownAll(corpus, 'A.md', 'A.md')).toEqual([]);
    expect(shownAll(corpus, 'A.md', 'B.md')).toEqual([]);
    expect(paths(corpus, 'A.md', 'C.md', 0)).toEqual([]);
  });

  it('are asked for by path in a library, which knows who is missing', async () => {
    const { library } = new MemoryVault().put({ 'A.md': '[[B]]', 'B.md': '' });
    expect((await library.pathsBetween(asNotePath('A.md'), asNotePath('B.md'), 3))?.length).toBe(1);
    expect(await library.pathsBetween(asNotePath('A.md'), asNotePath('C.md'), 3)).toBeNull();
  });
});

/** The steps between two notes as the notes have them, with their costs: made without the search. */
class NaiveSteps {
  private readonly slots: readonly number[];

  constructor(private readonly corpus: Corpus, private readonly from: number, private readonly to: number) {
    this.slots = corpus.graph.paths().map((path) => slotOf(corpus, path));
  }

  private things(slot: number): Map<string, number> {
    const { graph, concepts } = this.corpus;
    const most = mostCarriers(graph.size);
    const found = new Map<string, number>();
    const add = (name: string, count: number): void => void (count > 1 && count <= most && found.set(name, count));
    const tags = graph.tags.of(slot);
    // Of nested tags with the same notes only the deepest is a way: the others would say the same once more.
    const isRepeated = (tag: string): boolean => tags.some((other) => other.startsWith(`${tag}/`) && graph.tags.count(other) === graph.tags.count(tag));
    for (const tag of tags) if (this.corpus.isTopical(tag) && !isRepeated(tag)) add(`tag ${tag.toLowerCase()}`, graph.tags.count(tag));
    for (const source of graph.sources.of(slot)) add(`source ${source}`, graph.sources.count(source));
    for (const placeholder of graph.placeholders.of(slot)) add(`placeholder ${placeholder}`, graph.placeholders.count(placeholder));
    for (const { id } of concepts.of(slot)) add(`concept ${concepts.name(id)}`, concepts.members(id).length);
    return found;
  }

  /** Cheapest way of each kind from a to b, things that are closed left out; by name, the link as `link`. */
  between(a: number, b: number, closed: ReadonlySet<string>): Map<string, number> {
    const { graph } = this.corpus;
    const steps = new Map<string, number>();
    const isEnd = (slot: number): boolean => slot === this.from || slot === this.to;
    const direct = isEnd(a) && isEnd(b);
    if (direct && closed.has('direct')) return steps;
    if (graph.linked(a).has(b)) steps.set('link', halfLinkCost(isEnd(a) ? 0 : graph.degree(a)) + halfLinkCost(isEnd(b) ? 0 : graph.degree(b)));
    const there = this.things(b);
    for (const [name, count] of this.things(a)) if (there.has(name) && !closed.has(name)) steps.set(name, 2 * halfSharedCost(count));
    return steps;
  }

  shared(): string[] {
    const there = this.things(this.to);
    return [...this.things(this.from).keys()].filter((name) => there.has(name));
  }

  /** Cost in units of the shortest way, by trying all. */
  shortest(closedNotes: ReadonlySet<number>, closed: ReadonlySet<string>): number {
    let best = Infinity;
    const walk = (at: number, cost: number, seen: ReadonlySet<number>): void => {
      if (cost >= best) return;
      if (at === this.to) {
        best = cost;
        return;
      }
      for (const next of this.slots) {
        if (seen.has(next) || closedNotes.has(next)) continue;
        const step = Math.min(...this.between(at, next, closed).values());
        if (step < Infinity) walk(next, cost + step, new Set([...seen, next]));
      }
    };
    walk(this.from, 0, new Set([this.from]));
    return best;
  }
}

describe('the paths between the notes of any vault', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const word = fc.constantFrom(...names.map((name) => `[[${name}]]`), '#x', '#y', '#y/z', '#status/done', '[[Missing one]]', '[[missing two]]', '[p](https://e.org/1)', 'fMRI', 'dopamine');
  const vault = fc.array(fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')), { minLength: names.length, maxLength: names.length })
    .map((texts) => Object.fromEntries(texts.map((text, i) => [`${names[i] ?? ''}.md`, text])));
  const pair = fc.uniqueArray(fc.constantFrom(...names.map((name) => `${name}.md`)), { minLength: 2, maxLength: 2 });
  const ends = pair.map(([from = '', to = '']) => [from, to] as const);

  it('are as short as trying everything finds, each again after what was used is closed', () => {
    fc.assert(fc.property(vault, ends, (notes, [from, to]) => {
      const corpus = corpusOf(notes);
      const naive = new NaiveSteps(corpus, slotOf(corpus, from), slotOf(corpus, to));
      const closedNotes = new Set<number>();
      const closed = new Set<string>();
      for (const chain of paths(corpus, from, to, 3)) {
        expect(Math.round(chain.cost * UNIT)).toBe(naive.shortest(closedNotes, closed));
        for (const { note } of chain.notes.slice(1, -1)) closedNotes.add(slotOf(corpus, note));
        for (const { via: { kind, name } } of chain.steps) {
          if (kind === 'link') continue;
          const url = kind === 'source' ? 'source web:' : `${kind} `;
          closed.add(url + (kind === 'tag' || kind === 'placeholder' ? name.toLowerCase() : name));
        }
        if (chain.steps.length === 1) for (const name of ['direct', ...naive.shared()]) closed.add(name);
      }
      if (paths(corpus, from, to, 9).length < 3) expect(naive.shortest(closedNotes, closed)).toBe(Infinity);
    }), { numRuns: 300 });
  });

  it('are true step by step, without loops, in order of cost, the same there and back, and however the vault was read', () => {
    fc.assert(fc.property(vault, ends, (notes, [from, to]) => {
      const corpus = corpusOf(notes);
      const { graph } = corpus;
      const found = paths(corpus, from, to, 4);
      let last = 0;
      for (const { cost, steps, notes: passed } of found) {
        expect(cost).toBeGreaterThanOrEqual(last);
        last = cost;
        expect(passed.map(({ note }) => note)).toEqual([steps[0]?.from, ...steps.map((step) => step.to)]);
        expect([passed[0]?.note, passed[passed.length - 1]?.note]).toEqual([from, to]);
        expect(new Set(passed.map(({ note }) => note)).size).toBe(passed.length);
        let sum = 0;
        for (const step of steps) {
          const [a, b] = [slotOf(corpus, step.from), slotOf(corpus, step.to)];
          const naive = new NaiveSteps(corpus, slotOf(corpus, from), slotOf(corpus, to)).between(a, b, new Set());
          sum += Math.min(...naive.values());
          if (step.via.kind === 'link') expect([graph.linksTo(a, b), graph.linksTo(b, a)]).toEqual({ out: [true, false], in: [false, true], both: [true, true] }[step.via.direction ?? 'both']);
          else expect([...naive.keys()].some((name) => name.endsWith(step.via.name.toLowerCase()) || name.endsWith(step.via.name))).toBe(true);
        }
        expect(sum / UNIT).toBeLessThanOrEqual(cost + 1e-9);
      }
      const back = paths(corpus, to, from, 4);
      expect(back.map(({ cost, notes: passed }) => [cost, [...passed].reverse()])).toEqual(found.map(({ cost, notes: passed }) => [cost, passed]));
      const turned = corpusOf(Object.fromEntries(Object.entries(notes).reverse()));
      expect(paths(turned, from, to, 4)).toEqual(found);
    }), { numRuns: 200 });
  });
});

describe('the paths of the sample vault', () => {
  it('are found between most notes, and are short', async () => {
    const { library } = new MemoryVault().put(notesIn(sampleVault));
    const [first, ...others] = library.paths();
    let found = 0;
    for (const other of others) {
      const [shortest] = (await library.pathsBetween(first ?? asNotePath(''), other, 3)) ?? [];
      if (shortest) found++;
      expect(shortest?.steps.length ?? 0).toBeLessThanOrEqual(6);
    }
    expect(found / others.length).toBeGreaterThan(0.9);
  });
});
