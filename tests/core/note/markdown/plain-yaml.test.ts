import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePlainYaml } from '../../../../src/core/note/markdown/plain-yaml';

/** What the YAML parser makes of it; `null` for what it refuses. */
function byParser(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' }) as unknown;
  } catch {
    return null;
  }
}

describe('parsePlainYaml', () => {
  it.each([
    ['words and numbers', 'title: Place cells\nrating: 4\nscore: 8.50\ndraft: false\nempty:\nnothing: null'],
    ['dates and versions stay words', 'date: 2023-04-05\nname: 2nd try\nword: 2.4GHz'],
    ['lists below their key', 'tags:\n  - a\n  - b c\naliases:\n- d\n- "e: f"'],
    ['lists in brackets', 'tags: [a, "b", c d, 1]\nnone: []\nlink: [[note]]'],
    ['mappings in lists', 'relations:\n  - type: extends\n    links:\n      - x\n  - type: uses'],
    ['lists in lists', 'rows:\n  - - a\n    - b\n  - - c'],
    ['brackets in words', 'a: use [[Note]] or {that}\nb:\n  -\n  - c [d]'],
    ['folded text', 'description: one line\n  goes on here\nnext: >-\n  two\n  lines\nlast: |\n  kept\n  apart'],
    ['windows line ends', 'a: b\r\nc:\r\n  - d\r\n'],
    ['other scripts', 'タイトル: 神経\nstraße: größer'],
  ])('reads %s as the parser does', (_, yaml) => {
    expect(parsePlainYaml(yaml)).toEqual(byParser(yaml));
    expect(parsePlainYaml(yaml)).not.toBeNull();
  });

  it.each([
    ['anchors', 'a: &x b\nc: *x'],
    ['comments', 'a: b # not c'],
    ['escapes', 'a: "b\\n"'],
    ['a key twice', 'a: 1\na: 2'],
    ['a mapping in braces', 'a: {b: c}'],
    ['numbers in other notations', 'a: 0x1f\nb: 1e3'],
    ['no mapping', '- a\n- b'],
    ['nothing', ''],
  ])('leaves %s to the parser', (_, yaml) => {
    expect(parsePlainYaml(yaml)).toBeNull();
  });

  it('keeps a key named __proto__ an ordinary key', () => {
    const properties = parsePlainYaml('__proto__: polluted\nconstructor: x');
    expect(Object.keys(properties ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  const word = fc.constantFrom('a', 'Bc', 'd e', '1', '2.50', '007', '1e5', '2023-01-02', 'true', 'No', 'null', '~', 'x: y', 'a:b', '#c', 'd # e', '"f"', '\'g\'', '[h]', '[[i]]', '[j, k]',
    '{l}', '- m', '*n', '&o', '!p', '|', '>-', '>', '@q', '`r`', '%s', 'it\'s', 'http://t.u/v?w=x', '神经', 'ü', ' ', 'a\tb', '"un', '12:30', '0', '-1', '.5', '1.', '+2', '1_000', '0o7', 'é:', '62F15', '1-2', '3e-4', '\'it\'\'s\'',
    '../x', './y', '∑ z', '🔡O', '-', '1e', 'e5', '12_3', '0b1', '5f', '1+2', '00', '1.2.3', 'a [b] c', 'x[[y]]', 'a {b', 'c]', '】d', '-', '٣', '½', '2023-01-02T03:04:05.678Z', 'a, b', '"x" y');
  const line = fc.record({ indent: fc.constantFrom('', '', '  ', '    ', ' '), mark: fc.constantFrom('', '', '- ', '- - '), key: fc.constantFrom('', 'a: ', 'b: ', 'c:', 'd e: ', '__proto__: '), word })
    .map(({ indent, mark, key, word: value }) => indent + mark + key + value);

  it('agrees with the parser wherever it answers', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 7 }), (lines) => {
      const yaml = lines.join('\n');
      const plain = parsePlainYaml(yaml);
      if (plain !== null) expect(plain).toEqual(byParser(yaml));
    }), { numRuns: 20_000 });
  });
});
