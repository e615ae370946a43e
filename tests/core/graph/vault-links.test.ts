import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LinkResolver } from '../../../src/core/graph/link-resolver';
import { linkpathOf } from '../../../src/core/note/link-text';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { hasShared, shared } from '../../shared-data';

// Where the app led the links of a vault: `resolvedLinks` and `unresolvedLinks` of its metadata cache, attachments included.

type Counts = Readonly<Record<string, number>>;
type Links = Readonly<Record<string, Counts>>;

interface Recorded {
  readonly filePath: string;
  readonly fileContents: string;
  readonly resolveLinkToPath: Readonly<Record<string, string | null>>;
}

function json<T>(relative: string): T {
  return JSON.parse(readFileSync(shared(relative), 'utf8')) as T;
}

function recorded(): Recorded[] {
  const files = readdirSync(shared('oracle/obsidian-tasks')).filter((file) => file.endsWith('.json'));
  return files.map((file) => json<Recorded>(`oracle/obsidian-tasks/${file}`));
}

/** Every file of the vault that links or is linked to. */
function vault(resolved: Links): LinkResolver<string> {
  const resolver = new LinkResolver<string>();
  for (const path of new Set(Object.entries(resolved).flatMap(([from, to]) => [from, ...Object.keys(to)]))) resolver.add(path);
  return resolver;
}

function linksOf({ filePath, fileContents }: Recorded, resolver: LinkResolver<string>): { resolved: Counts; unresolved: Counts } {
  const { links = [], embeds = [], frontmatterLinks = [] } = parseMarkdown(fileContents);
  const resolved: Record<string, number> = {};
  const unresolved: Record<string, number> = {};
  for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
    const linkpath = linkpathOf(link);
    const to = resolver.resolve(linkpath, filePath);
    if (to === null) unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
    else resolved[to] = (resolved[to] ?? 0) + 1;
  }
  return { resolved, unresolved };
}

describe.skipIf(!hasShared)('links beside the app (needs ../shared)', () => {
  const folder = 'oracle/obsidian-tasks-vault-links';

  it('lead where the app led them, as often, and nowhere where it found nothing', () => {
    const resolved = json<Links>(`${folder}/resolvedLinks.json`);
    const unresolved = json<Links>(`${folder}/unresolvedLinks.json`);
    const resolver = vault(resolved);
    let links = 0;
    for (const note of recorded()) {
      const ours = linksOf(note, resolver);
      expect([note.filePath, ours]).toEqual([note.filePath, { resolved: resolved[note.filePath], unresolved: unresolved[note.filePath] }]);
      links += Object.values(ours.resolved).reduce((sum, count) => sum + count, 0);
    }
    expect(links).toBeGreaterThan(70);
  });

  it('lead to attachments and to notes, with a heading, a block or nothing behind the path', () => {
    const resolver = vault(json<Links>(`${folder}/resolvedLinks.json`));
    const ways = recorded().flatMap(({ filePath, resolveLinkToPath }) => Object.entries(resolveLinkToPath).map(([link, to]) => ({ filePath, link, to })));
    expect(ways.length).toBeGreaterThan(50);
    for (const { filePath, link, to } of ways) expect([link, resolver.resolve(linkpathOf(link), filePath)]).toEqual([link, to]);
  });
});
