// Files that no reader should have to read. None may end the program, be lost, or reach a terminal as more than text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

let cli: CommandLine;
beforeAll(() => {
  cli = buildCommandLine();
});
afterAll(() => cli.remove());

const VERBS = ['read', 'related', 'summary', 'terms'];

/** Asks everything about a vault of these files; every note must be there, and nothing but the named warnings on standard error. */
function askAll(files: Readonly<Record<string, string | Uint8Array>>, warns = /^$/): Record<string, unknown>[] {
  const vault = vaultOf(files);
  const notes = Object.keys(files).sort();
  const answers = new Map<string, Record<string, unknown>[]>();
  for (const verb of VERBS) {
    const { status, stdout, stderr } = cli.run(verb, vault, '--all', '--json');
    expect({ verb, status }).toEqual({ verb, status: 0 });
    expect(stderr).toMatch(warns);
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ note }) => note)).toEqual(notes);
    answers.set(verb, lines);
  }
  const shown = cli.run('related', vault, '--all');
  expect(shown.status).toBe(0);
  expect(shown.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(cli.json('topics', vault)).toHaveProperty('topics');
  expect(cli.json('stats', vault)).toMatchObject({ notes: notes.length, skipped: [] });
  return answers.get('read') ?? [];
}

const SOUND = { 'Sound.md': 'A sound note about memory and sleep.' };

describe('a note with', () => {
  it('broken front matter keeps its text', () => {
    const [broken] = askAll({ ...SOUND, 'Broken.md': '---\ntags: [a, "b\ntitle: : :\n\t- x\n---\nText about memory and sleep with a [[Sound]] link.\n', 'Open.md': '---\ntitle: never closed\n\nText about memory.' });
    expect(broken).toMatchObject({ note: 'Broken.md', links: [{ target: 'Sound', to: 'Sound.md' }] });
  });

  it('invalid UTF-8 is read with replacement characters, and named', () => {
    const [invalid] = askAll({ 'Invalid.md': Uint8Array.from([...Buffer.from('Memory '), 0xff, 0xfe, 0xc3, 0x28, ...Buffer.from(' and sleep.')]), ...SOUND }, /^connectome: 1 note not valid UTF-8[^\n]*Invalid\.md\n$/);
    expect(invalid).toMatchObject({ note: 'Invalid.md', title: 'Invalid' });
  });

  it('NUL bytes, a byte order mark, CRLF, or an escape sequence in its title', () => {
    const [bom, , nul] = askAll({
      'Bom.md': '\ufeff---\ntags: [memory]\n---\r\nText about sleep.\r\n',
      'Escape.md': '# Red \u001b[31malert\u001b]0;title\u0007\n\nMemory and sleep.',
      'Nul.md': 'Memory\u0000 and \u0000\u0000sleep.',
    });
    expect(bom).toMatchObject({ tags: [{ tag: 'memory' }] });
    expect(nul).toMatchObject({ note: 'Nul.md' });
  });

  it('5 MB of text, of one word, or of one line of brackets', () => {
    askAll({
      'Brackets.md': '['.repeat(500_000),
      'Prose.md': 'The hippocampus replays the day during sleep, and memory moves to the cortex. \n'.repeat(64_000),
      'Word.md': 'a'.repeat(1_000_000),
    });
  }, 240_000);

  it('nothing in it', () => {
    const [empty] = askAll({ 'Empty.md': '', ...SOUND, 'Space.md': ' \n\t\n' });
    expect(empty).toMatchObject({ title: 'Empty', tags: [], links: [], words: 0 });
  });

  it('tags, titles and targets that are names of object members', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const files = Object.fromEntries(names.map((name) => [`${name}.md`, `---\ntags: [${name}, ${name}/${name}]\naliases: [valueOf]\n---\n#${name} The word ${name} and [[__proto__]] and [[constructor]] and [[isPrototypeOf]].\n`]));
    const read = askAll(files);
    expect(read.find(({ note }) => note === '__proto__.md')).toMatchObject({ title: '__proto__', tags: [{ tag: '__proto__' }, { tag: '__proto__/__proto__' }], links: [{ to: '__proto__.md' }, { to: 'constructor.md' }, { to: null }] });
  });

  it('markup in its title, which stays text', () => {
    const [markup] = askAll({ 'Markup.md': '---\ntitle: <img src=x onerror=alert(1)>\n---\nMemory and sleep.', ...SOUND });
    expect(markup).toHaveProperty('title', expect.any(String));
  });

  it('a link to itself, which relates it to nothing', () => {
    const vault = vaultOf({ 'Self.md': 'See [[Self]] and [[#Here]].\n\n## Here\n\nMemory.', ...SOUND });
    const { related } = cli.json('related', vault, 'Self') as { related: { note: string }[] };
    expect(related.map(({ note }) => note)).not.toContain('Self.md');
  });

  it('the basename of another: each is found by its path', () => {
    const read = askAll({ 'a/Same.md': 'First, on memory.', 'b/Same.md': 'Second, on sleep. [[a/Same]]', 'Other.md': '[[Same]] and [[b/Same]]' });
    expect(read.map(({ note }) => note)).toEqual(['Other.md', 'a/Same.md', 'b/Same.md']);
    expect(read[0]).toMatchObject({ links: [{ to: 'a/Same.md' }, { to: 'b/Same.md' }] });
    expect(read[2]).toMatchObject({ links: [{ to: 'a/Same.md' }] });
  });

  it('an embed that goes in a circle', () => {
    const [one] = askAll({ 'One.md': '![[Two]] memory', 'Two.md': '![[One]] and ![[Two]] sleep' });
    expect(one).toMatchObject({ links: [{ target: 'Two', to: 'Two.md' }] });
  });
});
