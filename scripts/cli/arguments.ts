import { parseArgs } from 'node:util';
import { DEFAULT_EVALUATION, readEvaluationOptions } from '../../src/core/related/calibration/evaluation-options';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from '../../src/core/export/export-format';
import type { EvaluationOptions } from '../../src/core/related/calibration/evaluate';
import { wrongCall } from './failure';
import type { OptionName, Verb } from './verb';

/** One call of a verb, checked. */
export interface Call {
  readonly vault: string;
  /** As given: a path, a name or an alias; `null` with `--all` and for verbs about the whole vault. */
  readonly note: string | null;
  /** The other note of a verb about two, as given; `null` for all others. */
  readonly second: string | null;
  readonly json: boolean;
  readonly all: boolean;
  readonly unlinked: boolean;
  readonly joining: boolean;
  readonly metadata: boolean;
  /** At least 1; `null` where not given. */
  readonly limit: number | null;
  readonly sentences: number | null;
  /** How the ranking is tested; the defaults where nothing was given. */
  readonly evaluation: EvaluationOptions;
  /** `null` for verbs that write no file. */
  readonly format: ExportFormat | null;
}

/** A call in which nothing was asked for but the vault. */
export function plainCall(vault: string): Call {
  return {
    vault, note: null, second: null, json: false, all: false, unlinked: false, joining: false, metadata: false, limit: null, sentences: null, evaluation: DEFAULT_EVALUATION, format: null,
  };
}

export type Request =
  | { readonly kind: 'help'; readonly verb: Verb | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly verb: Verb; readonly call: Call };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  unlinked: { type: 'boolean' },
  joining: { type: 'boolean' },
  metadata: { type: 'boolean' },
  limit: { type: 'string' },
  sentences: { type: 'string' },
  share: { type: 'string' },
  seed: { type: 'string' },
  mode: { type: 'string' },
  format: { type: 'string' },
} as const;

const HELP = 'see "connectome --help"';

/** Reads the words after the program's name. Throws a `Failure` with code 2 for a call that is not right. */
export function parseCall(words: readonly string[], verbs: ReadonlyMap<string, Verb>): Request {
  const name = words.find((word) => !word.startsWith('-'));
  const asksForHelp = words.includes('--help') || words.includes('-h');
  if (name === undefined) {
    if (asksForHelp) return { kind: 'help', verb: null };
    if (words.includes('--version')) return { kind: 'version' };
    throw wrongCall(`no verb is given; ${HELP}`);
  }
  const known = [...verbs.keys()].join(', ');
  const verb = verbs.get(name);
  if (!verb) throw wrongCall(`"${name}" is not a verb; what there is: ${known}`);
  if (asksForHelp) return { kind: 'help', verb };
  return { kind: 'run', verb, call: callOf(verb, words) };
}

function callOf(verb: Verb, words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  for (const option of Object.keys(values)) {
    if (option !== 'json' && !(verb.options as readonly string[]).includes(option)) throw wrongCall(`"${verb.name}" takes no --${option}; ${HELP}`);
  }
  const [, vault, note, second] = positionals;
  if (vault === undefined || vault === '') throw wrongCall(`"${verb.name}" needs the folder of a vault; ${HELP}`);
  const surplus = positionals[{ vault: 2, note: 3, pair: 4 }[verb.about]];
  if (surplus !== undefined) throw wrongCall(`"${surplus}" is one word too many for "${verb.name}"; quote a name that has spaces`);
  const all = values.all === true;
  if (verb.about === 'note') {
    if (all && note !== undefined) throw wrongCall('give either a note or --all, not both');
    if (!all && (note === undefined || note === '')) throw wrongCall(`"${verb.name}" needs a note (path, name or alias) or --all; ${HELP}`);
  }
  if (verb.about === 'pair' && [note, second].some((given) => given === undefined || given === '')) throw wrongCall(`"${verb.name}" needs two notes (path, name or alias); ${HELP}`);
  const evaluation = readEvaluationOptions(values);
  if ('wrong' in evaluation) throw wrongCall(evaluation.wrong);
  return {
    vault, evaluation, format: verb.options.includes('format') ? formatOf(values.format, values.json === true) : null, note: note ?? null, second: second ?? null, all,
    json: values.json === true, unlinked: values.unlinked === true, joining: values.joining === true, metadata: values.metadata === true,
    limit: count('limit', values.limit), sentences: count('sentences', values.sentences),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = 'the call cannot be read'] = (error instanceof Error ? error.message : '').split(/\.\s|\.?\n|\.$/);
    throw wrongCall(`${sentence}; ${HELP}`);
  }
}

/** `--json` alone means the format of that name. */
function formatOf(format: string | undefined, json: boolean): ExportFormat {
  const given = format ?? (json ? 'json' : undefined);
  if (given === undefined) throw wrongCall(`give --format, one of ${EXPORT_FORMATS.join(', ')}`);
  if (!isExportFormat(given)) throw wrongCall(`--format is "${given}"; give one of ${EXPORT_FORMATS.join(', ')}`);
  if (json && given !== 'json') throw wrongCall(`give either --json or --format ${given}, not both`);
  return given;
}

function count(name: OptionName, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[0-9]{1,9}$/.test(value) || Number(value) < 1) throw wrongCall(`--${name} is "${value}"; give a whole number from 1`);
  return Number(value);
}
