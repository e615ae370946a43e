import { displayOf, linkpathOf, readWikilink, shownTarget } from './link-text';
import type { Lines } from './lines';
import type { CachedFrontmatterLink, CachedLink, Metadata } from './metadata';
import type { Link, NotePath } from './note';

const MEDIA = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|heic|mp4|webm|mov|mkv|ogv|mp3|wav|m4a|ogg|flac|3gp)$/i;

/** Whether a path leads to a picture or a recording. */
export function isMedia(path: string): boolean {
  return MEDIA.test(path);
}

const NUMBER = /^\d{1,3}$/;

/** Documenter's `[words](@ref)`, which Markdown takes for a link to a file. */
const CROSS_REFERENCE = /^@(?:ref|id|cite[pt]?)$/;

function pathOf(link: string): string {
  return linkpathOf(link).replace(/^<|>$/g, '').replace(/\\$/, '').trim();
}

/** What the reader sees: the link's own words without emphasis, else the readable name. */
function displayText(link: CachedLink | CachedFrontmatterLink): string {
  const given = (link.displayText ?? '').trim();
  if (given === '' || given === link.link.trim() || given === displayOf(link.link).trim()) return shownTarget(link.link);
  const plain = given.replace(/[*`]+|==|~~/g, '').trim() || given;
  return plain.includes('\n') ? plain.split('\n').map((line) => line.trim()).join(' ') : plain;
}

/**
 * A wikilink in a property that is not quoted, so that YAML takes it for a list in a list: at the start of a line or after a dash, a colon, a comma
 * or a bracket, and with the end of the line, a comma, a bracket or a comment behind it.
 */
const UNQUOTED = /((?:^|[-,:[])[ \t]*)\[\[([^[\]\n,]+)\]\](?=[ \t]*(?:[,\]\r\n]|#|$))/gm;

/**
 * Links of properties that lack quotes. The app shows them as text and Dataview as links; whoever wrote them meant links.
 * @param known offsets of the links that the app gives.
 */
function unquotedLinks(yaml: string, known: ReadonlySet<number>): { link: CachedFrontmatterLink; offset: number }[] {
  return Array.from(yaml.matchAll(UNQUOTED)).flatMap((match) => {
    const [, before = '', inside = ''] = match;
    const offset = match.index + before.length;
    if (known.has(offset)) return [];
    const { target, display } = readWikilink(inside);
    return [{ link: { key: '', link: target, original: `[[${inside}]]`, displayText: display ?? displayOf(target) }, offset }];
  });
}

/** Where the links of properties stand that the app gives: in quotes, as YAML wants them, if that can be found; the next place for each that is written again. */
function placesIn(yaml: string): (original: string) => number {
  const from = new Map<string, number>();
  return (original) => {
    const start = from.get(original) ?? 0;
    const quoted = ['"', "'"].map((quote) => yaml.indexOf(quote + original, start) + 1).filter((at) => at > 0);
    const at = quoted.length > 0 ? Math.min(...quoted) : yaml.indexOf(original, start);
    if (at < 0) return Math.max(0, yaml.indexOf(original));
    from.set(original, at + 1);
    return at;
  };
}

/**
 * The note's links: those of the front matter first, quoted or not, then links and embeds in document order. Images and recordings are left out, and
 * links to the note's own headings.
 * @param resolved where the app resolved link paths to.
 * @param bodyFrom offset at which front matter of any kind ends; what stands in brackets in TOML and JSON is a link in quotes alone.
 */
export function readLinks(text: string, metadata: Metadata, lines: Lines, resolved: ReadonlyMap<string, NotePath> | undefined, bodyFrom = 0): Link[] {
  const links: Link[] = [];
  const add = (link: CachedLink | CachedFrontmatterLink, offset: number, embed: boolean): void => {
    const target = pathOf(link.link);
    // What a copied page has for a raised number: `[[1]](https://…)`.
    if (NUMBER.test(target) && text.startsWith(`[[${target}]](`, offset)) return;
    if (target === '' || isMedia(target) || CROSS_REFERENCE.test(target)) return;
    const to = resolved?.get(target) ?? resolved?.get(link.link) ?? null;
    links.push({ target, display: displayText(link), line: lines.lineAt(offset), offset, embed, to });
  };
  const inside = (offset: number): number => Math.min(Math.max(0, Number.isInteger(offset) ? offset : 0), text.length);
  const yamlEnd = inside(metadata.frontmatterPosition?.end.offset ?? 0);
  const yaml = text.slice(0, yamlEnd);
  const placeOf = placesIn(yaml);
  for (const link of metadata.frontmatterLinks ?? []) add(link, placeOf(link.original), false);
  const known = new Set(links.map(({ offset }) => offset));
  for (const { link, offset } of unquotedLinks(yaml, known)) add(link, offset, false);
  const body = [
    ...(metadata.links ?? []).map((link) => ({ link, embed: false })),
    ...(metadata.embeds ?? []).map((link) => ({ link, embed: true })),
  ];
  if ((metadata.embeds ?? []).length > 0) body.sort((a, b) => a.link.position.start.offset - b.link.position.start.offset);
  for (const { link, embed } of body) {
    const offset = inside(link.position.start.offset);
    if (offset >= bodyFrom || offset < yamlEnd || /["']/.test(text.charAt(offset - 1))) add(link, offset, embed);
  }
  return links;
}
