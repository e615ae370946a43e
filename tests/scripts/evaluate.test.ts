// What the command line says of the hidden-link test, and how what is learnt from links counts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TESTED_SIGNALS, type Evaluation } from '../../src/core/related/calibration/evaluate';
import { SIGNAL_WORDS } from '../../src/views/signal-words';
import { notesIn, sampleVault } from '../vault-builder';
import { buildCommandLine, vaultOf, type CommandLine } from './command-line';

let cli: CommandLine;
beforeAll(() => {
  cli = buildCommandLine();
});
afterAll(() => cli.remove());

const evaluate = (...words: string[]): Evaluation => cli.json('evaluate', sampleVault, ...words) as Evaluation;

describe('evaluate', () => {
  it('gives figures for each signal and the lists, always the same', () => {
    const found = evaluate();
    expect(Object.keys(found)).toEqual(['queries', 'hidden', 'learnt', 'methods', 'without', 'popularity']);
    expect(Object.keys(found.methods).sort()).toEqual([...TESTED_SIGNALS, 'related', 'suggested', 'uncalibrated'].sort());
    expect(Object.keys(found.without).sort()).toEqual([...TESTED_SIGNALS].sort());
    for (const figures of Object.values(found.methods)) {
      expect(Object.keys(figures)).toEqual(['ndcg10', 'mrr', 'recall10']);
      for (const figure of Object.values(figures)) expect(figure >= 0 && figure <= 1).toBe(true);
    }
    expect(found.queries).toBeGreaterThan(0);
    expect(found.queries).toBeLessThanOrEqual(found.hidden);
    expect(evaluate()).toEqual(found);
  });

  it('hides as much as it is told to', () => {
    const [tenth, half, all] = [evaluate(), evaluate('--share', '.5'), evaluate('--mode', 'nolinks')];
    expect(half.hidden / tenth.hidden).toBeCloseTo(5, 0);
    expect(all.hidden).toBeGreaterThan(half.hidden);
    expect(all.learnt).toBe(0);
    expect(evaluate('--seed', '2').methods).not.toEqual(tenth.methods);
  });

  it('is readable, every signal in words', () => {
    const { status, stdout } = cli.run('evaluate', sampleVault);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Hidden links: \d+\. Notes asked about: \d+\./);
    expect(stdout).toMatch(/^Suggested links +0\.\d{3} +0\.\d{3} +0\.\d{3}$/m);
    for (const signal of TESTED_SIGNALS) expect(stdout).toMatch(new RegExp(`^${SIGNAL_WORDS[signal].name} +\\d\\.\\d{3} +−?\\d\\.\\d{3}$`, 'm'));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('says so where there is nothing to hide', () => {
    const vault = vaultOf({ 'a.md': 'text', 'b.md': 'words' });
    expect(cli.run('evaluate', vault)).toMatchObject({ status: 0, stdout: 'No two notes are linked, so no link can be hidden.\n' });
    expect(cli.json('evaluate', vault)).toMatchObject({ queries: 0, hidden: 0, learnt: 0, methods: {} });
  });
});

describe('related', () => {
  it('is learnt from the links of the vault, unless the settings say not to', () => {
    const notes = Object.fromEntries(notesIn(sampleVault));
    const learnt = cli.json('related', vaultOf(notes), 'Hippocampus');
    const settings = (learnFromLinks: boolean) => ({ '.obsidian/plugins/connectome/data.json': JSON.stringify({ learnFromLinks }) });
    expect(cli.json('related', vaultOf({ ...notes, ...settings(true) }), 'Hippocampus')).toEqual(learnt);
    expect(cli.json('related', vaultOf({ ...notes, ...settings(false) }), 'Hippocampus')).not.toEqual(learnt);
  });
});
