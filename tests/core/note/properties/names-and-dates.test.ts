import { describe, expect, it } from 'vitest';
import { createdDate, isDailyName, readDate } from '../../../../src/core/note/properties/dates';
import { parseMarkdown } from '../../../../src/core/note/markdown/markdown';
import { asNotePath, type Note } from '../../../../src/core/note/note';
import { readableName } from '../../../../src/core/note/readable-name';
import { readNote } from '../../../../src/core/note/read';
import { titleOfName } from '../../../../src/core/note/properties/title';

function note(path: string, text: string): Note {
  return readNote({ path: asNotePath(path), text, metadata: parseMarkdown(text) }).note;
}

describe('the title', () => {
  it.each([
    ['front matter wins', 'a.md', '---\ntitle: From the front\n---\n# From the body', 'From the front'],
    ['without links and emphasis', 'a.md', '---\ntitle: "[[x|From]] the *front*"\n---\n', 'From the front'],
    ['no link that YAML takes for a list', 'a.md', '---\ntitle: [[folder/x|From the front]]\n---\n', 'From the front'],
    ['no number that a program gave', 'Place cells.md', '---\ntitle: 20230405101500\n---\n', 'Place cells'],
    ['no words of a template', 'Place cells.md', '---\ntitle: "{{title}}"\n---\n', 'Place cells'],
    ['also from TOML', 'a.md', '+++\ntitle = "From the front"\n+++\n# From the body', 'From the front'],
    ['also from JSON', 'a.md', '{ "title": "From the front" }\n# From the body', 'From the front'],
    ['also from JSON in a fence', 'a.md', ';;;\n"title": "From the front"\n;;;\n# From the body', 'From the front'],
    ['also from YAML that is broken further down', 'a.md', '---\ntitle: From: the front\nx: [\n---\n# From the body', 'From: the front'],
    ['also from a field', 'a.md', 'Text.\n\ntitle:: From the front', 'From the front'],
    ['then the first heading', 'a.md', '# From **the** body\n\nText.\n\n## Part', 'From the body'],
    ['also below a line or two', 'a.md', 'Up: [[index]]\n\n# From the body', 'From the body'],
    ['but no heading further down', 'a name.md', 'One.\n\nTwo.\n\nThree.\n\nFour.\n\n# Far', 'a name'],
    ['no heading that names a part', 'Glia.md', '# Overview\n\nText.', 'Glia'],
    ['no heading of a daily note', '2024-02-29.md', '# Thursday\n\nText.', '2024-02-29'],
    ['then the file name', 'folder/Place cells.md', 'Text.', 'Place cells'],
    ['made readable', 'how_sleep_helps.md', 'Text.', 'How sleep helps'],
    ['without the date of a post', '2021-03-04-counting-the-spikes.md', 'Text.', 'Counting the spikes'],
  ])('%s', (_, path, text, title) => {
    expect(note(path, text).title).toBe(title);
  });

  it('has the other names as aliases, each once, the file name last', () => {
    const text = '---\naliases: [Glia, glia cells]\nalias: GLIA\nlinter-yaml-title-alias: Neuroglia\n---\n# Glia\n';
    expect(note('glial_cell.md', text).aliases).toEqual(['glia cells', 'Neuroglia', 'glial_cell']);
    expect(note('Glia.md', '---\naliases: astro, micro\n---\n').aliases).toEqual(['astro', 'micro']);
  });

  it.each([['the_role_of_sleep', 'the role of sleep'], ['long-term-potentiation', 'long term potentiation'], ['gpt-3', 'gpt-3'], ['Self-attention', 'Self-attention'], ['A b_c', 'A b_c'], ['topic___part', 'topic/part']])(
    'reads %s as %s', (name, words) => {
      expect(readableName(name)).toBe(words);
    });

  it('keeps capitals that are there', () => {
    expect(titleOfName('fMRI_in_mice')).toBe('fMRI in mice');
  });
});

describe('dates', () => {
  it.each([
    ['2023-04-05', '2023-04-05'], ['2023-04-05T23:10:00+02:00', '2023-04-05'], ['2023/4/5', '2023-04-05'], ['20230405', '2023-04-05'], [20230405, '2023-04-05'], ['202304051230', '2023-04-05'],
    ['5.4.2023', '2023-04-05'], ['April 5, 2023', '2023-04-05'], ['5 Apr 2023', '2023-04-05'], ['Thursday, 5th April 2023', '2023-04-05'], ['2023年4月5日', '2023-04-05'], ['[[2023-04-05]]', '2023-04-05'],
    ['5 de abril de 2023', '2023-04-05'], ['le 5 avril 2023', '2023-04-05'], ['5. März 2023', '2023-03-05'], ['1er août 2023', '2023-08-01'], ['5 апреля 2023', '2023-04-05'], ['2023년 4월 5일', '2023-04-05'],
    ['Sept. 5, 2023', '2023-09-05'], ['Published April 5, 2023', '2023-04-05'], ['13/04/2023', '2023-04-13'], ['04-13-2023', '2023-04-13'], [1680652800, '2023-04-05'], ['1680652800000', '2023-04-05'],
    ['20230405T101500Z', '2023-04-05'], ['04/05/2023', null], ['5 maybe 2023', null], [new Date('2023-04-05T10:00:00Z'), '2023-04-05'],
    [new Date(Number.NaN), null], ['2023-13-40', null], ['soon', null], [7, null], [null, null], [['2023-04-05'], null],
  ])('reads %j as %s', (value, date) => {
    expect(readDate(value)).toBe(date);
  });

  it('takes the day of a daily note from its name', () => {
    expect(createdDate(new Map(), '2024-02-29 Thursday')).toBe('2024-02-29');
    expect(createdDate(new Map(), '12345')).toBeNull();
    expect(['2024-02-29', '20240229', '2024_02_29', '2024-02-29 Thursday'].map(isDailyName)).toEqual([true, true, true, true]);
    expect(['2021-03-04-counting-the-spikes', 'Notes 2024', '99999999'].map(isDailyName)).toEqual([false, false, false]);
  });
});

