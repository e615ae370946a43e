import type { NotePath } from '../../src/core/note/note';
import type { Call } from './arguments';
import type { LoadedVault } from './loaded-vault';
import type { Page } from './page';

export type OptionName = 'all' | 'unlinked' | 'joining' | 'metadata' | 'limit' | 'sentences' | 'share' | 'seed' | 'mode' | 'format';

/** One answer, to be printed in one of two ways. */
export interface Answer {
  /** What `--json` prints. */
  readonly json: unknown;
  /** The note whose title stands above it, `null` for an answer that has its own heading. */
  readonly under: NotePath | null;
  /** The text of a file, which is printed as it is instead of either. */
  readonly file?: string;
  /** Writes the same for reading, without that title. */
  print(page: Page): void;
}

interface VerbFacts {
  readonly name: string;
  /** What follows the vault, as the help shows it. */
  readonly usage: string;
  readonly help: string;
  readonly options: readonly OptionName[];
  /** Whether its answer depends on how related notes are ranked, which is learnt from the vault's links first. Absent: no. */
  readonly ranks?: true;
}

/** A verb about one note; with `--all` it is asked for each note in turn. */
export interface NoteVerb extends VerbFacts {
  readonly about: 'note';
  answer(vault: LoadedVault, call: Call, note: NotePath): Promise<Answer>;
}

/** A verb about two notes. */
export interface PairVerb extends VerbFacts {
  readonly about: 'pair';
  answer(vault: LoadedVault, call: Call, from: NotePath, to: NotePath): Promise<Answer>;
}

/** A verb about the vault as a whole. */
export interface VaultVerb extends VerbFacts {
  readonly about: 'vault';
  answer(vault: LoadedVault, call: Call): Promise<Answer>;
}

export type Verb = NoteVerb | PairVerb | VaultVerb;
