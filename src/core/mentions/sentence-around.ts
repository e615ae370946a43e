import { ProseReader } from '../note/prose/prose';
import { blockLanguage } from '../text/language';
import { splitSentences } from '../text/sentences';
import type { LinkablePassage } from './linkable-passages';
import type { Mention } from './mention';

/** Splits the passages of one note into sentences, each once. */
export class SentencesAround {
  private readonly prose: ProseReader;
  private readonly known = new Map<LinkablePassage, readonly { readonly from: number; readonly to: number }[]>();

  /** What is read of a sentence, by where it begins. */
  private readonly texts = new Map<number, string>();

  constructor(text: string, private readonly language: string) {
    this.prose = new ProseReader({ text, linkAt: new Map(), definitions: new Map() });
  }

  /** The sentence in which `words` stand from the offset `at` of the file on, as a reader sees it. */
  read(passage: LinkablePassage, at: number, words: string): Mention['sentence'] {
    const { from, to } = this.sentences(passage).find((sentence) => at < sentence.to) ?? passage;
    let text = this.texts.get(from);
    if (text === undefined) this.texts.set(from, (text = this.prose.read(from, to, passage.kind === 'cell' ? 'table' : 'quote').text.replace(/\s+/g, ' ').trim()));
    if (text === '') text = words;
    return { text, marks: text.includes(words) ? [words] : [] };
  }

  private sentences(passage: LinkablePassage): readonly { readonly from: number; readonly to: number }[] {
    let sentences = this.known.get(passage);
    if (!sentences) {
      // No sentence ends inside a link, an address or code.
      let readable = passage.content;
      for (const { from, to } of passage.hidden) {
        const [start, end] = [Math.max(0, from - passage.from), Math.min(readable.length, to - passage.from)];
        readable = readable.slice(0, start) + readable.slice(start, end).replace(/[.!?。！？]/g, '-') + readable.slice(end);
      }
      const base = passage.from;
      sentences = splitSentences(readable, blockLanguage(readable, this.language)).map(({ from, to }) => ({ from: from + base, to: to + base }));
      this.known.set(passage, sentences);
    }
    return sentences;
  }
}
