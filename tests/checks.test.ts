import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(__dirname, '..');

/** Runs a script of package.json and gives what it printed where it fails. */
function complaints(script: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 ? '' : stdout + stderr;
}

describe('the sources', () => {
  it('have no error and no warning of ESLint', () => {
    expect(complaints('lint')).toBe('');
  }, 300_000);

  it('have the types that they claim, the core without a page around it', () => {
    expect(complaints('typecheck')).toBe('');
  }, 300_000);
});
