import { describe, expect, it } from 'vitest';
import { DEFAULT_CONCEPTS, type Concept } from '../../../src/core/concepts/concept';
import { parseLexicon } from '../../../src/core/concepts/lexicon';
import { mergeConcepts } from '../../../src/core/concepts/own-concepts';
import { Corpus } from '../../../src/core/corpus';
import { asNotePath } from '../../../src/core/note/note';
import { read } from '../../vault-builder';

const BRAIN = `
# Plasticity
synaptic plasticity
long-term potentiation | LTP
# Motor
basal ganglia
deep brain stimulation | DBS?
conditioning
# Methods
electroencephalography | EEG
reinforcement
`;
const MACHINES = `
# Networks
deep learning
neural network
convolutional neural network | CNN?
reasoning
# Learning
reinforcement learning | RL?
theory of mind
`;
const LEXICON = [...parseLexicon(BRAIN, ['neuroscience']), ...parseLexicon(MACHINES, ['ai'])];

/** The concepts of one note among others, each with the number of times that it is written. */
function concepts(text: string, others: Readonly<Record<string, string>> = {}, lexicon: readonly Concept[] = LEXICON, path = 'A.md'): Record<string, number> {
  const corpus = corpusOf({ ...others, [path]: text }, lexicon);
  const slot = corpus.graph.slot(asNotePath(path)) ?? -1;
  return Object.fromEntries(corpus.concepts.of(slot).map(({ id, count }) => [corpus.concepts.name(id), count]));
}

function corpusOf(notes: Readonly<Record<string, string>>, lexicon: readonly Concept[] = LEXICON): Corpus {
  const corpus = new Corpus([]);
  corpus.concepts.give(mergeConcepts(lexicon, []), '');
  corpus.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'put', entry: read(path, text).entry })));
  return corpus;
}

describe('what is a concept of a note', () => {
  it('is what it names in any form, in text, title, aliases and tags', () => {
    expect(concepts('LTP is long-term potentiation.\n\n#brain/synaptic-plasticity')).toEqual({ 'long-term potentiation': 2, 'synaptic plasticity': 1 });
    expect(concepts('---\naliases: [RL, deep learning]\n---\n', {}, LEXICON, 'Reinforcement learning.md')).toEqual({ 'reinforcement learning': 2, 'deep learning': 1 });
  });

  it('is the longest that is written', () => {
    expect(concepts('Reinforcement learning. A convolutional neural network.')).toEqual({ 'reinforcement learning': 1, 'convolutional neural network': 1 });
  });

  it('is an acronym only where it is written as one, singular or plural, save in a title or tag that is nothing else', () => {
    expect(concepts('An eeg is not meant.\n\nTHIS LINE HAS EEG AND ALL THAT.')).toEqual({});
    expect(concepts('Two EEGs and an EEG.')).toEqual({ electroencephalography: 2 });
    expect(concepts('', {}, LEXICON, 'eeg.md')).toEqual({ electroencephalography: 1 });
    expect(concepts('#methods/eeg')).toEqual({ electroencephalography: 1 });
  });

  it('is a single word in -ing only where it is written so', () => {
    expect(concepts('For this reason the reasons are reasonable, on one condition.')).toEqual({});
    expect(concepts('Reasoning, then conditioning.')).toEqual({ reasoning: 1, conditioning: 1 });
    expect(concepts('A reinforcing reinforcement.')).toEqual({ reinforcement: 1 });
  });

  it('is not what stands in code, references or footers alone', () => {
    expect(concepts('```\nneural network\n```\n\n## References\n\n[1] A. Author, Basal ganglia, 2001\n')).toEqual({});
  });
});

