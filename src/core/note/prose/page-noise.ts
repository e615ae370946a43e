import { isReadingTime, isVagueDate } from '../clip/byline';
import { COUNTED, FURNITURE, OTHER_ARTICLES, REST_OF_PAGE, WHOLE_LINES } from './page-words';

// What stands around an article on its page, and comes along when the page is copied: buttons, counts, calls to subscribe, cookies,
// lists of other articles.

const LONGEST = 400;
const LONGEST_LINE = 120;
const MOST_LINES = 12;
const LONGEST_OPENING = 80;

const COUNT = /^[\d.,]+\s?[kKmM万]?\+?$/;
const COUNT_OF = new RegExp(`^[\\d.,]+\\s?[km万]?\\+?\\s?(?:${COUNTED})(?:\\s.{0,20})?$`, 'iu');
const LINE = new RegExp(`^(?:${FURNITURE})$`, 'iu');
const REST = new RegExp(`^(?:${REST_OF_PAGE})$`, 'iu');
const LIST = new RegExp(`^(?:${OTHER_ARTICLES})\\s?:?$`, 'iu');

/** A line without the marks at its ends, in lower case. */
function bare(line: string): string {
  return line.toLowerCase().replace(/[’]/g, '\'').replace(/^[\s→›»«·•|▶+✓*–—-]+|[\s→›»«·•|:.…!*–—-]+$/g, '');
}

/** Whether a line belongs to the page, not to its article. */
export function isNoiseLine(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST) return false;
  if (text.length > LONGEST_LINE) return LINE.test(text);
  if (WHOLE_LINES.has(bare(text)) || COUNT.test(text) || COUNT_OF.test(text) || isReadingTime(text) || isVagueDate(text) || LINE.test(text)) return true;
  const parts = /[·|∙]/.test(text) ? text.split(/[·|∙]/).map((part) => part.trim()).filter((part) => part !== '') : [];
  return parts.length > 1 && parts.some((part) => WHOLE_LINES.has(bare(part)) || isReadingTime(part)) && parts.every((part) => part.length < 40);
}

/** Whether every line of a block belongs to the page. */
export function isPageNoise(text: string): boolean {
  if (text.length > LONGEST) return false;
  const lines = text.split('\n');
  return lines.length <= MOST_LINES && lines.every(isNoiseLine);
}

/** What a line opens that is no part of the article: the rest of the page, or a list of other articles; `null` where nothing. */
export function opensFurniture(text: string): 'rest' | 'list' | null {
  if (text.length > LONGEST_OPENING) return null;
  return REST.test(text) ? 'rest' : LIST.test(text) ? 'list' : null;
}
