/** What XML 1.0 has no place for, not even escaped: most control characters, halves of surrogate pairs, two non-characters (https://www.w3.org/TR/xml/#charsets). */
const INVALID = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text that XML can hold: what it cannot is shown as U+FFFD. */
export function validXml(text: string): string {
  return text.replace(INVALID, '\ufffd');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** A valid text as it stands in an element or, between double quotes, in an attribute; white space survives in either. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '');
}
