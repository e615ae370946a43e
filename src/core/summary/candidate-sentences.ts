import type { Block, Note } from '../note/note';
import { blockLanguage } from '../text/language';
import { splitSentences } from '../text/sentences';
import { countWords, type Tokenizer } from '../text/tokens';

/** A sentence of a note that a summary may show. */
export interface CandidateSentence {
  readonly text: string;
  /** 0-based line of its first character. */
  readonly line: number;
  readonly block: Block;
  /** 1-based number of its block among the prose blocks. */
  readonly paragraph: number;
  readonly startsParagraph: boolean;
  /** Occurrences of each term that is no stop word. */
  readonly terms: ReadonlyMap<string, number>;
  /** In (0, 1.2]: how well it stands alone, judged by its form. */
  readonly form: number;
  /** Not to be shown unless the note has nothing better: too short, too long, a question, an unfinished line. */
  readonly weak: boolean;
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote', 'callout']);
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
/** Sentences of Chinese and Japanese run on where others end. */
const MOST_WORDS_UNSPACED = 90;
/** Sentences read of one note: far beyond any that a summary would reach. */
const MOST_SENTENCES = 2000;
/** Characters read of one block. */
const MOST_CHARACTERS = 200_000;

const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);
const FINISHED = /[.!?。！？．؟۔।॥։][)\]"'”’»」』]*(?:\s*\[\d+\])*$/;
const QUESTION = /[?？؟][)\]"'”’»」』]*$/;
const POINTER = new RegExp('^(?:see(?: also)?|related(?: to)?|sources?|from|via|links?|tags?|further reading|read more|references?|credits?|photo|image|figure'
  + '|siehe(?: auch)?|voir aussi|quelle|参考|参见|来源|相关)\\s*(?:by\\b|[:：])', 'i');
/** These point back at a sentence that the reader of the summary does not see. */
const DANGLING = new RegExp('^(?:this|that|these|those|it|its|they|their|them|he|she|his|her|such|however|but|and|so|also|then|thus|therefore|hence|moreover'
  + '|furthermore|additionally|in addition|besides|instead|otherwise|similarly|likewise|conversely|for example|for instance|as a result|on the other hand'
  + '|in contrast|nevertheless|yet|still|here|dies|diese[rs]?|das|er|sie|es|jedoch|aber|dennoch|cela|ce|cette|ces|il|elle|ils|elles|mais|cependant'
  + '|esto|este|esta|pero|sin embargo)(?![\\p{L}\\p{N}\'’-])', 'iu');
const DANGLING_HAN = /^(?:这|那|它|他|她|但|然而|因此|所以|而且|此外|同时|另外|例如|比如|其中|其|并且|不过|于是)/;
/** Cue phrases (Edmundson 1969) of a sentence that says what was done or found. */
const CLAIM = new RegExp('\\b(?:we|this (?:paper|work|study)|our (?:results|approach|method|model|findings?|experiments))\\b.{0,40}'
  + '\\b(?:propose|introduce|present|develop|show|demonstrate|find|found|suggest)|\\bin (?:summary|conclusion|short)\\b'
  + '|zusammenfassend|en résumé|en resumen|总之|综上', 'iu');
const ABOUT_ITSELF = new RegExp('\\b(?:in|of) this (?:article|post|blog|video|section|chapter|episode|essay|note|tutorial)\\b'
  + '|\\bthis (?:article|post|section|video|chapter|episode) (?:will|covers|discusses|explores|describes)\\b', 'i');
const FORMULA = /\\[a-zA-Z]{2,}/;
/** The title of a work in a reading list. */
const QUOTED = /^["“«「《][^"”»」》]+["”»」》]\.?$/;
/** Signs of code. */
const MARKUP = /[\\{}<>=_^|]/;
const ADDRESS = /(?:https?:\/\/|www\.)\S/;

/** The sentences of a note's prose, in order. No captions, tables, headings, references, boilerplate, lists of links or pointers. */
export function candidateSentences(note: Note, blocks: readonly Block[], tokenizer: Tokenizer): CandidateSentence[] {
  const candidates: CandidateSentence[] = [];
  const seen = new Set<string>();
  let paragraph = 0;
  for (const block of blocks) {
    if (!PROSE.has(block.kind)) continue;
    paragraph++;
    const language = blockLanguage(block.text, note.language);
    for (const { text: written, from, to } of splitSentences(block.text.slice(0, MOST_CHARACTERS), language)) {
      if (candidates.length >= MOST_SENTENCES) return candidates;
      const text = written.replace(/\s+/g, ' ');
      if (seen.has(text) || isNoSentence(text) || isLinkList(note, block, from, to)) continue;
      seen.add(text);
      const { terms, stops } = termsOf(text, language, tokenizer);
      if (terms.size === 0) continue;
      const line = block.line + lineBreaks(block.text.slice(0, from));
      const { form, weak } = judge(text, block, language, terms, stops);
      candidates.push({ text, line, block, paragraph, startsParagraph: from === 0, terms, form, weak });
    }
  }
  return candidates;
}

/** Non-stop terms of a text with their counts, and how many stop words stand among them. */
export function termsOf(text: string, language: string, tokenizer: Tokenizer): { terms: Map<string, number>; stops: number } {
  const terms = new Map<string, number>();
  let stops = 0;
  tokenizer.forEachToken(text, language, (term, _from, _to, stop) => {
    if (stop) stops++;
    else terms.set(term, (terms.get(term) ?? 0) + 1);
  });
  return { terms, stops };
}

function isNoSentence(text: string): boolean {
  const letters = text.replace(/[^\p{L}\p{M}]+/gu, '').length;
  return letters * 2 < text.length || POINTER.test(text) || FORMULA.test(text);
}

function isLinkList(note: Note, block: Block, from: number, to: number): boolean {
  let shown = 0;
  for (const { link, at } of block.links) {
    if (at >= from && at < to) shown += note.links[link]?.display.length ?? 0;
  }
  return shown > 0.6 * (to - from);
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function judge(text: string, block: Block, language: string, terms: ReadonlyMap<string, number>, stops: number): { form: number; weak: boolean } {
  const words = countWords(text);
  const unspaced = UNSPACED.has(language);
  const finished = FINISHED.test(text);
  const item = block.kind === 'item';
  const noGrammar = !unspaced && stops * 6 < terms.size;
  const weak = words < FEWEST_WORDS || words > (unspaced ? MOST_WORDS_UNSPACED : MOST_WORDS) || QUESTION.test(text)
    || /[:：,，;；]$/.test(text) || item && QUOTED.test(text) || !finished && (noGrammar || words < 8);
  let form = 1;
  if (item) form *= 0.8;
  if (block.kind === 'quote') form *= 0.85;
  if (!finished) form *= item ? 0.75 : 0.6;
  if (noGrammar) form *= 0.7;
  if (DANGLING.test(text) || unspaced && DANGLING_HAN.test(text)) form *= 0.65;
  if (ABOUT_ITSELF.test(text)) form *= 0.6;
  else if (CLAIM.test(text)) form *= 1.2;
  if (ADDRESS.test(text) || MARKUP.test(text)) form *= 0.5;
  return { form: words < 8 ? form * 0.85 : form, weak };
}
