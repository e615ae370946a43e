import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertAtEnd, insertBelow, removeInsertion, type HeadingPlace } from '../../../src/views/related/section-insertion';

const LINKS = ['[[B]]', '[[C]]'];
const at = (line: number, raw: string): HeadingPlace => ({ line, raw });
const below = (text: string, heading: HeadingPlace): string | null => insertBelow(text, heading, LINKS)?.text ?? null;

describe('links below a heading', () => {
  it('are a list of their own, set off from what follows', () => {
    expect(below('# A\n\ntext', at(0, '# A'))).toBe('# A\n\n- [[B]]\n- [[C]]\n\ntext');
    expect(below('# A\ntext', at(0, '# A'))).toBe('# A\n\n- [[B]]\n- [[C]]\n\ntext');
    expect(below('text\n# A', at(1, '# A'))).toBe('text\n# A\n\n- [[B]]\n- [[C]]');
  });

  it('follow the list that stands there, in its bullets, and what is indented in it', () => {
    expect(below('## Related\n\n* [[X]]\n  more\n* [[Y]]\n\ntext\n\n* other', at(0, '## Related'))).toBe('## Related\n\n* [[X]]\n  more\n* [[Y]]\n* [[B]]\n* [[C]]\n\ntext\n\n* other');
  });

  it('leave a list below the next heading alone', () => {
    expect(below('# A\n\n# B\n\n- x', at(0, '# A'))).toBe('# A\n\n- [[B]]\n- [[C]]\n\n# B\n\n- x');
  });

  it('come below both lines of an underlined heading', () => {
    expect(below('Title\n=====\ntext', at(0, 'Title\n====='))).toBe('Title\n=====\n\n- [[B]]\n- [[C]]\n\ntext');
  });

  it('keep the line breaks of the file', () => {
    expect(below('# A\r\n\r\ntext\r\n', at(0, '# A'))).toBe('# A\r\n\r\n- [[B]]\r\n- [[C]]\r\n\r\ntext\r\n');
  });

  it('find a heading that has moved, and refuse one that is gone or stands there twice', () => {
    expect(below('new line\n\n# A\n', at(0, '# A'))).toBe('new line\n\n# A\n\n- [[B]]\n- [[C]]\n');
    expect(below('# Another\n', at(0, '# A'))).toBeNull();
    expect(below('x\n# A\ny\n# A', at(0, '# A'))).toBeNull();
    expect(below('# A\ny\n# A', at(2, '# A'))).toBe('# A\ny\n# A\n\n- [[B]]\n- [[C]]');
  });
});

describe('links below a new heading', () => {
  it('come at the end, after a blank line', () => {
    const end = (text: string): string | null => insertAtEnd(text, 'Related', LINKS)?.text ?? null;
    expect(end('')).toBe('## Related\n\n- [[B]]\n- [[C]]\n');
    expect(end('text')).toBe('text\n\n## Related\n\n- [[B]]\n- [[C]]\n');
    expect(end('text\n')).toBe('text\n\n## Related\n\n- [[B]]\n- [[C]]\n');
    expect(end('text\r\n')).toBe('text\r\n\r\n## Related\r\n\r\n- [[B]]\r\n- [[C]]\r\n');
  });

  it('are refused where a code block is left open', () => {
    expect(insertAtEnd('```js\ncode', 'Related', LINKS)).toBeNull();
    expect(insertAtEnd('````\n```\n', 'Related', LINKS)).toBeNull();
    expect(insertAtEnd('```js\ncode\n```\n', 'Related', LINKS)).not.toBeNull();
  });
});

describe('taking links out again', () => {
  const line = fc.constantFrom('', 'text', '# A', '- item', '  deeper', '* x', '```', '---', 'Title', '=====');
  const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n')).map(([lines, eol]) => lines.join(eol));

  it('gives the text there was, wherever they were put', () => {
    fc.assert(
      fc.property(text, fc.nat(12), (before, place) => {
        for (const insertion of [insertBelow(before, at(place, '# A'), LINKS), insertAtEnd(before, 'Related', LINKS)]) {
          if (!insertion) continue;
          expect(insertion.text.slice(insertion.at, insertion.at + insertion.inserted.length)).toBe(insertion.inserted);
          expect(removeInsertion(insertion.text, insertion)).toBe(before);
          for (const link of LINKS) expect(insertion.text.split(/\r?\n/).some((one) => one.endsWith(` ${link}`))).toBe(true);
        }
      }),
    );
  });

  it('finds them where they have moved, and leaves them where they were changed or doubled', () => {
    const insertion = insertBelow('# A\n', at(0, '# A'), LINKS);
    if (!insertion) throw new Error('not inserted');
    expect(removeInsertion(`above\n${insertion.text}`, insertion)).toBe('above\n# A\n');
    expect(removeInsertion(insertion.text.replace('[[B]]', '[[X]]'), insertion)).toBeNull();
    expect(removeInsertion(`above\n${insertion.text}${insertion.text}`, insertion)).toBeNull();
  });
});
