// How the command line is called: what it prints where, and what it exits with.
import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

let cli: CommandLine;
beforeAll(() => {
  cli = buildCommandLine();
});
afterAll(() => cli.remove());

const SMALL = {
  'Dopamine.md': '---\naliases: [DA]\ntags: [reward]\n---\nDopamine is a transmitter that signals reward. See [[Basal ganglia]].\n',
  'Notes/Basal ganglia.md': '---\ntags: [reward]\n---\nThe basal ganglia choose actions, taught by [[Dopamine]] and its reward signal.\n',
  'Notes/Sleep.md': 'Sleep replays the day. Memory moves to the cortex.\n',
};

describe('a call that is wrong', () => {
  const wrong: readonly (readonly [string[], string])[] = [
    [[], 'no verb'],
    [['relate', '.'], '"relate" is not a verb'],
    [['related'], 'needs the folder of a vault'],
    [['related', '.'], 'needs a note'],
    [['related', '.', 'A', 'B'], 'one word too many'],
    [['stats', '.', 'A'], 'one word too many'],
    [['related', '.', 'A', '--all'], 'not both'],
    [['related', '.', 'A', '--limit', '0'], '--limit is "0"'],
    [['related', '.', 'A', '--limit', '2.5'], '--limit is "2.5"'],
    [['related', '.', 'A', '--limit'], 'argument missing'],
    [['related', '.', 'A', '--deep'], "Unknown option '--deep'"],
    [['stats', '.', '--unlinked'], 'takes no --unlinked'],
    [['path', '.', 'A'], 'needs two notes'],
    [['path', '.', 'A', 'B', 'C'], 'one word too many'],
    [['path', '.', 'A', 'B', '--all'], 'takes no --all'],
    [['evaluate'], 'needs the folder of a vault'],
    [['evaluate', '.', 'A'], 'one word too many'],
    [['evaluate', '.', '--share', '0'], '--share is "0"; give a number above 0, at most 1'],
    [['evaluate', '.', '--share', '1.5'], '--share is "1.5"'],
    [['evaluate', '.', '--seed', 'x'], '--seed is "x"; give a whole number from 0'],
    [['evaluate', '.', '--mode', 'deaf'], '--mode is "deaf"; give one of blind, mention, nolinks'],
    [['evaluate', '.', '--all'], 'takes no --all'],
    [['related', '.', 'A', '--seed', '2'], 'takes no --seed'],
    [['export', '.'], 'give --format, one of gexf, graphml, json'],
    [['export', '.', '--format', 'svg'], '--format is "svg"; give one of'],
    [['export', '.', '--format', 'gexf', '--json'], 'not both'],
    [['stats', '.', '--format', 'gexf'], 'takes no --format'],
    [['bridges'], 'needs the folder of a vault'],
    [['gaps', '.', 'A'], 'one word too many'],
  ];
  it.each(wrong)('%j exits 2 and says why in one line', (words, why) => {
    const { status, stdout, stderr } = cli.run(...words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^connectome: [^\n]+\n$/);
    expect(stderr).toContain(why);
  });
});

describe('an input that is wrong', () => {
  it('exits 1 where the vault is missing or no folder', () => {
    const vault = vaultOf(SMALL);
    for (const where of [path.join(vault, 'nowhere'), path.join(vault, 'Dopamine.md')]) {
      const { status, stdout, stderr } = cli.run('stats', where);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^connectome: [^\n]*give the folder of a vault\n$/);
    }
  });

  it('exits 1 where no note has that name, and names what is near', () => {
    const { status, stdout, stderr } = cli.run('related', vaultOf(SMALL), 'ganglia');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('no note "ganglia"');
    expect(stderr).toContain('Notes/Basal ganglia.md');
  });
});

