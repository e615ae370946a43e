export interface Sentence {
  /** `text.slice(from, to)` of the text it was found in; never empty, no white space at its ends. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Longer texts are cut here, at a line break or a space, so that time grows with length. */
const AT_ONCE = 4096;

const TERMINAL = /[.!?。！？．｡؟۔।॥။።։]/;
/** Unicode's rules end a sentence inside `.[1]`, so citation marks and line breaks are read as spaces. */
const READ_AS_SPACE = /\[\d+(?:[,–\- ]+\d+)*\]|[\r\n\u2028\u2029\u0085]+/g;

/** A full stop after these belongs to the word. */
const ABBREVIATIONS: ReadonlySet<string> = new Set((
  'dr prof mr mrs ms st fig figs eq eqs sec ch chap vol no nos pp ed eds vs cf e.g i.e eg ie viz resp approx ca dept est gen gov hon jr sr '
  + 'bzw vgl z.b d.h u.a o.ä s.o s.u nr bspw ggf evtl hrsg inkl usw m.e abb abs kap '
  + 'p.ej mme mlle p.ex env art sig dott ecc bijv o.a d.w.z t.ex bl.a dvs f.eks np tzw tj т.е т.д т.п см рис им г.'
).split(' '));
/** A full stop after these belongs to the word unless a capital follows. */
const MAYBE_FINAL: ReadonlySet<string> = new Set(['al', 'etc', 'inc', 'ltd', 'corp', 'co', 'a.m', 'p.m', 'u.s', 'u.k', 'ph.d']);
/** Where a number with a full stop is an ordinal: "am 3. Mai". */
const ORDINALS: ReadonlySet<string> = new Set(['de', 'da', 'no', 'fi', 'pl', 'cs', 'hu', 'tr', 'sr', 'hr', 'sl', 'sk', 'et', 'lv']);

/** Unicode's rules leave an opening mark with the sentence before it where there is no space. */
const OPENED = /[“‘„«「『《〈（([]+$/;
const LAST_WORD = /(?:^|[\s("'“„«[—–-])([\p{L}\p{M}\p{N}.]+)\.\s*$/u;

/**
 * The sentences of one block of text, in order; together they cover everything but white space. Line breaks do not end a sentence.
 * Unicode's sentence rules (UAX 29), then pieces that were cut after an abbreviation, an initial or an ordinal are joined again.
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of sentenceEnds(text, language)) {
    const sentence = trimmed(text, from, end);
    if (sentence !== null) sentences.push(sentence);
    from = end;
  }
  return sentences;
}

function sentenceEnds(text: string, language: string): number[] {
  if (!TERMINAL.test(text)) return [text.length];
  const readable = text.replace(READ_AS_SPACE, (mark) => ' '.repeat(mark.length));
  const ends: number[] = [];
  let from = 0;
  for (let start = 0; start < text.length;) {
    const stop = pieceEnd(readable, start);
    for (const { index, segment } of SEGMENTER.segment(readable.slice(start, stop))) {
      const end = start + index + segment.length - (OPENED.exec(segment)?.[0].length ?? 0);
      const cut = start + index + segment.length === stop && stop < text.length && !/[.!?。！？]\s*$/.test(segment);
      if (cut || continues(readable.slice(Math.max(from, end - 40), end), readable.slice(end, end + 2), language)) continue;
      ends.push(end);
      from = end;
    }
    start = stop;
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return ends;
}

function pieceEnd(text: string, from: number): number {
  if (text.length - from <= AT_ONCE) return text.length;
  const space = text.lastIndexOf(' ', from + AT_ONCE);
  return space > from ? space + 1 : from + AT_ONCE;
}

/** Whether the sentence goes on after a piece that ends like `end`. */
function continues(end: string, next: string, language: string): boolean {
  if (next === '') return false;
  const word = LAST_WORD.exec(end)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower)) return true;
  if (MAYBE_FINAL.has(lower)) return !/^\p{Lu}/u.test(next);
  if (/^\p{L}$/u.test(word)) return word !== 'I';
  if (!/^\d{1,3}$/.test(word)) return false;
  // A number alone is the number of a list item or heading: "1. Design".
  return ORDINALS.has(language) || end.trim().length === word.length + 1;
}

function trimmed(text: string, start: number, end: number): Sentence | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return from < to ? { text: text.slice(from, to), from, to } : null;
}
