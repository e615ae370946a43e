import type { Link, NotePath, Shape } from '../note';
import type { Properties } from './properties';

const GARDEN_KEY = /^(?:dg-|linter-|file-created$|file-modified$)/;
const SPACED_BAR = /\[\[[\w-]+\s+\|/;
const CHANNEL = /^\s*From: \[\[/m;
const POST_NAME = /(?:^|\/)(?:_posts\/.*|\d{4}-\d{2}-\d{2}-[^/]+)$/;
const STYLED = /^<(?:style|div|p align|figure)/im;

function has(properties: Properties, ...keys: readonly string[]): boolean {
  return keys.some((key) => properties.has(key));
}

function isWebClipping(properties: Properties): boolean {
  const tags = properties.get('tags');
  return Array.isArray(tags) ? tags.includes('clippings') : tags === 'clippings';
}

const PAGE_KEYS = [
  'published', 'clipped', 'site', 'site-name', 'domain', 'byline', 'date-saved', 'date-published', 'read-time', 'reading-time', 'word-count', 'omnivore',
  'pocket', 'matter',
];

/** Whether the front matter says that the note is a page of the web, as clippers write it. */
export function isCopiedPage(properties: Properties): boolean {
  if (isWebClipping(properties)) return true;
  const source = properties.get('source') ?? properties.get('url') ?? properties.get('source-url') ?? properties.get('original-url');
  return typeof source === 'string' && /^https?:\/\//.test(source) && has(properties, ...PAGE_KEYS);
}

/** Where a note seems to come from. Of use for reports only: how it is read does not depend on it. */
export function shapeOf(path: NotePath, text: string, properties: Properties, links: readonly Link[], isClip: boolean): Shape {
  if (isClip || isWebClipping(properties)) return 'clip';
  const head = text.slice(0, 4000);
  if (has(properties, 'videoid') || (head.includes('From: [[') && CHANNEL.test(head)) || SPACED_BAR.test(head)) return 'quartz';
  if ([...properties.keys()].some((key) => GARDEN_KEY.test(key))) return 'garden';
  if (has(properties, 'layout', 'permalink') || (has(properties, 'category', 'categories') && links.length === 0)) return 'jekyll';
  if (has(properties, 'title') && has(properties, 'date') && links.length === 0) {
    return has(properties, 'published', 'description', 'slug', 'template') || STYLED.test(text) ? 'gatsby' : 'jekyll';
  }
  if (POST_NAME.test(path) && properties.size > 0) return 'jekyll';
  if (links.length > 0 || has(properties, 'aliases', 'alias', 'tags')) return 'garden';
  return 'plain';
}
