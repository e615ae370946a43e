import { summaryAnswer } from '../../../src/core/command-answers';
import type { NoteSummary } from '../../../src/core/summary/summary';
import type { NoteVerb } from '../verb';
import { clean, type Page } from '../page';

/** What a note says, in its own sentences. */
export const summary: NoteVerb = {
  name: 'summary',
  about: 'note',
  usage: 'NOTE|--all [--sentences N] [--json]',
  help: 'What a note says in a few of its own sentences, with their lines, and its key terms.',
  options: ['all', 'sentences'],
  async answer(vault, call, note) {
    const found: NoteSummary = (await vault.library.summary(note, call.sentences ?? vault.settings.summarySentences)) ?? { note, sentences: [], terms: [] };
    return { json: summaryAnswer(note, found.sentences, found.terms), under: note, print: (page) => print(page, vault.library.note(note)?.title, found) };
  },
};

/** Each sentence with its line, then the key terms. */
function print(page: Page, title: string | undefined, found: NoteSummary): void {
  if (found.sentences.length === 0) page.text('No sentence says what it is about.', 2, 'dim');
  for (const { text, line, heading } of found.sentences) {
    page.text(text, 7, 'plain', page.paint(String(line + 1).padStart(5), 'dim') + '  ');
    if (heading !== null && heading !== title) page.text(`in “${clean(heading)}”`, 7, 'dim');
  }
  if (found.terms.length > 0) page.text(found.terms.map(({ term }) => term).join(', '), 7, 'cyan');
}
