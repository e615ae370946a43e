import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyNoVault } from '../../scripts/plugin-files.mjs';
import { vaultOf } from './command-line';

describe('a folder that should take the plugin', () => {
  it('is a vault once Obsidian has opened it', () => {
    const folder = vaultOf({ 'Note.md': 'x' });
    expect(whyNoVault(folder)).toMatch(/no \.obsidian folder; open it once/);
    mkdirSync(path.join(folder, '.obsidian'));
    expect(whyNoVault(folder)).toBeNull();
  });

  it('is refused in one line where it is missing or a file', () => {
    const folder = vaultOf({ 'Note.md': 'x' });
    for (const where of ['nowhere', 'Note.md']) expect(whyNoVault(path.join(folder, where))).toMatch(/^[^\n]+; give the folder of a vault$/);
  });
});
