// @vitest-environment jsdom
import '../stage';
import { beforeEach, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { KeyedList, type KeyedRow } from '../../../src/views/list/keyed-list';

class Row implements KeyedRow<string> {
  readonly el = createEl('button');
  update(item: string): void {
    this.el.setText(item);
  }
}

const items = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

describe('a keyed list', () => {
  let parent: HTMLElement;
  let list: KeyedList<string, Row>;
  beforeEach(() => {
    document.body.empty();
    parent = document.body.createDiv();
    list = new KeyedList(
      parent,
      (item) => item,
      () => new Row(),
    );
  });

  const shown = (): string[] => [...parent.children].map((child) => child.textContent ?? '');

  it('shows any list after any other, and keeps the elements of what stays', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 2, maxLength: 6 }), (lists) => {
        list.update([]);
        for (const next of lists) {
          const before = new Map([...parent.children].map((el) => [el.textContent, el]));
          list.update(next);
          expect(shown()).toEqual(next);
          for (const el of parent.children) expect(before.get(el.textContent) ?? el).toBe(el);
        }
      }),
    );
  });

  it('never takes the focused row out of the page while it stays in the list', () => {
    fc.assert(
      fc.property(items, items, fc.constantFrom(...'abcdefghij'), (before, after, focused) => {
        fc.pre(before.includes(focused) && after.includes(focused));
        list.update([]);
        list.update(before);
        const el = [...parent.children].find((child) => child.textContent === focused) as HTMLElement;
        el.focus();
        let lost = 0;
        el.addEventListener('blur', () => (lost += 1));
        list.update(after);
        expect(shown()).toEqual(after);
        expect(document.activeElement).toBe(el);
        expect(lost).toBe(0);
      }),
    );
  });

  it('shows the first of two items with one key', () => {
    list.update(['a', 'b', 'a']);
    expect(shown()).toEqual(['a', 'b']);
  });
});
