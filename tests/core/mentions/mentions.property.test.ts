import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, MentionedNote } from '../../../src/core/mentions/mention';
import { linkInText } from '../../../src/core/mentions/link-edit';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import type { CachedItem, Metadata } from '../../../src/core/note/metadata';
import { asNotePath, isCanvas } from '../../../src/core/note/note';
import { createTokenizer } from '../../../src/core/text/tokens';
import { hasShared, shared } from '../../shared-data';
import { MemoryVault, notesIn, read, sampleVault } from '../../vault-builder';
import { hostileText } from '../note/hostile-text';

const tokenizer = createTokenizer();
const OPAQUE = new Set(['yaml', 'code', 'math', 'html', 'comment', 'definition']);

function terms(text: string): string {
  return tokenizer.tokenize(text, 'en').map(({ term }) => term).join(' ');
}

/** All that the parser itself says is no running text. */
function closed({ links = [], embeds = [], tags = [], footnoteRefs = [], sections = [] }: Metadata): readonly CachedItem[] {
  return [...links, ...embeds, ...tags, ...footnoteRefs, ...sections.filter(({ type }) => OPAQUE.has(type))];
}

function check(text: string, metadata: Metadata, mention: MentionedNote, names: readonly string[]): void {
  const lines = text.split('\n');
  for (const place of mention.places) {
    const where = `${place.text} at ${place.from}`;
    expect(text.slice(place.from, place.to), where).toBe(place.text);
    expect(text.slice(0, place.from).split('\n').length - 1, where).toBe(place.line);
    expect(lines[place.line]?.includes(place.text), where).toBe(true);
    const over = closed(metadata).find(({ position: { start, end } }) => place.from < end.offset && place.to > start.offset);
    expect(over, where).toBeUndefined();
    if (place.concept === null) expect(names.map(terms), where).toContain(terms(place.text));
    expect(isAlone(mention.places, place), where).toBe(true);
  }
}

function isAlone(places: readonly Mention[], place: Mention): boolean {
  return places.every((other) => other === place || other.to <= place.from || other.from >= place.to);
}

async function checkVault(notes: ReadonlyMap<string, string>): Promise<number> {
  const { library } = new MemoryVault().put(notes);
  let count = 0;
  for (const [path, text] of notes) {
    if (isCanvas(path)) continue;
    const metadata = parseMarkdown(text);
    const found = (await library.mentions(asNotePath(path), { text, metadata })) ?? [];
    for (const mention of found) {
      const target = library.note(mention.target);
      check(text, metadata, mention, target ? [target.title, ...target.aliases] : []);
      count += mention.places.length;
    }
    const edits = found.flatMap(({ places }) => places.map(({ from, line, text: was }) => ({ from, line, was, becomes: `[[${was}]]` })));
    expect(linkInText(text, edits).refused.map(({ edit }) => `${path}: ${edit.was} at ${edit.from}`)).toEqual([]);
  }
  return count;
}

describe('every mention', () => {
  it('is what stands there, outside of links and code, under a name of its note, and can be linked: in the sample vault', async () => {
    expect(await checkVault(notesIn(sampleVault))).toBeGreaterThan(20);
  });

  it.skipIf(!hasShared).each(['active-inference', 'foam-docs', 'logseq-docs', 'tech-wiki', 'oldwinter-zh'])('the same in %s (skipped where ../shared is missing)', async (name) => {
    expect(await checkVault(notesIn(shared(`vaults/${name}`)))).toBeGreaterThan(100);
  }, 240_000);

  it('the same in texts that look like notes seen through a shredder', async () => {
    const names = { 'Word.md': '', 'Sentence.md': '', 'Heading.md': '', 'Note.md': '', 'Shown.md': '', '神经.md': '', 'Hidden.md': '', 'Text.md': '' };
    const vault = new MemoryVault().put({ ...names, 'x.md': '' });
    await fc.assert(fc.asyncProperty(hostileText, async (text) => {
      const path = asNotePath('x.md');
      vault.library.apply([{ kind: 'put', entry: read('x.md', text).entry }]);
      const metadata = parseMarkdown(text);
      for (const mention of (await vault.library.mentions(path, { text, metadata })) ?? []) {
        const target = vault.library.note(mention.target);
        check(text, metadata, mention, target ? [target.title, ...target.aliases] : []);
      }
      // Metadata of another text must do no harm.
      await vault.library.mentions(path, { text, metadata: parseMarkdown(`${text.slice(3)}\n\n[[x]] text`) });
    }), { numRuns: 500 });
  });
});
