// Terms are folded and stemmed; this is what a search for acronyms and for single words in -ing must know besides.

/** How a word is written: with capitals as an acronym is (EEG, fMRI, CNNs, V1), in -ing where its term has lost that, or otherwise. */
export type Spelling = 'capitals' | 'gerund' | 'plain';

/** Longer words with several capitals are names (JavaScript) or shouted. */
const LONGEST_ACRONYM = 12;
/** A line without a small letter is shouted if it is longer than this: `DEEP RL` may be a heading, `WHY THE BRAIN SLEEPS` is one. */
const LONGEST_UNSHOUTED = 12;
const SMALL_LETTER = /\p{Ll}/u;

/** How the word at `text.slice(from, to)` is written. */
export function spellingOf(text: string, from: number, to: number, term: string): Spelling {
  if (hasCapitals(text, from, to)) return 'capitals';
  return to - from > 4 && endsInIng(text, to) && !term.endsWith('ing') ? 'gerund' : 'plain';
}

/** Tells, for places in one text from left to right, whether they lie in a line that is all capitals, where capitals mean nothing. */
export class ShoutedLines {
  private end = -1;
  private shouted = false;

  constructor(private readonly text: string) {}

  has(at: number): boolean {
    if (at >= this.end) {
      const start = this.text.lastIndexOf('\n', at - 1) + 1;
      const next = this.text.indexOf('\n', at);
      this.end = next < 0 ? this.text.length : next;
      this.shouted = this.end - start > LONGEST_UNSHOUTED && !SMALL_LETTER.test(this.text.slice(start, this.end));
    }
    return this.shouted;
  }
}

/** Two capitals, or a capital and a digit, in a short word. */
function hasCapitals(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_ACRONYM) return false;
  let capitals = 0;
  let digits = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capitals++;
    else if (unit >= 48 && unit <= 57) digits++;
    else if (unit > 127 && isCapital(text[at] ?? '')) capitals++;
  }
  return capitals > 1 || (capitals === 1 && digits > 0);
}

function isCapital(letter: string): boolean {
  return letter.toLowerCase() !== letter;
}

function endsInIng(text: string, to: number): boolean {
  return (text.charCodeAt(to - 1) | 32) === 103 && (text.charCodeAt(to - 2) | 32) === 110 && (text.charCodeAt(to - 3) | 32) === 105;
}
