import { Modal, Notice, Setting, type App } from 'obsidian';
import type { ExportFormat } from '../core/export/export-format';
import type { ViewContext } from './context';
import { freePath } from './note/free-path';
import { errorLine } from './words';

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string; readonly desc: string }[] = [
  { format: 'gexf', name: 'GEXF', desc: 'For Gephi.' },
  { format: 'graphml', name: 'GraphML', desc: 'For yEd, Cytoscape, igraph and most others.' },
  { format: 'json', name: 'JSON', desc: 'Nodes and links, for networkx, d3 and programs of your own.' },
];
const NAME = 'Connectome';

/** Lets the user pick a format and writes the graph of the vault into a new file in its top folder. */
export class ExportModal extends Modal {
  private readonly asking = new AbortController();

  constructor(
    app: App,
    private readonly context: ViewContext,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl } = this;
    this.setTitle('Export the graph');
    contentEl.empty();
    contentEl.createEl('p', { text: 'Writes all notes, tags, sources, concepts and their links into a new file in the top folder of the vault. The file holds titles and paths of your notes.' });
    for (const { format, name, desc } of FORMATS) {
      new Setting(contentEl).setName(name).setDesc(desc).addButton((button) => {
        button.setButtonText('Export').onClick(() => void this.write(format));
        button.buttonEl.setAttr('aria-label', `Export as ${name}`);
      });
    }
  }

  override onClose(): void {
    this.asking.abort();
    this.contentEl.empty();
  }

  private async write(format: ExportFormat): Promise<void> {
    const { app, contentEl, asking: { signal } } = this;
    contentEl.empty();
    contentEl.createEl('p', { text: 'The graph is being written…', attr: { role: 'status' } });
    try {
      const text = await this.context.engine.request('export', { format }, signal);
      if (signal.aborted) return;
      const { path } = await app.vault.create(freePath(app, '', NAME, format), text);
      new Notice(`Exported the graph to ${path}.`);
    } catch (error) {
      if (!signal.aborted) new Notice(`The graph could not be exported: ${errorLine(error)}`);
    }
    this.close();
  }
}
