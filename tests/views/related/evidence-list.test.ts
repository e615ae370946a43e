// @vitest-environment jsdom
import '../stage';
import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import type { Evidence, Reason, RelatedNote } from '../../../src/core/related/answer';
import { detailsOf, showDetails } from '../../../src/views/related/evidence-list';

const note = (title: string): Evidence => ({ kind: 'note', note: asNotePath(`${title}.md`), title, count: 1 });
const term = (text: string): Evidence => ({ kind: 'term', text, count: 2 });
const sentence: Evidence = { kind: 'sentence', note: asNotePath('A.md'), title: 'A', line: 3, text: 'On B.', marks: ['B'] };
const tags: Reason = { signal: 'tags', share: 0.5, evidence: [{ kind: 'tag', name: 'x', count: 2 }] };
const result = (...reasons: Reason[]): RelatedNote => ({ note: asNotePath('B.md'), title: 'B', score: 1, linked: 'none', fields: [], joins: false, reasons });

const kinds = (...reasons: Reason[]): string[] =>
  detailsOf(result(...reasons)).map((detail) => (detail.kind === 'reason' ? `reason ${detail.reason.signal}` : detail.kind));

describe('what is below a result', () => {
  it('is nothing where the line says all', () => {
    expect(kinds(tags)).toEqual([]);
  });

  it('is each further reason with its sentences and notes', () => {
    const cocitation: Reason = { signal: 'cocitation', share: 0.3, evidence: [sentence, note('A'), note('C')] };
    expect(kinds(tags, cocitation)).toEqual(['reason cocitation', 'quote', 'notes']);
  });

  it('is the notes behind the line itself, with the icon of their reason', () => {
    expect(detailsOf(result({ signal: 'coupling', share: 1, evidence: [note('A')] }))).toMatchObject([{ kind: 'notes', signal: 'coupling' }]);
  });

  it('leaves out what the line tells of a linked note', () => {
    const link: Reason = { signal: 'link', share: 0.5, evidence: [sentence] };
    expect(kinds(link, tags)).toEqual(['quote']);
  });

  it('quotes each sentence once, and says nothing beside a mention that is quoted', () => {
    const mention: Reason = { signal: 'mention', share: 0.5, evidence: [sentence] };
    expect(kinds(mention, { ...mention, signal: 'cocitation' }, mention)).toEqual(['quote', 'reason cocitation']);
    expect(kinds(tags, mention)).toEqual(['quote']);
  });

  it('names the terms that the reason had no room for', () => {
    const text: Reason = { signal: 'text', share: 1, evidence: ['a', 'b', 'c', 'd', 'e'].map(term) };
    expect(detailsOf(result(text))).toEqual([{ kind: 'terms', terms: ['d', 'e'] }]);
  });

  describe('for concepts', () => {
    const concept = (name: string, written: string, count: number): Evidence => ({ kind: 'concept', name, written, count });
    const rowsOf = (...reasons: Reason[]): string[] => {
      const rows: string[] = [];
      showDetails(document.createElement('div'), detailsOf(result(...reasons)), { note: asNotePath('A.md'), linked: 'none' }, (el, place) => {
        expect(place).toBeNull();
        rows.push(el.textContent);
      });
      return rows;
    };

    it('is each of them, with what this note calls it and how many notes speak of it', () => {
      const concepts: Reason = { signal: 'concepts', share: 1, evidence: [concept('long-term potentiation', 'LTP', 7), concept('Dopamine', 'dopamine', 1)] };
      expect(rowsOf(concepts)).toEqual(['long-term potentiation, here “LTP”, in 7 notes', 'Dopamine, in 1 note']);
      expect(rowsOf(tags, concepts)).toEqual(['Both discuss long-term potentiation, here “LTP”, in 7 notes', 'Dopamine, in 1 note']);
    });

    it('is the first of many, and how many more there are', () => {
      const evidence = Array.from({ length: 20 }, (_, i) => concept(`c${i}`, `c${i}`, 2));
      expect(rowsOf({ signal: 'concepts', share: 1, evidence }).slice(-2)).toEqual(['c5, in 2 notes', 'and 14 more']);
    });
  });
});
