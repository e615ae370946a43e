import { Notice, type App, type TFile } from 'obsidian';
import { insertAtEnd, insertBelow, removeInsertion, type HeadingPlace, type Insertion } from '../related/section-insertion';
import { showUndo } from '../undo-notice';
import { countOf } from '../words';

/** Where in a note links are written: below one of its headings, or below a new one at its end. */
export type LinkPlace = { readonly kind: 'heading'; readonly heading: HeadingPlace; readonly title: string } | { readonly kind: 'new'; readonly title: string };

/**
 * Writes links as list items into a note, as its text is at that moment, and offers to undo it. Where the heading is gone nothing is
 * written, and that is said. Rejects where the file cannot be written.
 */
export async function writeLinks(app: App, file: TFile, place: LinkPlace, links: readonly string[]): Promise<void> {
  const done: Insertion[] = [];
  await app.vault.process(file, (text) => {
    const insertion = place.kind === 'heading' ? insertBelow(text, place.heading, links) : insertAtEnd(text, place.title, links);
    if (insertion) done.push(insertion);
    return insertion?.text ?? text;
  });
  const insertion = done[done.length - 1];
  if (!insertion) {
    new Notice(
      place.kind === 'heading'
        ? `The heading “${place.title}” is no longer where it was in “${file.basename}”; nothing was inserted.`
        : `The last code block of “${file.basename}” is not closed; nothing was inserted.`,
    );
    return;
  }
  showUndo(`Inserted ${countOf(links.length, 'link')} under “${place.title}”.`, () => undoInsertion(app, file, insertion));
}

async function undoInsertion(app: App, file: TFile, insertion: Insertion): Promise<void> {
  let isUndone = false;
  await app.vault.process(file, (text) => {
    const without = removeInsertion(text, insertion);
    isUndone = without !== null;
    return without ?? text;
  });
  new Notice(isUndone ? 'The links were taken out again.' : `The links in “${file.basename}” have been changed since; nothing was undone.`);
}
