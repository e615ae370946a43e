// What the command line says of links and tags that a note could have, with --json and for reading.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

let cli: CommandLine;
beforeAll(() => {
  cli = buildCommandLine();
});
afterAll(() => cli.remove());

interface Place {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

interface Suggested {
  readonly note: string;
  readonly suggested: readonly { readonly note: string; readonly score: number; readonly mention: Place | null; readonly reasons: readonly { readonly evidence: readonly unknown[] }[] }[];
  readonly tags: readonly { readonly tag: string; readonly score: number; readonly evidence: readonly unknown[] }[];
}

const VAULT = {
  'Dopamine.md': '---\ntags: [reward]\n---\nDopamine signals reward to the [[Striatum]].\n',
  'Striatum.md': '---\ntags: [reward]\n---\nThe striatum learns from dopamine.\n',
  'Diary.md': '\ufeff---\ntitle: Diary\n---\nOn `dopamine` and the [[Striatum]].\n\nThe dopamine neurons signal a reward. Dopamine again, and the striatum.\n',
  'Board.canvas': '{"nodes":[{"id":"1","type":"text","text":"Of dopamine.","x":0,"y":0,"width":1,"height":1}]}',
};

describe('mentions', () => {
  it('gives the first place of each note that is named and not linked, exact to the character', () => {
    const vault = vaultOf(VAULT);
    const answer = cli.json('mentions', vault, 'Diary') as { note: string; mentions: (Place & { target: string })[] };
    expect(answer).toEqual({ note: 'Diary.md', mentions: [{ target: 'Dopamine.md', text: 'dopamine', line: 5, from: 62, to: 70 }] });
    const text = readFileSync(path.join(vault, 'Diary.md'), 'utf8').slice(1);
    for (const { from, to, text: words } of answer.mentions) expect(text.slice(from, to)).toBe(words);
  });

  it('has none in a canvas, and none of a note that is hidden', () => {
    const vault = vaultOf(VAULT);
    expect(cli.json('mentions', vault, 'Board.canvas')).toEqual({ note: 'Board.canvas', mentions: [] });
    const hidden = vaultOf({ ...VAULT, '.obsidian/plugins/connectome/data.json': JSON.stringify({ hiddenNotes: ['Dopamine.md'] }) });
    expect(cli.json('mentions', hidden, 'Diary')).toEqual({ note: 'Diary.md', mentions: [] });
  });

  it('shows the sentence with its line as editors count it', () => {
    const { stdout } = cli.run('mentions', vaultOf(VAULT), 'Diary');
    expect(stdout).toMatch(/^ +6 {2}Dopamine {2}and 1 more$/m);
    expect(stdout).toContain('The dopamine neurons signal a reward.');
  });
});

describe('suggest', () => {
  it('gives links best first, each with a reason, those that the text names with their place, and tags with evidence', () => {
    const { note, suggested, tags } = cli.json('suggest', vaultOf(VAULT), 'Diary') as Suggested;
    expect(note).toBe('Diary.md');
    expect(suggested.map((link) => link.note)).toContain('Dopamine.md');
    expect(suggested.map((link) => link.note)).not.toContain('Striatum.md');
    expect(suggested.find((link) => link.note === 'Dopamine.md')?.mention).toEqual({ text: 'dopamine', line: 5, from: 62, to: 70 });
    expect(suggested.map(({ score }) => score)).toEqual(suggested.map(({ score }) => score).sort((a, b) => b - a));
    for (const { reasons } of suggested) expect(reasons.flatMap(({ evidence }) => evidence)).not.toEqual([]);
    expect(tags.map(({ tag }) => tag)).toEqual(['reward']);
    expect(tags[0]?.evidence).not.toEqual([]);
  });

  it('stops at --limit', () => {
    expect((cli.json('suggest', vaultOf(VAULT), 'Dopamine', '--limit', '1') as Suggested).suggested.length).toBeLessThanOrEqual(1);
  });
});
