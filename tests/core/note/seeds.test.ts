import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWorkflowTag } from '../../../src/core/note/exclusion';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath, type ReadNote } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { hasShared, shared } from '../../shared-data';

function read(name: string): ReadNote {
  const text = readFileSync(shared(`seeds/${name}.md`), 'utf8');
  return readNote({ path: asNotePath(`${name}.md`), text, metadata: parseMarkdown(text) });
}

function textOf({ blocks }: ReadNote, ...kinds: readonly string[]): string {
  return blocks.filter((block) => kinds.length === 0 || kinds.includes(block.kind)).map((block) => block.text).join('\n');
}

describe.skipIf(!hasShared)('one real note of each shape (needs ../shared)', () => {
  it('reads a digital garden: names, nested tags once, dates, links, a video with chapters', () => {
    const seed = read('digital-garden');
    const { note } = seed;
    expect(note.shape).toBe('garden');
    expect(note.title).toMatch(/^Intersection of ai and neuroscience/);
    expect(note.aliases).toContain('intersection of AI and neuroscience');
    expect(note.tags.map((tag) => tag.name)).toEqual([
      'productivity', 'computer-science', 'intelligence/artificial-intelligence', 'neuroscience/neuroscience', 'computer-science/data',
      'neuroscience/neuroscience/neurons', 'reference-material/read-it-later/youtube', 'status/done',
    ]);
    expect(note.tags.find((tag) => tag.name === 'status/done')?.from).toBe('inline');
    expect([note.created, note.modified]).toEqual(['2023-02-25', '2023-05-05']);
    expect(note.links.map((link) => link.target)).toContain('Algorithms to Live By by Brian Christian and Tom Griffiths');
    expect(note.sources).toHaveLength(1);
    expect(note.sources[0]).toMatchObject({ kind: 'youtube', id: 'YQehg0uGBTY', chapters: [{ seconds: 3 }, { seconds: 279, title: 'Academic labs to companies' }] });
    expect(seed.blocks.find((block) => block.text.includes('like Neuralink'))?.seconds).toBe(279);
    expect(seed.blocks.find((block) => block.text.startsWith('How advances'))?.seconds).toBeNull();
    const link = note.links.findIndex(({ target }) => target === 'Folder Computer Science');
    const around = seed.blocks.find(({ links }) => links.some((one) => one.link === link));
    expect(around?.text).toMatch(/^We can use machines, computers \(Folder Computer Science\)/);
    expect(textOf(seed)).not.toMatch(/source::|youtu|#status|\]\(|\[\[/);
    expect(note.tags.filter((tag) => isWorkflowTag(DEFAULT_SETTINGS.workflowTags, tag.name)).map((tag) => tag.name)).toEqual(['status/done']);
  });

  it('reads a podcast note: trimmed targets, shown words, the video, the callout', () => {
    const seed = read('quartz-podcast');
    const { note } = seed;
    expect(note.shape).toBe('quartz');
    expect(note.links.find((link) => link.target === 'the_role_of_neuroplasticity_and_dopamine_in_habits')?.display).toBe('neuroplasticity among methodologies');
    expect(note.sources.map(({ kind, id }) => [kind, id])).toEqual([['youtube', 'etbfLTHD_VU'], ['web', 'coursera.org/learn/learning-how-to-learn']]);
    expect(note.links.map((link) => link.target).filter((target) => target !== target.trim() || target.includes('|'))).toEqual([]);
    expect(seed.blocks.filter((block) => block.kind === 'callout').map((block) => block.text.split(' ', 3).join(' '))).toEqual(['Explore More', 'To learn more']);
    expect(textOf(seed, 'callout')).toContain('Learning How to Learn');
    expect(textOf(seed, 'boilerplate')).toBe('From: hubermanlab');
    expect(textOf(seed)).not.toMatch(/<br|\| |_of_/);
  });

  it('reads a Jekyll post: category, description, sources, quotes; no credits, no images', () => {
    const seed = read('jekyll-post');
    const { note } = seed;
    expect(note.shape).toBe('jekyll');
    expect(note.tags).toContainEqual({ name: 'datascience', from: 'category' });
    expect(note.tags).toContainEqual({ name: 'brain computer interface', from: 'frontmatter' });
    expect(note.description).toBe('They inspire and advance together which benefits both fields');
    expect(note.sources.map((source) => source.id)).toContain('1604.00289');
    expect(note.sources.filter((source) => source.id.includes('unsplash'))).toEqual([]);
    expect(textOf(seed, 'quote')).toMatch(/now more urgent than ever before\.$/m);
    expect(seed.blocks.filter((block) => block.kind === 'attribution').map((block) => block.text)).toEqual(['DeepMind', 'DeepMind']);
    expect(note.sources).toContainEqual(expect.objectContaining({ kind: 'doi', id: '10.1038/d41586-019-03298-6' }));
    expect(note.headings.map((heading) => heading.level)).toEqual([1, 2, 2, 1, 2, 2, 1]);
    expect(textOf(seed, 'caption')).toBe('An artificial neuron is a mathematical function conceived as a model of biological neurons [wikipedia]');
    expect(textOf(seed, 'paragraph', 'item', 'quote', 'caption', 'heading')).not.toMatch(/Photo by|Unsplash|\.webp|-{3}/);
  });

  it('reads a Gatsby post: the whole description, no CSS, captions, numbered references with their pages', () => {
    const seed = read('gatsby-blog');
    const { note } = seed;
    expect(note.shape).toBe('gatsby');
    expect(note.description).toMatch(/^Artificial intelligence and neuroscience have.*in reverse\.$/);
    expect(note.created).toBe('2021-07-10');
    expect(textOf(seed)).not.toMatch(/margin: auto|<\/?[a-z]/);
    expect(textOf(seed, 'caption')).toContain('Figure 2: Neurites and Synapses');
    expect(note.sources.map((source) => source.reference?.label)).toEqual(['1', '2', '3', '4']);
    expect(note.sources[0]?.reference).toEqual({ label: '1', line: 60, citedAt: [27, 39, 50] });
    expect(textOf(seed, 'paragraph', 'item')).not.toMatch(/Image from|brain controlled robot/);
    expect(textOf(seed, 'reference')).toContain('Marriage of mind and machine');
  });

  it('reads a plain clip: title, author, date, bare headings; nothing of the page around it', () => {
    const seed = read('web-clip');
    const { note } = seed;
    expect(note).toMatchObject({
      shape: 'clip', title: 'The relationship between neuroscience and artificial intelligence', author: 'Sezer', created: '2023-04-23', tags: [], links: [], sources: [],
    });
    expect(note.headings.map((heading) => heading.text)).toEqual([
      'Understanding the Brain', 'Replicating the Brain', 'The Relationship between Neuroscience and AI', 'The Benefits of the Relationship', 'Conclusion',
    ]);
    expect(textOf(seed, 'paragraph', 'heading')).not.toMatch(/min read|^Sezer|--/m);
    expect(textOf(seed, 'boilerplate')).toBe('Sezer\n6 min readApr 23, 2023');
    expect(seed.blocks.filter((block) => block.text === note.title)).toEqual([]);
    expect(seed.blocks.find((block) => block.text.startsWith('AI, on the other hand'))?.heading).toBe('Replicating the Brain');
  });
});