describe('an ambiguous form', () => {
  it('means what the note spells out', () => {
    expect(concepts('RL is short for reinforcement learning.')).toEqual({ 'reinforcement learning': 2 });
  });

  it('means what the note’s other concepts keep company with', () => {
    expect(concepts('A CNN is a neural network.')).toEqual({ 'convolutional neural network': 1, 'neural network': 1 });
    expect(concepts('DBS of the basal ganglia.')).toEqual({ 'deep brain stimulation': 1, 'basal ganglia': 1 });
  });

  it('is left alone without company, and among the company of others', () => {
    expect(concepts('CNN reports the news.')).toEqual({});
    expect(concepts('CNN reports on synaptic plasticity.')).toEqual({ 'synaptic plasticity': 1 });
  });

  it('goes to the meaning with clearly more company', () => {
    const lexicon = [...LEXICON, ...parseLexicon('# Plasticity\nconditioned nerve node | CNN?', ['neuroscience'])];
    expect(concepts('CNN, deep learning, neural network', {}, lexicon)).toMatchObject({ 'convolutional neural network': 1 });
    expect(concepts('CNN, LTP, synaptic plasticity', {}, lexicon)).toMatchObject({ 'conditioned nerve node': 1 });
    expect(concepts('CNN, neural network, synaptic plasticity', {}, lexicon)).toEqual({ 'neural network': 1, 'synaptic plasticity': 1 });
  });
});

describe('an acronym that a note defines', () => {
  const long = 'slow ripple complex';

  it('is a form of the concept that it stands for, in all notes', () => {
    expect(concepts('A BGA is found.', { 'B.md': 'the basal ganglia (BGA)' })).toEqual({ 'basal ganglia': 1 });
  });

  it('is a concept of the vault where nothing else explains it, if two notes use it', () => {
    expect(concepts('An SRC was seen.', { 'B.md': `the ${long} (SRC)` })).toEqual({ [long]: 1 });
    expect(concepts(`An ${long} (SRC)`, { 'B.md': 'No such thing.' })).toEqual({});
  });

  it('means what the note itself says, whatever it means elsewhere', () => {
    expect(concepts('An evoked event graph (EEG) is a neural network. EEG!', { 'B.md': 'An EEG and an evoked event graph.' })).toEqual({ 'evoked event graph': 3, 'neural network': 1 });
  });

  it('of two letters needs a second note that says so', () => {
    const once = { 'B.md': 'the basal ganglia (BG)' };
    expect(concepts('BG here.', once)).toEqual({});
    expect(concepts('BG here.', { ...once, 'C.md': 'basal ganglia (BG)' })).toEqual({ 'basal ganglia': 1 });
  });

  it('is left alone where two notes differ, save in those notes', () => {
    const others = { 'B.md': 'slow ripple complex (SRC)', 'C.md': 'small red cell (SRC)', 'D.md': 'slow ripple complex, small red cell' };
    expect(concepts('SRC', others)).toEqual({});
    expect(concepts('SRC means small red cell', others)).toEqual({ 'small red cell': 2 });
  });

  it('does no harm under the names of object members', () => {
    expect(concepts('constructor property (CP) and __proto__ (TOSTRING)', { 'B.md': 'constructor property (CP)' })).toEqual({ 'constructor property': 2 });
  });
});

describe('the user’s own', () => {
  it('goes before everything else', () => {
    const corpus = corpusOf({ 'A.md': 'EEG' });
    const own = [{ name: 'Energy exchange group', forms: [{ text: 'EEG', ambiguous: false }], fields: ['trade'], part: '' }];
    corpus.concepts.give(mergeConcepts(LEXICON, own), DEFAULT_CONCEPTS.path);
    expect(corpus.concepts.of(corpus.graph.slot(asNotePath('A.md')) ?? -1).map(({ id }) => corpus.concepts.name(id))).toEqual(['Energy exchange group']);
  });
});

describe('the forms of a concept in a note', () => {
  it('are those that it writes, as they are known', () => {
    const corpus = corpusOf({ 'A.md': 'An LTP or two LTPs, or long-term potentiation.', 'B.md': 'slow ripple complexes (SRCs)', 'C.md': 'SRC' });
    const written = (path: string): string[] => {
      const slot = corpus.graph.slot(asNotePath(path)) ?? -1;
      return corpus.concepts.of(slot).flatMap(({ id }) => corpus.concepts.formsIn(slot, id));
    };
    expect(written('A.md')).toEqual(['LTP', 'long-term potentiation']);
    expect(written('B.md')).toEqual(['slow ripple complexes', 'SRC']);
    expect(written('C.md')).toEqual(['SRC']);
  });
});
