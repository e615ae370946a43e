/** A run of the dictionary, as it is stored: terms joined by `\n`, the first with the number `from`. */
export interface DictionaryRun {
  readonly from: number;
  readonly terms: string;
}

/**
 * Numbers for the terms of all stored notes. With it a record holds numbers instead of words, and all notes read back share
 * their strings, which the index then finds several times as fast as fresh ones. It only grows, until it is cleared.
 */
export class Dictionary {
  private readonly numbers = new Map<string, number>();
  private terms: (string | undefined)[] = [];
  private stored = 0;

  /** Numbers of the terms; new ones are taken in. */
  encode(vocabulary: readonly string[]): Uint32Array {
    return Uint32Array.from(vocabulary, (term) => {
      let number = this.numbers.get(term);
      if (number === undefined) {
        number = this.terms.push(term) - 1;
        this.numbers.set(term, number);
      }
      return number;
    });
  }

  /** The terms with these numbers, `null` where one is unknown. */
  decode(numbers: Uint32Array): readonly string[] | null {
    const vocabulary: string[] = [];
    for (const number of numbers) {
      const term = this.terms[number];
      if (term === undefined) return null;
      vocabulary.push(term);
    }
    return vocabulary;
  }

  /** What was taken in since the last call, to be stored; `null` if nothing was. */
  news(): DictionaryRun | null {
    const from = this.stored;
    if (from === this.terms.length) return null;
    this.stored = this.terms.length;
    return { from, terms: this.terms.slice(from).join('\n') };
  }

  /** Takes in a stored run. A run that is missing leaves its numbers unknown. */
  restore({ from, terms }: DictionaryRun): void {
    terms.split('\n').forEach((term, i) => {
      this.terms[from + i] = term;
      this.numbers.set(term, from + i);
    });
    this.stored = this.terms.length;
  }

  clear(): void {
    this.numbers.clear();
    this.terms = [];
    this.stored = 0;
  }
}

/** Whether a stored value is a run. */
export function isRun(value: unknown): value is DictionaryRun {
  const run = value as Partial<DictionaryRun> | null | undefined;
  return typeof run?.from === 'number' && Number.isInteger(run.from) && run.from >= 0 && typeof run.terms === 'string';
}
