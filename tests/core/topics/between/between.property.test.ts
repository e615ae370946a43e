import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNotePath, type NotePath } from '../../../../src/core/note/note';
import { MemoryVault } from '../../../vault-builder';
import { bridgesOf, gapsOf, type Texts } from './between-vault';

const WORDS = ['dopamine', 'reward', 'prediction', 'cortex', 'transformer', 'gradient', 'memory', 'sleep', 'policy', 'synapse'];
const NOTES = 18;
const title = (note: number): string => `Note ${String.fromCharCode(97 + note)}`;

const note = fc.record({
  links: fc.array(fc.nat(NOTES - 1), { maxLength: 5 }), words: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }), tag: fc.nat(2),
});
const vaults = fc.array(note, { minLength: 8, maxLength: NOTES }).map((notes): Texts => Object.fromEntries(notes.map(({ links, words, tag }, i) => (
  [`${title(i)}.md`, `---\ntags: [t${tag}]\n---\n${words.join(' ')} ${links.map((to) => `[[${title(to)}]]`).join(' ')}\n`]
))));

function areLinked({ library }: MemoryVault, a: NotePath, b: NotePath): boolean {
  const leads = (from: NotePath, to: NotePath): boolean => library.note(from)?.links.some((link) => library.resolve(link, from) === to) === true;
  return leads(a, b) || leads(b, a);
}

function topicOf({ library }: MemoryVault, path: NotePath): string | undefined {
  return library.topicOf(path)?.id;
}

const isSorted = (scores: readonly number[]): boolean => scores.every((score, i) => score > 0 && score <= (scores[i - 1] ?? Infinity));

describe('what lies between topics and fields', () => {
  it('is backed by true links on each side', async () => {
    await fc.assert(fc.asyncProperty(vaults, async (texts) => {
      const vault = new MemoryVault().put(texts);
      const { topics, fields } = await bridgesOf(vault);
      for (const { note: path, sides } of topics) {
        expect(sides.length).toBeGreaterThanOrEqual(2);
        for (const { topic, links, notes } of sides) {
          expect(notes).toHaveLength(Math.min(6, links));
          for (const other of notes) expect([areLinked(vault, path, other.note), topicOf(vault, other.note)]).toEqual([true, topic.id]);
        }
      }
      for (const { note: path, sides } of fields) for (const { notes } of sides) for (const other of notes) expect(areLinked(vault, path, other.note)).toBe(true);
      expect(isSorted(topics.map(({ score }) => score))).toBe(true);
      expect(isSorted(fields.map(({ score }) => score))).toBe(true);
    }), { numRuns: 40 });
  });

  it('starts from notes of the two topics that are not linked, and counts links that are there', async () => {
    await fc.assert(fc.asyncProperty(vaults, async (texts) => {
      const vault = new MemoryVault().put(texts);
      const gaps = await gapsOf(vault);
      expect(isSorted(gaps.map(({ score }) => score))).toBe(true);
      for (const { topics: [one, other], start: [here, there], links, expected } of gaps) {
        expect(areLinked(vault, here.note, there.note)).toBe(false);
        expect([topicOf(vault, here.note), topicOf(vault, there.note)]).toEqual([one.id, other.id]);
        const members = (id: string): NotePath[] => vault.library.paths().filter((path) => topicOf(vault, path) === id);
        const across = members(one.id).flatMap((a) => members(other.id).filter((b) => areLinked(vault, a, b)));
        expect(links).toBe(across.length);
        expect(links).toBeLessThan(expected);
      }
    }), { numRuns: 40 });
  });

  it('is the same after any edits as for a vault read anew', async () => {
    await fc.assert(fc.asyncProperty(vaults, vaults, async (before, after) => {
      const edited = new MemoryVault().put(before);
      await gapsOf(edited);
      for (const path of Object.keys(before)) if (!(path in after)) edited.remove(asNotePath(path));
      for (const [path, text] of Object.entries(after).reverse()) edited.put({ [path]: text });
      const fresh = new MemoryVault().put(after);
      expect(await bridgesOf(edited)).toEqual(await bridgesOf(fresh));
      expect(await gapsOf(edited)).toEqual(await gapsOf(fresh));
    }), { numRuns: 20 });
  });
});
