import { describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS, type Concept } from '../../../src/core/concepts/concept';
import { conceptIn, ConceptPlace, mergeConcepts, readOwnConcepts } from '../../../src/core/concepts/own-concepts';
import { read } from '../../vault-builder';

const forms = ({ forms: all }: Concept): string[] => all.map(({ text, ambiguous }) => (ambiguous ? `${text}?` : text));

/** What the notes at `Concepts` say, in short: name → fields, then forms. */
function ownConcepts(notes: Readonly<Record<string, string>>, list = ''): { concepts: string[]; fields: string[] } {
  const place = new ConceptPlace(DEFAULT_CONCEPTS);
  const known = Object.entries(notes).map(([path, text]) => read(path, text));
  const blocks = known.find(({ entry }) => entry.note.path === list)?.blocks ?? [];
  const { concepts, fields } = readOwnConcepts(place, known.map(({ entry }) => entry.note), blocks, DEFAULT_CONCEPTS);
  return { concepts: concepts.map((concept) => `${concept.fields.join('+')}: ${forms(concept).join(', ')}`), fields: [...fields].map(([id, name]) => `${id} ${name}`) };
}

describe('a line of a list of concepts', () => {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Global workspace', ['Global workspace']],
    ['global neuronal workspace (GNW), workspace theory', ['global neuronal workspace', 'GNW', 'workspace theory']],
    ['knowledge, skills | KS | know-how, applied', ['knowledge, skills', 'KS', 'know-how, applied']],
    ['metastability (MS?, MST): staying near many states', ['metastability', 'MS?', 'MST']],
    ['qualia – what it is like', ['qualia']],
    ['感质（qualia）、主观体验', ['感质', 'qualia', '主观体验']],
    ['', []],
    [' | ', []],
  ];
  it.each(lines)('%s', (line, expected) => {
    expect(conceptIn(line, []).flatMap(forms)).toEqual(expected);
  });

  it('is not a sentence', () => {
    expect(conceptIn('word '.repeat(100), [])).toEqual([]);
  });
});

describe('the place of the user’s concepts', () => {
  it('is a note whose items are concepts, each of the field that the heading above names', () => {
    const text = '# Concepts\n\n- [[Markov blanket|Markov blankets]]\n\n## Philosophy of mind\n\n- qualia\n- hard problem\n\n## NEUROSCIENCE\n\n* replay (SWR)\n';
    expect(ownConcepts({ 'Concepts.md': text }, 'Concepts.md')).toEqual({
      concepts: [': Markov blankets', 'philosophy of mind: qualia', 'philosophy of mind: hard problem', 'neuroscience: replay, SWR'],
      fields: ['philosophy of mind Philosophy of mind'],
    });
  });

  it('is a folder whose notes are concepts, each of the field that its folder names', () => {
    const notes = { 'Concepts/Habit.md': '---\naliases: [habits, routine]\n---\n', 'Concepts/AI/deep/Attention head.md': '', 'Other/Concepts/No.md': '' };
    expect(ownConcepts(notes).concepts).toEqual([': Habit, habits, routine', 'ai: Attention head']);
  });

  it('is nowhere where nothing is given', () => {
    const place = new ConceptPlace({ ...DEFAULT_CONCEPTS, path: ' / ' });
    expect(place.concerns(read('.md', '').entry.note.path)).toBe(false);
  });
});

describe('mergeConcepts', () => {
  const concept = (names: string, fields: readonly string[] = []): Concept => ({ name: names.split(', ')[0] ?? '', forms: names.split(', ').map((text) => ({ text, ambiguous: false })), fields, part: 'x' });

  it('adds the user’s forms to a built-in concept, under the user’s name, in the user’s field', () => {
    const [merged, ...rest] = mergeConcepts([concept('long-term potentiation, LTP', ['neuroscience'])], [concept('Potentiation, Long-term potentiation', ['plasticity'])]);
    expect(rest).toEqual([]);
    expect(merged?.concept).toMatchObject({ name: 'Potentiation', fields: ['plasticity'], part: 'x' });
    expect(merged && forms(merged.concept)).toEqual(['Potentiation', 'Long-term potentiation', 'long-term potentiation', 'LTP']);
    expect(merged && [...merged.own]).toEqual(['Potentiation', 'Long-term potentiation']);
  });

  it('leaves the field as it is where the user gives none, and joins those of a concept that is listed twice', () => {
    const fieldsOf = (own: readonly Concept[]): readonly string[] | undefined => mergeConcepts([concept('replay', ['neuroscience'])], own)[0]?.concept.fields;
    expect(fieldsOf([concept('Replay')])).toEqual(['neuroscience']);
    expect(fieldsOf([concept('Replay', ['ai']), concept('replay', ['music'])])).toEqual(['ai', 'music']);
  });
});
