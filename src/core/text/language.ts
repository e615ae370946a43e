// Language of a text: the script first, then function words and telling letters. It chooses stop words and how sentences end.
//
// Our own, because no library was better for its price. Answers right / wrong in per cent, the others `und`, on paragraphs of about
// 50, 150 and 500 characters in 19 languages of Latin script; first the translations of a web tool (technical, full of English names),
// then the Universal Declaration of Human Rights, which franc is trained on. Paragraphs of 200 characters in a millisecond; kB minified.
//   this                  59/0  94/0  100/0    85/0  98/1  100/0     90    14 kB with its words
//   eld extra small       95/5  99/1  100/0    95/5  98/2  100/0      7   960 kB
//   franc                 69/31 91/9   97/3    96/4  99/1  100/0      1   245 kB
//   tinyld                82/18 86/14  90/10   92/8  93/7   94/6      2   591 kB
//   lande                 82/18 93/7   95/5    93/7  96/4   95/5      2   129 kB
//   franc-min             63/37 76/24  78/22   78/22 79/21  79/21     3   109 kB
//   tinyld light          65/35 69/31  71/29   72/27 73/27  74/26     2    69 kB
// In other scripts (el ru uk bg sr ar he hi ta th zh ja ko) it is right for 98 to 100 % from 150 characters on, Bulgarian for 91.
// Where a paragraph is too short to tell, `und` or the language of the note does less harm than a guess.
import { hasFewForeignWords, languageByWords } from './language-words';
import { SCRIPT_NAMES, SCRIPT_OF, scriptsOf } from './scripts';

/** Fewer letters than this, so weighted, are a symbol: `β`. */
const FEWEST_LETTERS = 3;
/** What a script needs, of the letters of the first, to be asked when the first gives no answer: names and terms in Latin script. */
const SECOND_SCRIPT = 1 / 6;

/** Units of each sample, and how many are taken. */
const SAMPLE = 300;
const SAMPLES = 4;
/** Units of a block that are looked at, and below which it is not: in Latin script, in others. */
const BLOCK_SAMPLE = 240;
const SHORTEST_LATIN_BLOCK = 60;
const SHORTEST_BLOCK = 12;
/** Units that show the script of a block. */
const SCRIPT_SAMPLE = 80;
const LAST_LATIN = 0x24f;

/** Web addresses, paths, dotted and called names; acronyms (AI, IT); the Latin of citations. */
const NOT_PROSE = /(?:https?:\/\/|www\.)\S+|\b\w+(?:[._/\\:@=<>()[\]{}$]+\w+)+|\b[A-Z]{2,}\b|\bet al\b/g;
/** Signs that letters are composed of. */
const IN_PARTS = /[\u0300-\u036f]|[\u1100-\u11ff]|\u3099|\u309a/;
/** Less are symbols: `α, β, γ`. */
const GREEK_WORD = /[\u0370-\u03ff\u1f00-\u1fff]{3}/;
const SCRIPT_BY_LANGUAGE: ReadonlyMap<string, string> = new Map([['zh', 'Han'], ['ja', 'Kana'], ['ar', 'Arabic'], ['fa', 'Arabic'], ['ur', 'Arabic']]);
const HAN = SCRIPT_NAMES.indexOf('Han') + 1;

/** BCP 47 primary subtag (`en`, `zh`), `und` where it cannot be told. Looks at no more than 1,200 characters. */
export function detectLanguage(text: string): string {
  return languageOf(sampleOf(text), 'und');
}

/**
 * The language of one block of a note, which is the note's unless another shows clearly. Looks at the first 240 characters, and closely
 * only where they are not plainly in the note's language: to look at every block would cost more than to find its words.
 */
export function blockLanguage(text: string, ofNote: string): string {
  if (text.length < (text.charCodeAt(0) > LAST_LATIN ? SHORTEST_BLOCK : SHORTEST_LATIN_BLOCK)) return ofNote;
  const sample = text.slice(0, BLOCK_SAMPLE);
  if (hasFewForeignWords(sample, ofNote) ?? isInScript(sample, ofNote)) return ofNote;
  const language = languageOf(sample, ofNote);
  return language === 'und' ? ofNote : language;
}

/** Whether more of the beginning of a text than not is in the script of a language that is told by its script. */
function isInScript(text: string, language: string): boolean {
  const script = SCRIPT_NAMES.indexOf(SCRIPT_BY_LANGUAGE.get(language) ?? language) + 1;
  const second = language === 'ja' ? HAN : script;
  let balance = 0;
  for (let at = 0; at < Math.min(text.length, SCRIPT_SAMPLE); at++) {
    const found = SCRIPT_OF[text.charCodeAt(at)]!;
    if (found !== 0) balance += found === script || found === second ? 1 : -1;
  }
  return script > 0 && balance > 0;
}

function languageOf(sample: string, expected: string): string {
  const words = sample.replace(NOT_PROSE, ' ');
  const prose = IN_PARTS.test(words) ? words.normalize('NFC') : words;
  const scripts = scriptsOf(prose);
  const most = scripts[0]?.[1] ?? 0;
  for (const [script, letters] of scripts) {
    if (letters < Math.max(FEWEST_LETTERS, most * SECOND_SCRIPT)) break;
    const language = languageIn(script, prose, expected);
    if (language !== 'und') return language;
  }
  return 'und';
}

function languageIn(script: string, prose: string, expected: string): string {
  if (script === 'Han') return 'zh';
  if (script === 'Kana') return 'ja';
  if (script === 'Arabic') return arabicLanguage(prose);
  if (script === 'Latin') return languageByWords(prose, expected);
  if (script === 'el' && !GREEK_WORD.test(prose)) return 'und';
  if (script !== 'Cyrillic') return script;
  const language = languageByWords(prose, expected);
  return language === 'und' ? cyrillicLanguage(prose) : language;
}

/** The whole text, or pieces from its length: the start alone is often a list of links or a quotation. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE * SAMPLES) return text;
  const pieces: string[] = [];
  for (let piece = 0; piece < SAMPLES; piece++) {
    const from = Math.floor((piece * (text.length - SAMPLE)) / (SAMPLES - 1));
    pieces.push(text.slice(from, from + SAMPLE));
  }
  return pieces.join(' ');
}

function arabicLanguage(prose: string): string {
  return /[ٹڈڑںے]/.test(prose) ? 'ur' : /[پچژگی]/.test(prose) ? 'fa' : 'ar';
}

/** From single letters, where words do not decide. */
function cyrillicLanguage(prose: string): string {
  if (/[әғқңұһ]/i.test(prose)) return 'kk';
  if (/ў/i.test(prose)) return 'be';
  if (/[іїєґ]/i.test(prose)) return 'uk';
  if (/[ѓќѕ]/.test(prose)) return 'mk';
  if (/[јљњћђџ]/.test(prose)) return 'sr';
  return /[ыэё]/i.test(prose) || !/ъ[^еюяё]/i.test(prose) ? 'ru' : 'bg';
}
