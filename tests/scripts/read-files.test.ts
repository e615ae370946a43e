import { afterAll, describe, expect, it } from 'vitest';
import { buildCommandLine, vaultOf } from './command-line';

/** More notes than are read on one thread. */
const NOTES = 1600;

describe('a vault that is read on two threads', () => {
  const cli = buildCommandLine();
  afterAll(() => cli.remove());
  const name = (i: number): string => `n${String(i % NOTES).padStart(4, '0')}`;
  const files = Object.fromEntries(Array.from({ length: NOTES }, (_, i) => [`${name(i)}.md`, `# Note ${i}\n\nLinks to [[${name(i + 1)}]].`]));

  it('holds every note once, in the order of the paths, whichever thread read it', () => {
    const notes = cli.lines('read', vaultOf(files), '--all') as { note: string; title: string; links: { to: string }[] }[];
    expect(notes.map(({ note }) => note)).toEqual(Object.keys(files));
    notes.forEach(({ title, links }, i) => {
      expect(title).toBe(`Note ${i}`);
      expect(links.map(({ to }) => to)).toEqual([`${name(i + 1)}.md`]);
    });
  });

  it('gives the same answer each time, to the byte', () => {
    // To learn from all these links would take most of the time, and has nothing to do with who read them.
    const vault = vaultOf({ ...files, '.obsidian/plugins/connectome/data.json': JSON.stringify({ learnFromLinks: false }) });
    const first = cli.run('related', vault, name(800), '--json').stdout;
    expect(first).toContain('"related"');
    expect(cli.run('related', vault, name(800), '--json').stdout).toBe(first);
  });
});
