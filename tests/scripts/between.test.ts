// What the command line says of bridges and gaps, and the graph that it writes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circle, GAMES, SLEEP } from '../core/topics/between/between-vault';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

let cli: CommandLine;
beforeAll(() => {
  cli = buildCommandLine();
});
afterAll(() => cli.remove());

const number: unknown = expect.any(Number);
const text: unknown = expect.any(String);
const ABOUT = 'Prediction errors drive learning when reward is missing.';
const VAULT = {
  ...circle('sleep', { ...SLEEP, Dreams: ABOUT, Melatonin: ABOUT }),
  ...circle('games', { ...GAMES, Chess: ABOUT, Go: ABOUT }),
  'Sleeping over it.md': 'A pause, as in [[Slow waves]] and [[Spindles]], helps at [[Poker]] and [[Checkers]].\n',
};

describe('bridges', () => {
  it('names each note with its topics and what is linked on each side', () => {
    const { bridges, fields } = cli.json('bridges', vaultOf(VAULT)) as { bridges: { topics: string[] }[]; fields: unknown[] };
    const side = { id: text, name: text, links: 2 };
    expect(bridges).toEqual([{
      note: 'Sleeping over it.md', topics: [text, text], score: number, participation: 0.5,
      sides: expect.arrayContaining([{ ...side, notes: ['Slow waves.md', 'Spindles.md'] }, { ...side, notes: expect.arrayContaining(['Checkers.md', 'Poker.md']) as unknown }]) as unknown,
    }]);
    expect(bridges[0]?.topics.sort()).toEqual(['Games', 'Sleep']);
    expect(fields).toEqual([]);
  });

  it('can be read, and says so where there is none', () => {
    const { stdout } = cli.run('bridges', vaultOf(VAULT));
    expect(stdout).toMatch(/^Notes that join topics\n {2}Sleeping over it\n {4}● (?:Games|Sleep)\n {6}2 linked: /);
    expect(stdout).toContain('No note joins two fields.');
    expect(cli.run('bridges', vaultOf({ 'a.md': 'Alone.' })).stdout).toContain('No note has several links into each of two topics.');
  });
});

describe('gaps', () => {
  it('names two topics with what they share and where to start', () => {
    const { gaps } = cli.json('gaps', vaultOf(VAULT)) as { gaps: { topics: string[]; terms: string[] }[] };
    const list: unknown = expect.any(Array);
    expect(gaps).toEqual([{ topics: [text, text], ids: [text, text], score: number, closeness: number, links: 2, expected: number, terms: list, concepts: list, sources: list, start: [text, text] }]);
    expect(gaps[0]?.topics.sort()).toEqual(['Games', 'Sleep']);
    expect(gaps[0]?.terms).toContain('learning');
  });

  it('can be read, and says so where there is none', () => {
    const { stdout } = cli.run('gaps', vaultOf(VAULT));
    expect(stdout).toMatch(/^● (?:Games|Sleep) {2}↔ {2}● (?:Games|Sleep)\n {4}2 of about \d+ expected links\n/);
    expect(stdout).toMatch(/\n {4}start with: .+ ↔ .+\n/);
    expect(cli.run('gaps', vaultOf({ 'a.md': 'Alone.' })).stdout).toMatch(/^Nothing is missing/);
  });

  it('stop at --limit', () => {
    expect(cli.json('gaps', vaultOf(VAULT), '--limit', '1')).toMatchObject({ gaps: [{}] });
    expect(cli.json('bridges', vaultOf(VAULT), '--limit', '1')).toMatchObject({ bridges: [{}], fields: [] });
  });
});

describe('export', () => {
  it('prints the file and nothing else, with --json as JSON', () => {
    const vault = vaultOf(VAULT);
    const formats = ['gexf', 'graphml', 'json'].map((format) => cli.run('export', vault, '--format', format));
    expect(formats.map(({ status, stderr }) => [status, stderr])).toEqual([[0, ''], [0, ''], [0, '']]);
    expect(formats.map(({ stdout }) => stdout.slice(0, 10))).toEqual(['<?xml vers', '<?xml vers', '{"directed']);
    expect(cli.json('export', vault)).toEqual(JSON.parse(formats[2]?.stdout ?? ''));
  });
});
