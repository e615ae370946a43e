import { Modal, Setting, type App } from 'obsidian';
import type { IndexReport } from '../engine/protocol';
import { copyText } from './note/note-links';
import { formatCount } from './words';

/** Skipped notes listed; the rest are counted. */
const MOST_SKIPPED = 200;

type Fact = readonly [label: string, value: string];

/** What the index holds, how long it took, and what was left out and why. */
export class ReportModal extends Modal {
  constructor(
    app: App,
    private readonly report: IndexReport,
    /** Whether the vault is still being read. */
    private readonly isUnderWay: boolean,
    private readonly rebuild: () => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, report } = this;
    this.setTitle('Index report');
    contentEl.empty();
    contentEl.addClass('connectome', 'connectome-report');
    if (this.isUnderWay)
      contentEl.createEl('p', { cls: 'connectome-report-note', text: 'The vault is still being read; these are the numbers so far.' });
    addFacts(contentEl, 'Contents', contents(report));
    addFacts(contentEl, 'Time', times(report));
    addSkipped(contentEl, report);
    new Setting(contentEl)
      .addButton((button) => button.setButtonText('Copy').onClick(() => void copyText(contentEl.win, reportText(report), 'the report')))
      .addButton((button) =>
        button.setButtonText('Rebuild').onClick(() => {
          this.close();
          this.rebuild();
        }),
      );
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

/** The report as plain text, for an issue or a note. */
export function reportText(report: IndexReport): string {
  const block = (title: string, facts: readonly Fact[]): string => [title, ...facts.map(([label, value]) => `- ${label}: ${value}`)].join('\n');
  const skipped = report.skipped.map(({ note, why }): Fact => [note, why]);
  return [
    block('Contents', contents(report)),
    block('Time', times(report)),
    ...(skipped.length > 0 ? [block('Not in the index', skipped)] : []),
  ].join('\n\n');
}

function contents(report: IndexReport): Fact[] {
  const { notes, words, links, placeholders, tags, sources, concepts, topics, restored, read, storage, skipped } = report;
  return [
    ['Notes', formatCount(notes)],
    ['Words', formatCount(words)],
    ['Links', formatCount(links)],
    ['Links to notes not written yet', formatCount(placeholders)],
    ['Tags', formatCount(tags)],
    ['Sources', formatCount(sources)],
    ['Concepts', formatCount(concepts)],
    ['Topics', formatCount(topics)],
    ['Taken over from the last start', formatCount(restored)],
    ['Read since the start', formatCount(read)],
    ['Not in the index', formatCount(skipped.length)],
    ['Kept', storage === 'indexeddb' ? 'on this device' : 'in memory only, until the app closes'],
  ];
}

function times(report: IndexReport): Fact[] {
  return Object.entries(report.ms).map(([label, ms]): Fact => [label.charAt(0).toUpperCase() + label.slice(1), `${formatCount(Math.round(ms))} ms`]);
}

function addFacts(parent: HTMLElement, title: string, facts: readonly Fact[]): void {
  if (facts.length === 0) return;
  parent.createEl('h3', { cls: 'connectome-report-title', text: title });
  const list = parent.createEl('dl', 'connectome-facts');
  for (const [label, value] of facts) {
    list.createEl('dt', { text: label });
    list.createEl('dd', { text: value });
  }
}

function addSkipped(parent: HTMLElement, { skipped }: IndexReport): void {
  if (skipped.length === 0) return;
  parent.createEl('h3', { cls: 'connectome-report-title', text: 'Not in the index' });
  const list = parent.createEl('ul', 'connectome-skipped');
  for (const { note, why } of skipped.slice(0, MOST_SKIPPED)) {
    const item = list.createEl('li');
    item.createSpan({ text: note });
    item.createSpan({ cls: 'connectome-skipped-why', text: ` ${why}` });
  }
  if (skipped.length > MOST_SKIPPED) list.createEl('li', { text: `and ${formatCount(skipped.length - MOST_SKIPPED)} more` });
}
