import { plainText } from '../prose/plain-text';
import type { PlacedBlock } from '../prose/placed-blocks';
import { firstText, type Properties } from './properties';
import { DESCRIPTION_KEYS } from './property-names';

// What a note says of itself in a few sentences.

const LONGEST = 1000;
/** What is shorter names something, and says nothing. */
const SHORTEST = 20;
const HEADINGS: ReadonlySet<string> = new Set([
  'abstract', 'tl;dr', 'tldr', 'tl dr', 'summary', 'in short', 'in brief', 'zusammenfassung', 'kurzfassung', 'résumé', 'resumen', 'resumo', 'riassunto',
  'samenvatting', 'sammanfattning', 'аннотация', 'özet', 'περίληψη', 'ملخص',
  '摘要', '概要', '要約', '要旨', '초록', '요약',
]);
const SENTENCE_END = /[.!?…。！？]["”’)]?$/u;
const LABEL = /^(?:abstract|tl;?dr|zusammenfassung|résumé|resumen|摘要|概要)\s?[:：—–.-]\s*(?=\S)/i;
const CALLOUT = /^\s*>\s*\[!(?:abstract|summary|tldr)\]/i;
/** Lines below this one are the note's text, where it does not call them an abstract. */
const PARAGRAPHS_LOOKED_AT = 6;

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const blank = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, blank > LONGEST / 2 ? blank : LONGEST).trimEnd()}…`;
}

/** The note's abstract: a property, a callout or section of that name, or a paragraph that begins with it; `null` where it has none. */
export function readAbstract(text: string, properties: Properties, blocks: readonly PlacedBlock[]): string | null {
  const given = firstText(properties, DESCRIPTION_KEYS);
  if (given !== null) return plainText(given);
  let paragraphs = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const shown = block?.prose.text ?? '';
    if (!block || shown === '') continue;
    if (block.kind === 'heading') {
      const words = shown.length < 60 && HEADINGS.has(shown.toLowerCase().replace(/^[\d.\s]+|[\s:：]+$/g, '')) ? textBelow(blocks, at) : null;
      if (words !== null) return words;
    } else if (block.kind === 'callout' && CALLOUT.test(text.slice(block.section, block.section + 40))) {
      const words = textOfCallout(blocks, at);
      if (words !== null) return words;
    } else if (paragraphs++ < PARAGRAPHS_LOOKED_AT && block.kind === 'paragraph' && LABEL.test(shown)) {
      return cut(shown.replace(LABEL, ''));
    }
  }
  return null;
}

/** The paragraphs right below a heading. */
function textBelow(blocks: readonly PlacedBlock[], heading: number): string | null {
  const texts: string[] = [];
  for (let at = heading + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'heading' || (block.kind !== 'paragraph' && block.prose.text !== '')) break;
    if (block.prose.text !== '') texts.push(block.prose.text);
  }
  return sentenceOf(texts);
}

/** The texts as one, unless they say too little to be an abstract. */
function sentenceOf(texts: readonly string[]): string | null {
  const words = texts.join(' ');
  const isShort = words.length < (/\p{Script=Han}/u.test(words) ? SHORTEST / 2 : SHORTEST);
  return isShort || /[:：]$/.test(words) ? null : cut(words);
}

/** What stands in a callout, without its title. */
function textOfCallout(blocks: readonly PlacedBlock[], first: number): string | null {
  const texts: string[] = [];
  const section = blocks[first]?.section;
  for (let block = blocks[first], at = first; block?.section === section && block; block = blocks[++at]) {
    if (block.kind === 'callout' && block.prose.text !== '') texts.push(block.prose.text);
  }
  if (texts.length > 1) return sentenceOf(texts.slice(1));
  // A title alone is an abstract where it is a sentence.
  return SENTENCE_END.test(texts[0] ?? '') ? sentenceOf(texts) : null;
}
