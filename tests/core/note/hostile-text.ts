import fc from 'fast-check';

/** Pieces of Markdown, whole and broken, from which texts are put together that look like notes seen through a shredder. */
const PIECES = [
  '# Heading', '## Two', '\n', '\n\n', '\r\n', '---\n', '+++\n', '- ', '  - ', '1. ', '- [x] ', '> ', '>> ', '> [!info] Title\n', '[[note]]', '[[note|shown]]',
  '[[note#part|shown]]', '[[ spaced_name | shown ]]', '![[embed]]', '[text](note.md)', '[text](https://example.org/a_(b))', '![alt](image.png)', '[[', ']]', '[', ']', '](', '(', ')',
  '#tag', '#a/b', '#1', '%%', '%% hidden %%', '$', '$$', '$x^2$', '`', '```', '```js\n', '~~~', '**', '*', '_', '__', '==', '~~', '<', '>', '<b>', '</b>', '<br/>', '<!--', '-->',
  '<style>', '</style>', '<p align=center>', '<a href="https://example.org">', '&amp;', '&#x41;', '\\', '\\begin{align}', '\\end{align}', '|', '|a|b|\n|-|-|\n', '^block1', '[^1]', '[^1]: ',
  '[1] ', '[@key2020]', 'key:: value', 'source:: https://youtu.be/abcdefghijk', '0:04:39 ', '[0:01](https://youtu.be/abcdefghijk?t=1s) ', 'https://example.org/x?utm_source=y',
  'doi:10.1000/xyz', 'Photo by A on B', '6 min readApr 23, 2023', 'From: [[channel]] <br/>\n', 'title: "a"\n', 'tags: [a, b]\n', 'aliases:\n  - c\n', 'a: &x [*x]\n', '{{macro}}',
  '{% raw %}', 'word ', 'Words of a sentence. ', '神经科学。', 'שלום ', '\u0000', '\ufeff', '\ufffd', '\ud83d', '🧠', '\t', '    ', '__proto__: 1\n', 'constructor: 2\n', '#constructor',
] as const;

/** Texts from the pieces above, some of them with characters of any kind between. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
