import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown';
import { hasShared, shared } from '../../shared-data';

// Notes with the metadata that the app itself made of them. The numbers are what the reader reaches today: higher is better, lower is a defect.

const FIELDS = ['links', 'embeds', 'tags', 'headings', 'listItems', 'sections', 'frontmatter', 'frontmatterPosition', 'frontmatterLinks'] as const;
type Field = (typeof FIELDS)[number];

const REACHED: Readonly<Record<Field, readonly [right: number, of: number]>> = {
  links: [12, 13],
  embeds: [2, 2],
  tags: [73, 74],
  headings: [65, 65],
  listItems: [88, 91],
  sections: [98, 98],
  frontmatter: [34, 34],
  frontmatterPosition: [34, 34],
  frontmatterLinks: [5, 5],
};

interface Pair {
  readonly name: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

function pairs(): Pair[] {
  return ['obsidian-tasks', 'day-planner'].flatMap((folder) => {
    const root = shared(path.join('oracle', folder));
    return readdirSync(root).filter((file) => file.endsWith('.json')).map((file) => {
      const record = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { cachedMetadata: Record<string, unknown>; fileContents?: string };
      const text = record.fileContents ?? readFileSync(path.join(root, file.replace(/\.json$/, '.md')), 'utf8');
      return { name: file, text, expected: record.cachedMetadata };
    });
  });
}

/** The value with its keys in order, without block ids; `null` where the app leaves the field out. */
function canonical(value: unknown): string | null {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return null;
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'id').sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

describe.skipIf(!hasShared)('parseMarkdown beside the app (needs ../shared)', () => {
  it.each(FIELDS)('%s', (field) => {
    let right = 0;
    let of = 0;
    for (const { text, expected } of pairs()) {
      const ours = canonical(parseMarkdown(text)[field]);
      const theirs = canonical(expected[field]);
      if (ours === null && theirs === null) continue;
      of++;
      if (ours === theirs) right++;
    }
    expect([right, of]).toEqual(REACHED[field]);
  });
});
