// @vitest-environment jsdom
import { Stage, topicOf } from './stage';
import { beforeEach, describe, expect, it } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import { createTopicNote, fileName, topicNoteText } from '../../src/views/topic-note';

const topic = topicOf('t1', 'Reward and dopamine', ['A', 'B'], {
  terms: [
    { term: 'striatum', weight: 1 },
    { term: 'policy', weight: 0.5 },
  ],
});
const sentences = [{ text: 'Dopamine signals\nthe gap.', note: asNotePath('A.md'), title: 'A', line: 3 }];

describe('a topic note', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
    stage.answers.topicSummary = () => sentences;
  });

  it('has the summary with its sources, the terms, the notes and a live list', () => {
    expect(topicNoteText(topic, sentences, (_, title) => `[[${title}]]`)).toBe(
      [
        '## In short',
        '- Dopamine signals the gap. ([[A]])',
        '## Key terms',
        'striatum, policy',
        '## Notes',
        '- [[A]]\n- [[B]]',
        '## Live',
        '```connectome\nshow: topic\ntopic: Reward and dopamine\n```\n',
      ].join('\n\n'),
    );
  });

  it('is written into the folder of the settings, which is made where it is missing', async () => {
    stage.settings = { ...stage.settings, topicFolder: 'Maps/Topics' };
    const file = await createTopicNote(stage.app, stage.context, topic);
    expect(file.path).toBe('Maps/Topics/Reward and dopamine.md');
    expect(await stage.app.vault.read(file)).toContain('Dopamine signals the gap. ([[A]])');
  });

  it('never overwrites', async () => {
    stage.settings = { ...stage.settings, topicFolder: 'Topics' };
    const paths = [];
    for (let i = 0; i < 3; i++) paths.push((await createTopicNote(stage.app, stage.context, topic)).path);
    expect(paths).toEqual(['Topics/Reward and dopamine.md', 'Topics/Reward and dopamine 2.md', 'Topics/Reward and dopamine 3.md']);
  });

  it.each([
    ['neuroscience/neurons', 'Neuroscience neurons'],
    ['a: b? [c] #d ^e | f', 'A b c d e f'],
    ['../..', 'Topic'],
    ['', 'Topic'],
    ['记忆', '记忆'],
  ])('is called after the topic, without what a file name cannot hold: %j', (name, expected) => {
    expect(fileName(name)).toBe(expected);
  });
});
