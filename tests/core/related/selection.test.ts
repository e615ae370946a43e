import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { coversTag } from '../../../src/core/note/exclusion';
import { asNotePath, type NotePath } from '../../../src/core/note/note';
import type { RelatedFilter, RelatedNote, RelatedOptions } from '../../../src/core/related/answer';
import { plainReason } from '../../../src/core/related/wording';
import { MemoryVault, notesIn, sampleVault } from '../../vault-builder';

const PLAIN: RelatedOptions = { limit: 10, unlinked: false, muted: [] };
/** More than any note has. */
const ALL = 1000;

describe('which notes are shown', () => {
  let vault: MemoryVault;
  let paths: NotePath[];

  beforeAll(async () => {
    vault = await new MemoryVault().put(notesIn(sampleVault)).computeTopics();
    paths = vault.library.paths();
  });

  const ask = async (path: NotePath, options: Partial<RelatedOptions> = {}): Promise<readonly RelatedNote[]> =>
    (await vault.library.related(path, { ...PLAIN, ...options }))?.related ?? [];
  const names = (related: readonly RelatedNote[]): NotePath[] => related.map(({ note }) => note);
  const note = (): fc.Arbitrary<NotePath> => fc.nat(paths.length - 1).map((i) => paths[i] ?? asNotePath(''));

  it('is as without options where they ask for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(note(), async (path) => {
        const nothing = { hidden: [], pinned: [], filter: {}, distance: 0 };
        expect(await ask(path, nothing)).toEqual(await ask(path));
      }),
      { numRuns: 15 },
    );
  });

  it('leaves hidden notes out, pinned or not, and fills the list with what follows', async () => {
    await fc.assert(
      fc.asyncProperty(note(), fc.infiniteStream(fc.boolean()), async (path, coins) => {
        const all = names(await ask(path, { limit: ALL }));
        const hidden = all.filter(() => coins.next().value === true);
        const shown = names(await ask(path, { limit: 5, hidden, pinned: hidden.slice(0, 1) }));
        expect(shown).toEqual(all.filter((one) => !hidden.includes(one)).slice(0, 5));
      }),
      { numRuns: 15 },
    );
  });

  it('puts pinned notes first, in their order, whatever they are, each with a reason and the full score', async () => {
    await fc.assert(
      fc.asyncProperty(note(), fc.uniqueArray(note(), { maxLength: 3 }), async (path, pins) => {
        const pinned = pins.filter((pin) => pin !== path);
        const shown = await ask(path, { pinned });
        expect(names(shown).slice(0, pinned.length)).toEqual(pinned);
        for (const [i, result] of shown.entries()) {
          expect(result.pinned).toBe(i < pinned.length ? true : undefined);
          if (i < pinned.length) expect(result.score).toBe(1);
          expect(result.reasons.length).toBeGreaterThan(0);
          expect(result.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          for (const { evidence } of result.reasons) expect(evidence.length).toBeGreaterThan(0);
        }
        expect(new Set(names(shown)).size).toBe(shown.length);
        const others = names(await ask(path)).filter((one) => !pinned.includes(one));
        expect(names(shown).slice(pinned.length)).toEqual(others.slice(0, PLAIN.limit - pinned.length).concat(names(shown).slice(pinned.length + others.length)));
      }),
      { numRuns: 25 },
    );
  });

  it('lets no note through that the filter does not ask for, pinned or not, and all the others', async () => {
    const { library } = vault;
    const filter = fc.record<RelatedFilter>(
      { topic: fc.constantFrom('same', 'other'), field: fc.constantFrom('same', 'other'), folder: fc.constantFrom('Notes', 'Papers', 'Not'), tag: fc.constantFrom('neuroscience', 'AI') },
      { requiredKeys: [] },
    );
    const mainField = async (path: NotePath): Promise<string | null> => [...(await library.fieldMix(path))].sort((a, b) => b.share - a.share)[0]?.field ?? null;
    const passes = async (path: NotePath, other: NotePath, { topic, field, folder, tag }: RelatedFilter): Promise<boolean> => {
      const [mine, theirs] = [library.topicOf(path)?.id ?? null, library.topicOf(other)?.id ?? null];
      const [myField, theirField] = [await mainField(path), await mainField(other)];
      return (topic === undefined || (theirs !== null && (mine === theirs) === (topic === 'same')))
        && (field === undefined || (theirField !== null && (myField === theirField) === (field === 'same')))
        && (folder === undefined || other.startsWith(`${folder}/`))
        && (tag === undefined || library.note(other)?.tags.some(({ name }) => coversTag([tag], name)) === true);
    };
    await fc.assert(
      fc.asyncProperty(note(), note(), filter, async (path, pin, wanted) => {
        const all = names(await ask(path, { limit: ALL }));
        const kept: NotePath[] = [];
        for (const other of all) if (await passes(path, other, wanted)) kept.push(other);
        expect(names(await ask(path, { filter: wanted }))).toEqual(kept.slice(0, PLAIN.limit));
        if (pin !== path) expect(names(await ask(path, { filter: wanted, pinned: [pin] })).includes(pin)).toBe((await passes(path, pin, wanted)));
      }),
      { numRuns: 30 },
    );
  });

  it('holds pins to “unlinked” and to the joining of fields too', async () => {
    const path = asNotePath('Notes/Hippocampus.md');
    const linked = (await ask(path, { limit: ALL })).find((result) => result.linked !== 'none');
    expect(linked).toBeDefined();
    if (linked) expect(names(await ask(path, { pinned: [linked.note], unlinked: true }))).not.toContain(linked.note);
    const plain = (await ask(path, { limit: ALL })).find(({ joins }) => !joins);
    if (plain) expect(names(await ask(path, { pinned: [plain.note], joining: true }))).not.toContain(plain.note);
  });

  describe('from close to far', () => {
    /** Strange as the formula has it, from what can be seen of an answer: topic and main field. */
    const isElsewhere = (path: NotePath, { note: other }: RelatedNote): boolean => vault.library.topicOf(path)?.id !== vault.library.topicOf(other)?.id;

    it('is the same notes in another order, scores falling', async () => {
      await fc.assert(
        fc.asyncProperty(note(), fc.double({ min: 0, max: 1, noNaN: true }), async (path, distance) => {
          const near = await ask(path, { limit: ALL });
          const far = await ask(path, { limit: ALL, distance });
          expect([...names(far)].sort()).toEqual([...names(near)].sort());
          far.forEach(({ score }, i) => {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(far[i - 1]?.score ?? 1);
          });
        }),
        { numRuns: 15 },
      );
    });

    it('a note that something telling joins and that has overtaken a nearer one stays ahead', async () => {
      const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
      await fc.assert(
        fc.asyncProperty(note(), async (path) => {
          const lists: NotePath[][] = [];
          for (const distance of steps) lists.push(names(await ask(path, { limit: ALL, distance })));
          const [near = [], ...others] = lists;
          const top = near.slice(0, 12);
          for (const a of top) {
            for (const b of top.slice(top.indexOf(a) + 1)) {
              // b, nearer to the end at first, may pass a once and never falls back behind it.
              const passed = others.map((list) => list.indexOf(b) < list.indexOf(a));
              expect(passed.slice(Math.max(0, passed.indexOf(true))).every((ahead) => ahead === passed.includes(true))).toBe(true);
            }
          }
        }),
        { numRuns: 8 },
      );
    });

    it('brings notes of other topics to the top', async () => {
      let near = 0;
      let far = 0;
      for (const path of paths.filter((one) => vault.library.topicOf(one) !== null)) {
        near += (await ask(path, { limit: 5 })).filter((result) => isElsewhere(path, result)).length;
        far += (await ask(path, { limit: 5, distance: 1 })).filter((result) => isElsewhere(path, result)).length;
      }
      expect(far).toBeGreaterThan(1.5 * near);
    });
  });
});

