import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync, type BuildOptions } from 'esbuild';
import { onTestFinished } from 'vitest';
import { commandLine } from '../../scripts/build-options.mjs';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line, built from the sources as they are into a folder that `remove` deletes. */
export interface CommandLine {
  /** Runs it to its end with these words. */
  run(...words: readonly string[]): Run;
  /** Runs it, expects it to succeed, and parses what it printed. */
  json(...words: readonly string[]): unknown;
  /** The same for JSON Lines. */
  lines(...words: readonly string[]): unknown[];
  readonly file: string;
  remove(): void;
}

export function buildCommandLine(): CommandLine {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'connectome-cli-'));
  const options: BuildOptions = { ...commandLine, entryPoints: ['scripts/connectome.ts'], outdir: folder };
  buildSync(options);
  const file = path.join(folder, 'connectome.mjs');
  const run = (...words: readonly string[]): Run => spawnSync(process.execPath, [file, ...words], { encoding: 'utf8', maxBuffer: 1e9 });
  const answer = (words: readonly string[]): string => {
    const { status, stdout, stderr } = run(...words, '--json');
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
    return stdout;
  };
  return {
    run,
    json: (...words) => JSON.parse(answer(words)) as unknown,
    lines: (...words) => answer(words).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown),
    file,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes files into a new folder that goes when the test ends. */
export function vaultOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'connectome-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
