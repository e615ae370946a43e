import { detached } from './detached';

/** Numbers terms in the order in which they come; 0 is the empty term, the break. Numbers are never given again. */
export class Vocabulary {
  private readonly ids = new Map<string, number>([['', 0]]);
  private readonly strings: string[] = [''];

  /** One more than the largest id. */
  get size(): number {
    return this.strings.length;
  }

  /** The term with an id, `''` where there is none. */
  term(id: number): string {
    return this.strings[id] ?? '';
  }

  id(term: string): number | undefined {
    return this.ids.get(term);
  }

  /** The ids of terms; new ones are taken in. */
  number(terms: readonly string[]): number[] {
    const numbers: number[] = new Array<number>(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      let id = this.ids.get(term);
      if (id === undefined) {
        id = this.strings.length;
        const own = detached(term);
        this.ids.set(own, id);
        this.strings.push(own);
      }
      numbers[i] = id;
    }
    return numbers;
  }
}
