import { describe, expect, it } from 'vitest';
import { summariseTopic, type TopicText } from '../../../src/core/summary/topic-summary';
import { createTokenizer } from '../../../src/core/text/tokens';
import { block, noteOf } from '../text/blocks';

const alone = { documentFrequency: () => 1, notes: 4, tokenizer: createTokenizer() };

function text(title: string, weight: number, ...paragraphs: string[]): TopicText {
  const blocks = paragraphs.map((paragraph, index) => block(paragraph, 'paragraph', index * 2));
  return { note: noteOf(title, blocks), title, blocks, weight };
}

const texts = [
  text('Dopamine', 1, 'Dopamine neurons report a reward prediction error.', 'Their firing drops when an expected reward is left out.'),
  text('Temporal difference', 0.8, 'Temporal difference learning computes a prediction error at every step.'),
  text('Copy', 0.3, 'Dopamine neurons report the reward prediction error.'),
  text('Bread', 0.1, 'Sourdough needs a warm kitchen and a patient baker.'),
];

describe('summariseTopic', () => {
  it('takes one sentence of each note first, prefers the core, and says nothing twice', () => {
    const summary = summariseTopic({ texts, sentences: 2, ...alone });
    expect([...summary].sort((a, b) => (a.note < b.note ? -1 : 1))).toEqual([
      { text: 'Dopamine neurons report a reward prediction error.', note: 'Dopamine.md', title: 'Dopamine', line: 0 },
      { text: 'Temporal difference learning computes a prediction error at every step.', note: 'Temporal difference.md', title: 'Temporal difference', line: 0 },
    ]);
  });

  it('comes back to a note when the others have had their turn', () => {
    const summary = summariseTopic({ texts: texts.slice(0, 2), sentences: 3, ...alone });
    expect(summary.map(({ note }) => note).sort()).toEqual(['Dopamine.md', 'Dopamine.md', 'Temporal difference.md']);
  });

  it('is empty without notes or without prose', () => {
    expect(summariseTopic({ texts: [], sentences: 3, ...alone })).toEqual([]);
    expect(summariseTopic({ texts: [text('Empty', 1)], sentences: 3, ...alone })).toEqual([]);
  });
});
