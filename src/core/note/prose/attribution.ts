import { allMatches } from '../spans';

// Whose words a quote is: `“…” — Name`, or `— Name` on a line of its own.

const LONGEST = 200;
const LONGEST_HAN = 30;
const MOST_WORDS = 16;
/** A name may end with a full stop; a longer text that does is a sentence. */
const MOST_BEFORE_STOP = 4;
const MOST_DASHES = 4;
const DASH = /[—–―]{1,2}|--|(?:^|\n)[>\s]*[~-](?=\s)/g;
const QUOTE_END = /[.!?…。！？:：”"’'»」』)*_\]]$/;
/** A name, a title or a link begins with a capital, or with a sign of a script that has none. */
const NAME = /^(?:[*_"“«\s(]|\[\[?)*(?:@|\p{Lu}|\p{Lt}|\p{Lo}|the\s\p{Lu}|(?:von|van|de|al|ibn)[\s-])/u;
/** `Title: …` in a list is no name. */
const KEY = /^[^,“"]{1,20}[:：]/;
const NEW_SENTENCE = /\p{Ll}{3,}[.!?]\s+\p{Lu}|[。！？].*[。！？]/u;
const CLOSES = /[?!:;,，；]$/;

/** Where the words of an attribution stand. Offsets in the text. */
export interface Attribution {
  /** End of the quote before it. */
  readonly quoteTo: number;
  /** Just behind the dash. */
  readonly from: number;
}

/** Finds the attribution with which `text.slice(from, to)` ends; `null` where there is none. */
export function findAttribution(text: string, from: number, to: number): Attribution | null {
  const tailFrom = Math.max(from, to - LONGEST);
  const tail = text.slice(tailFrom, to);
  const dashes = allMatches(DASH, tail).slice(-MOST_DASHES).reverse();
  for (const dash of dashes) {
    const start = tailFrom + dash.index;
    const after = start + dash[0].length;
    if (isName(text.slice(after, to)) && endsQuote(text, from, start, dash[0])) return { quoteTo: start, from: after };
  }
  return null;
}

function isName(raw: string): boolean {
  const words = raw.replace(/\]\([^)\s]*\)/g, ']').replace(/\[\[[^\]|]*\|/g, '[[').replace(/\n[>\s]*/g, ' ').trim();
  if (/\p{Script=Han}/u.test(words) && (words.length > LONGEST_HAN || /[，。；：？！]/.test(words))) return false;
  if (words === '' || KEY.test(words)) return false;
  if (words.split(/\s+/, MOST_WORDS + 1).length > (words.endsWith('.') ? MOST_BEFORE_STOP : MOST_WORDS)) return false;
  return NAME.test(words) && !NEW_SENTENCE.test(words) && !CLOSES.test(words);
}

/** Whether what stands before the dash may be the end of a quote. */
function endsQuote(text: string, from: number, dash: number, mark: string): boolean {
  if (mark.startsWith('\n')) return true;
  let end = dash;
  let isLineStart = false;
  while (end > from && (/\s/.test(text.charAt(end - 1)) || text.charCodeAt(end - 1) === 62)) {
    isLineStart ||= text.charCodeAt(end - 1) === 10;
    end--;
  }
  return isLineStart || end === from || QUOTE_END.test(text.slice(Math.max(from, end - 1), end));
}
