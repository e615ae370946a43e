import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackedDocument, type Document } from '../../../src/core/text/document';

/** A note of one line after another, each with its words and their weight. */
function documentOf(lines: readonly { readonly words: readonly number[]; readonly weight: number }[], wide = false, more: Partial<Document> = {}): PackedDocument {
  const sequence: number[] = [];
  const starts: number[] = [];
  const counts = new Uint16Array(10);
  for (const { words, weight } of lines) {
    if (sequence.length > 0) sequence.push(0);
    starts.push(0, sequence.length * 8 + weight);
    for (const word of words) {
      sequence.push(word);
      counts[word]! += weight;
    }
  }
  return PackedDocument.of({
    terms: Uint32Array.from({ length: 10 }, (_, i) => 100 + i), ownCounts: counts, sequence: wide ? Uint32Array.from(sequence) : Uint16Array.from(sequence),
    linkAt: Uint32Array.of(1, 2), lines: Uint32Array.from(starts), spelt: Uint32Array.of(3), names: [Uint32Array.of(101), Uint32Array.of(102, 103)], ...more,
  });
}

const plain = ({ terms, counts, ownCounts, sequence, linkAt, lines, spelt, names }: Document): unknown =>
  [terms, counts, ownCounts, sequence, linkAt, lines, spelt, ...names].map((numbers) => [...numbers]);

const line = fc.record({ words: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), weight: fc.integer({ min: 1, max: 4 }) });

describe('PackedDocument', () => {
  it('gives back what it was made of, with numbers of 16 bits and of 32', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.boolean(), fc.array(fc.array(fc.nat(0xffffffff), { maxLength: 3 }), { maxLength: 3 }), (lines, wide, given) => {
        const names = given.map((name) => Uint32Array.from(name));
        const document = documentOf(lines, wide, { names });
        expect(document.names.map((name) => [...name])).toEqual(given);
        expect(plain(PackedDocument.of(document))).toEqual(plain(document));
        expect(document.sequence).toBeInstanceOf(wide ? Uint32Array : Uint16Array);
      }),
    );
  });

  it('without some words counts as if they had not been written', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.infiniteStream(fc.boolean()), (lines, wide, coins) => {
        const document = documentOf(lines, wide);
        const gone = Array.from(document.sequence.keys()).filter((at) => (document.sequence[at] ?? 0) > 0 && coins.next().value);
        const before = plain(document);
        const without = document.withoutWords(gone);
        let at = 0;
        const expected = documentOf(lines.map(({ words, weight }, i) => {
          at += i > 0 ? 1 : 0;
          return { words: words.filter(() => !gone.includes(at++)), weight };
        }));
        expect([...without.counts]).toEqual([...expected.counts]);
        expect([...without.sequence]).toEqual(Array.from(document.sequence, (word, position) => (gone.includes(position) ? 0 : word)));
        expect(without.sequence).toBeInstanceOf(wide ? Uint32Array : Uint16Array);
        expect(without.linkAt).toEqual(document.linkAt);
        expect(plain(document)).toEqual(before);
      }),
    );
  });

  it('never counts a word less than not at all, where lines that many notes repeat had lowered its count', () => {
    const document = documentOf([{ words: [1, 2], weight: 2 }]);
    const lowered = document.withCounts(Uint16Array.from(document.counts, (count) => count >> 1));
    expect(lowered.withoutWords([0]).counts[1]).toBe(0);
    expect(lowered.withoutWords([0]).counts[2]).toBe(1);
  });
});
