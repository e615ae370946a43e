import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/core/note/markdown/markdown';
import { asNotePath } from '../../../../src/core/note/note';
import { readNote } from '../../../../src/core/note/read';
import { hasShared, shared } from '../../../shared-data';

// Notes with the metadata that the app itself made of them.

interface Recorded {
  readonly filePath: string;
  readonly cachedMetadata: Readonly<Record<string, unknown>>;
  readonly fileContents?: string;
  readonly getAllTags?: readonly string[];
  readonly parseFrontMatterTags?: readonly string[] | null;
}

interface Pair extends Recorded {
  readonly name: string;
  readonly text: string;
}

/**
 * Fields that are no part of what is read. `v` is in nine of the ten notes of one vault and counts up when the app changes how it
 * reads: it says nothing about the note, and the public types have no such field.
 */
const INTERNAL = new Set(['v']);

/** Notes of which something is read otherwise than by the app, with the reason. */
const DIFFERENCES: Readonly<Record<string, string>> = {};

/** In how many notes the app fills the field; all of them are read right. */
const NOTES_WITH: Readonly<Record<string, number>> = {
  links: 13, embeds: 2, tags: 74, headings: 65, sections: 98, listItems: 91, frontmatter: 34, frontmatterPosition: 34, frontmatterLinks: 34, blocks: 1,
};

/** Front matter in which the app has given up seeing tags, and we have not. */
const MORE_TAGS = new Set([
  'yaml_complex_example.json', // `TAG` for `tags`
  'yaml_tags_with_two_values_on_one_line.json', // `tags: a, b`
]);

function pairs(): Pair[] {
  return ['obsidian-tasks', 'day-planner'].flatMap((folder) => {
    const root = shared(path.join('oracle', folder));
    return readdirSync(root).filter((file) => file.endsWith('.json')).map((file) => {
      const record = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Recorded;
      return { ...record, name: file, text: record.fileContents ?? readFileSync(path.join(root, file.replace(/\.json$/, '.md')), 'utf8') };
    });
  });
}

function theirsOf(pair: Pair): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pair.cachedMetadata).filter(([field]) => !INTERNAL.has(field)));
}

function tagNames(pair: Pair, only?: 'frontmatter'): string[] {
  const { note } = readNote({ path: asNotePath(pair.filePath), text: pair.text, metadata: parseMarkdown(pair.text) });
  return note.tags.filter(({ from }) => only === undefined || from === only).map(({ name }) => `#${name}`);
}

describe.skipIf(!hasShared)('parseMarkdown beside the app (needs ../shared)', () => {
  it('reads the whole of every note as the app does: each field, each position, each id, and nothing else', () => {
    const all = pairs();
    expect(all).toHaveLength(99);
    for (const pair of all) if (!(pair.name in DIFFERENCES)) expect([pair.name, parseMarkdown(pair.text)]).toStrictEqual([pair.name, theirsOf(pair)]);
  });

  it('has an equal for every field that the app fills', () => {
    const right: Record<string, number> = {};
    for (const pair of pairs()) {
      const ours = parseMarkdown(pair.text) as Readonly<Record<string, unknown>>;
      for (const [field, theirs] of Object.entries(theirsOf(pair))) {
        if (JSON.stringify(sorted(ours[field])) === JSON.stringify(sorted(theirs))) right[field] = (right[field] ?? 0) + 1;
      }
    }
    expect(right).toEqual(NOTES_WITH);
  });

  it('gives a note the tags that the app names, each once, those of the front matter first', () => {
    let compared = 0;
    for (const pair of pairs()) {
      if (pair.getAllTags === undefined || MORE_TAGS.has(pair.name)) continue;
      expect([pair.name, tagNames(pair)]).toEqual([pair.name, [...new Set(pair.getAllTags)]]);
      expect([pair.name, tagNames(pair, 'frontmatter')]).toEqual([pair.name, pair.parseFrontMatterTags ?? []]);
      compared++;
    }
    expect(compared).toBe(89 - MORE_TAGS.size);
  });
});

/** The value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
