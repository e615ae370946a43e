import { sourceLabel } from '../../note/sources/source-label';

/** Ends of a web path that name nothing: pages that every site has, and file types. */
const NAMELESS = /^(?:index|home|default|watch|abstract|full|view|main|readme)?$/i;
const FILE_TYPE = /\.(?:html?|php|aspx?|pdf|md)$/i;
/** What a site numbers its pages with. */
const PAGE_ID = /^(?:[\d.-]+|(?=.*\d)[A-Za-z\d]{6,}|[a-f\d-]{16,})$/;
/** Sites whose pages are named by the first two parts of the path. */
const OWNED = /^(?:github|gitlab|codeberg|huggingface)\.\w+$/;
/** What a note may be used under is not what it is about. */
const LICENCE = /^web:(?:creativecommons\.org|opensource\.org\/licenses|choosealicense\.com|gnu\.org\/licenses)(?:\/|$)/;
const LONGEST = 120;

/** Whether a source is something that notes draw on. */
export function isCited(key: string): boolean {
  return !LICENCE.test(key);
}

/**
 * A source as a list names it, from its key `kind:id`: of a page what its address says it is about with the site, else as a sentence
 * calls it. `en.wikipedia.org/wiki/Free_energy_principle` → `Free energy principle (en.wikipedia.org)`.
 */
export function sourceName(key: string): string {
  const label = sourceLabel(key);
  if (key.startsWith('youtube:')) return capitalised(label);
  return key.startsWith('web:') ? pageName(decoded(label)) : label;
}

/** A source by the entry of a list of references that names it: without its number and its address. */
export function entryName(entry: string): string {
  const text = entry.replace(/https?:\/\/\S+/g, '').replace(/\s+/g, ' ').replace(/^\s*(?:\[?\^?\d+\]?[.):]?|[-*])\s+/, '').replace(/[\s:,;(]+(?:doi:?)?\s*$/i, '').trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

function pageName(address: string): string {
  const [site = '', ...path] = (address.split(/[?#]/)[0] ?? '').split('/');
  const parts = path.map((part) => part.replace(FILE_TYPE, '')).filter((part) => !NAMELESS.test(part));
  if (OWNED.test(site) && parts.length >= 2) return `${parts.slice(0, 2).join('/')} (${site})`;
  const last = parts.pop();
  if (last === undefined || PAGE_ID.test(last)) return shortened(address);
  const words = last.replace(/[-_+]+/g, ' ').trim();
  return /\p{L}{2}/u.test(words) ? `${capitalised(shortened(words))} (${site})` : shortened(address);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