describe('a call that is right', () => {
  it('prints its help on standard output', () => {
    for (const words of [['--help'], ['related', '--help'], ['-h']]) {
      const { status, stdout, stderr } = cli.run(...words);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('connectome related VAULT NOTE|--all');
    }
  });

  it('finds a note by path, name and alias', () => {
    const vault = vaultOf(SMALL);
    for (const name of ['Notes/Basal ganglia.md', 'Notes/Basal ganglia', 'Basal ganglia', 'basal ganglia', './Notes/Basal ganglia.md']) {
      expect(cli.json('terms', vault, name)).toHaveProperty('note', 'Notes/Basal ganglia.md');
    }
    expect(cli.json('terms', vault, 'DA')).toHaveProperty('note', 'Dopamine.md');
    expect(cli.json('path', vault, 'DA', 'basal ganglia')).toMatchObject({ paths: [{ steps: [{ from: 'Dopamine.md', to: 'Notes/Basal ganglia.md' }] }] });
    expect(cli.run('path', vault, 'DA', 'Nowhere')).toMatchObject({ status: 1, stdout: '' });
  });

  it('answers --all in path order, one line of JSON a note', () => {
    for (const verb of ['read', 'related', 'suggest', 'mentions', 'summary', 'terms']) {
      expect(cli.lines(verb, vaultOf(SMALL), '--all').map((answer) => (answer as { note: string }).note)).toEqual(['Dopamine.md', 'Notes/Basal ganglia.md', 'Notes/Sleep.md']);
    }
  });

  it('writes for reading without escape sequences where it is not a terminal', () => {
    const vault = vaultOf(SMALL);
    for (const words of [['related', vault, 'Dopamine'], ['topics', vault], ['suggest', vault, 'Notes/Sleep'], ['mentions', vault, 'Notes/Sleep'], ['summary', vault, '--all'], ['stats', vault], ['read', vault, 'DA'], ['terms', vault, 'DA'], ['path', vault, 'DA', 'Basal ganglia']]) {
      const { status, stdout } = cli.run(...words);
      expect(status).toBe(0);
      expect(stdout).not.toBe('');
      expect(stdout).not.toContain('\u001b');
    }
  });

  it('gives the same bytes for the same notes, in whatever order they were written', () => {
    const one = vaultOf(SMALL);
    const other = vaultOf(Object.fromEntries(Object.entries(SMALL).reverse()));
    for (const words of [['read', '--all', '--metadata'], ['related', '--all'], ['suggest', '--all'], ['mentions', '--all'], ['topics'], ['summary', '--all'], ['terms', '--all']]) {
      const [verb = '', ...rest] = words;
      const { stdout } = cli.run(verb, one, ...rest, '--json');
      expect(stdout).not.toBe('');
      expect(cli.run(verb, other, ...rest, '--json').stdout).toBe(stdout);
    }
  });

  it('ends quietly when its reader goes away', async () => {
    const vault = vaultOf(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, `Note ${i}. ${'Words about memory and sleep. '.repeat(200)}`])));
    const child = spawn(process.execPath, [cli.file, 'read', vault, '--all', '--metadata', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
  });
});

