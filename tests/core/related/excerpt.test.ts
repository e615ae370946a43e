import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { excerpt, plainText } from '../../../src/core/related/excerpt';

describe('an excerpt', () => {
  it('is the whole text where it is short, with the marks set off', () => {
    expect(excerpt('The basal ganglia select.', ['basal ganglia'])).toEqual(['The ', { em: 'basal ganglia' }, ' select.']);
  });

  it('finds marks whatever their case, hyphen or line break, but only as whole words', () => {
    expect(excerpt('Long-term\npotentiation, not longer terms', ['long term potentiation', 'term'])).toEqual([
      { em: 'Long-term potentiation' },
      ', not longer terms',
    ]);
    expect(excerpt('devalued values', ['value'])).toEqual(['devalued values']);
    expect(excerpt('多巴胺与奖励预测误差', ['奖励'])).toEqual(['多巴胺与', { em: '奖励' }, '预测误差']);
  });

  it('treats a mark as text, not as a pattern', () => {
    expect(excerpt('C++ (a.b) [x] \\d', ['C++', '(a.b)', '[x]', '\\d'])).toEqual([
      { em: 'C++' },
      ' ',
      { em: '(a.b)' },
      ' ',
      { em: '[x]' },
      ' ',
      { em: '\\d' },
    ]);
  });

  it('cuts a long text around the first mark, at spaces', () => {
    const text = `${'before '.repeat(20)}striatum ${'after '.repeat(20)}`;
    const cut = plainText(excerpt(text, ['striatum'], 40));
    expect(cut).toMatch(/^…before.* striatum .*after…$/);
    expect(cut.length).toBeLessThanOrEqual(42);
  });

  it('never throws, never invents text and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 5 })),
        fc.integer({ min: 1, max: 80 }),
        (text, marks, length) => {
          const flat = text.replace(/\s+/g, ' ').trim();
          const shown = plainText(excerpt(text, marks, length));
          expect(flat.includes(shown.replace(/^…|…$/g, '')) || flat.includes(shown)).toBe(true);
          expect(shown).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});
