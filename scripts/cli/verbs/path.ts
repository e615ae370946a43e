import { pathAnswer } from '../../../src/core/command-answers';
import type { NoteChain } from '../../../src/core/paths/path';
import { wordVia } from '../../../src/core/paths/wording';
import { plainText } from '../../../src/core/related/excerpt';
import { clean, type Page } from '../page';
import type { PairVerb } from '../verb';

const DEFAULT_LIMIT = 3;

/** The ways from one note to another. */
export const path: PairVerb = {
  name: 'path',
  about: 'pair',
  usage: 'NOTE NOTE [--limit N] [--json]',
  help: 'The shortest ways from one note to another, through links and through rare tags, sources, concepts and missing notes that both carry.\n'
    + 'Ways that have nothing in common but their ends, 3 unless --limit says otherwise.',
  options: ['limit'],
  async answer(vault, call, from, to) {
    const found = (await vault.library.pathsBetween(from, to, call.limit ?? DEFAULT_LIMIT)) ?? [];
    return { json: pathAnswer(found), under: null, print: (page) => print(page, found) };
  },
};

function print(page: Page, found: readonly NoteChain[]): void {
  if (found.length === 0) page.text('Nothing leads from one to the other.', 2, 'dim');
  found.forEach(({ notes, steps }, index) => {
    if (index > 0) page.line();
    page.text(notes[0]?.title ?? '', INDENT, 'bold', `${String(index + 1).padStart(3)} `);
    steps.forEach(({ to, via }, step) => {
      page.text(`${plainText(wordVia(via))}`, INDENT + 4, 'dim', `${' '.repeat(INDENT + 1)}│  `);
      page.text(clean(notes[step + 1]?.title ?? to), INDENT, 'bold');
    });
  });
}

const INDENT = 4;
