import manifest from '../../manifest.json';
import { parseCall, type Call } from './arguments';
import { Failure } from './failure';
import { usageOf, usageOfAll } from './help';
import { keepHeapSmall } from './heap';
import { findNote, loadVault, type LoadedVault } from './loaded-vault';
import { Page, styleFor } from './page';
import { reporter, StandardOutput } from './streams';
import { printTitle } from './titles';
import { VERBS } from './verbs';
import type { Answer, Verb } from './verb';

/** Runs one call and gives the exit status: 0, 1 where the input is wrong, 2 where the call is wrong. */
export async function main(words: readonly string[]): Promise<number> {
  const output = new StandardOutput(process.stdout);
  try {
    const request = parseCall(words, VERBS);
    if (request.kind === 'version') await output.write(`${manifest.version}\n`);
    else if (request.kind === 'help') await output.write(request.verb ? usageOf(request.verb) : usageOfAll([...VERBS.values()]));
    else await run(request.verb, request.call, output);
    return 0;
  } catch (error) {
    const failure = error instanceof Failure;
    process.stderr.write(`connectome: ${failure ? error.message : explain(error)}\n`);
    return failure ? error.code : 1;
  }
}

async function run(verb: Verb, call: Call, output: StandardOutput): Promise<void> {
  keepHeapSmall();
  const report = reporter(process.stderr);
  const vault = await loadVault(call.vault, report);
  if (verb.ranks && vault.settings.learnFromLinks) await learn(vault);
  const style = styleFor(process.stdout, process.env);
  const print = async (answer: Answer, pretty: boolean): Promise<void> => {
    if (answer.file !== undefined) return output.write(answer.file);
    if (call.json) return output.write(`${JSON.stringify(answer.json, null, pretty ? 2 : 0)}\n`);
    const page = new Page(style);
    if (answer.under !== null) await printTitle(page, vault, answer.under);
    answer.print(page);
    return output.write(page.toString());
  };
  if (verb.about === 'vault') return print(await verb.answer(vault, call), true);
  if (verb.about === 'pair') return print(await verb.answer(vault, call, findNote(vault, call.note ?? ''), findNote(vault, call.second ?? '')), true);
  if (!call.all) return print(await verb.answer(vault, call, findNote(vault, call.note ?? '')), true);
  return forEachNote(vault, output, async (note, first) => {
    if (!first && !call.json) await output.write('\n');
    await print(await verb.answer(vault, call, note), false);
  });
}

/** Lets the ranking learn from the vault's own links. */
async function learn({ library }: LoadedVault): Promise<void> {
  const steps = library.calibrate();
  while (!(await steps.next()).done);
}

async function forEachNote(vault: LoadedVault, output: StandardOutput, each: (note: ReturnType<LoadedVault['library']['paths']>[number], first: boolean) => Promise<void>): Promise<void> {
  let first = true;
  for (const note of vault.library.paths()) {
    if (output.closed) return;
    await each(note, first);
    first = false;
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return `a defect of the program: ${String(error)}`;
  if (process.env['CONNECTOME_TRACE']) process.stderr.write(`${error.stack ?? ''}\n`);
  return `a defect of the program: ${error.message.split('\n', 1)[0] ?? ''}; set CONNECTOME_TRACE=1 to see where`;
}
