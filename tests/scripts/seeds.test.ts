// One real note of each of the five shapes, read and related through the command line. The notes stay where they are.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasShared, shared } from '../shared-data';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

const SEEDS = ['digital-garden', 'gatsby-blog', 'jekyll-post', 'quartz-podcast', 'web-clip'];

interface Read {
  readonly title: string;
  readonly shape: string;
  readonly author: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly tags: readonly { readonly tag: string; readonly kind: string; readonly from: string }[];
  readonly links: readonly { readonly target: string; readonly display: string; readonly to: string | null }[];
  readonly sources: readonly { readonly kind: string; readonly id: string; readonly chapters?: readonly { readonly seconds: number; readonly title: string }[] }[];
  readonly headings: readonly { readonly text: string }[];
}

describe.skipIf(!hasShared)('the five seeds (needs ../shared)', () => {
  let cli: CommandLine;
  beforeAll(() => {
    cli = buildCommandLine();
  });
  afterAll(() => cli.remove());

  const seeds = (): string => vaultOf(Object.fromEntries(SEEDS.map((name) => [`${name}.md`, readFileSync(shared(`seeds/${name}.md`))])));
  const read = (name: string): Read => cli.json('read', seeds(), name) as Read;
  const summary = (name: string): string => (cli.json('summary', seeds(), name) as { sentences: { text: string }[] }).sentences.map(({ text }) => text).join(' ');

  it('a garden note: aliases, nested tags once each, workflow apart from topic, dates, a video with its chapters', () => {
    const note = read('digital-garden');
    expect(note).toMatchObject({ shape: 'garden', title: 'Intersection of ai and neuroscience by andrew huberman and lex fridman', created: '2023-02-25', modified: '2023-05-05' });
    expect(note.aliases.slice(0, 2)).toEqual(['intersection of artificial intelligence', 'intersection of AI and neuroscience']);
    expect(note.aliases).not.toContain(note.title);
    expect(note.tags.filter(({ tag }) => tag === 'computer-science')).toHaveLength(1);
    expect(note.tags).toContainEqual({ tag: 'neuroscience/neuroscience/neurons', kind: 'topic', from: 'frontmatter' });
    expect(note.tags).toContainEqual({ tag: 'status/done', kind: 'workflow', from: 'inline' });
    expect(note.links.map(({ target }) => target)).toContain('Algorithms to Live By by Brian Christian and Tom Griffiths');
    const videos = note.sources.filter(({ kind }) => kind === 'youtube');
    expect(videos).toHaveLength(1);
    expect(videos[0]?.chapters?.map(({ seconds }) => seconds)).toEqual(expect.arrayContaining([3, 279]));
    expect(videos[0]?.chapters?.at(-1)?.title).toBe('Academic labs to companies');
  });

  it('a podcast note: targets trimmed, shown text kept, the video from its id', () => {
    const note = read('quartz-podcast');
    expect(note).toMatchObject({ shape: 'quartz', title: 'AI and computational models in neuroscience' });
    expect(note.links[0]).toMatchObject({ target: 'hubermanlab', to: null });
    expect(note.links).toContainEqual(expect.objectContaining({ target: 'the_role_of_neuroplasticity_and_dopamine_in_habits', display: 'neuroplasticity among methodologies' }));
    expect(note.sources).toContainEqual(expect.objectContaining({ kind: 'youtube', id: 'etbfLTHD_VU' }));
  });

  it('a Jekyll post: category beside tags, description, no credit or image in the summary', () => {
    const note = read('jekyll-post');
    expect(note).toMatchObject({ shape: 'jekyll', title: 'The Fascinating Relationship between AI and Neuroscience', description: 'They inspire and advance together which benefits both fields' });
    expect(note.tags).toContainEqual({ tag: 'datascience', kind: 'topic', from: 'category' });
    expect(note.sources.map(({ id }) => id)).toContain('deepmind.com/blog/article/ai-and-neuroscience-virtuous-circle');
    expect(summary('jekyll-post')).not.toMatch(/Photo by|unsplash|\.webp/i);
  });

  it('a Gatsby post: the folded description whole, no CSS, no caption, no reference in the summary', () => {
    const note = read('gatsby-blog');
    expect(note).toMatchObject({ shape: 'gatsby', title: 'AI and Neuroscience', created: '2021-07-10' });
    expect(note.description).toBe('Artificial intelligence and neuroscience have a very close relationship. Knowledge from neuroscience can be utilized for improving AI and it is also true in reverse.');
    expect(note.sources.map(({ id }) => id)).toContain('news.mit.edu/2018/how-to-control-robots-with-brainwaves-hand-gestures-mit-csail-0620');
    expect(summary('gatsby-blog')).not.toMatch(/width:|margin|Figure 1|MIT News/);
  });

  it('a clip without front matter: title, author, date and bare headings; no by-line or rule in the summary', () => {
    const note = read('web-clip');
    expect(note).toMatchObject({ shape: 'clip', title: 'The relationship between neuroscience and artificial intelligence', author: 'Sezer', created: '2023-04-23', tags: [], links: [] });
    expect(note.headings.map(({ text }) => text)).toEqual(expect.arrayContaining(['Understanding the Brain', 'Replicating the Brain']));
    expect(summary('web-clip')).not.toMatch(/min read|^--|--$/);
  });

  it('the clip, which has no link and no tag, gets related notes with reasons from the text', () => {
    const { related } = cli.json('related', seeds(), 'web-clip') as { related: { reasons: { signal: string; evidence: { kind: string }[] }[] }[] };
    expect(related.length).toBeGreaterThanOrEqual(3);
    for (const { reasons } of related) expect(reasons.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).toContain('term');
  });
});
