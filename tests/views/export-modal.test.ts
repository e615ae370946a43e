// @vitest-environment jsdom
import { click, pending, Stage } from './stage';
import { openDialogsInPage } from './dialogs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patchSettingComponents } from '../host/settings/setting-components';
import { ExportModal } from '../../src/views/export-modal';
import { Notices } from './notices';

// Buttons that answer to a click.
patchSettingComponents();

describe('the dialog that exports the graph', () => {
  let stage: Stage;
  let notices: Notices;
  let modal: ExportModal;
  const buttons = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('button')];
  const files = (): string[] => stage.app.vault.getFiles().map(({ path }) => path).filter((path) => !path.endsWith('.md'));

  beforeEach(() => {
    document.body.empty();
    openDialogsInPage();
    notices = new Notices();
    stage = new Stage({ 'A.md': 'a', 'connectome.GEXF': 'mine' });
    stage.answers.export = ({ format }) => `<${format}/>`;
    modal = new ExportModal(stage.app, stage.context);
    modal.open();
  });

  afterEach(() => {
    notices.restore();
    vi.restoreAllMocks();
  });

  it('offers three formats by name', () => {
    expect(buttons().map((button) => button.getAttribute('aria-label'))).toEqual(['Export as GEXF', 'Export as GraphML', 'Export as JSON']);
  });

  it('writes a new file and leaves what is there alone', async () => {
    click(buttons()[0] ?? expect.fail('no button'));
    await expect.poll(files).toEqual(['connectome.GEXF', 'Connectome 2.gexf']);
    expect(await stage.app.vault.read(stage.file('connectome.GEXF'))).toBe('mine');
    expect(await stage.app.vault.read(stage.file('Connectome 2.gexf'))).toBe('<gexf/>');
    expect(stage.asks('export')).toEqual([{ format: 'gexf' }]);
    await expect.poll(() => buttons()).toEqual([]);
  });

  it('writes nothing where it is closed before the graph is there', async () => {
    const answer = pending<string>();
    stage.answers.export = () => answer.promise;
    click(buttons()[1] ?? expect.fail('no button'));
    expect(document.body.textContent).toContain('The graph is being written…');
    modal.close();
    answer.resolve('<graphml/>');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(files()).toEqual(['connectome.GEXF']);
  });

  it('says what failed', async () => {
    stage.answers.export = () => Promise.reject(new Error('too large'));
    click(buttons()[2] ?? expect.fail('no button'));
    await expect.poll(() => notices.texts).toEqual(['The graph could not be exported: too large']);
  });
});
