import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/core/export/export-format';
import { escapeXml, validXml } from '../../../src/core/export/xml-characters';
import { MemoryVault } from '../../vault-builder';
import { fileOf, readBack } from './vault-file';

/** Any characters, and those rather often that XML cannot hold or reads in its own way. */
const character = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('&', '<', '>', '"', "'", ']]>', '\u0000', '\u0008', '\u001b', '\ud800', '\udfff', '\ufffe', '\ufffd', '\u{1f9e0}', '  ', '\t'));
const hostile = fc.array(character, { maxLength: 8 }).map((parts) => parts.join(''));
const isLegal = (text: string): boolean => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

describe('what XML cannot hold', () => {
  it('is replaced, and all else is left as it is', () => {
    fc.assert(fc.property(hostile, (text) => {
      expect(isLegal(validXml(text))).toBe(true);
      expect(validXml(text).length).toBeLessThanOrEqual(text.length);
      if (isLegal(text)) expect(validXml(text)).toBe(text);
    }));
    expect(validXml('a\u0000b\ud800c\ufffed\u{1f9e0}')).toBe('a\ufffdb\ufffdc\ufffdd\u{1f9e0}');
    expect(escapeXml('<a href="x">\n&\t\r')).toBe('&lt;a href=&quot;x&quot;&gt;&#10;&amp;&#9;&#13;');
  });
});

describe('an exported file', () => {
  it('is read back as the graph that it was, whatever notes are called', async () => {
    const note = fc.record({ name: hostile, title: hostile, tag: hostile, link: hostile });
    await fc.assert(fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 5 }), async (notes) => {
      const vault = new MemoryVault().put(new Map(notes.map(({ name, title, tag, link }, i) => (
        [`${name.replace(/[/\\]/g, '')}${i % 2}.md`, `---\ntitle: ${JSON.stringify(title)}\ntags: [${JSON.stringify(tag)}, ok]\n---\nSee [[${link}]] and [[Note]].\n`] as const
      ))));
      const files = await Promise.all(EXPORT_FORMATS.map((format) => fileOf(vault, format)));
      for (const file of files) expect(isLegal(file)).toBe(true);
      const [gexf, graphml, json] = EXPORT_FORMATS.map((format, i) => readBack(format, files[i] ?? ''));
      expect(json?.nodes.filter(([, { kind }]) => kind === 'note')).toHaveLength(vault.library.paths().length);
      expect(gexf?.nodes.map(([id]) => id)).toEqual(json?.nodes.map(([id]) => id));
      expect(graphml?.nodes.map(([id, { kind }]) => [id, kind])).toEqual(json?.nodes.map(([id, { kind }]) => [id, kind]));
      expect(gexf?.edges).toEqual(json?.edges);
      expect(graphml?.edges).toEqual(json?.edges);
    }), { numRuns: 60 });
  });
});
