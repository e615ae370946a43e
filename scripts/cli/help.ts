import type { Verb } from './verb';

/** The help for one verb. */
export function usageOf(verb: Verb): string {
  return `connectome ${verb.name} VAULT ${verb.usage}\n\n${verb.help}\n\n${REST}`;
}

/** The help for the whole program. */
export function usageOfAll(verbs: readonly Verb[]): string {
  const calls = verbs.map((verb) => [`connectome ${verb.name} VAULT ${verb.usage}`.trimEnd(), verb.help.split('\n', 1)[0] ?? ''] as const);
  const rows = calls.map(([call, help]) => `  ${call}\n      ${help}`);
  return `Answers questions about a folder of Markdown notes and canvases.\n\n${rows.join('\n')}\n\n${REST}`;
}

const REST = `VAULT is the folder of a vault; notes excluded in its plugin settings are left out. NOTE is a path in the
vault, a name or an alias. --all answers for every note, in path order.

  --json      one JSON document; with --all one a line
  --help      this text
  --version   the version

The answer goes to standard output, everything else to standard error.
Exit status: 0, 1 where the input is wrong, 2 where the call is wrong.
`;