describe('a pinned note that nothing connects', () => {
  it('says that it is pinned, and no more', async () => {
    const vault = new MemoryVault().put({ 'one/A.md': 'Axons.', 'two/B.md': 'Porridge.' });
    const answer = await vault.library.related(asNotePath('one/A.md'), { ...PLAIN, pinned: [asNotePath('two/B.md'), asNotePath('Gone.md')] });
    expect(answer?.related).toMatchObject([{ note: 'two/B.md', score: 1, pinned: true, reasons: [{ signal: 'pin', share: 1, evidence: [{ kind: 'pin', note: 'one/A.md', title: 'A' }] }] }]);
    const [reason] = answer?.related[0]?.reasons ?? [];
    expect(reason && plainReason(reason)).toBe('You pinned it to A');
    expect(reason && plainReason(reason, { note: asNotePath('one/A.md'), linked: 'none' })).toBe('You pinned it here');
  });

  it('tells what connects it where something does, muted signals aside', async () => {
    const vault = new MemoryVault().put({ 'A.md': 'On [[B]] and axons.', 'B.md': 'Axons.', 'C.md': '' });
    const ask = async (muted: RelatedOptions['muted']) => (await vault.library.related(asNotePath('A.md'), { ...PLAIN, muted, pinned: [asNotePath('B.md')] }))?.related[0];
    expect((await ask([]))?.reasons[0]?.signal).toBe('link');
    expect((await ask(['link']))?.reasons.map(({ signal }) => signal)).not.toContain('link');
    expect((await ask([]))?.reasons.map(({ signal }) => signal)).not.toContain('pin');
  });
});
