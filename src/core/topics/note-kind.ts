import { noteName, type Note } from '../note/note';

/** A date, week or month, with what follows it. */
const DATE = /^(?:\d{4}[-._ ]?\d{2}[-._ ]?\d{2}|\d{4}[-._ ]W?\d{2}|\d{2}[-.]\d{2}[-.]\d{4}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?, \d{4})(?!\d)(.*)$/;
/** As the day of the week. */
const ONE_WORD = /^[ ,_-]+\p{L}{1,10}$/u;
const MAPS = [
  /^(?:index|readme|home|contents?|table of contents|start here|dashboard|glossary|目录|索引|首页|主页)$/i,
  /\bMOCs?\b|^(?:map of content|catalog)/i,
  /\b(?:index|catalog(?:ue)?)$|(?:目录|索引)$/i,
];
/** A note of so many links, with hardly more words than the links need, is a list of them. */
const LIST_LINKS = 10;
const LIST_WORDS_PER_LINK = 4;

export type Kind = 'note' | 'map' | 'day';

/** What a note of each kind counts where notes that join others are ranked. */
export const STANDING: Readonly<Record<Kind, number>> = { note: 1, map: 0.35, day: 0.1 };

/** Daily notes and maps of content link to everything, which makes them central to nothing. */
export function kindOf(note: Note): Kind {
  const name = noteName(note.path);
  if (isDay(note)) return 'day';
  if (MAPS.some((map) => map.test(name) || map.test(note.title))) return 'map';
  const links = note.links.filter((link) => !link.embed).length;
  return links >= LIST_LINKS && note.words < LIST_WORDS_PER_LINK * links ? 'map' : 'note';
}

/** A blog post has the date in its name too, but then words, and another title. */
export function isDay({ path, title }: Note): boolean {
  const rest = DATE.exec(noteName(path))?.[1];
  return rest !== undefined && (rest === '' || (ONE_WORD.test(rest) && DATE.test(title)));
}