describe('tags', () => {
  it('reads lists, strings with commas or blanks, and categories, each tag once', () => {
    const text = '---\ntags: a, b c\ntag: "#d e"\ncategories: [f, G]\n---\n#A #f #h/i/ text\n\ntopics:: [[j]]\ntags:: k, [[l]]';
    expect(note('x.md', text).tags).toEqual([
      { name: 'a', from: 'frontmatter' }, { name: 'b c', from: 'frontmatter' }, { name: 'd', from: 'frontmatter' }, { name: 'e', from: 'frontmatter' },
      { name: 'f', from: 'category' }, { name: 'G', from: 'category' }, { name: 'j', from: 'category' }, { name: 'k', from: 'inline' }, { name: 'l', from: 'inline' }, { name: 'h/i', from: 'inline' },
    ]);
  });
});

describe('a clip', () => {
  const body = 'A paragraph that says something at length, so that nobody takes it for a heading or for a line about the page it was copied from, and then some more words to be safe.';

  it('needs more than a title to be one', () => {
    expect(note('a.md', `Some title of a page\n\n${body}`).shape).toBe('plain');
    expect(note('a.md', `Some title of a page\n\nBy Ada Lamb\n\n${body}\n\n${body}`)).toMatchObject({ shape: 'clip', title: 'Some title of a page', author: 'Ada Lamb' });
    expect(note('a.md', `Some title of a page\n\nFirst part\n\n${body}\n\nSecond part\n\n${body}`).headings.map((heading) => heading.text)).toEqual(['First part', 'Second part']);
  });

  const parts = `${body}\n\nFirst part\n\n${body}\n\nSecond part\n\n${body}`;

  it.each([
    ['front matter', `---\na: b\n---\nSome title of a page\n\n${parts}`],
    ['links', `Some title of a page\n\n${parts} [[link]]`],
    ['headings', `Some title of a page\n\n${parts}\n\n# Heading\n\n${body}`],
  ])('has no bare headings where the note has %s of its own and no line says that it was copied', (_, text) => {
    const headings = note('a.md', text).headings.map((heading) => heading.text);
    expect(headings.filter((heading) => heading.endsWith('part'))).toEqual([]);
  });

  it('is told by its reading time or by-line, whatever the user added', () => {
    const text = `---\ntags: [keep]\n---\nSome title of a page\n\nBy Ada Lamb and Nora Field · Updated May 3, 2021 · 4 min read\n\n${parts} [[link]]`;
    expect(note('a.md', text)).toMatchObject({ title: 'Some title of a page', author: 'Ada Lamb, Nora Field', created: '2021-05-03', headings: [{ text: 'First part' }, { text: 'Second part' }] });
  });

  it.each([
    ['By ADA LAMB and J. R. Field', 'Ada Lamb, J. R. Field'], ['Von Anna Sand, Tom Reed', 'Anna Sand, Tom Reed'], ['Par Léa de la Tour', 'Léa de la Tour'], ['Written by Ada Lamb, science correspondent', 'Ada Lamb'],
    ['作者：林小雨', '林小雨'], ['Ada Lamb | April 3, 2021', 'Ada Lamb'], ['By the numbers, 2021', null],
  ])('reads the by-line %j', (line, author) => {
    expect(note('a.md', `Some title of a page\n\n${line}\n\n${parts}`).author).toBe(author);
  });

  it('leaves out the buttons, counts and lists of the page', () => {
    const text = `Sign in\nSome title of a page\nAda Lamb\nMay 3, 2021\n1.2K\nShare\n\n${body}\n\nAdvertisement\n\n${body}\n\nRelated articles\n\nA hundred more\n\n${body}\n\n4 Comments\n\n${body}`;
    const { blocks } = readNote({ path: asNotePath('a.md'), text, metadata: parseMarkdown(text) });
    expect(blocks.filter((block) => block.kind !== 'boilerplate').map((block) => block.text)).toEqual([body, body, body]);
  });
});
