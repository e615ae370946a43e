import { describe, expect, it } from 'vitest';
import { readCanvas } from '../../../../src/core/note/canvas/canvas';
import { asNotePath, type ReadNote } from '../../../../src/core/note/note';

type Fields = Readonly<Record<string, unknown>>;

/** A node at a place; what is not said is of a usual size. */
const node = (id: string, x: number, y: number, fields: Fields): Fields => ({ id, x, y, width: 200, height: 100, ...fields });
const file = (id: string, x: number, y: number, path: string): Fields => node(id, x, y, { type: 'file', file: path });
const text = (id: string, x: number, y: number, words: string): Fields => node(id, x, y, { type: 'text', text: words });
const group = (id: string, x: number, y: number, width: number, height: number, label: string): Fields =>
  node(id, x, y, { type: 'group', width, height, label });
const edge = (fromNode: string, toNode: string, label?: string): Fields =>
  ({ id: `${fromNode}-${toNode}`, fromNode, toNode, ...(label === undefined ? {} : { label }) });

function read(nodes: readonly Fields[], edges: readonly Fields[] = [], path = 'Boards/Sleep.canvas'): ReadNote {
  return readCanvas({ path: asNotePath(path), text: JSON.stringify({ nodes, edges }) }) ?? expect.fail('not read');
}

const texts = ({ blocks }: ReadNote): string[] => blocks.map((block) => block.text);

