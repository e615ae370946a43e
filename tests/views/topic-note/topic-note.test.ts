// @vitest-environment jsdom
import { Stage } from '../stage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { createTopicNote, fileName } from '../../../src/views/topic-note/topic-note';
import { updateTopicNote } from '../../../src/views/topic-note/topic-note-update';
import { pageOf } from '../topic-page/made-page';
import { Notices } from '../notices';

const TEXT = `---
connectome-topic: t1
---

## In short

%% connectome:summary %%
- Dopamine signals the gap. ([[A]])
%% /connectome:summary %%

## Key terms

%% connectome:terms %%
striatum, policy
%% /connectome:terms %%

## Notes

%% connectome:notes %%
- [[A]]
- [[B]]
- [[C]]
%% /connectome:notes %%

## Subtopics

%% connectome:subtopics %%
- **Addiction**: [[B]]
%% /connectome:subtopics %%

## Sources

%% connectome:sources %%
- [Schultz 1997](https://doi.org/10.1/x): [[A]], [[B]]
%% /connectome:sources %%

## Mentioned, not written yet

%% connectome:placeholders %%
- [[ventral_tegmental_area|ventral tegmental area]], in 3 notes: [[A]], [[B]], [[C]]
%% /connectome:placeholders %%

## Live

%% connectome:live %%
\`\`\`connectome
show: topic
topic: Reward and dopamine
\`\`\`
%% /connectome:live %%
`;

describe('a topic note', () => {
  const topic = { id: 't1', name: 'Reward and dopamine' };
  let stage: Stage;
  let page = pageOf('t1', topic.name);

  beforeEach(() => {
    stage = new Stage();
    page = pageOf('t1', topic.name);
    stage.answers.topicPage = ({ id }) => (id === page.topic.id ? page : null);
    stage.answers.topics = () => ({ revision: 1, modularity: 0, topics: [page.topic], unassigned: [] });
  });

  it('is a map of content whose parts stand between marks', async () => {
    stage.settings = { ...stage.settings, topicFolder: 'Maps/Topics' };
    const file = await createTopicNote(stage.app, stage.context, topic);
    expect(file.path).toBe('Maps/Topics/Reward and dopamine.md');
    expect(await stage.app.vault.read(file)).toBe(TEXT);
  });

  it('is made from the template of the settings', async () => {
    await stage.app.vault.create('Topic.md', '---\ntags: [map]\n---\n# {{name}} ({{id}})\n\nAbout {{terms}}, {{date}}.\n{{ notes }}\n');
    stage.settings = { ...stage.settings, topicTemplate: 'Topic' };
    const file = await createTopicNote(stage.app, stage.context, topic);
    expect(await stage.app.vault.read(file)).toBe(
      '---\nconnectome-topic: t1\ntags: [map]\n---\n# Reward and dopamine (t1)\n\nAbout striatum, policy, {{date}}.\n%% connectome:notes %%\n- [[A]]\n- [[B]]\n- [[C]]\n%% /connectome:notes %%\n',
    );
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

  describe('brought up to date', () => {
    let notices: Notices;

    beforeEach(() => {
      notices = new Notices();
    });

    afterEach(() => {
      notices.restore();
    });

    const said = (): string[] => notices.texts;
    const undo = async (): Promise<void> => {
      notices.undo();
      await new Promise((done) => setTimeout(done, 20));
    };

    async function noteWith(text: string, path = 'Mine.md'): Promise<{ update: () => Promise<void>; text: () => Promise<string>; write: (text: string) => Promise<void> }> {
      const file = await stage.app.vault.create(path, text);
      return {
        update: () => updateTopicNote(stage.app, stage.context, file),
        text: () => stage.app.vault.read(file),
        write: (next) => stage.app.vault.modify(file, next),
      };
    }

    const mine = (notes: string): string => `---\nconnectome-topic: t1\n---\n# My own\r\nMy words %% aside %%.\n%% connectome:notes %%\n${notes}%% /connectome:notes %%\nMore of mine`;

    it('has its parts rewritten and nothing else, which can be undone', async () => {
      const note = await noteWith(mine('- [[Old]]\n'));
      await note.update();
      expect(await note.text()).toBe(mine('- [[A]]\n- [[B]]\n- [[C]]\n'));
      expect(said()).toEqual(['Updated 1 part of “Mine”.']);
      await note.write((await note.text()).replace('My words', 'Other words'));
      await undo();
      expect(await note.text()).toBe(mine('- [[Old]]\n').replace('My words', 'Other words'));
    });

    it('is not undone where a part has been changed since', async () => {
      const note = await noteWith(mine('- [[Old]]\n'));
      await note.update();
      await note.write((await note.text()).replace('- [[B]]', '- [[Mine]]'));
      await undo();
      expect(await note.text()).toContain('- [[Mine]]');
      expect(said()).toContain('The parts of “Mine” have been changed since; nothing was undone.');
    });

    it('does not name itself', async () => {
      const note = await noteWith(mine(''), 'A copy.md');
      page = pageOf('t1', topic.name, { topic: { ...page.topic, notes: [...page.topic.notes, { note: asNotePath('A copy.md'), title: 'A copy', weight: 0, joins: false }] } });
      await note.update();
      expect(await note.text()).toBe(mine('- [[A]]\n- [[B]]\n- [[C]]\n'));
    });

    it('says where it is up to date already', async () => {
      const note = await noteWith(mine('- [[A]]\n- [[B]]\n- [[C]]\n'));
      await note.update();
      expect(said()).toEqual(['“Mine” is up to date.']);
    });

    it.each([
      ['%% connectome:notes %%\nx', 'The part “notes” in line 1 does not end. Nothing was written'],
      ['no parts', 'This note has no part to update.'],
    ])('stays as it is where its marks are not well formed: %j', async (text, problem) => {
      const note = await noteWith(text);
      await note.update();
      expect(await note.text()).toBe(text);
      expect(said()[0]).toContain(problem);
    });

    it('stays as it is where its marks were broken while the engine answered', async () => {
      const note = await noteWith(mine(''));
      stage.answers.topicPage = async () => {
        await note.write('%% connectome:notes %%\n');
        return page;
      };
      await note.update();
      expect(await note.text()).toBe('%% connectome:notes %%\n');
      expect(said()[0]).toContain('does not end');
    });

    it('finds its topic by the name in its live list, or its own, where the id is gone', async () => {
      page = pageOf('t9', topic.name);
      const byList = await noteWith(mine('').replace('More of mine', '```connectome\nshow: topic\ntopic: reward and dopamine\n```'));
      await byList.update();
      expect(await byList.text()).toContain('- [[C]]');
      const byName = await noteWith(mine(''), 'Reward and dopamine 2.md');
      await byName.update();
      expect(await byName.text()).toContain('- [[C]]');
    });

    it('says that its topic is gone', async () => {
      page = pageOf('t9', 'Another');
      const note = await noteWith(mine('- [[Old]]\n'));
      await note.update();
      expect(await note.text()).toBe(mine('- [[Old]]\n'));
      expect(said()[0]).toContain('There is no topic “Mine” any more; nothing was written.');
    });
  });
});
