import { parse as parseYaml } from 'yaml';
import type { CachedFrontmatterLink } from '../metadata';
import { displayOf, linkOf } from '../link-text';
import { parsePlainYaml } from './plain-yaml';

/** Front matter longer than this is kept as a place, not read: YAML is slow, and such a block is an accident. UTF-16 units. */
const LONGEST = 200_000;
const DEEPEST = 20;
const MOST_VALUES = 2000;
const DEEPEST_BRACKETS = 200;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy in which no value is shared or holds itself, as YAML's aliases allow; values too deep, and all that comes after the
 * first `MOST_VALUES`, are left out.
 */
function untangled(value: unknown, budget: { left: number }, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST || budget.left-- <= 0) return null;
  if (Array.isArray(value)) return value.map((item) => untangled(item, budget, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, untangled(item, budget, depth + 1)]));
}

/**
 * Whether brackets or list marks are nested deeper than anyone would. The parser recurses, and a pattern that V8 compiles at the end
 * of its stack ends the process instead of throwing.
 */
function nestsTooDeep(yaml: string): boolean {
  let depth = 0;
  let marks = 0;
  for (let at = 0; at < yaml.length; at++) {
    const code = yaml.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    else if (code === 10) marks = 0;
    else if ((code === 45 || code === 63) && yaml.charCodeAt(at + 1) === 32) marks++;
    if (depth > DEEPEST_BRACKETS || marks > DEEPEST_BRACKETS) return true;
  }
  return false;
}

/** The properties of a front matter; `null` when it is broken, empty or not a mapping. Never throws, also on alias bombs. */
export function parseFrontMatter(yaml: string): Readonly<Record<string, unknown>> | null {
  if (yaml.length > LONGEST) return null;
  const plain = parsePlainYaml(yaml);
  if (plain) return plain;
  if (nestsTooDeep(yaml)) return null;
  try {
    const value: unknown = parseYaml(yaml, { logLevel: 'error', maxAliasCount: 50 });
    const copy = isRecord(value) && yaml.includes('*') ? untangled(value, { left: MOST_VALUES }) : value;
    return isRecord(copy) ? copy : null;
  } catch {
    return null;
  }
}

/** Links in property values: strings that are a wikilink or a Markdown link as a whole. Keys are paths: `related.0`. */
export function frontMatterLinks(properties: Readonly<Record<string, unknown>>): CachedFrontmatterLink[] {
  const links: CachedFrontmatterLink[] = [];
  const visit = (values: object, prefix: string, depth: number): void => {
    for (const name of Object.keys(values)) {
      const value = (values as Readonly<Record<string, unknown>>)[name];
      if (typeof value === 'string') {
        const link = value.includes('](') || value.includes('[[') ? linkOf(value.trim()) : null;
        if (link) links.push({ key: prefix + name, link: link.target, original: value.trim(), displayText: link.display ?? displayOf(link.target) });
      } else if (depth < DEEPEST && typeof value === 'object' && value !== null) visit(value, `${prefix}${name}.`, depth + 1);
    }
  };
  visit(properties, '', 0);
  return links;
}