describe('a canvas', () => {
  it('is called by its file, whatever stands on it', () => {
    const { note } = read([text('a', 0, 0, '# Not the title'), group('g', 0, 200, 10, 10, 'Nor this')], [], 'Boards/what_sleep_does.canvas');
    expect(note).toMatchObject({ title: 'What sleep does', shape: 'plain', description: null });
  });

  it('lets nothing that one text leaves open reach into the next', () => {
    const board = read([text('a', 0, 0, 'First <style>'), text('b', 0, 200, 'Second </style>'), text('c', 0, 400, '<figcaption>Third'), text('d', 0, 600, '> Fourth'), text('e', 0, 800, '— Ada Lamb')]);
    expect(board.blocks.map(({ kind, text: words }) => [kind, words])).toEqual([['paragraph', 'First'], ['paragraph', 'Second'], ['caption', 'Third'], ['quote', 'Fourth'], ['paragraph', '— Ada Lamb']]);
  });

  it('links to its files by their whole paths, and to no picture', () => {
    const { note } = read([
      node('a', 0, 0, { type: 'file', file: 'Notes/Hippocampus.md', subpath: '#Anatomy' }),
      file('b', 0, 200, 'Other board.canvas'),
      file('c', 0, 400, 'images/ripple.png'),
      file('d', 0, 600, 'Papers/Buzsáki 2015.pdf'),
      file('e', 0, 800, 'Notes/C# [draft] | old.md'),
    ]);
    expect(note.links.map(({ target, display, to, fromRoot }) => [target, display, to, fromRoot])).toEqual([
      ['Notes/Hippocampus.md', 'Hippocampus', 'Notes/Hippocampus.md', true],
      ['Other board.canvas', 'Other board', 'Other board.canvas', true],
      ['Papers/Buzsáki 2015.pdf', 'Buzsáki 2015', null, true],
      ['Notes/C# [draft] | old.md', 'C# draft old', 'Notes/C# [draft] | old.md', true],
    ]);
  });

  it('is read from top to bottom and from left to right, each group with what lies in it', () => {
    const read1 = read([
      text('last', 0, 900, 'Below all'),
      text('in 2', 350, 120, 'Right in the group'),
      text('beside', 900, 0, 'Beside the group'),
      group('g', 0, 0, 800, 400, 'Stages'),
      text('in 1', 20, 120, 'Left in the group'),
      group('inner', 300, 100, 400, 250, 'Deep'),
      text('first', 0, -300, 'Above all'),
    ]);
    expect(read1.blocks.map(({ text: words, heading }) => [words, heading])).toEqual([
      ['Above all', null], ['Stages', null], ['Deep', 'Stages'], ['Right in the group', 'Deep'], ['Left in the group', 'Stages'],
      ['Beside the group', null], ['Below all', null],
    ]);
    expect(read1.note.headings.map(({ level, text: words }) => [level, words])).toEqual([[1, 'Stages'], [2, 'Deep']]);
  });

  it('lets no heading of one text reach into the next', () => {
    const { blocks } = read([text('a', 0, 0, '## References\n\n[1] Buzsáki, 2015'), text('b', 0, 200, 'Ripples carry the day into the night.')]);
    expect(blocks.map(({ kind, heading }) => [kind, heading])).toEqual([['heading', null], ['reference', 'References'], ['paragraph', null]]);
  });

  it('takes a label as it is written, not as Markdown', () => {
    const { note, blocks } = read([group('g', 0, 0, 10, 10, 'What [[is]] *this* #now?')]);
    expect([note.headings[0]?.text, note.links, note.tags]).toEqual(['What [[is]] *this* #now?', [], []]);
    expect(blocks).toHaveLength(1);
  });

  it('reads its texts as Markdown: links, tags, lists, callouts, tables; no code, math or comments', () => {
    const { note, blocks } = read([text('a', 0, 0, [
      'Ripples **replay** [[Place cells|the cells]] of a walk. #sleep/replay', '', '- [ ] ask [[Buzsáki]]', '  - again', '', '> [!note] Mind', '> the [[gap]]', '',
      '| stage | note |', '|---|---|', '| two | [[Spindles]] |', '', '```js', 'const [[code]] = 1;', '```', '', '$$', '[[math]]', '$$', '',
      '%%', '[[comment]] #sleep/hidden', '%%', '', 'A setext heading', '---', 'The end.',
    ].join('\r\n'))]);
    expect(blocks.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['paragraph', 'Ripples replay the cells of a walk.'], ['item', 'ask Buzsáki'], ['item', 'again'], ['callout', 'Mind'], ['callout', 'the gap'],
      ['table', 'stage · note\n\ntwo · Spindles'], ['heading', 'A setext heading'], ['paragraph', 'The end.'],
    ]);
    expect(note.links.map(({ target }) => target)).toEqual(['Place cells', 'Buzsáki', 'gap', 'Spindles']);
    expect(note.tags.map(({ name }) => name)).toEqual(['sleep/replay', 'sleep/hidden']);
  });

  it('has no front matter, whatever its first text begins with', () => {
    for (const start of ['---\ntitle: no\n---', '+++\ntitle = "no"\n+++']) {
      const { note, blocks } = read([text('a', 0, 0, `${start}\n\nWords of a card.`)]);
      expect(note.title).toBe('Sleep');
      expect(texts({ note, blocks })).toContain('Words of a card.');
    }
  });

  it('cites the addresses on it', () => {
    const { note } = read([node('a', 0, 0, { type: 'link', url: 'https://www.youtube.com/watch?v=abcdefghijk' }), text('b', 0, 200, 'See https://example.org/ripples.')]);
    expect(note.sources.map(({ kind, id }) => [kind, id])).toEqual([['youtube', 'abcdefghijk'], ['web', 'example.org/ripples']]);
    expect(read([node('a', 0, 0, { type: 'link', url: 'javascript:alert(1)' }), node('b', 0, 0, { type: 'link', url: 'not an address' })]).blocks).toEqual([]);
  });

  it('joins the ends of an edge in one line, with its label', () => {
    const { note, blocks } = read(
      [file('a', 0, 0, 'Notes/Hippocampus.md'), file('b', 300, 0, 'Notes/Neocortex.md'), text('c', 600, 0, '- [ ] **Ripples**, as in [[Replay]]\n\nand more')],
      [edge('a', 'b', 'teaches *at night*'), edge('b', 'c')],
    );
    const lines = blocks.filter(({ kind }) => kind === 'caption');
    expect(lines.map(({ text: words }) => words)).toEqual(['Hippocampus — teaches *at night* — Neocortex', 'Neocortex — Ripples, as in Replay']);
    expect(lines.map(({ links }) => links.map(({ link }) => note.links[link]?.target))).toEqual([['Notes/Hippocampus.md', 'Notes/Neocortex.md'], ['Notes/Neocortex.md', 'Replay']]);
    const [one, other] = lines.map(({ links }) => links.map(({ link }) => note.links[link]?.line));
    expect([new Set(one).size, new Set(other).size, one?.[0] === other?.[0]]).toEqual([1, 1, false]);
  });

  it('keeps the label of an edge whose ends have no words, and leaves out what says nothing', () => {
    const nodes = [file('a', 0, 0, 'scan.png'), group('g', 0, 200, 10, 10, 'Scans'), node('l', 0, 400, { type: 'link', url: 'https://www.example.org/x' })];
    const { blocks } = read(nodes, [edge('a', 'g', 'one of'), edge('l', 'g'), edge('a', 'l'), edge('a', 'nowhere', 'lost'), edge('g', 'g', 'itself')]);
    expect(blocks.filter(({ kind }) => kind === 'caption').map(({ text: words }) => words)).toEqual(['one of — Scans', 'example.org — Scans']);
  });

  it('shortens a long text at the end of an edge, but no link in it', () => {
    const long = `Sharp-wave ripples in the hippocampus of a sleeping rat are followed by [[Sleep spindles and slow waves|the spindles of the cortex]] within ${'many '.repeat(50)}moments.`;
    const { note, blocks } = read([text('a', 0, 0, long), text('b', 0, 200, `a${'𝔸'.repeat(100)}`), text('c', 0, 400, 'C')], [edge('a', 'c'), edge('b', 'c', 'double')]);
    const [first, second] = blocks.filter(({ kind }) => kind === 'caption');
    expect(first?.text).toBe('Sharp-wave ripples in the hippocampus of a sleeping rat are followed by the spindles of the cortex… — C');
    expect(note.links[first?.links[0]?.link ?? -1]?.target).toBe('Sleep spindles and slow waves');
    expect(second?.text).toBe(`a${'𝔸'.repeat(39)}… — double — C`);
  });

  it('has the tags and other names that Advanced Canvas keeps in it', () => {
    const data = { nodes: [], edges: [], metadata: { frontmatter: { tags: ['sleep'], aliases: ['Night'], title: 'no' } } };
    const note = readCanvas({ path: asNotePath('Sleep.canvas'), text: JSON.stringify(data) })?.note;
    expect(note).toMatchObject({ title: 'Sleep', aliases: ['Night'], tags: [{ name: 'sleep', from: 'frontmatter' }] });
  });
});

