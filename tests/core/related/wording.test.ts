import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { asNotePath } from '../../../src/core/note/note';
import { SIGNALS, type Evidence, type Reason, type SignalName } from '../../../src/core/related/answer';
import { plainText } from '../../../src/core/related/excerpt';
import { plainReason, wordReason, wordReasons, type Beside } from '../../../src/core/related/wording';

const here = asNotePath('Reward.md');
const note = (title: string, count = 1): Evidence => ({ kind: 'note', note: asNotePath(`${title}.md`), title, count });
const tag = (name: string, count: number): Evidence => ({ kind: 'tag', name, count });
const source = (label: string, count: number): Evidence => ({ kind: 'source', label, url: null, count });
const placeholder = (name: string): Evidence => ({ kind: 'placeholder', name, count: 2 });
const concept = (name: string, count: number): Evidence => ({ kind: 'concept', name, written: name.toUpperCase(), count });
const term = (text: string): Evidence => ({ kind: 'term', text, count: 3 });
const folder = (path: string, count: number): Evidence => ({ kind: 'folder', path, count });
const linkedFolder = (path: string, linked: number, count: number): Evidence => ({ kind: 'linkedFolder', path, linked, count });
const series = (name: string, count: number): Evidence => ({ kind: 'series', name, count });
const dates = (one: string, other: string, days: number): Evidence => ({ kind: 'dates', dates: [one, other], days });
const sentence = (in_: string, text: string, ...marks: string[]): Evidence => ({
  kind: 'sentence',
  note: asNotePath(`${in_}.md`),
  title: in_,
  line: 3,
  text,
  marks,
});

const reason = (signal: SignalName, ...evidence: Evidence[]): Reason => ({ signal, share: 1, evidence });
const says = (signal: SignalName, ...evidence: Evidence[]): string => plainReason(reason(signal, ...evidence));
const besideSays = (beside: Beside, signal: SignalName, ...evidence: Evidence[]): string => plainReason(reason(signal, ...evidence), beside);

