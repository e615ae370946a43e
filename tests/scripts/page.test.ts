import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, columns, cut, fold, Page, styleFor } from '../../scripts/cli/page';

describe('clean', () => {
  it('takes out what a terminal would obey, and keeps the words', () => {
    expect(clean('a\u001b[31mred\u0007\u009b2J\u202eb\n\tc')).toBe('a[31mred2Jb c');
  });
});

describe('columns', () => {
  it('counts two for wide characters and none for combining ones', () => {
    expect([columns('abc'), columns('多巴胺'), columns('e\u0301'), columns('한글')]).toEqual([3, 6, 1, 4]);
  });
});

describe('fold', () => {
  it('breaks at spaces, and inside a text that has none', () => {
    expect(fold('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(fold('多巴胺和奖赏预测', 7)).toEqual(['多巴胺', '和奖赏', '预测']);
  });

  it('loses no character but spaces, and no line is wider than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'brain', '多巴胺', 'x'.repeat(30), 'e\u0301')), fc.integer({ min: 2, max: 40 }), (words, width) => {
        const text = words.join(' ');
        const lines = fold(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('cut', () => {
  it('marks what is lost with an ellipsis, within the width', () => {
    expect(cut('hippocampus', 20)).toBe('hippocampus');
    expect(cut('hippocampus', 6)).toBe('hippo…');
    expect(cut('多巴胺和奖赏', 6)).toBe('多巴…');
  });
});

describe('styleFor', () => {
  it('colours a terminal only, and not where that is declined', () => {
    expect(styleFor({ isTTY: true, columns: 70 }, {})).toEqual({ colour: true, width: 70 });
    expect(styleFor({ isTTY: true, columns: 300 }, { NO_COLOR: '1' })).toEqual({ colour: false, width: 100 });
    expect(styleFor({ isTTY: true, columns: 10 }, { TERM: 'dumb' })).toEqual({ colour: false, width: 40 });
    expect(styleFor({}, {})).toEqual({ colour: false, width: 100 });
  });
});

describe('Page', () => {
  it('indents folded text under its label and ends lines without spaces', () => {
    const page = new Page({ colour: false, width: 40 });
    page.text('The hippocampus replays the day during sleep.', 8, 'dim', 'says');
    page.line('  ');
    expect(page.toString()).toBe('says    The hippocampus replays the day\n        during sleep.\n\n');
  });

  it('paints only where colour is wanted', () => {
    expect(new Page({ colour: true, width: 40 }).paint('x', 'bold')).toBe('\u001b[1mx\u001b[22m');
    expect(new Page({ colour: false, width: 40 }).paint('x', 'bold')).toBe('x');
  });
});
