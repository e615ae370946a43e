import { allMatches } from '../spans';

const NAME = /^<(\/?)([a-zA-Z][\w-]*)/;
const ATTRIBUTE = /[\s"'/]([a-zA-Z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

const HIDDEN = new Set(['style', 'script', 'svg', 'math', 'template', 'noscript', 'textarea', 'select']);
const BREAKING = new Set([
  'address', 'article', 'aside', 'blockquote', 'br', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4',
  'h5', 'h6', 'header', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
]);

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads `<name …>` or `</name>`; `null` for comments, autolinks and declarations. */
export function readHtmlTag(markup: string): HtmlTag | null {
  const match = NAME.exec(markup);
  if (!match) return null;
  const next = markup.charAt(match[0].length);
  if (next === ':' || next === '.' || next === '+') return null;
  const attributes = new Map<string, string>();
  if (markup.includes('=')) {
    for (const [, name = '', double, single, bare] of allMatches(ATTRIBUTE, markup)) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return { name: (match[2] ?? '').toLowerCase(), closing: match[1] === '/', attributes };
}

/** Whether the content of the element is no text. */
export function isHiddenElement(name: string): boolean {
  return HIDDEN.has(name);
}

/** Whether the element separates the words before and after it. */
export function isBreakingElement(name: string): boolean {
  return BREAKING.has(name);
}

/** Whether the element marks its content as a caption. */
export function isCaptionElement(tag: HtmlTag): boolean {
  if (tag.name === 'figcaption' || tag.name === 'caption' || tag.name === 'center') return true;
  return (tag.name === 'p' || tag.name === 'div') && tag.attributes.get('align')?.toLowerCase() === 'center';
}
