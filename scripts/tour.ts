// The part of the demo that prints: the topics of a vault, then three of its notes with what belongs with them.
import { plainCall } from './cli/arguments';
import { loadVault, type LoadedVault } from './cli/loaded-vault';
import { isReadingThread, readShare } from './cli/read-files';
import { Page, styleFor } from './cli/page';
import { reporter } from './cli/streams';
import { printTitle } from './cli/titles';
import { topicsOf } from './cli/topics';
import { VERBS } from './cli/verbs';
import type { NotePath } from '../src/core/note/note';

const SHOWN = { notes: 3, related: 4 };

if (isReadingThread()) readShare();

/** Prints a vault in short on standard output. Throws a `Failure` where the folder cannot be read. */
export async function printTour(folder: string): Promise<void> {
  const vault = await loadVault(folder, reporter(process.stderr));
  const page = new Page(styleFor(process.stdout, process.env));
  const call = { ...plainCall(folder), limit: SHOWN.related };
  const show = async (name: string, note: NotePath | null): Promise<void> => {
    const verb = VERBS.get(name);
    if (verb?.about === 'vault') (await verb.answer(vault, call)).print(page);
    else if (verb?.about === 'note' && note !== null) (await verb.answer(vault, call, note)).print(page);
  };
  await show('topics', null);
  for (const note of await coreNotes(vault)) {
    page.line();
    page.line(page.paint('─'.repeat(page.width), 'dim'));
    await printTitle(page, vault, note);
    await show('summary', note);
    page.line();
    await show('related', note);
  }
  process.stdout.write(page.toString());
}

/** The first note of each of the largest topics. */
async function coreNotes(vault: LoadedVault): Promise<NotePath[]> {
  const cores = (await topicsOf(vault.library)).topics.flatMap(({ notes }) => notes[0]?.note ?? []);
  return (cores.length > 0 ? cores : vault.library.paths()).slice(0, SHOWN.notes);
}