describe('which files are notes', () => {
  it('are Markdown files in any folder but those whose name starts with a dot', () => {
    const vault = vaultOf({ 'a.md': 'x', 'B.MD': 'x', 'deep/er/c.md': 'x', 'd.txt': 'x', '.trash/e.md': 'x', 'deep/.hidden/f.md': 'x', '.obsidian/g.md': 'x', 'folder.md/h.md': 'x' });
    expect(cli.lines('terms', vault, '--all').map((answer) => (answer as { note: string }).note)).toEqual(['B.MD', 'a.md', 'deep/er/c.md', 'folder.md/h.md']);
  });

  it('are found once each where symbolic links go in a circle, and a link that leads nowhere is named', () => {
    const vault = vaultOf({ 'z/a.md': 'x', 'z/deep/b.md': 'x' });
    const outside = vaultOf({ 'c.md': 'x' });
    symlinkSync(vault, path.join(vault, 'z/deep/round'));
    symlinkSync(path.join(vault, 'z'), path.join(vault, 'again'));
    symlinkSync(outside, path.join(vault, 'outside'));
    symlinkSync(path.join(vault, 'gone.md'), path.join(vault, 'dangling.md'));
    expect(cli.json('stats', vault)).toMatchObject({ notes: 3, skipped: [{ note: 'dangling.md', why: expect.stringContaining('leads nowhere') as unknown }] });
    expect(cli.lines('terms', vault, '--all').map((answer) => (answer as { note: string }).note)).toEqual(['outside/c.md', 'z/a.md', 'z/deep/b.md']);
  });

  it('may be none', () => {
    const vault = vaultOf({ 'readme.txt': 'x' });
    expect(cli.json('stats', vault)).toMatchObject({ notes: 0, skipped: [] });
    expect(cli.json('topics', vault)).toMatchObject({ topics: [], unassigned: [] });
    expect(cli.run('related', vault, '--all', '--json')).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('the settings of the plugin', () => {
  const file = '.obsidian/plugins/connectome/data.json';

  it('leave out folders and tags, and say which tags are workflow', () => {
    const settings = JSON.stringify({ excludedFolders: ['Private'], excludedTags: ['secret'], workflowTags: ['reward'] });
    const vault = vaultOf({ ...SMALL, [file]: settings, 'Private/diary.md': 'x', 'Notes/plan.md': 'My #secret/plan.' });
    expect(cli.json('stats', vault)).toMatchObject({ notes: 3, skipped: [] });
    expect(cli.json('read', vault, 'Dopamine')).toMatchObject({ tags: [{ tag: 'reward', kind: 'workflow', from: 'frontmatter' }] });
    const { status, stderr } = cli.run('read', vault, 'Private/diary.md');
    expect(status).toBe(1);
    expect(stderr).toContain('left out by the settings');
  });

  it('say what topics are called and which are hidden, found by their notes', () => {
    const notes = Object.fromEntries(['Sleep', 'Vision'].flatMap((subject) => [1, 2, 3, 4].map((i) => [`${subject} ${i}.md`, `${subject} [[${subject} ${(i % 4) + 1}]] #${subject}`])));
    const about = (subject: string) => ({ id: 'elsewhere', notes: [1, 2, 3].map((i) => `${subject} ${i}.md`) });
    const topicDecisions = [{ kind: 'renamed', topic: about('Sleep'), name: 'Nights' }, { kind: 'hidden', topic: { ...about('Vision'), id: 'there' } }];
    const vault = vaultOf({ ...notes, [file]: JSON.stringify({ topicDecisions }) });
    expect(cli.json('topics', vault)).toMatchObject({ topics: [{ id: 'elsewhere', name: 'Nights' }] });
  });

  it('say which notes are hidden, here or everywhere, and which come first', () => {
    const notes = { 'A.md': 'Axons of [[B]] and [[C]] and [[D]].', 'B.md': 'Axons.', 'C.md': 'Axons.', 'D.md': 'Axons.', 'E.md': 'Porridge.' };
    const decisions = { hiddenNotes: ['C.md'], hiddenPairs: [{ note: 'A.md', other: 'B.md' }], pinnedPairs: [{ note: 'A.md', other: 'E.md' }] };
    const vault = vaultOf({ ...notes, [file]: JSON.stringify(decisions) });
    const related = (note: string): string[] => (cli.json('related', vault, note) as { related: { note: string }[] }).related.map((result) => result.note);
    expect(related('A')).toEqual(['E.md', 'D.md']);
    expect(related('D')).toContain('B.md');
    expect(related('D')).not.toContain('C.md');
    expect(cli.run('related', vault, 'A').stdout).toMatch(/E {2}pinned/);
  });

  it('fall back where they are broken, and say so', () => {
    for (const [text, why] of [['{', 'not valid JSON'], ['[]', 'defaults'], ['{"resultCount": "many"}', 'resultCount']] as const) {
      const { status, stderr } = cli.run('stats', vaultOf({ ...SMALL, [file]: text }), '--json');
      expect(status).toBe(0);
      expect(stderr).toContain(why);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
