import { readableName } from '../../note/readable-name';
import { isGeneric } from '../names/generic-words';

/** A date, a week, a month or a time of day, alone or with the day's name. */
const DATE = /^(?:\d{4}(?:[-._/ ]?(?:W|Q)?\d{1,2}){0,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\p{L}{3,9} \d{4})(?:[ ,_-]+\p{L}{1,10})?$/u;
/** What a template is to fill in, a formula, or an address. */
const MACHINERY = /[{}<>$|]|%%|^[a-z][a-z+.-]*:\/\//i;
/** Files of a program, and those that every project has. */
const PROJECT_FILE = /\.(?:toml|cfg|ini|lock|log|xml|sh|rb|jl|rs|go|c|cpp|h|java|bib|tex)$|^(?:readme|agents|license|changelog|contributing|index|home|todo)$/i;
const LETTER = /\p{L}/u;

/** How the target of a link that leads nowhere is read: without its folders and file type. `null` for what is no subject to write about. */
export function placeholderName(target: string): string | null {
  const name = readableName(fileNameOf(target)).trim();
  if (!LETTER.test(name) || DATE.test(name) || MACHINERY.test(target) || PROJECT_FILE.test(name)) return null;
  if (name.split(/\s+/).every(isGeneric)) return null;
  return name.length > 1 || /\p{Lo}/u.test(name) ? name : null;
}

/** The last part of a link target, without the file type of a note. */
export function fileNameOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).replace(/\.(?:md|canvas)$/i, '');
}
