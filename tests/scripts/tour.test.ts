// What the demo prints.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../scripts/build-options.mjs';
import { root } from '../../scripts/plugin-files.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'connectome-tour-'));
  buildSync({ ...commandLine, entryPoints: ['scripts/tour.ts'], outdir: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the tour of the sample vault', () => {
  it('prints the topics, and for three notes their summary and related notes with reasons', () => {
    const call = `(await import(${JSON.stringify(pathToFileURL(path.join(folder, 'tour.mjs')).href)})).printTour(${JSON.stringify(path.join(root, 'tests/fixtures/vault'))})`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', call], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ topics, /);
    const [, ...notes] = stdout.split(/^─+$/m);
    expect(notes).toHaveLength(3);
    for (const note of notes) {
      expect(note).toMatch(/^ {2,}\d+ {2}\S/m);
      expect(note.match(/^ {2}\d ●/gm)).toHaveLength(4);
      expect(note).toMatch(/^ {10}(Both|Only|Linked|Links|Mention|\w+ notes|Notes)/m);
    }
  });
});
