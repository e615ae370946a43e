import type { Note } from '../../note/note';

/** A template, by its name or its folder: what is like it is like it in form. */
const TEMPLATE = /(?:^|\/)(?:templates?|模板)\/|\btemplates?\b[^/]*$|模板[^/]*$/i;
/** Headings that two notes of one form have in common, and the share of all their headings. */
const FEWEST_HEADINGS = 2;
const HEADINGS_SHARE = 0.4;

export function isTemplateFile({ path }: Note): boolean {
  return TEMPLATE.test(path);
}

/** Whether two notes were made from one template, by their headings: then they are alike in form, whatever they say. */
export function areOfOneForm(a: Note, b: Note): boolean {
  const [one, other] = [headingsOf(a), headingsOf(b)];
  if (one.size < FEWEST_HEADINGS || other.size < FEWEST_HEADINGS) return false;
  let both = 0;
  for (const heading of one) if (other.has(heading)) both++;
  return both >= FEWEST_HEADINGS && both >= HEADINGS_SHARE * (one.size + other.size - both);
}

function headingsOf({ headings, title }: Note): Set<string> {
  return new Set(headings.map(({ text }) => text.toLowerCase()).filter((text) => text !== title.toLowerCase()));
}
