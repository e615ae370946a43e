import type { Block } from '../../note/note';
import type { TopicInput } from '../input';
import { phrasesIn, type PhraseIndex, SLUG_VOTE } from './phrases';

/** Characters of one note that are looked at to see how its words are written. */
const CHARACTERS = 2000;
/** A capital at the start of a sentence may be there for the sentence only. */
const FIRST_WORD_VOTE = 0.3;
/** A way of writing counts from this share on. */
const SHARE = 0.2;
/** Letters of the longest acronym; up to four are believed even where they are not the commonest form. */
const ACRONYM = 7;

/** How words and phrases are written in the notes: stems and lower case are for the index, not for the eye. First learn, then write. */
export class Surfaces {
  private readonly learnt = new Map<string, Map<string, number>>();
  private readonly written = new Map<string, string | null>();

  constructor(private readonly index: PhraseIndex) {}

  /** Learns a way of writing a key that serves where there is no better one. */
  teach(key: string, form: string): void {
    const forms = this.learnt.get(key) ?? new Map<string, number>();
    forms.set(form, (forms.get(form) ?? 0) + SLUG_VOTE);
    this.learnt.set(key, forms);
  }

  /** Learns from running text how the wanted words are written. */
  learn(blocks: readonly Block[], wanted: ReadonlySet<string>, words: TopicInput['words'], language: string): void {
    let left = CHARACTERS;
    for (const { kind, text } of blocks) {
      if (kind === 'boilerplate' || kind === 'reference' || kind === 'heading') continue;
      const part = text.slice(0, left);
      left -= part.length;
      for (const { key, form, at } of phrasesIn(part, language, words)) {
        if (!wanted.has(key)) continue;
        const forms = this.learnt.get(key) ?? new Map<string, number>();
        const first = at === 0 || /[.!?:\n]\s*$/.test(part.slice(Math.max(0, at - 3), at));
        forms.set(form, (forms.get(form) ?? 0) + (first ? FIRST_WORD_VOTE : 1));
        this.learnt.set(key, forms);
      }
      if (left <= 0) return;
    }
  }

  /**
   * How the key is written: with inner capitals where that is not rare (RxInfer, API), else in lower case where that is not rare
   * (a title capitalises what a sentence does not), else as it mostly is. `null` for what was never seen written, such as half a
   * word of a script without spaces.
   */
  write(key: string): string | null {
    let written = this.written.get(key);
    if (written === undefined) {
      written = bestForm(this.votes(key));
      this.written.set(key, written);
    }
    return written;
  }

  /** Where titles and tags have the word, the text only tells whether it takes capitals: `Settings`, not `set`. */
  private votes(key: string): [string, number][] {
    const phrase = this.index.phrases[this.index.byKey.get(key) ?? -1];
    const votes = new Map(phrase ? phrase.forms ?? [[phrase.form, phrase.votes]] : []);
    const named = new Set([...votes.keys()].map((form) => form.toLowerCase()));
    for (const [form, count] of this.learnt.get(key) ?? []) {
      if (named.size === 0 || named.has(form.toLowerCase())) votes.set(form, (votes.get(form) ?? 0) + count);
    }
    return [...votes].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1));
  }
}

/** Votes in descending order. Long words all in capitals are shouted, as names of files are: README, CHANGELOG. */
function bestForm(votes: readonly (readonly [string, number])[]): string | null {
  const calm = votes.filter(([form]) => !isCapitals(form) || form.length <= ACRONYM);
  const counted = calm.length > 0 ? calm : votes.map(([form, count]): [string, number] => [form.toLowerCase(), count]);
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const often = counted.filter(([, count]) => count >= SHARE * all).map(([form]) => form);
  const proper = often.find((form, rank) => /\p{Ll}\p{Lu}|(?:^|\s)\p{Lu}{2,4}(?=$|\s)/u.test(form) || (rank === 0 && isCapitals(form)));
  return proper ?? often.find((form) => form === form.toLowerCase()) ?? often[0] ?? null;
}

function isCapitals(form: string): boolean {
  return form === form.toUpperCase() && form !== form.toLowerCase();
}

/** As the beginning of a name: `dopamine` → `Dopamine`, but `macOS`, `mRNA` and `time.h` stay. */
export function capitalise(text: string): string {
  const first = /^\p{Ll}+(?=$|[^\p{L}.])/u.exec(text);
  return first ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
