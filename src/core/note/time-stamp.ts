const STAMP = /^[[(]?(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[\])]?(?!\d)/;
const SEPARATOR = /^[\s\-–—:|·•>]+/;

/** A time stamp at the beginning of a text, in seconds, and the words after it; `null` where there is none. */
export function leadingStamp(text: string): { readonly seconds: number; readonly rest: string } | null {
  const match = STAMP.exec(text);
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  if (seconds > 59 || (match[1] !== undefined && minutes > 59)) return null;
  return { seconds: hours * 3600 + minutes * 60 + seconds, rest: text.slice(match[0].length).replace(SEPARATOR, '').trim() };
}
