// @vitest-environment jsdom
import { panelOf, related, Stage } from './stage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asNotePath } from '../../src/core/note/note';
import { activeNote } from '../../src/views/note/active-note';
import { linkTo, openNote } from '../../src/views/note/note-links';
import { RelatedView } from '../../src/views/related/related-view';
import { summaryMarkdown } from '../../src/views/related/summary-markdown';

const board = asNotePath('Board.canvas');

describe('a canvas in the views', () => {
  let stage: Stage;

  beforeEach(() => {
    document.body.empty();
    stage = new Stage({ 'A.md': 'a', 'Board.canvas': '{}', 'Tasks.base': '' });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is followed as a note is, and other files are not', async () => {
    stage.answers.panel = ({ path }) => panelOf(path, [related('A')]);
    stage.answers.summary = () => null;
    stage.activate('Board.canvas');
    expect(activeNote(stage.app)).toBe(board);
    const view = await stage.mount((leaf) => new RelatedView(leaf, stage.context));
    await vi.waitFor(() => expect(stage.asks('panel')).toMatchObject([{ path: board }]));
    view.unload();
    stage.activate('Tasks.base');
    expect(activeNote(stage.app)).toBeNull();
  });

  it('is opened without a line, which it has none of', async () => {
    const openFile = vi.fn().mockResolvedValue(undefined);
    vi.spyOn(stage.app.workspace, 'getLeaf').mockReturnValue({ openFile } as never);
    await openNote(stage.app, { path: board, line: 4 });
    await openNote(stage.app, { path: asNotePath('A.md'), line: 4 });
    expect(openFile.mock.calls.map(([, state]) => state as unknown)).toEqual([{ active: true }, { active: true, eState: { line: 4 } }]);
  });

  it('is linked to, not embedded', () => {
    const made = vi.spyOn(stage.app.fileManager, 'generateMarkdownLink');
    made.mockReturnValueOnce('![[Board.canvas]]').mockReturnValueOnce('![](Board.canvas)').mockReturnValueOnce('[[A]]');
    expect([linkTo(stage.app, board, 'A.md', 'Board'), linkTo(stage.app, board, 'A.md', 'Board'), linkTo(stage.app, asNotePath('A.md'), 'Board.canvas', 'A')]).toEqual(['[[Board.canvas]]', '[Board](Board.canvas)', '[[A]]']);
  });

  it('has a summary that leads to no headings', () => {
    const sentences = [{ text: 'One.', line: 1, heading: 'A group', paragraph: 1, seconds: null }];
    expect(summaryMarkdown(stage.app, { note: board, sentences, terms: [] }, 'A.md')).toBe('> [!abstract] In short\n> - One.');
  });
});
