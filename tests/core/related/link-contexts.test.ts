import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryCorpus } from './corpus-builder';

const NAMES = ['A', 'B', 'C', 'D'];

/** The words around the links to a note, without regard to the numbers of terms. */
function contextOf({ corpus }: MemoryCorpus, slot: number): unknown {
  const { terms, counts, square } = corpus.cache.contexts.of(slot, -1);
  return { words: Array.from(terms, (term, i) => `${corpus.index.term(term)} ${counts[i]}`).sort(), square: square.toFixed(9) };
}

describe('LinkContexts', () => {
  it('are after any edits what they are in a vault read anew', () => {
    const text = fc.array(fc.constantFrom('cortex', 'axon', 'reward', 'spike', ...NAMES.map((name) => `[[${name}]]`)), { maxLength: 8 }).map((words) => words.join(' '));
    const edit = fc.record({ name: fc.constantFrom(...NAMES, 'E', 'F'), text: fc.option(text) });
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const memory = new MemoryCorpus();
      const texts = new Map<string, string>();
      for (const { name, text: words } of edits) {
        if (words === null) texts.delete(`${name}.md`);
        else texts.set(`${name}.md`, words);
        if (words === null) memory.remove(`${name}.md`);
        else memory.put({ [`${name}.md`]: words });
        // Asked in between, so that contexts are kept from before the next edit.
        for (const slot of memory.slots()) contextOf(memory, slot);
      }
      const anew = new MemoryCorpus(texts);
      for (const path of texts.keys()) expect(contextOf(memory, memory.slot(path))).toEqual(contextOf(anew, anew.slot(path)));
    }), { numRuns: 60 });
  });

  it('are not made again for an edit elsewhere', () => {
    const memory = new MemoryCorpus({ 'A.md': 'The cortex, see [[B]].', 'B.md': '', 'C.md': 'Rats.' });
    const { contexts } = memory.corpus.cache;
    const before = contexts.of(memory.slot('B.md'), -1);
    memory.put({ 'C.md': 'Rats and mice.' });
    expect(contexts.of(memory.slot('B.md'), -1)).toBe(before);
    memory.put({ 'A.md': 'The retina, see [[B]].' });
    expect(contexts.of(memory.slot('B.md'), -1)).not.toBe(before);
  });
});