describe('a file that is no sound canvas', () => {
  const readText = (written: string): ReadNote | null => readCanvas({ path: asNotePath('Board.canvas'), text: written });

  it('is a canvas without nodes where nothing is in it, as the app has it', () => {
    for (const written of ['', ' \n', '\ufeff', '{}', '\ufeff{"nodes":[]}', '{"nodes":null,"edges":null}']) {
      expect(readText(written)).toMatchObject({ note: { title: 'Board', links: [], words: 0 }, blocks: [] });
    }
  });

  it('is none where it is no JSON, or JSON of another shape', () => {
    const broken = ['{', 'words', 'null', '[]', '"{}"', '7', '{"nodes":{}}', '{"nodes":[],"edges":"none"}', '{"nodes":[]} and more', '['.repeat(200_000)];
    for (const written of broken) expect(readText(written)).toBeNull();
  });

  it('loses what is wrong in it, and nothing else', () => {
    const { note, blocks } = read([
      text('a', 0, 0, 'Sound words.'), null as unknown as Fields, 7 as unknown as Fields, node('b', 0, 0, { type: 'video', file: 'x.md' }),
      node('c', 0, 0, { type: 'text' }), node('d', 0, 0, { type: 'file', file: 7 }), { type: 'text', text: 'No place and no id.' },
      node('__proto__', 0, 1, { type: 'file', file: '__proto__.md', x: 'left', y: 1e999 }), text('a', 0, 500, 'The same id again.'),
    ], [edge('__proto__', 'a', 'still joined'), {}, null as unknown as Fields, edge('constructor', 'a')]);
    expect(texts({ note, blocks })).toEqual(['Sound words.', 'No place and no id.', '__proto__', 'The same id again.', '__proto__ — still joined — Sound words.']);
  });

  it('may be large: thousands of nodes, of groups and of edges, 5 MB of text', () => {
    const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
    expect(read(many(10_000, (i) => file(String(i), i % 200, i, `Notes/${i}.md`))).note.links).toHaveLength(10_000);
    expect(read(many(10_000, (i) => group(String(i), 0, 0, i, i, `Group ${i}`))).note.headings).toHaveLength(10_000);
    const ends = [file('a', 0, 0, `${'long '.repeat(10_000)}.md`), file('b', 0, 200, 'B.md')];
    expect(read(ends, many(5_000, () => edge('a', 'b', 'and'))).note.links).toHaveLength(10_002);
    expect(read([text('a', 0, 0, 'Words of a sentence. '.repeat(250_000))]).note.words).toBe(1_000_000);
  });
});
