import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermTrie } from '../../../src/core/text/term-trie';

type Match = readonly [phrase: string, from: number, to: number];

function search(phrases: readonly (readonly number[])[], text: readonly number[], accepts?: (phrase: string, from: number) => boolean): Match[] {
  const trie = new TermTrie<string>();
  for (const phrase of phrases) trie.set(phrase, phrase.join(' '));
  return matches(trie, text, accepts);
}

function matches(trie: TermTrie<string>, text: readonly number[], accepts?: (phrase: string, from: number) => boolean): Match[] {
  const found: Match[] = [];
  const terms = Uint32Array.from(new Set(text));
  trie.forEachMatch({ terms, sequence: text.map((term) => terms.indexOf(term)) }, (phrase, from, to) => found.push([phrase, from, to]), accepts);
  return found;
}

/** The same by trying every phrase at every place. */
function naive(phrases: readonly (readonly number[])[], text: readonly number[], accepts: (phrase: string, from: number) => boolean = () => true): Match[] {
  const found: Match[] = [];
  for (let from = 0; from < text.length;) {
    const here = phrases.filter((phrase) => phrase.every((term, i) => text[from + i] === term) && accepts(phrase.join(' '), from));
    const longest = here.reduce((best, phrase) => Math.max(best, phrase.length), 0);
    if (longest > 0) found.push([text.slice(from, from + longest).join(' '), from, from + longest]);
    from += Math.max(1, longest);
  }
  return found;
}

const term = fc.integer({ min: 1, max: 4 });
const anyPhrases = fc.array(fc.array(term, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
const anyText = fc.array(term, { maxLength: 60 });

describe('TermTrie', () => {
  it('finds at each place the longest phrase, and goes on behind it', () => {
    expect(search([[1, 2], [1, 2, 3], [3, 4]], [1, 2, 3, 4, 1, 2, 4])).toEqual([['1 2 3', 0, 3], ['1 2', 4, 6]]);
  });

  it('falls back on a shorter phrase where the longest is not accepted', () => {
    expect(search([[1, 2], [1, 2, 3]], [1, 2, 3], (phrase) => phrase !== '1 2 3')).toEqual([['1 2', 0, 2]]);
  });

  it('finds what trying every phrase at every place finds', () => {
    fc.assert(fc.property(anyPhrases, anyText, fc.integer({ min: 1, max: 3 }), (phrases, text, step) => {
      const accepts = (phrase: string, from: number): boolean => (phrase.length + from) % step === 0;
      expect(search(phrases, text, accepts)).toEqual(naive(phrases, text, accepts));
    }));
  });

  it('has forgotten a phrase that is deleted, and nothing else', () => {
    fc.assert(fc.property(anyPhrases, anyPhrases, anyText, (kept, gone, text) => {
      const trie = new TermTrie<string>();
      for (const phrase of [...gone, ...kept]) trie.set(phrase, phrase.join(' '));
      const names = new Set(kept.map((phrase) => phrase.join(' ')));
      for (const phrase of gone) if (!names.has(phrase.join(' '))) trie.delete(phrase);
      expect(matches(trie, text)).toEqual(naive(kept, text));
      for (const phrase of kept) trie.delete(phrase);
      expect(trie).toEqual(new TermTrie());
    }));
  });
});
