// @vitest-environment jsdom
import { mixOf, query, textOf } from '../stage';
import { beforeEach, describe, expect, it } from 'vitest';
import { FieldBar } from '../../../src/views/list/field-bar';

describe('the bar of fields', () => {
  let bar: FieldBar;

  beforeEach(() => {
    document.body.empty();
    bar = new FieldBar(document.body, 'full');
  });

  const segments = (): [string | undefined, string][] =>
    [...bar.el.querySelectorAll<HTMLElement>('.connectome-fields-part')].map((el) => [el.dataset['color'], el.style.getPropertyValue('--connectome-part')]);
  const labels = (): string[] => [...bar.el.querySelectorAll('.connectome-fields-label')].map((el) => textOf(el));

  it('is one segment a field, as long as its percentage and in its colour, with a label each', () => {
    bar.show(mixOf(['Neuroscience', 0.68], ['AI', 0.32]));
    expect(segments()).toEqual([
      ['0', '68'],
      ['1', '32'],
    ]);
    expect(labels()).toEqual(['Neuroscience|68', 'AI|32']);
  });

  it('is a picture to a screen reader, told in words', () => {
    bar.show(mixOf(['Neuroscience', 0.68], ['AI', 0.32]));
    expect(bar.el.getAttribute('role')).toBe('img');
    expect(bar.el.getAttribute('aria-label')).toBe('Neuroscience 68 %, AI 32 %');
  });

  it('is not there where the mix is empty, also after there was one', () => {
    expect(bar.el.hidden).toBe(true);
    bar.show(mixOf(['AI', 1]));
    expect(bar.el.hidden).toBe(false);
    bar.show([]);
    expect(bar.el.hidden).toBe(true);
  });

  it('is a label alone for a single field', () => {
    bar.show(mixOf(['AI', 1]));
    expect(query(bar.el, '.connectome-fields-bar').hidden).toBe(true);
    expect(labels()).toEqual(['AI']);
    expect(bar.el.getAttribute('aria-label')).toBe('AI');
  });

  it('tells the smallest of many fields together, in the order of the mix', () => {
    bar.show(mixOf(['Statistics', 0.05], ['Neuroscience', 0.4], ['Ethics', 0.15], ['AI', 0.3], ['Logic', 0.1]));
    expect(labels()).toEqual(['Neuroscience|40', 'Ethics|15', 'AI|30', '2 others|15']);
    expect(segments().map(([color]) => color)).toEqual(['1', '2', '3', undefined]);
  });

  it('keeps to the colours there are', () => {
    bar.show([
      { field: 'a', name: 'A', share: 0.5, color: 7 },
      { field: 'b', name: 'B', share: 0.5, color: 15 },
    ]);
    expect(segments().map(([color]) => color)).toEqual(['0', '1']);
  });

  it('sets names as text', () => {
    bar.show(mixOf(['<img src=x>', 0.5], ['AI', 0.5]));
    expect(bar.el.querySelector('img')).toBeNull();
    expect(labels()[0]).toBe('<img src=x>|50');
  });
});
