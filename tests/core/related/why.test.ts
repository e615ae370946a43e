import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { excerpt } from '../../../src/core/related/excerpt';
import type { WhyAnswer } from '../../../src/core/related/why';
import { MemoryVault, notesIn, sampleVault } from '../../vault-builder';

async function why(notes: Record<string, string>, from = 'A.md', to = 'B.md', muted: Parameters<MemoryVault['library']['why']>[2] = []): Promise<WhyAnswer> {
  const answer = await new MemoryVault().put(notes).library.why(asNotePath(from), asNotePath(to), muted);
  return answer ?? expect.fail('no answer');
}

describe('why two notes belong together', () => {
  it('is not asked of a note that is missing, or of a note and itself', async () => {
    const { library } = new MemoryVault().put({ 'A.md': '', 'B.md': '' });
    for (const [from, to] of [['A.md', 'C.md'], ['C.md', 'A.md'], ['A.md', 'A.md']] as const) expect(await library.why(asNotePath(from), asNotePath(to), [])).toBeNull();
    expect(await library.why(asNotePath('A.md'), asNotePath('B.md'), [])).toMatchObject({ reasons: [], shared: [], cited: { sentences: [], notes: [] }, passages: [], paths: [], linked: 'none', notes: 2 });
  });

  it('is what both share, the rarest first, each with how many notes have it', async () => {
    const both = '[[Hub]] [[Missing one]] #brain/reward #garden #status/done [p](https://example.org/p) Long-term potentiation.';
    const { shared, notes } = await why({ 'A.md': both, 'B.md': both, 'C.md': '[[Hub]] #garden', 'Hub.md': '', 'D.md': '' });
    expect(notes).toBe(5);
    expect(shared.map(({ kind, name, count }) => `${kind} ${name} ${count}`)).toEqual([
      'concept long-term potentiation 2', 'placeholder Missing one 2', 'source example.org/p 2', 'tag brain/reward 2', 'note Hub 3', 'tag garden 3',
    ]);
    expect(shared.find(({ kind }) => kind === 'source')?.url).toBe('https://example.org/p');
    expect(shared.find(({ kind }) => kind === 'note')?.note).toBe('Hub.md');
  });

  it('is every sentence that cites both, and the notes that cite both apart', async () => {
    const notes = {
      'A.md': '', 'B.md': '',
      'Review.md': 'Intro.\n\nBoth [[A]] and [[B|the other]] agree. Then [[A]] alone.\nAgain [[B]] meets [[A]].',
      'List.md': '- [[A]]\n- [[B]]',
      'One.md': '[[A]]',
    };
    const { cited } = await why(notes);
    expect(cited.sentences.map(({ note, line, text, marks }) => [note, line, text, marks])).toEqual([
      ['Review.md', 2, 'Both A and the other agree.', ['A', 'the other']],
      ['Review.md', 3, 'Again B meets A.', ['B', 'A']],
    ]);
    expect(cited.notes).toEqual([{ note: 'List.md', title: 'List' }]);
  });

  it('is the sentences that speak of the same, side by side, with the words they share', async () => {
    const filler = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`n${i}.md`, `Gardens need rain in spring, says number ${i}.`]));
    const { passages } = await why({
      ...filler,
      'A.md': '# Dopamine\n\nThe weather was fine on that day in Oxford.\n\nDopamine neurons report an error of prediction to the striatum.',
      'B.md': 'The striatum learns from prediction errors that dopamine carries.\n\nGardens are nice in spring and in summer as well.',
    });
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({ here: { line: 4, marks: ['Dopamine', 'error', 'prediction', 'striatum'] }, there: { line: 0, marks: ['striatum', 'prediction', 'errors', 'dopamine'] } });
    expect(passages[0]?.score).toBeGreaterThan(0.2);
    expect(passages[0]?.score).toBeLessThan(1);
  });

  it('shows no passage of what many notes repeat, and none twice', async () => {
    const footer = 'This garden grows slowly and every visitor may leave a comment below.';
    const notes = Object.fromEntries([...'ABCDEFGHI'].map((name) => [`${name}.md`, `${footer}\n\nOnly ${name} says this of hippocampal replay in sleep.`]));
    const { passages } = await why(notes);
    expect(passages.map(({ here, there }) => [here.text, there.text])).toEqual([['Only A says this of hippocampal replay in sleep.', 'Only B says this of hippocampal replay in sleep.']]);
  });

  it('marks words of scripts without spaces', async () => {
    const { passages } = await why({ 'A.md': '海马体在睡眠中重放白天的经历，帮助记忆巩固。', 'B.md': '记忆巩固依赖海马体的重放，这在睡眠中发生。', ...Object.fromEntries([...'CDEFG'].map((name) => [`${name}.md`, '今天天气很好，我们去公园散步。'])) });
    expect(passages[0]?.here.marks).toContain('海马体');
    expect(passages[0]?.there.marks).toContain('海马体');
  });

  it('is the ways from one to the other', async () => {
    const { paths, linked } = await why({ 'A.md': '[[B]]', 'B.md': '' });
    expect(linked).toBe('out');
    expect(paths.map(({ steps }) => steps)).toEqual([[{ from: 'A.md', to: 'B.md', via: { kind: 'link', name: 'B', count: 1, direction: 'out' } }]]);
  });

  it('leaves muted signals out of the reasons', async () => {
    const notes = { 'A.md': '#rare', 'B.md': '#rare', 'C.md': '' };
    expect((await why(notes)).reasons.map(({ signal }) => signal)).toContain('tags');
    expect((await why(notes, 'A.md', 'B.md', ['tags'])).reasons.map(({ signal }) => signal)).not.toContain('tags');
  });
});

describe('why, in the sample vault', () => {
  const notes = notesIn(sampleVault);
  const { library } = new MemoryVault().put(notes);

  it('says at least what the list says, in the same shares, and its passages stand in the notes', async () => {
    for (const path of library.paths().slice(0, 20)) {
      const related = (await library.related(path, { limit: 5, unlinked: false, muted: [] }))?.related ?? [];
      for (const result of related) {
        const answer = (await library.why(path, result.note, [])) ?? expect.fail(`${path} ${result.note}`);
        const told = answer.reasons.filter(({ share }) => share > 0);
        expect(told.map(({ signal }) => signal)).toEqual(result.reasons.map(({ signal }) => signal));
        expect(told.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const [index, { evidence }] of told.entries()) expect(evidence.length).toBeGreaterThanOrEqual(result.reasons[index]?.evidence.length ?? 0);
        for (const { here, there } of answer.passages) {
          for (const { text, marks } of [here, there]) {
            expect(marks.length).toBeGreaterThanOrEqual(2);
            const set = excerpt(text, marks).filter((part) => typeof part !== 'string');
            expect(set.length, `${text} ${marks.join()}`).toBeGreaterThanOrEqual(2);
          }
        }
        for (const { count } of answer.shared) expect(count).toBeLessThanOrEqual(answer.notes);
      }
    }
  });
});
