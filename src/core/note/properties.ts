/** Front matter by key in lower case. A map, because keys are the user's: `constructor`, `__proto__`. */
export type Properties = ReadonlyMap<string, unknown>;

const TOML_ENTRY = /^([\w-]+)\s*=\s*(.+)$/;
const MOST_VALUES = 500;
const LONGEST_HEAD = 2000;

/** Properties of the app's front matter object. */
export function readProperties(frontmatter: Readonly<Record<string, unknown>> | undefined): Properties {
  const properties = new Map<string, unknown>();
  if (!frontmatter || typeof frontmatter !== 'object') return properties;
  for (const key of Object.keys(frontmatter)) {
    const name = key.trim().toLowerCase();
    if (key !== 'position' && !properties.has(name)) properties.set(name, frontmatter[key]);
  }
  return properties;
}

/** Properties of TOML front matter (`+++`): strings, bare values and lists of strings at the top level; the rest is left out. */
export function readTomlProperties(toml: string): Properties {
  const properties = new Map<string, unknown>();
  for (const line of toml.split('\n')) {
    if (line.trimStart().startsWith('[')) break;
    const match = TOML_ENTRY.exec(line.trim());
    if (!match) continue;
    const value = (match[2] ?? '').trim();
    const strings = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
    properties.set((match[1] ?? '').toLowerCase(), value.startsWith('[') ? strings : strings[0] ?? value);
  }
  return properties;
}

const PAGE_PROPERTY = /^([\p{L}][\p{L}\p{N}_-]*)::[ \t]+(\S.*)$/u;

/** Adds the `key:: value` lines with which a page of Logseq begins; what the front matter says wins. */
export function withPageProperties(properties: Properties, body: string): Properties {
  const added = new Map(properties);
  for (const line of body.slice(0, LONGEST_HEAD).split('\n')) {
    const match = PAGE_PROPERTY.exec(line.trim());
    if (!match) break;
    const key = (match[1] ?? '').toLowerCase();
    if (!added.has(key)) added.set(key, (match[2] ?? '').replace(/\[\[|\]\]/g, ''));
  }
  return added;
}

/** A value as one line of text; `null` where it is empty or no text. */
export function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** The texts of a list, or the one text; nested lists are flattened. */
export function asTexts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_VALUES).flat(2) : [value];
  return values.map(asText).filter((text): text is string => text !== null);
}

/** The first of the named properties that holds text. */
export function firstText(properties: Properties, names: readonly string[]): string | null {
  for (const name of names) {
    const text = asText(properties.get(name));
    if (text !== null) return text;
  }
  return null;
}
