import { readableName } from './readable-name';

// What a link's own characters say: where it leads and which words it shows.

export interface LinkText {
  /** As written, with `#heading`; decoded for Markdown links. */
  readonly target: string;
  /** The words after the bar or between the brackets; `null` where the target itself is shown. */
  readonly display: string | null;
}

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Whether a Markdown link's destination leads out of the vault. */
export function isExternal(destination: string): boolean {
  return SCHEME.test(destination);
}

const RECORDING = /\.(?:mp4|webm|mov|mkv|ogv|m4v|mp3|wav|m4a|ogg|flac|opus)(?:#.*)?$/i;

/** Whether a link leads to a film or a sound in the vault, or to a moment of it. */
export function isRecording(target: string): boolean {
  return RECORDING.test(target) && !isExternal(target);
}

/** `%20` and the like resolved; as written where that is not possible. */
export function decodeTarget(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** The path of a link, without `#heading` and `#^block`; empty for a place in the note itself. */
export function linkpathOf(link: string): string {
  const hash = link.indexOf('#');
  return (hash < 0 ? link : link.slice(0, hash)).trim();
}

/** `A#B` is shown as `A > B`, `#B` as `B`. */
export function displayOf(target: string): string {
  if (!target.includes('#')) return target;
  return target.split('#').filter((part) => part !== '').join(' > ');
}

/** What is shown for a wikilink that brings no words of its own: the name without its folder, readable. */
export function shownTarget(target: string): string {
  const hash = target.indexOf('#');
  const path = hash < 0 ? target : target.slice(0, hash);
  const name = readableName(path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|canvas)$/i, '').replace(/\.excalidraw$/i, '').trim());
  if (hash < 0) return name;
  return [name, ...target.slice(hash).split('#').map((part) => part.replace(/^\^.*/, '').trim())].filter((part) => part !== '').join(' > ');
}

/** Reads the inside of `[[…]]`. The bar may be escaped, as it must be in tables. */
export function readWikilink(inside: string): LinkText {
  const bar = inside.indexOf('|');
  // Before a bar at the very beginning stands no target: it is a part of the name.
  if (bar <= 0) return { target: inside.trim(), display: null };
  const end = inside.charAt(bar - 1) === '\\' ? bar - 1 : bar;
  return { target: inside.slice(0, end).trim(), display: inside.slice(bar + 1) };
}

/** A text that is a link as a whole: `[[a|b]]` or `[b](a)`; `null` otherwise, and for links out of the vault. */
export function linkOf(text: string): LinkText | null {
  const wiki = /^!?\[\[([^[\]\n]+)\]\]$/.exec(text);
  if (wiki) return readWikilink(wiki[1] ?? '');
  const markdown = /^!?\[([^[\]\n]*)\]\(([^()\s]+)\)$/.exec(text);
  const destination = markdown?.[2] ?? '';
  if (!markdown || isExternal(destination)) return null;
  return { target: decodeTarget(destination), display: markdown[1] ?? '' };
}
