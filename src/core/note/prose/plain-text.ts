import { ProseReader } from './prose';

const MARKUP = /[[\]*_`<&\\$=~#{^!|%]/;

/** A value of a property without the markup it may hold, on one line; as written where nothing would be left. */
export function plainText(value: string): string {
  if (!MARKUP.test(value)) return value;
  const { text } = new ProseReader({ text: value, linkAt: new Map(), definitions: new Map() }).read(0, value.length, 'plain');
  return text === '' ? value : text.replace(/\s+/g, ' ');
}

/** A title without links and emphasis; a title may well hold `<T>`, `#1` or `$5`. */
export function plainTitle(value: string): string {
  return /\[\[|\]\(|[*`]|&\w+;|~~|==/.test(value) && !value.includes('<') ? plainText(value) : value;
}

/** A link as the words it shows: `[[a|b]]` and `[b](a)` are `b`. */
export function linkWords(value: string): string {
  if (!value.includes('[')) return value;
  return value.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1').replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1').trim();
}