describe('a reason as a sentence', () => {
  it('direct links: says which way where that is known, and quotes the sentence', () => {
    const quote = sentence('Reward', 'Actions are selected by the basal ganglia.', 'basal ganglia');
    expect(says('link', note('Basal ganglia'))).toBe('Linked directly');
    expect(besideSays({ note: here, linked: 'out' }, 'link', quote)).toBe('Linked here: “Actions are selected by the basal ganglia.”');
    expect(besideSays({ note: here, linked: 'in' }, 'link', note('Basal ganglia'))).toBe('Links here');
    expect(besideSays({ note: here, linked: 'both' }, 'link', note('Basal ganglia'))).toBe('Linked both ways');
  });

  it('common neighbours: names two and counts the rest', () => {
    expect(says('neighbours', note('Dopamine', 1))).toBe('Both are linked with Dopamine');
    expect(says('neighbours', note('Dopamine', 2), note('Habits', 2))).toBe('Both are linked with Dopamine and Habits');
    expect(says('neighbours', note('Dopamine', 3), note('Habits', 3), note('LTP', 3))).toBe('Both are linked with Dopamine, Habits and LTP');
    expect(says('neighbours', note('Dopamine', 1200), note('Habits', 1200))).toBe('Both are linked with Dopamine, Habits and 1,198 more');
  });

  it('co-citation: one, two, many, and the sentence in which both are cited', () => {
    expect(says('cocitation', note('Lecture 4', 1))).toBe('Lecture 4 links to both');
    expect(says('cocitation', note('Lecture 4', 2), note('Dopamine', 2))).toBe('Lecture 4 and Dopamine link to both');
    expect(says('cocitation', note('Lecture 4', 4), note('Dopamine', 4))).toBe('4 notes link to both, among them Lecture 4');
    expect(says('cocitation', sentence('Lecture 4', 'A and B.', 'A', 'B'), note('Lecture 4', 1))).toBe('Lecture 4 links to both, in one sentence');
    expect(says('cocitation', sentence('Lecture 4', 'A and B.', 'A', 'B'))).toBe('Cited in one sentence in Lecture 4');
  });

  it('coupling, walks, similar notes', () => {
    expect(says('coupling', note('Algorithms'), note('Neuroplasticity'))).toBe('Both link to Algorithms and Neuroplasticity');
    expect(says('walk', note('Dopamine'))).toBe('Connected through Dopamine');
    expect(says('walk', note('Dopamine'), note('Habits'))).toBe('Connected through Dopamine then Habits');
    expect(says('similar', note('Dopamine'))).toBe('A note like this one links to it: Dopamine');
    expect(says('similar', note('Dopamine'), note('Habits'))).toBe('Notes like this one link to it: Dopamine, Habits');
  });

  it('tags: only where few carry them', () => {
    expect(says('tags', tag('dopamine/addiction', 2))).toBe('Only these carry #dopamine/addiction');
    expect(says('tags', tag('neuroscience/neurons', 3))).toBe('Only 3 notes carry #neuroscience/neurons');
    expect(says('tags', tag('neuroscience', 214))).toBe('Both carry #neuroscience, on 214 notes');
    expect(says('tags', tag('rpe', 3), tag('reward', 9))).toBe('Both carry #rpe and #reward');
  });

  it('sources and placeholders', () => {
    expect(says('sources', source('Schultz 1997', 2))).toBe('Only these cite Schultz 1997');
    expect(says('sources', source('Schultz 1997', 5))).toBe('Both cite Schultz 1997, which 5 notes cite');
    expect(says('sources', source('Schultz 1997', 5), source('Dayan 2005', 2))).toBe('Both cite Schultz 1997 and Dayan 2005');
    expect(says('placeholders', placeholder('Bellman equation'))).toBe('Both point at Bellman equation, not written yet');
  });

  it('concepts: by the name that the lexicon gives them', () => {
    expect(says('concepts', concept('replay', 2))).toBe('Only these discuss replay');
    expect(says('concepts', concept('replay', 5))).toBe('Only 5 notes discuss replay');
    expect(says('concepts', concept('long-term potentiation', 40))).toBe('Both discuss long-term potentiation');
    expect(says('concepts', concept('replay', 2), concept('dreaming', 9))).toBe('Both discuss replay and dreaming');
    expect(says('concepts', ...['A', 'B', 'C', 'D', 'E'].map((name) => concept(name, 3)))).toBe('Both discuss A, B and 3 more');
  });

  it('words: three of them', () => {
    expect(says('text', ...['striatum', 'policy', 'value', 'discount'].map(term))).toBe('Both speak of striatum, policy, value');
    expect(says('title', term('dopamine'))).toBe('Both titles have the word dopamine');
    expect(says('title', term('dopamine'), term('reward'))).toBe('Both titles have dopamine, reward');
    expect(says('context', term('striatum'), term('policy'))).toBe('Words around links to it: striatum, policy');
  });

  it('mentions: tells here from there, and cuts the sentence around the words', () => {
    const long = sentence(
      'Reward',
      'With long training, and only then, what was chosen turns into habits that outlast the reward they were first made for.',
      'habits',
    );
    expect(besideSays({ note: here, linked: 'none' }, 'mention', long)).toBe(
      'Mentioned here: “…chosen turns into habits that outlast the reward they were…”',
    );
    expect(besideSays({ note: asNotePath('Other.md'), linked: 'none' }, 'mention', sentence('Reward', 'On habits.', 'habits'))).toBe(
      'Mentions this note: “On habits.”',
    );
    expect(says('mention', sentence('Reward', 'On habits.', 'habits'))).toBe('Mentioned in Reward: “On habits.”');
  });

  it('folders', () => {
    expect(says('folder', folder('Papers', 4))).toBe('Same folder, Papers, 4 notes');
    expect(says('folder', folder('', 30))).toBe('Same folder, 30 notes');
    expect(says('folder', note('Dopamine'))).toBe('Notes in this folder link to it: Dopamine');
    expect(says('folder', linkedFolder('Papers', 12, 1200), folder('Papers', 1200))).toBe('Linked with 12 of the 1,200 notes in Papers');
  });

  it('series and dates', () => {
    expect(says('series', series('Lecture …', 1200))).toBe('Both belong to the series Lecture …, 1,200 notes');
    expect(says('date', dates('2024-02-28', '2024-02-28', 0))).toBe('Both are of 2024-02-28');
    expect(says('date', dates('2024-02-28', '2024-02-29', 1))).toBe('Written 1 day apart, on 2024-02-29');
    expect(says('date', dates('2024-02-28', '2024-03-01', 2))).toBe('Written 2 days apart, on 2024-03-01');
  });

  it('resemblance: names two of the linked notes and counts the rest', () => {
    expect(says('resemblance', note('Dopamine', 1))).toBe('Like Dopamine, which is linked');
    expect(says('resemblance', note('Dopamine', 2), note('Habits', 2))).toBe('Like Dopamine and Habits, which are linked');
    expect(says('resemblance', note('Dopamine', 9), note('Habits', 9))).toBe('Like Dopamine, Habits and 7 more, which are linked');
  });

  it('tells of a linked note what else connects the two', () => {
    const line = (...reasons: Reason[]): string => plainText(wordReasons(reasons, { note: here, linked: 'out' }).parts);
    const link = reason('link', note('Basal ganglia'));
    expect(line(link)).toBe('Linked here');
    expect(line(link, reason('cocitation', note('Lecture 4', 4)))).toBe('Linked here; 4 notes link to both, among them Lecture 4');
    expect(line(link, reason('tags', tag('reward', 2)))).toBe('Linked here; only these carry #reward');
    expect(line(link, reason('cocitation', note('Lecture 4', 1)))).toBe('Linked here; Lecture 4 links to both');
    expect(line(reason('tags', tag('reward', 2)), link)).toBe('Only these carry #reward');
  });

  it('sets off the names and only them', () => {
    expect(wordReason(reason('coupling', note('A'), note('B')))).toEqual({
      icon: 'git-merge',
      parts: ['Both link to ', { em: 'A' }, ' and ', { em: 'B' }],
    });
  });
});

const anyEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), note: fc.string().map(asNotePath), title: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('tag' as const), name: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('source' as const), label: fc.string(), url: fc.constant(null), count: fc.nat() }),
  fc.record({ kind: fc.constant('placeholder' as const), name: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('term' as const), text: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('folder' as const), path: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('linkedFolder' as const), path: fc.string(), linked: fc.nat(), count: fc.nat() }),
  fc.record({ kind: fc.constant('concept' as const), name: fc.string(), written: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('series' as const), name: fc.string(), count: fc.nat() }),
  fc.record({ kind: fc.constant('dates' as const), dates: fc.tuple(fc.string(), fc.string()), days: fc.nat() }),
  fc.record({ kind: fc.constant('pin' as const), note: fc.string().map(asNotePath), title: fc.string() }),
  fc.record({
    kind: fc.constant('sentence' as const),
    note: fc.string().map(asNotePath),
    title: fc.string(),
    line: fc.nat(),
    text: fc.string({ unit: 'grapheme' }),
    marks: fc.array(fc.string({ unit: 'grapheme' })),
  }),
);

describe('any evidence under any signal', () => {
  it('gives a sentence, and never a name that is not in the evidence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGNALS), fc.array(anyEvidence, { maxLength: 6 }), (signal, evidence) => {
        const { parts } = wordReason({ signal, share: 0.37, evidence });
        expect(parts.length).toBeGreaterThan(0);
        const known = JSON.stringify(
          evidence
            .map((item) => Object.values(item))
            .flat(2)
            .map((value) => String(value).replace(/\s+/g, ' ').trim()),
        );
        for (const part of parts) {
          if (typeof part === 'string') continue;
          const name = part.em.replace(/^#/, '').replace(/\s+/g, ' ').trim();
          expect(known.includes(JSON.stringify(name).slice(1, -1)) || name === 'the same folder' || / more$/.test(name)).toBe(true);
        }
      }),
    );
  });
});
